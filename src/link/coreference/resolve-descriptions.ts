import { isKinship } from '../../lexicon/kinship.js'
import type { Document } from '../../document/document.js'
import type { ActorCandidate } from '../../extract/actors/candidate.js'
import { findBearerBefore, findBearerBehind } from './bearers.js'
import { addMention, type Entity, openEntity } from './entity.js'
import { WordMap, WordSet } from '../../text/word-map.js'
import { joinSpaces } from '../../text/characters.js'

interface Sighting {
  readonly entity: Entity
  readonly candidate: ActorCandidate
  readonly sentence: number
  /** Inside quotation marks: somebody's words. */
  readonly quoted: boolean
}

/** How many actors back a pronoun may look. */
const memory = 8

/**
 * Goes through all mentions in text order and finds what descriptions and pronouns stand for, from what was mentioned last.
 * What stays unclear is left alone: a pronoun then makes no mention, a description that acts makes an actor of its own.
 */
export const resolveDescriptions = (
  document: Document,
  candidates: readonly ActorCandidate[],
  joined: ReadonlyMap<ActorCandidate, Entity>,
): Entity[] => {
  const entities = new Set<Entity>()
  const recent: Sighting[] = []
  const byHead = new Map<string, Entity>()
  let speaker: Sighting | null = null
  const byGroupName = new Map<string, Entity>()
  const sentenceOf = sentenceFinder(document)
  const isQuoted = quoteFinder(document)
  for (const [i, candidate] of candidates.entries()) {
    const sentence = sentenceOf(candidate.start)
    const quoted = isQuoted(candidate.start)
    let entity: Entity | null
    if (candidate.form === 'pronoun') {
      entity = findAntecedent({ entity: null, candidate, sentence, quoted }, recent)
      if (entity) addMention(entity, candidate, pronounRule(candidate))
    } else if (candidate.form === 'nominal') {
      const bearer = findBearerBehind(document, candidate, candidates, i) ?? findBearerBefore(document, candidate, candidates[i - 1])
      entity = bearer
        ? (joined.get(bearer) ?? null)
        : candidate.kind === 'group'
          ? findGroup(candidate, byHead, byGroupName)
          : findDescribed(candidate, sentence, recent, byHead, speaker)
      if (!entity && isActor(candidate)) entity = openEntity(candidate)
      if (entity) addMention(entity, candidate)
      if (entity && bearer && bearer.start > candidate.start) {
        const description = joinSpaces(document.text.slice(candidate.start, document.text.lastIndexOf(',', bearer.start)))
        if (!isKinship(description)) entity.title ??= description
      }
    } else entity = joined.get(candidate) ?? null
    if (!entity) continue
    entities.add(entity)
    rememberHeads(byHead, entity, candidate)
    rememberAge(byHead, entity, candidate, document.text)
    if (candidate.form === 'nominal' && candidate.kind === 'group') byGroupName.set(candidate.name.toLowerCase(), entity)
    if (candidate.speaks) speaker = { entity, candidate, sentence, quoted }
    remember(recent, { entity, candidate, sentence, quoted })
  }
  return [...entities]
}

const pronounRule = (candidate: ActorCandidate): string =>
  `actor/pronoun-${candidate.plural ? 'they' : candidate.gender === 'neuter' ? 'it' : 'he-or-she'}`

const sentenceFinder = (document: Document): ((offset: number) => number) => {
  let at = 0
  return (offset) => {
    while (at + 1 < document.sentences.length && (document.sentences[at]?.end ?? 0) <= offset) at++
    return at
  }
}

const quoteFinder = (document: Document): ((offset: number) => boolean) => {
  let at = 0
  return (offset) => {
    while (at < document.quotes.length && (document.quotes[at]?.end ?? 0) <= offset) at++
    return offset >= (document.quotes[at]?.start ?? Number.POSITIVE_INFINITY)
  }
}

