import type { DateCandidate } from '../extract/dates/candidate.js'
import type { LinkedDate } from './linked.js'

/** Turns candidates into dates that refer to each other. */
export const linkDates = (candidates: readonly DateCandidate[]): LinkedDate[] => {
  const linked = new Map<DateCandidate, LinkedDate>()
  for (const candidate of candidates) {
    const anchor = candidate.anchor === null || candidate.anchor === 'published' ? candidate.anchor : (linked.get(candidate.anchor) ?? null)
    linked.set(candidate, { ...candidate, anchor })
  }
  return [...linked.values()]
}
