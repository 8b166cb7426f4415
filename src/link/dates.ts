import type { DateCandidate } from '../extract/dates/candidate.js'
import type { LinkedDate } from './linked.js'

/** Turns candidates into dates that refer to each other. */
export const linkDates = (candidates: readonly DateCandidate[]): LinkedDate[] => {
  const linked = new Map<DateCandidate, LinkedDate>()
  for (const candidate of candidates) {
    const anchor = candidate.anchor === null || candidate.anchor === 'published' ? candidate.anchor : (linked.get(candidate.anchor) ?? null)
    // field by field: spreads that change a field give each object a hidden class of its own, which slows all that reads them
    linked.set(candidate, {
      start: candidate.start,
      end: candidate.end,
      rule: candidate.rule,
      type: candidate.type,
      value: candidate.value,
      earliest: candidate.earliest,
      latest: candidate.latest,
      relative: candidate.relative,
      anchor,
    })
  }
  return [...linked.values()]
}
