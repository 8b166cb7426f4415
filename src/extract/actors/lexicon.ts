import { text as companyText } from '../../lexicon/generated/actor-companies.js'
import { rows as groupRows } from '../../lexicon/generated/actor-groups.js'
import { text as notAcronymText } from '../../lexicon/generated/actor-not-acronyms.js'
import { rows as orgHeadRows } from '../../lexicon/generated/actor-org-heads.js'
import { rows as organizationRows } from '../../lexicon/generated/actor-organizations.js'
import { text as otherHeadText } from '../../lexicon/generated/actor-other-heads.js'
import { text as otherNameText } from '../../lexicon/generated/actor-other-names.js'
import { rows as teamRows } from '../../lexicon/generated/actor-teams.js'
import { rows as titleRows } from '../../lexicon/generated/actor-titles.js'
import { holidays } from '../../text/holidays.js'
import type { Role } from '../../record/index.js'
import type { Gender } from './candidate.js'
import { type ReadonlyWordMap, type ReadonlyWordSet, WordMap, WordSet } from '../../text/word-map.js'

export interface Title {
  readonly roles: readonly Role[]
  readonly gender: Gender | null
  /** h honorific, r rank, o office, j job. */
  readonly use: string
}

export interface OrgHead {
  readonly roles: readonly Role[]
  readonly position: string
  readonly mark: string
}

export interface KnownOrganization {
  /** The full name, as the list has it. */
  readonly name: string
  readonly aliases: readonly string[]
  readonly roles: readonly Role[]
  readonly country: string | null
  /** n a team's nickname, s a seat that stands for who sits there, w also a plain word or a person's name. */
  readonly mark: string
}

/** How long names of one first word are. */
interface NameLengths {
  /** Tokens of the longest, at most. */
  readonly words: number
  /** A bit for each length in characters, modulo 32. */
  readonly characters: number
}

interface ActorLexicon {
  readonly titles: ReadonlyWordMap<Title>
  /** First words of titles of several words. */
  readonly titleStarts: ReadonlyWordSet
  readonly orgHeads: ReadonlyWordMap<OrgHead>
  readonly otherHeads: ReadonlyWordSet
  /** By every name and alias, lower case but for acronyms. */
  readonly organizations: ReadonlyWordMap<KnownOrganization>
  /** First word of each name → lengths of the names that open with it. */
  readonly organizationStarts: ReadonlyWordMap<NameLengths>
  /** The second words of titles and groups of two words. */
  readonly pairEnds: ReadonlyWordSet
  readonly groups: ReadonlyWordMap<{ readonly roles: readonly Role[]; readonly number: string }>
  readonly notAcronyms: ReadonlyWordSet
  /** Lower case. */
  readonly otherNames: ReadonlyWordSet
  /** Their first words, as tokens have them. */
  readonly otherNameStarts: ReadonlyWordSet
  readonly nicknames: ReadonlyWordSet
  /** First words of clubs' names («Dynamo», «FC»). */
  readonly clubStarts: ReadonlyWordSet
  /** Words that are companies' names and little else. */
  readonly companies: ReadonlyWordSet
}

const splitRoles = (cell: string): Role[] => (cell === '' ? [] : (cell.split(' ') as Role[]))
const splitAliases = (cell: string): string[] => (cell === '' ? [] : cell.split(';'))

const readLexicon = (): ActorLexicon => {
  const titles = new WordMap<Title>()
  const titleStarts = new WordSet()
  for (const row of titleRows()) {
    const gender = row.gender === 'm' ? 'male' : row.gender === 'f' ? 'female' : null
    titles.set(row.title, { roles: splitRoles(row.roles), gender, use: row.use })
    if (row.title.includes(' ')) titleStarts.add(row.title.slice(0, row.title.indexOf(' ')))
  }
  const groups = groupRows()
  const pairs = [...titles.keys(), ...groups.map((row) => row.head)].filter((words) => words.split(' ').length === 2)
  const organizations = new WordMap<KnownOrganization>()
  const organizationStarts = new WordMap<NameLengths>()
  const addOrganization = (name: string, organization: KnownOrganization): void => {
    const key = organizationKey(name)
    if (organizations.has(key)) return
    organizations.set(key, organization)
    const words = name.split(' ')
    if (words.length === 1 && /^\p{Lu}{4,}$/u.test(name) && !organizations.has(name.toLowerCase()))
      organizations.set(name.toLowerCase(), organization)
    // «People's Protection Units»: the possessive is a token of its own
    const start = (words[0] ?? '').toLowerCase().replace(/['’]s$/, '')
    const known = organizationStarts.get(start)
    organizationStarts.set(start, {
      words: Math.max(known?.words ?? 0, words.length + 2),
      characters: (known?.characters ?? 0) | (1 << (name.length & 31)),
    })
  }
  for (const row of organizationRows()) {
    const organization = {
      name: row.name,
      aliases: splitAliases(row.aliases),
      roles: splitRoles(row.roles),
      country: row.country || null,
      mark: row.mark,
    }
    for (const name of [row.name, ...organization.aliases]) addOrganization(name, organization)
  }
  const teams = teamRows()
  const otherNames = [...otherNameText.toLowerCase().split('\n'), ...holidays.keys()]
  for (const { name, use } of teams)
    if (use !== 'f') addOrganization(name, { name, aliases: [], roles: [], country: null, mark: use === 'n' ? 'n' : '' })
  return {
    titles,
    titleStarts,
    orgHeads: new WordMap(orgHeadRows().map((row) => [row.head, { roles: splitRoles(row.roles), position: row.position, mark: row.mark }])),
    otherHeads: new WordSet(otherHeadText.split('\n')),
    organizations,
    organizationStarts,
    pairEnds: new WordSet(pairs.map((words) => words.slice(words.indexOf(' ') + 1))),
    groups: new WordMap(groups.map((row) => [row.head, { roles: splitRoles(row.roles), number: row.number }])),
    notAcronyms: new WordSet(notAcronymText.split('\n')),
    otherNames: new WordSet(otherNames),
    otherNameStarts: new WordSet(otherNames.map((name) => (name.split(' ')[0] ?? '').replace(/'s$/, ''))),
    clubStarts: new WordSet(teams.filter((team) => team.use === 'f').map((team) => team.name.toLowerCase())),
    companies: new WordSet(companyText.split('\n')),
    nicknames: new WordSet(teams.filter((team) => team.use === 'n').map((team) => team.name.toLowerCase())),
  }
}

/** Acronyms are looked up as written, so that «WHO» is no «who»; all other names in lower case. */
export const organizationKey = (name: string): string =>
  !name.includes(' ') && /^[\p{Lu}\d.&-]+$/u.test(name) ? name : name.toLowerCase().replaceAll('’', "'")

let lexicon: ActorLexicon | undefined

/** All lists of the actors, read at the first use. */
export const actorLexicon = (): ActorLexicon => {
  lexicon ??= readLexicon()
  return lexicon
}
