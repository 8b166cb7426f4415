import { formatDay, formatYear, readDay, toYearMonthDay } from '../../text/calendar.js'
import { fullDate, monthOnly } from './calendar-rules.js'
import { partOfPeriod } from './relative-rules.js'
import type { Anchors, Expression, Rule, Value } from './rule.js'
import type { Scan } from './scan.js'
import { WordSet } from '../../text/word-map.js'

const yearless = new WordSet(['date/month-day', 'date/month', 'date/part-of-month'])

const readYearless = (scan: Scan, i: number): Expression | null => {
  for (const rule of [fullDate, partOfPeriod, monthOnly]) {
    const found = rule(scan, i)
    if (found) return yearless.has(found.rule) ? found : null
  }
  return null
}

/** «in May last year», «early October this year», «on June 3 next year»: one date, with the year that is told. */
const monthOfNamedYear: Rule = (scan, i) => {
  const base = readYearless(scan, i)
  const by = base && readYearWord(scan, base.to)
  if (!base || by === null) return null
  return { ...base, rule: 'date/month-of-named-year', to: base.to + 2, resolve: (anchors) => resolveInNamedYear(anchors, base, by) }
}

/** The first date of «from 1 July to 31 December 2023», «between May and July 2019», «Jan. 1 to Nov. 30 last year». */
const startOfRange: Rule = (scan, i) => {
  const base = readYearless(scan, i)
  if (!base || !joins(scan, i, base.to)) return null
  const end = fullDate(scan, base.to + 1) ?? monthOnly(scan, base.to + 1)
  if (end?.rule === 'date/month-day-year' || end?.rule === 'date/month-year')
    return { ...base, rule: 'date/start-of-range', resolve: (anchors) => inYearOfEnd(base.resolve(anchors), end.resolve(anchors)) }
  const by = end && readYearWord(scan, end.to)
  if (!end || by === null) return null
  return {
    ...base,
    rule: 'date/start-of-range',
    resolve: (anchors) => inYearOfEnd(base.resolve(anchors), resolveInNamedYear(anchors, end, by)),
  }
}

export const sharedYearRules: readonly Rule[] = [monthOfNamedYear, startOfRange]

/** -1 for «last year», 0 for «this year», 1 for «next year»; null where none of them stands there. */
const readYearWord = (scan: Scan, i: number): number | null => {
  const by = ['last', 'this', 'next'].indexOf(scan.lower(i))
  return by >= 0 && scan.lower(i + 1) === 'year' && scan.lower(i + 2) !== "'s" ? by - 1 : null
}

const joiners = new WordSet(['to', 'until', 'through', '-', '–', '—'])

const joins = (scan: Scan, from: number, to: number): boolean =>
  joiners.hasLower(scan.token(to)) || (scan.lower(to) === 'and' && scan.lower(from - 1) === 'between')

const resolveInNamedYear = (anchors: Anchors, base: Expression, by: number): Value | null => {
  const value = base.resolve(anchors)
  return value && anchors.published !== null ? inYear(value, toYearMonthDay(anchors.published).year + by) : value
}

/** The start in the year of the end, or in the one before where it would come after it («December to May 2019»). */
const inYearOfEnd = (start: Value | null, end: Value | null): Value | null => {
  const year = Number(end?.value.slice(0, 4))
  if (!start || !end || !Number.isInteger(year)) return start
  const isBefore = start.value.slice(5) <= end.value.slice(5)
  return { ...inYear(start, isBefore ? year : year - 1), relative: end.relative, anchor: end.anchor }
}

const inYear = (value: Value, year: number): Value => {
  const moved = formatYear(year) + value.value.slice(4)
  const day = readDay(moved)
  // 29 February is no day of most years
  return day !== null && formatDay(day) !== moved ? value : { ...value, value: moved }
}
