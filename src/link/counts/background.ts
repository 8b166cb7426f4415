import type { CountCandidate } from '../../extract/counts/candidate.js'
import type { LinkedDate } from '../linked.js'

const past =
  /\b(?:last year|years? ago|decades? ago|a year earlier|the (?:previous|same) year|in (?:19|20)\d\d|(?:of|since|between) (?:19|20)\d\d|(?:19|20)\d\d (?:attack|bombing|war|earthquake|massacre|genocide))\b/i

/** What all of these have. */
const mayBePast = /year|decade|\d{4}/i

/** «…, the deadliest attack since 2015»: what an event is compared with is older, not the event. */
const comparison = /\b(?:the|its|their) (?:\w+ ){0,2}(?:deadliest|worst|biggest|largest|bloodiest|highest)\b[^;]*$/

const isPast = (words: string): boolean => mayBePast.test(words) && past.test(words) && past.test(words.replace(comparison, ''))

/** An older event that the article recalls: its date, or a year in its clause, lies a year or more before the others. */
export const isBackground = (text: string, count: CountCandidate, date: LinkedDate | null, latest: number | null): boolean => {
  const words = text.slice(count.about.start, Math.min(count.about.end, count.about.start + 600))
  if (date) {
    const year = Number(/^\d{4}/.exec(date.value)?.[0] ?? Number.NaN)
    if (/^\d{4}$/.test(date.value) && latest !== null && year < latest) return true
    if (latest !== null && !Number.isNaN(year)) return year < latest - 1 || (year < latest && isPast(words))
    return !Number.isNaN(year) && isPast(words)
  }
  return count.scope !== 'cumulative' && isPast(words)
}

/** The last year that any date of the article reaches, its own among them. */
export const latestYear = (dates: readonly LinkedDate[], published: string | null): number | null => {
  let latest: number | null = published === null ? null : Number(published.slice(0, 4))
  for (const { latest: day } of dates) {
    if (day === null) continue
    const year = Number(day.slice(0, 4))
    if (latest === null || year > latest) latest = year
  }
  return latest
}
