import type { Document, Token } from '../../document/document.js'
import { NameUse } from '../../lexicon/name-words.js'
import type { Role } from '../../record/index.js'
import type { ActorCandidate, Gender } from './candidate.js'
import { findHomeCountry } from './home-country.js'
import { actorLexicon } from './lexicon.js'
import type { TypedName } from './names.js'
import { findPosition } from './position.js'
import type { Segment } from './segments.js'
import { isKinship } from '../../lexicon/kinship.js'
import { findTitleAfter, findTitleBefore } from './title-context.js'
import { WordSet } from '../../text/word-map.js'
import { entryAt } from '../../text/entry-at.js'
import { joinSpaces } from '../../text/characters.js'

/** Turns a typed name into a candidate: with its title, roles and country as the words about it give them. */
export const describeName = (document: Document, { segment, kind, rule, weight }: TypedName): ActorCandidate => {
  const { tokens, text } = document
  const start = (tokens[segment.first] as Token).start
  const end = (tokens[segment.end - 1] as Token).end
  const isPerson = kind === 'person'
  const title = isPerson ? (findTitleBefore(document, segment) ?? findTitleAfter(document, segment.end)) : null
  const roles = isPerson ? (title?.roles ?? []) : segment.known ? segment.known.roles : findOrganizationRoles(tokens, segment)
  const { name, aliases } = readName(text.slice(start, end))
  const { subject, speaks } = findPosition(document, segment.first, segment.end)
  return {
    start,
    end,
    rule,
    kind: kind ?? 'organization',
    form: 'name',
    name,
    title: title && !isKinship(title.text) ? title.text : null,
    roles: roles.length > 1 ? [...new Set(roles)] : roles,
    country: segment.country ?? segment.known?.country ?? title?.country ?? findHomeCountry(document, segment, kind),
    acronym: null,
    aliases,
    gender: isPerson ? (segment.title?.gender ?? title?.gender ?? findGender(document, segment)) : 'neuter',
    plural: false,
    canonical: segment.known?.name ?? null,
    head: null,
    definite: true,
    owned: false,
    subject,
    speaks,
    weight,
  }
}

/** «the Prime Minister»: a title in capitals with no name behind it. */
export const describeTitle = (document: Document, segment: Segment): ActorCandidate => {
  const start = (document.tokens[segment.first] as Token).start
  const end = (document.tokens[segment.end - 1] as Token).end
  const before = entryAt(document.tokens, segment.first - 1)
  const { subject, speaks } = findPosition(document, segment.first, segment.end)
  return {
    start,
    end,
    rule: 'actor/title-alone',
    kind: 'person',
    form: 'nominal',
    name: joinSpaces(document.text.slice(start, end)),
    title: null,
    roles: segment.title?.roles ?? [],
    country: segment.country ?? findHomeCountry(document, segment, 'person'),
    acronym: null,
    aliases: [],
    gender: segment.title?.gender ?? null,
    plural: false,
    canonical: null,
    head: document.tokens[segment.end - 1]?.lower ?? null,
    definite: before?.lower !== 'a' && before?.lower !== 'an',
    owned: before?.pos === 'possessive',
    subject,
    speaks,
    weight: 0.5,
  }
}

const rightsBodies = new WordSet(
  'organization organisation network watch center centre association institute group society international observatory monitor foundation campaign initiative federation'.split(
    ' ',
  ),
)

/** Roles by the head of the name («… Ministry» GOV, «… Brigades» REB) and by what it works for («Human Rights»). */
const findOrganizationRoles = (tokens: readonly Token[], { first, end }: Segment): readonly Role[] => {
  const { orgHeads } = actorLexicon()
  const words = tokens.slice(first, end).map((token) => token.lower)
  if (words.includes('rights') && words.some((word) => rightsBodies.has(word))) return ['NGO']
  if (words.includes('rights') && words.at(-1) === 'rights') return ['NGO']
  const last = orgHeads.get(words.at(-1) ?? '')
  if (last && last.roles.length > 0 && last.position !== 'f') return last.roles
  const head = words.map((word) => orgHeads.get(word)).find((found) => found !== undefined && found.roles.length > 0)
  return head?.roles ?? []
}

/** The gender that nearly all who bear the given name have; null for a surname alone. */
const findGender = (document: Document, { first, end }: Segment): Gender | null => {
  if (end - first < 2) return null
  const use = document.tokens[first]?.nameUse ?? 0
  return use & NameUse.male ? 'male' : use & NameUse.female ? 'female' : null
}

const nicknameMarks = '("“\'‘«`'

const hasNickname = (words: string): boolean => {
  for (let i = 0, { length } = words; i < length; i++) {
    const code = words.charCodeAt(i)
    const isLetter = code === 32 || (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
    if (!isLetter && nicknameMarks.includes(words.charAt(i))) return true
  }
  return false
}

/** «Zhina (Mahsa) Amini» → Zhina Amini, also Mahsa Amini. */
const readName = (text: string): { name: string; aliases: string[] } => {
  const words = joinSpaces(text)
  if (!hasNickname(words)) return { name: words, aliases: [] }
  const nickname = /^([^("“'‘«`]*?) ?[("“'‘«`]{1,3}([\p{L}’ -]{1,60})[)"”'’»]{1,3} (.+)$/u.exec(words)
  const [, before = '', inner = '', after = ''] = nickname ?? []
  // «The Rock» stands alone, «Mahsa» before the surname
  return before && after
    ? { name: `${before} ${after}`, aliases: [inner.includes(' ') ? inner : `${inner} ${after}`] }
    : { name: words, aliases: [] }
}
