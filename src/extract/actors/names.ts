import type { Document, Token } from '../../document/document.js'
import { WordClass } from '../../lexicon/word-classes.js'
import { findNameUse, NameUse } from '../../lexicon/name-words.js'
import type { ActorKind } from '../../record/index.js'
import { isOrganizationNoun, weighName } from './evidence.js'
import type { Evidence } from './kind-evidence.js'
import { actorLexicon } from './lexicon.js'
import { stormWords } from './place-context.js'
import { findCountry, findDemonym, placeProminence } from './place-evidence.js'
import { findNameRuns, type NameRun } from './runs.js'
import { makeSegment, type Segment, segmentRun } from './segments.js'
import { findSportSentences, weighClub } from './sports.js'

/** A name with its kind, or a title on its own (`kind: null`). */
export interface TypedName {
  readonly segment: Segment
  readonly kind: Exclude<ActorKind, 'group'> | null
  readonly rule: string
  readonly weight: number
}

interface Weighed {
  segment: Segment
  evidence: Evidence
  text: string
  kind: Exclude<ActorKind, 'group'> | null
  rule: string
  weight: number
  /** A plain word whose capital says nothing: a name only where the text has it as one elsewhere. */
  weak: boolean
  /** What speaks for a club that is called like its town; below 0 where nothing speaks for the town. */
  club: number
}

/** Finds all names of persons and organizations: what the sentence shows first, then what the rest of the text says of it. */
export const findNames = (document: Document): { names: TypedName[]; titles: Segment[] } => {
  const capitals = findCapitals(document)
  const titles: Segment[] = []
  const weighed: Weighed[] = []
  const sports = findSportSentences(document)
  const storms = findStormNames(document)
  let done = 0
  for (const run of findNameRuns(document)) {
    if (run.first < done || isInDateline(document, run)) continue
    for (const segment of segmentRun(document, run)) {
      done = Math.max(done, segment.end)
      if (segment.kind === 'title') {
        if (!isOfHall(document, segment)) titles.push(segment)
        continue
      }
      const name = weighSegment(document, segment, capitals, sports[document.tokens[segment.first]?.sentence ?? 0] === true)
      if (!name) continue
      if (storms.has(name.text) && !segment.title) {
        name.evidence.other += 8
        decide(name)
      }
      if (sports[document.tokens[segment.first]?.sentence ?? 0] && isTownName(name)) {
        name.club = weighClub(document, segment)
        if (name.club === 0 && !isBehindPlacePreposition(document, segment)) name.club = -1
        if (name.club > 0) {
          name.evidence.organization += name.club
          decide(name)
        }
      }
      weighed.push(name)
    }
  }
  spreadKinds(document, weighed)
  return { names: weighed.filter((name) => name.kind !== null), titles }
}

/** «the Hall of Justice»: nobody's office. */
const isOfHall = ({ tokens }: Document, { first }: Segment): boolean =>
  tokens[first - 1]?.lower === 'of' && tokens[first - 2]?.capitalised === true && tokens[first]?.sentence === tokens[first - 2]?.sentence

/** «Cyclone Teresa»: what the text calls «Teresa» from there on is the storm. */
const findStormNames = (document: Document): ReadonlySet<string> => {
  const names = new Set<string>()
  for (const token of document.tokens) {
    if (!token.capitalised || !stormWords.hasLower(token)) continue
    const next = document.tokens[token.index + 1]
    if (next?.capitalised && next.sentence === token.sentence) names.add(next.text)
  }
  return names
}

const isBehindPlacePreposition = (document: Document, segment: Segment): boolean =>
  /^(?:in|near|from|of|at|outside|into)$/.test(document.tokens[segment.first - 1]?.lower ?? '')

/** A town, no country: national teams stay countries. */
const isTownName = ({ text, segment, evidence }: Weighed): boolean =>
  segment.kind === 'name' &&
  !segment.title &&
  findCountry(text) === null &&
  evidence.organization < 3 &&
  placeProminence(text) > ((findNameUse(text) & NameUse.frequentSurname) !== 0 ? 0.48 : 0.15)

