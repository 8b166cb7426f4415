import { distance } from 'fastest-levenshtein'

/** The word that was probably meant: at most a third of its letters differ, case aside. null where none is near. */
export const closest = (word: string, candidates: Iterable<string>): string | null => {
  const lower = word.toLowerCase()
  let best: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const other = candidate.toLowerCase()
    const allowed = Math.max(1, Math.floor(Math.max(lower.length, other.length) / 3))
    const steps = Math.abs(other.length - lower.length) > allowed ? Number.POSITIVE_INFINITY : distance(lower, other)
    if (steps <= allowed && steps < least) {
      best = candidate
      least = steps
    }
  }
  return best
}
