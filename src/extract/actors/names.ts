import type { Document, Token } from '../../document/document.js'
import { WordClass } from '../../lexicon/word-classes.js'
import { findNameUse, NameUse } from '../../lexicon/name-words.js'
import type { ActorKind } from '../../record/index.js'
import { type Evidence, weighName } from './evidence.js'
import { findNameRuns } from './runs.js'
import { type Segment, segmentRun } from './segments.js'

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
}

/** Finds all names of persons and organizations: what the sentence shows first, then what the rest of the text says of it. */
export const findNames = (document: Document): { names: TypedName[]; titles: Segment[] } => {
  const capitals = countCapitals(document)
  const titles: Segment[] = []
  const weighed: Weighed[] = []
  for (const run of findNameRuns(document)) {
    for (const segment of segmentRun(document, run)) {
      if (segment.kind === 'title') {
        titles.push(segment)
        continue
      }
      const name = weighSegment(document, segment, capitals)
      if (name) weighed.push(name)
    }
  }
  spreadKinds(document, weighed)
  return { names: weighed.filter((name) => name.kind !== null), titles }
}

/** How often each word stands capitalised where no sentence opens, and small. */
const countCapitals = (document: Document): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const sentence of document.sentences) {
    for (let i = sentence.firstToken + 1; i < sentence.endToken; i++) {
      const token = document.tokens[i] as Token
      if (token.kind === 'word' && token.capitalised) counts.set(token.lower, (counts.get(token.lower) ?? 0) + 1)
    }
  }
  return counts
}

const weighSegment = (document: Document, found: Segment, capitals: ReadonlyMap<string, number>): Weighed | null => {
  const { tokens } = document
  let segment = found
  const first = tokens[segment.first] as Token
  if (segment.opener && segment.kind === 'name') {
    const isSingle = segment.end - segment.first === 1
    const use = findNameUse(first.text)
    if (isSingle && !capitals.has(first.lower)) return null
    if (!isSingle && (use & NameUse.given) === 0 && !capitals.has(first.lower)) segment = { ...segment, first: segment.first + 1, opener: false }
  }
  if (segment.known?.ambiguous && (tokens[segment.first - 1]?.lower !== 'the' || !first.capitalised)) segment = { ...segment, known: null, kind: 'name' }
  if (segment.known && segment.opener && segment.end - segment.first === 1 && !first.upper && !capitals.has(first.lower)) return null
  const text = document.text.slice(tokens[segment.first]?.start, tokens[segment.end - 1]?.end)
  const evidence = weighName(document, segment)
  if (segment.known) evidence.organization += 6
  else if (segment.kind === 'organization') evidence.organization += 3
  const name: Weighed = { segment, evidence, text, kind: null, rule: '', weight: 0 }
  decide(name)
  return name
}

const decide = (name: Weighed): void => {
  const { person, organization, other } = name.evidence
  if (organization >= 2 && organization >= person && organization > other) {
    name.kind = 'organization'
    name.rule = name.segment.known ? 'actor/organization-in-list' : 'actor/organization-shape'
    name.weight = toWeight(organization - Math.max(person, other))
  } else if (person >= 1.2 && person > organization && person > other) {
    name.kind = 'person'
    name.rule = name.segment.title ? 'actor/title-and-name' : 'actor/person-name'
    name.weight = toWeight(person - Math.max(organization, other))
  } else name.kind = null
}
const toWeight = (margin: number): number => Math.min(0.98, 0.5 + margin / 12)

/** A name that is typed surely once is typed so everywhere, and a person's surname stands for the person. */
const spreadKinds = (document: Document, weighed: readonly Weighed[]): void => {
  const sums = new Map<string, Evidence>()
  for (const { text, evidence } of weighed) {
    const sum = sums.get(text) ?? { person: 0, organization: 0, other: 0 }
    sum.person = Math.max(sum.person, evidence.person)
    sum.organization = Math.max(sum.organization, evidence.organization)
    sum.other = Math.max(sum.other, evidence.other)
    sums.set(text, sum)
  }
  const partsOfPersons = new Map<string, number>()
  for (const name of weighed) {
    if (name.kind !== 'person' || name.weight < 0.6) continue
    const words = document.tokens.slice(name.segment.first, name.segment.end).filter((token) => token.kind === 'word')
    if (words.length === 1 && !name.segment.title) continue
    for (const [i, word] of words.entries()) {
      const share = i === words.length - 1 ? 4 : 2
      partsOfPersons.set(word.text, Math.max(partsOfPersons.get(word.text) ?? 0, share))
    }
    for (let i = 1; i < words.length - 1; i++) {
      const tail = document.text.slice(words[i]?.start, words[words.length - 1]?.end)
      partsOfPersons.set(tail, 4)
    }
  }
  for (const name of weighed) {
    const sum = sums.get(name.text)
    if (sum) {
      name.evidence = {
        person: Math.max(name.evidence.person, sum.person * 0.9),
        organization: Math.max(name.evidence.organization, sum.organization * 0.9),
        other: Math.max(name.evidence.other, sum.other * 0.6),
      }
    }
    const part = partsOfPersons.get(name.text)
    if (part !== undefined) name.evidence = { ...name.evidence, person: name.evidence.person + part }
    const isPart = part !== undefined
    decide(name)
    if (isPart && name.kind === 'person' && !name.segment.title) name.rule = 'actor/part-of-person-name'
  }
}

/** Whether every word of a name is a plain English word. */
export const isPlainWords = (tokens: readonly Token[]): boolean => tokens.every((token) => (token.classes & WordClass.known) !== 0)
