import { formatDay } from '../../text/calendar.js'
import { daysInPersianMonth, fromPersian, persianMonths, persianYearOf } from '../../text/persian-calendar.js'
import { WordMap } from '../../text/word-map.js'
import { fixed, fromPublished, type Rule } from './rule.js'
import { readDayOfMonth, type Scan } from './scan.js'

const months = new WordMap(persianMonths)

const monthAt = (scan: Scan, i: number): number | null => (scan.token(i)?.capitalised ? (months.getLower(scan.token(i)) ?? null) : null)

/** A year of the Iranian calendar, with or without a comma before it. */
const readYear = (scan: Scan, i: number): { year: number; end: number } | null => {
  const at = scan.lower(i) === ',' ? i + 1 : i
  const year = /^1[34]\d\d$/.test(scan.lower(at)) ? Number(scan.lower(at)) : null
  return year === null ? null : { year, end: at + 1 }
}

/** «25 Dey 1404», «Dey 25, 1404», «25 Dey»: a day of the Iranian calendar, as reports from Iran date by; «Dey 1404» is its month. */
export const persianDate: Rule = (scan, i) => {
  const found = readDay(scan, i)
  if (found) {
    const { month, day } = found
    const written = readYear(scan, found.end)
    if (day > daysInPersianMonth(written?.year ?? 1403, month)) return null
    if (written)
      return {
        rule: 'date/persian-day-year',
        from: i,
        to: written.end,
        resolve: () => fixed('DATE', formatDay(fromPersian(written.year, month, day))),
      }
    return {
      rule: 'date/persian-day',
      from: i,
      to: found.end,
      resolve: (anchors) =>
        fromPublished(anchors, 'DATE', 'XXXX-XX-XX', (reference) => {
          const year = persianYearOf(reference)
          const now = fromPersian(year, month, day)
          const by = anchors.direction === 'future' ? (now < reference ? 1 : 0) : now > reference ? -1 : 0
          return formatDay(fromPersian(year + by, month, day))
        }),
    }
  }
  const month = monthAt(scan, i)
  const year = month === null ? null : readYear(scan, i + 1)
  if (month === null || !year) return null
  const value = `${formatDay(fromPersian(year.year, month, 1))}/${formatDay(fromPersian(year.year, month, daysInPersianMonth(year.year, month)))}`
  return { rule: 'date/persian-month', from: i, to: year.end, resolve: () => fixed('DATE', value) }
}

const readDay = (scan: Scan, i: number): { month: number; day: number; end: number } | null => {
  const opens = monthAt(scan, i)
  const first = opens === null ? readDayOfMonth(scan, i) : readDayOfMonth(scan, i + 1)
  const month = opens ?? monthAt(scan, i + 1)
  return first === null || month === null ? null : { month, day: first, end: i + 2 }
}
