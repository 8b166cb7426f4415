import type { Document } from '../../document/document.js'
import type { PlaceCandidate } from '../../extract/places/candidate.js'
import { foldName, type Gazetteer, type GazetteerPlace } from '../../gazetteer/index.js'
import type { LexiconEntry, PlaceKind } from '../../record/index.js'

/** A place that a name may stand for, with how much speaks for it. */
export interface Option {
  readonly place: GazetteerPlace
  /** What the name and its own words say: prominence, kind, containers. */
  prior: number
  /** Prior and what the rest of the document says. */
  score: number
  /** Of all options' chances, this one's: 0 to 1. */
  share: number
}

/** Mentions of one name in one document that stand for one place, and what it may be. */
export interface Group {
  /** As written, or the gazetteer's full name for an abbreviation. */
  readonly name: string
  readonly folded: string
  /** Without what it is: «florence» of «Florence City». */
  readonly stem: string
  readonly mentions: PlaceCandidate[]
  /** What the words say it is, or null. */
  kind: PlaceKind | null
  /** Groups that the words put it in. */
  readonly containers: Set<Group>
  /** The user's own entry of that name. */
  readonly entry: LexiconEntry | null
  options: Option[]
  /** How much it says of where the document's other places are. */
  weight: number
  best: GazetteerPlace | null
  decided: string
  confidence: number
}

/**
 * Gathers mentions by name: the same name is the same place unless the words put two mentions in different places
 * («Paris, Texas» and «Paris, Ky.»). A mention without a container joins the group before it.
 */
export const groupMentions = (document: Document, candidates: readonly PlaceCandidate[], gazetteer: Gazetteer): Group[] => {
  const groups: Group[] = []
  const byKey = new Map<string, Group>()
  const latest = new Map<string, Group>()
  const ofMention = new Map<number, Group>()
  for (const candidate of candidates) {
    const folded = foldName(candidate.entry?.name ?? candidate.name)
    const container = candidate.containers[0]
    const key = container ? `${folded}|${foldName(document.text.slice(container.start, container.end))}` : folded
    const before = latest.get(folded)
    let group = byKey.get(key) ?? (container === undefined || before?.containers.size === 0 ? before : undefined)
    if (!group) {
      group = openGroup(candidate, folded, gazetteer)
      groups.push(group)
    }
    byKey.set(key, group)
    latest.set(folded, group)
    group.mentions.push(candidate)
    group.kind ??= candidate.kind
    ofMention.set(candidate.start, group)
  }
  for (const group of groups) {
    group.weight = Math.sqrt(group.mentions.length)
    for (const mention of group.mentions) {
      for (const span of mention.containers) {
        const container = ofMention.get(span.start)
        if (container && container !== group) group.containers.add(container)
      }
    }
  }
  return groups
}

type Named = Pick<PlaceCandidate, 'name' | 'kind' | 'entry'>

const tails = / (?:city|county|town|township|state|province|district)$/

/** A group without mentions for a name that is to be resolved. */
export const openGroup = (candidate: Named, folded: string, gazetteer: Gazetteer): Group => ({
  name: candidate.entry?.name ?? candidate.name,
  folded,
  stem: folded.replace(tails, ''),
  mentions: [],
  kind: null,
  containers: new Set(),
  entry: candidate.entry ?? null,
  options: findPlaces(candidate, gazetteer).map((place) => ({ place, prior: 0, score: 0, share: 0 })),
  weight: 1,
  best: null,
  decided: 'resolve/not-in-gazetteer',
  confidence: 0,
})

/** A part of a town by the compass: «North Manchester», «East Leeds». */
const part = /^(?:North|South|East|West) (?=\p{Lu})/u

const findForms = (name: string, kind: PlaceKind | null, gazetteer: Gazetteer): readonly GazetteerPlace[] => {
  const own = gazetteer.find(name)
  // «Sarpy and Otoe counties»: the gazetteer has the counties of some countries in full only
  if (kind === 'region') return [...own, ...gazetteer.find(`${name} County`)]
  // «the Kali river»
  if (kind === 'natural') {
    const full = [...gazetteer.find(`${name} River`), ...gazetteer.find(`River ${name}`), ...gazetteer.find(`Lake ${name}`)]
    return full.length > 0 ? full : name.includes(' ') ? own : own.filter(({ feature }) => !settled.has(feature))
  }
  // «South Sudan» is no part of Sudan
  if (kind !== null || !part.test(name) || own.some(({ feature }) => !settled.has(feature))) return own
  const whole = gazetteer
    .find(name.replace(part, ''))
    .filter(({ feature, prominence }) => settled.has(feature) && prominence >= leastWithParts)
  return [...own, ...whole]
}

/** Of the gazetteer's scale: a town of some hundred thousand. */
const leastWithParts = 50

const settled: ReadonlySet<string> = new Set(['capital', 'seat1', 'seat2', 'town', 'quarter'])

const findPlaces = ({ name, kind, entry }: Named, gazetteer: Gazetteer): readonly GazetteerPlace[] => {
  if (!entry) return findForms(name, kind, gazetteer)
  // the user's own point goes before all that the gazetteer has of that name
  if (entry.lat !== null && entry.lon !== null) return []
  return gazetteer.find(entry.name).filter((place) => entry.country === null || place.country === entry.country)
}
