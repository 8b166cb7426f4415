import type { CountCandidate } from '../../extract/counts/candidate.js'

const open = /^count\/(?:number-among-the-dead|among-the-dead-number|number-of-them|number-in-critical-condition)$/
const pointing =
  /\bof (?:them|those|these|the (?:dead|deaths|victims|injured|wounded|missing|arrested|detained|displaced))\b|\bof the (?:dead|wounded)$/i

/** «The other two were treated and released»: two of those told of before. */
const others = /^(?:the|all) (?:other|remaining) (?:\w+$|of )/i

/** The whole of a share whose sentence does not name it: the last larger count with the same outcome before it. */
export const findWholes = (text: string, counts: readonly CountCandidate[]): Map<CountCandidate, CountCandidate> => {
  const wholes = new Map<CountCandidate, CountCandidate>()
  const last = new Map<string, CountCandidate>()
  let latest: CountCandidate | null = null
  for (const count of counts) {
    if (count.partOf) {
      const whole = fitsIn(count, count.partOf) ? count.partOf : last.get(count.outcome ?? '')
      if (whole && fitsIn(count, whole)) wholes.set(count, whole)
      continue
    }
    if (!count.outcome) continue
    const words = text.slice(count.start, count.end)
    if (open.test(count.rule) || pointing.test(words) || others.test(words)) {
      const whole: CountCandidate | null | undefined = /\bof them\b/i.test(words) ? latest : last.get(count.outcome)
      if (whole && sizeOf(whole) > sizeOf(count)) wholes.set(count, whole)
    }
    if (!wholes.has(count) && !count.former) {
      last.set(count.outcome, count)
      latest = count
    }
  }
  return wholes
}

/** «19 people, two of them teachers; six of them»: the six are none of the two. A whole of unknown size holds any. */
const fitsIn = (part: CountCandidate, whole: CountCandidate): boolean => sizeOf(whole) === 0 || sizeOf(part) <= sizeOf(whole)

const sizeOf = (count: CountCandidate): number => count.value ?? count.max ?? count.min ?? 0
