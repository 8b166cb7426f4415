import { distance } from 'fastest-levenshtein'

/** The word that was probably meant: a letter or three differ, by its length, case aside. null where none is near. */
export const closest = (word: string, candidates: Iterable<string>): string | null => {
  const lower = word.toLowerCase()
  let best: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const other = candidate.toLowerCase()
    const allowed = lower.length < 4 ? 1 : lower.length < 10 ? 2 : 3
    const steps = Math.abs(other.length - lower.length) > allowed ? Number.POSITIVE_INFINITY : distance(lower, other)
    if (steps <= allowed && steps < least) {
      best = candidate
      least = steps
    }
  }
  return best
}
