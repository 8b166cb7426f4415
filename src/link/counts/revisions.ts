import type { CountCandidate } from '../../extract/counts/candidate.js'

/** Which count each count replaces: an older figure that the text names («up from 27») is replaced by its sentence's new one. */
export const findRevisions = (counts: readonly CountCandidate[]): Map<CountCandidate, CountCandidate> => {
  const revised = new Map<CountCandidate, CountCandidate>()
  const current = new Map<string, CountCandidate>()
  for (const count of counts) {
    if (!count.former && count.outcome && !count.partOf && !current.has(count.outcome)) current.set(count.outcome, count)
  }
  for (const [i, count] of counts.entries()) {
    if (!count.former || !count.outcome) continue
    const beside = [counts[i - 1], counts[i + 1]].find(
      (other) => other && !other.former && other.outcome === count.outcome && Math.abs(other.start - count.start) < 200,
    )
    const by = beside ?? current.get(count.outcome)
    if (by && !revised.has(by)) revised.set(by, count)
  }
  return revised
}