const remember = (recent: Sighting[], sighting: Sighting): void => {
  const old = recent.findIndex((other) => other.entity === sighting.entity)
  if (old >= 0) {
    // a subject stays one for its sentence, whatever else refers to it there
    const kept = recent[old] as Sighting
    recent.splice(old, 1)
    if (kept.sentence === sighting.sentence && kept.candidate.subject && !sighting.candidate.subject) {
      recent.push({ ...sighting, candidate: { ...sighting.candidate, subject: true } })
      return
    }
  } else if (recent.length >= memory) recent.shift()
  recent.push(sighting)
}

const possessives = new WordSet(['his', 'her', 'its', 'their'])
const objects = new WordSet(['him', 'them'])

interface Question extends Omit<Sighting, 'entity'> {
  readonly entity: null
}

const findAntecedent = (pronoun: Question, recent: readonly Sighting[]): Entity | null => {
  // «describing it as a crime»: what an object «it» stands for is seldom an actor
  if (pronoun.candidate.head === 'it' && !pronoun.candidate.subject) return null
  let best: Entity | null = null
  let bestScore = 0
  for (let i = recent.length - 1; i >= 0; i--) {
    const sighting = recent[i] as Sighting
    const score = scoreAntecedent(pronoun, sighting) - (recent.length - 1 - i) * 0.15
    if (score > bestScore) {
      best = sighting.entity
      bestScore = score
    }
  }
  return best
}

const scoreAntecedent = (pronoun: Question, sighting: Sighting): number => {
  const { candidate, sentence, quoted } = pronoun
  const { entity, candidate: seen } = sighting
  if (!fits(candidate, entity, seen)) return 0
  // «“The staff resisted,” it said»: the speaker is none of those the quotation speaks of
  if (candidate.speaks && !quoted && sighting.quoted) return 0
  const distance = sentence - sighting.sentence
  if (distance > (candidate.plural || candidate.gender === 'neuter' ? 2 : 3)) return 0
  const isPossessive = possessives.has(candidate.head ?? '')
  let score = 3 - distance
  if (seen.subject) score += 1.5
  if (seen.speaks && candidate.speaks) score += 0.5
  // «X met him»: the subject of a clause is not its object
  if (distance === 0 && objects.has(candidate.head ?? '') && seen.subject) score -= 2.5
  if (distance === 0 && isPossessive) score += 0.5
  if (entity.gender !== null && entity.gender === candidate.gender) score += 1
  if (candidate.gender === 'neuter' && !seen.subject && !isPossessive) score -= 1.5
  return score
}

const fits = (pronoun: ActorCandidate, entity: Entity, candidate: ActorCandidate): boolean => {
  if (pronoun.head === 'them') return entity.kind === 'group' || candidate.plural
  if (pronoun.plural) return entity.kind === 'group' || candidate.plural || (entity.kind === 'organization' && candidate.subject)
  if (pronoun.gender === 'neuter') return entity.kind === 'organization' || (entity.kind === 'group' && !candidate.plural)
  return entity.kind === 'person' && (entity.gender === null || entity.gender === pronoun.gender)
}

const anyBody = new WordSet(['group', 'organization', 'organisation', 'body', 'account', 'ngo', 'watchdog'])
const headRoles = new WordMap<readonly string[]>(
  Object.entries({
    company: ['BUS'],
    firm: ['BUS'],
    bank: ['BUS'],
    airline: ['BUS'],
    agency: ['JRN', 'GOV', 'IGO'],
    newspaper: ['JRN'],
    daily: ['JRN'],
    broadcaster: ['JRN'],
    party: ['PTY'],
    charity: ['NGO'],
    ngo: ['NGO'],
    watchdog: ['NGO'],
    militia: ['REB', 'UAF'],
    front: ['REB'],
    movement: ['REB', 'PTY'],
    club: [],
    team: [],
  }),
)

