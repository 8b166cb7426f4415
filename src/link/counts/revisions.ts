import type { CountCandidate } from '../../extract/counts/candidate.js'
import { entryAt } from '../../text/entry-at.js'

/** Which count each count replaces: an older figure that the text names («up from 27») is replaced by its sentence's new one. */
export const findRevisions = (text: string, counts: readonly CountCandidate[]): Map<CountCandidate, CountCandidate> => {
  const revised = new Map<CountCandidate, CountCandidate>()
  const current = new Map<string, CountCandidate>()
  for (const count of counts) {
    if (!count.former && count.outcome && !count.partOf && !current.has(count.outcome)) current.set(count.outcome, count)
  }
  for (const [i, count] of counts.entries()) {
    if (!count.outcome) continue
    if (!count.former) {
      const newer = current.get(count.outcome)
      if (newer && newer !== count && isRecalled(text, newer, count) && !revised.has(newer)) revised.set(newer, count)
      continue
    }
    const beside = [entryAt(counts, i - 1), counts[i + 1]].find(
      (other) => other && !other.former && other.outcome === count.outcome && Math.abs(other.start - count.start) < 200,
    )
    const by = beside ?? current.get(count.outcome)
    if (by && !revised.has(by)) revised.set(by, count)
  }
  return revised
}

const recalled = /^\W*earlier\s*,|\bhad (?:\w+ )?(?:said|reported|put|counted|announced|confirmed|recorded|estimated|given)\b/i

/** «Officials had reported 79 deaths» behind a larger figure. */
const isRecalled = (text: string, newer: CountCandidate, count: CountCandidate): boolean =>
  newer.start < count.start &&
  !count.partOf &&
  (newer.value ?? newer.min ?? 0) > (count.value ?? count.min ?? Number.POSITIVE_INFINITY) &&
  recalled.test(text.slice(count.about.start, count.start))
