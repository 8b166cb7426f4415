import { type Chrono, type ParsingComponents, strict } from 'chrono-node/en'
import { formatDay, pad, toDayNumber } from '../../text/calendar.js'
import { type Expression, fixed, type Rule } from './rule.js'
import type { Scan } from './scan.js'
import { months } from './words.js'
import { isDigit } from '../../text/characters.js'

/** Which number comes first where both could be the month: «03/04/2017» is 3 April (`dmy`) or March 4 (`mdy`). */
export type DateOrder = 'dmy' | 'mdy'

// chrono reads the written-out formats; it is given short windows that open with a number, for it looks at every
// character several times, and its own idea of the present is kept out by a fixed reference.
const parsers: Readonly<Record<DateOrder, Chrono>> = { mdy: strict, dmy: makeDayFirst() }
const reference = { instant: new Date(Date.UTC(2000, 0, 1, 12)), timezone: 0 }
const windowSize = 48

/** chrono's strict parser with the day first; its ready-made British one reads casual words too. */
function makeDayFirst(): Chrono {
  const dayFirst = strict.clone()
  dayFirst.refiners = [...dayFirst.refiners]
  dayFirst.parsers = [
    {
      pattern: () => /\b(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})\b/,
      extract: (_context, match) => {
        const [day, month] = Number(match[2]) > 12 ? [Number(match[2]), Number(match[1])] : [Number(match[1]), Number(match[2])]
        const year = Number(match[3])
        return { day, month, year: year > 99 ? year : year + (year > 49 ? 1900 : 2000) }
      },
    },
    ...dayFirst.parsers,
  ]
  return dayFirst
}

/** «2026-01-05», «2026-01-05T17:30Z», «27/01/2017», «12 Jan 90», «1 Feb 2017 at 5.30pm»: a full date written with numbers. */
export const makeNumericDate =
  (order: DateOrder): Rule =>
  (scan, i) =>
    opensNumericDate(scan, i) ? readWindow(scan, i, parsers[order]) : null

/** Two numbers about a stroke or a hyphen, or a day, a month and a two-digit year: what our own rules do not read. */
const opensNumericDate = (scan: Scan, i: number): boolean => {
  if (!isDigit(scan.lower(i), 0) || !/^\d{1,2}$|^\d{4}$/.test(scan.lower(i)) || scan.lower(i - 1) === '/' || scan.lower(i - 1) === '-')
    return false
  const mark = scan.lower(i + 1)
  if (mark === '/' || mark === '-') return scan.lower(i + 3) === mark && /^\d{2,4}/.test(scan.lower(i + 4) || scan.lower(i + 2))
  return months.has(mark) && /^\d{2}$/.test(scan.lower(i + 2)) && scan.token(i + 2)?.kind === 'number'
}

const readWindow = (scan: Scan, i: number, chrono: Chrono): Expression | null => {
  const start = scan.token(i)?.start ?? 0
  const [result] = chrono.parse(scan.document.text.slice(start, start + windowSize), reference)
  if (
    !result ||
    result.index !== 0 ||
    !result.start.isCertain('day') ||
    !result.start.isCertain('month') ||
    !result.start.isCertain('year')
  )
    return null
  const to = tokenAt(scan, i, start + result.text.replace(/(?<![\s.,])[\s.,]+$/, '').length)
  const value = to === null ? null : formatComponents(result.start)
  return to === null || value === null
    ? null
    : { rule: 'date/numeric', from: i, to, resolve: () => fixed(value.includes('T') ? 'TIME' : 'DATE', value) }
}

/** The index behind the token that ends at an offset, or null where none ends there. */
const tokenAt = (scan: Scan, from: number, end: number): number | null => {
  for (let i = from; i < from + 16; i++) {
    const token = scan.token(i)
    if (!token || token.end > end) return null
    if (token.end === end) return i + 1
  }
  return null
}

const formatComponents = (components: Pick<ParsingComponents, 'get' | 'isCertain'>): string | null => {
  const [year, month, day] = [components.get('year'), components.get('month'), components.get('day')]
  if (year === null || month === null || day === null) return null
  const date = formatDay(toDayNumber(year, month, day))
  return components.isCertain('hour') ? `${date}T${pad(components.get('hour') ?? 0)}:${pad(components.get('minute') ?? 0)}` : date
}