const findDescribed = (
  candidate: ActorCandidate,
  sentence: number,
  recent: readonly Sighting[],
  byHead: ReadonlyMap<string, Entity>,
  speaker: Sighting | null,
): Entity | null => {
  const head = candidate.head ?? ''
  if (candidate.rule === 'actor/nominal-statement') return speaker && sentence - speaker.sentence <= 6 ? speaker.entity : null
  if (candidate.owned && head === 'account') {
    const owner = recent.at(-1)
    return owner && candidate.start - owner.candidate.end <= 3 ? owner.entity : null
  }
  if (!candidate.definite) return null
  if (candidate.rule === 'actor/nominal-age') return byHead.get(head) ?? findOnlyPerson(sentence, recent)
  const namesake = byHead.get(head)
  if (namesake && (candidate.country === null || namesake.country === null || namesake.country === candidate.country)) return namesake
  if (candidate.kind !== 'organization') return null
  const roles = headRoles.get(head)
  if (!roles && !anyBody.has(head)) return null
  for (let i = recent.length - 1; i >= 0; i--) {
    const { entity, sentence: seen } = recent[i] as Sighting
    if (entity.kind !== 'organization' || sentence - seen > 4) continue
    if (!roles || roles.length === 0 ? !entity.roles.has('GOV') : roles.some((role) => entity.roles.has(role as never))) return entity
  }
  return null
}

/** The same words, or the last that had this head where this one adds nothing («the groups»). */
const findGroup = (
  candidate: ActorCandidate,
  byHead: ReadonlyMap<string, Entity>,
  byGroupName: ReadonlyMap<string, Entity>,
): Entity | null => {
  const name = candidate.name.toLowerCase()
  const same = byGroupName.get(name)
  if (same) return same
  const last = byHead.get(candidate.head ?? '')
  return last && name === candidate.head && (candidate.definite || candidate.subject) ? last : null
}

const rememberHeads = (byHead: Map<string, Entity>, entity: Entity, candidate: ActorCandidate): void => {
  if (candidate.form === 'pronoun') return
  if (candidate.head !== null) {
    byHead.set(candidate.head, entity)
    return
  }
  if (candidate.kind === 'organization') {
    for (const word of candidate.name.toLowerCase().split(' ')) if (word.length > 3) byHead.set(word, entity)
  } else if (candidate.title !== null) {
    const words = candidate.title.toLowerCase().split(' ')
    byHead.set(words.at(-1) ?? '', entity)
    for (const role of candidate.roles) for (const head of headsOfRole.get(role) ?? []) byHead.set(head, entity)
  }
}

/** «Sara Ahmadi, 27, …», «27-year-old Sara Ahmadi»: «the 27-year-old» stands for her afterwards. */
const rememberAge = (byHead: Map<string, Entity>, entity: Entity, candidate: ActorCandidate, text: string): void => {
  if (candidate.kind !== 'person' || candidate.form !== 'name') return
  const behind = text.charCodeAt(candidate.end) === comma ? text.slice(candidate.end, candidate.end + 14) : ''
  const before = text.slice(Math.max(0, candidate.start - 50), candidate.start)
  const age = ageBehind.exec(behind)?.[1] ?? (before.includes('-year-old') ? ageBefore.exec(before)?.[1] : undefined)
  if (age) byHead.set(`${age}-year-old`, entity)
}

const comma = 44
const ageBehind = /^, (?:aged )?(\d{1,3})\b(?![-/:,]\d)/
const ageBefore = /(\d{1,3})-year-old(?: [\p{L}’'-]+){0,3} $/u

/** Where only one person was spoken of lately, an age that was not told before is that person's. */
const findOnlyPerson = (sentence: number, recent: readonly Sighting[]): Entity | null => {
  const persons = recent.filter((seen) => seen.entity.kind === 'person' && sentence - seen.sentence <= 2)
  return persons.length === 1 ? (persons[0]?.entity ?? null) : null
}

/** What bearers of other titles are called afterwards («Justice Mutiso …, the judge said»). */
const headsOfRole = new Map<string, readonly string[]>(
  Object.entries({
    JUD: ['judge', 'justice'],
    LEG: ['lawmaker', 'legislator', 'senator', 'congressman', 'congresswoman'],
    MIL: ['officer', 'commander'],
    COP: ['officer'],
    MED: ['doctor'],
  }),
)

/** A description makes an actor of its own where it acts or speaks; a group always does. */
const isActor = (candidate: ActorCandidate): boolean =>
  candidate.rule !== 'actor/nominal-statement' &&
  (candidate.kind === 'group' || candidate.speaks || (candidate.subject && candidate.definite))