/** «GOMA, Democratic Republic of Congo (Meridian News)»: where and by whom a report is written is told by the dateline. */
const isInDateline = (document: Document, run: NameRun): boolean =>
  document.dateline !== null &&
  (document.tokens[run.first]?.start ?? 0) >= document.dateline.start &&
  (document.tokens[run.end - 1]?.end ?? 0) <= document.dateline.end

/** The words that stand capitalised where no sentence opens. */
const findCapitals = (document: Document): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const sentence of document.sentences) {
    for (let i = sentence.firstToken + 1; i < sentence.endToken; i++) {
      const token = document.tokens[i] as Token
      if (token.kind === 'word' && token.capitalised) found.add(token.lower)
    }
  }
  return found
}

const weighSegment = (document: Document, found: Segment, capitals: ReadonlySet<string>, isSport: boolean): Weighed | null => {
  const { tokens } = document
  let segment = found
  let weak = false
  const first = tokens[segment.first] as Token
  if (segment.opener && segment.kind === 'name') {
    const isSingle = segment.end - segment.first === 1
    const use = first.nameUse
    if (isSingle && !capitals.has(first.lower)) weak = true
    if (!isSingle && (use & NameUse.given) === 0 && !capitals.has(first.lower)) {
      const rest = document.text.slice(tokens[segment.first + 1]?.start, tokens[segment.end - 1]?.end)
      if (findDemonym(rest) || actorLexicon().otherNames.has(rest.toLowerCase())) return null
      segment = makeSegment(segment.first + 1, segment.end, segment.kind, segment.title, segment.country, segment.known, false)
    }
  }
  if (segment.known && !standsForItself(document, segment, isSport)) {
    if (segment.known.mark === 's') return null
    segment = makeSegment(segment.first, segment.end, 'name', segment.title, segment.country, null, segment.opener)
  }
  if (segment.known && segment.opener && segment.end - segment.first === 1 && !first.upper && !capitals.has(first.lower)) weak = true
  const text = document.text.slice(tokens[segment.first]?.start, tokens[segment.end - 1]?.end)
  const evidence = weighName(document, segment)
  if (segment.known) evidence.organization += 6
  else if (segment.kind === 'organization') evidence.organization += 3
  const name: Weighed = { segment, evidence, text: unshout(text), kind: null, rule: '', weight: 0, weak, club: 0 }
  if (!weak) decide(name)
  return name
}

/** «TIGIST ALEMU» is looked up as «Tigist Alemu». */
const unshout = (text: string): string =>
  text.length > 5 && text.includes(' ') && !/[a-z]/.test(text) && text === text.toUpperCase()
    ? text.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())
    : text

/** A seat acts («the Kremlin said»), a team's nickname has its article; elsewhere the same words are a place, a word or a person. */
const standsForItself = (document: Document, segment: Segment, isSport: boolean): boolean => {
  const before = document.tokens[segment.first - 1]
  const after = document.tokens[segment.end]
  if (segment.known?.mark === 'n') return before?.lower === 'the' || isSport
  if (segment.known?.mark === 's') {
    const isActing = isPredicate(after) || (after?.lower === 'and' && isPredicate(skipName(document, segment.end + 1)))
    // «talks in the Holy See ended»
    if (isWhere(document, segment.first - (before?.lower === 'the' ? 2 : 1))) return false
    return isActing || (after?.pos !== 'noun' && before?.lower === 'by')
  }
  if (segment.known?.mark === 'w') {
    if (before?.lower === 'the') return false
    return (
      after !== undefined && (after.pos === 'verb' || after.pos === 'auxiliary' || after.pos === 'possessive' || isOrganizationNoun(after))
    )
  }
  return true
}

const isWhere = (document: Document, at: number): boolean => /^(?:in|inside|outside|near|at)$/.test(document.tokens[at]?.lower ?? '')

const isPredicate = (token: Token | undefined): boolean => token?.pos === 'verb' || token?.pos === 'auxiliary'

/** What stands behind a name with its article: «did» in «the White House and the Kremlin did not comment». */
const skipName = (document: Document, from: number): Token | undefined => {
  let at = from
  if (document.tokens[at]?.lower === 'the') at++
  while (at < from + 6 && document.tokens[at]?.capitalised) at++
  return document.tokens[at]
}

const decide = (name: Weighed): void => {
  const { person, organization, other } = name.evidence
  if (organization >= 2 && organization >= person && organization > other) {
    name.kind = 'organization'
    name.rule = name.segment.known ? 'actor/organization-in-list' : 'actor/organization-shape'
    name.weight = Math.max(
      toWeight(organization - Math.max(person, other)),
      name.segment.known ? knownWeight(name.segment) : name.club >= 4 ? 0.9 : 0,
    )
  } else if (person >= 1.2 && person > organization && person > other) {
    name.kind = 'person'
    name.rule = name.segment.title ? 'actor/title-and-name' : 'actor/person-name'
    name.weight = Math.max(toWeight(person - Math.max(organization, other)), name.segment.title ? 0.95 : 0)
  } else name.kind = null
}
/** «Red Crescent» is no street; «Suez» may be the place. */
const knownWeight = ({ first, end }: Segment): number => (end - first > 1 ? 1 : 0.97)
const toWeight = (margin: number): number => Math.min(0.98, 0.5 + margin / 12)

/** A name that is typed surely once is typed so everywhere, and a part of a sure name stands for its bearer. */
const spreadKinds = (document: Document, weighed: readonly Weighed[]): void => {
  const sums = new Map<string, Evidence & { count: number; club: number }>()
  for (const { text, evidence, weak, club } of weighed) {
    if (weak) continue
    const sum = sums.get(text) ?? { person: -9, organization: 0, other: 0, count: 0, club: 0 }
    sum.person = Math.max(sum.person, evidence.person)
    sum.organization = Math.max(sum.organization, evidence.organization)
    sum.other += evidence.other
    sum.count++
    sum.club = Math.max(sum.club, club)
    sums.set(text, sum)
  }
  const parts = findParts(document, weighed)
  for (const name of weighed) {
    const sum = sums.get(name.text)
    const part = parts.get(name.text)
    if (sum && sum.club >= 4 && name.club < 0) name.evidence.organization += 4
    if (name.weak && part === undefined) continue
    if (name.weak) name.evidence = { person: 0, organization: 0, other: 0 }
    else if (sum) {
      name.evidence = {
        person: Math.max(name.evidence.person, sum.person * 0.9),
        organization: Math.max(name.evidence.organization, sum.organization * (sum.club > 0 && name.club <= 0 ? 0.3 : 0.9)),
        other: Math.max(name.evidence.other, (sum.other / sum.count) * 0.8),
      }
    }
    if (part) {
      name.evidence.person += part.person
      name.evidence.organization += part.organization
    }
    decide(name)
    if (part && name.kind === 'person' && !name.segment.title) {
      name.rule = 'actor/part-of-person-name'
      name.weight = Math.max(name.weight, 0.8)
    } else if (part && name.kind === 'organization' && name.weak) name.rule = 'actor/part-of-organization-name'
  }
}

/** What parts of sure names stand for: surnames, given names, an organization's name without its legal form. */
const findParts = (document: Document, weighed: readonly Weighed[]): ReadonlyMap<string, { person: number; organization: number }> => {
  const parts = new Map<string, { person: number; organization: number }>()
  const add = (text: string, kind: 'person' | 'organization', share: number): void => {
    const part = parts.get(text) ?? { person: 0, organization: 0 }
    part[kind] = Math.max(part[kind], share)
    parts.set(text, part)
  }
  for (const name of weighed) {
    if (name.kind === null || name.weak) continue
    const words = document.tokens.slice(name.segment.first, name.segment.end).filter((token) => token.kind === 'word')
    if (name.kind === 'organization') {
      const first = words[0]
      const last = words[words.length - 1]
      if (words.length < 2 || !first || !last) continue
      const isPlain = (first.classes & WordClass.known) !== 0
      const isCompany = actorLexicon().orgHeads.getLower(last)?.roles.includes('BUS') === true
      if (isCompany || (!isPlain && placeProminence(first) === 0 && !findDemonym(first))) add(first.text, 'organization', 4)
      continue
    }
    if (name.weight < 0.55 || (words.length === 1 && !name.segment.title)) continue
    for (const [i, word] of words.entries()) add(word.text, 'person', i === words.length - 1 ? 4 : 2)
    for (let i = 1; i < words.length - 1; i++) add(document.text.slice(words[i]?.start, words[words.length - 1]?.end), 'person', 4)
  }
  return parts
}
