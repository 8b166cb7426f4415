import { type DayNumber, formatDay, formatYear, pad, toDayNumber, toYearMonthDay, weekdayOf, weekOf } from '../../text/calendar.js'
import type { Direction } from './rule.js'
import type { Unit } from './words.js'

/** The value of the period of a unit that a day lies in, `by` periods later («2025-W52», «2025-12», «1998-Q3», «199»). */
export const shiftPeriod = (day: DayNumber, unit: Unit, by: number): string => {
  const { year, month } = toYearMonthDay(day)
  switch (unit) {
    case 'D':
      return formatDay(day + by)
    case 'W': {
      const week = weekOf(day + by * 7)
      return `${formatYear(week.year)}-W${pad(week.week)}`
    }
    case 'WE': {
      const week = weekOf(day + by * 7)
      return `${formatYear(week.year)}-W${pad(week.week)}-WE`
    }
    case 'M': {
      const months = year * 12 + month - 1 + by
      return `${formatYear(Math.floor(months / 12))}-${pad((((months % 12) + 12) % 12) + 1)}`
    }
    case 'Q': {
      const quarters = year * 4 + Math.floor((month - 1) / 3) + by
      return `${formatYear(Math.floor(quarters / 4))}-Q${(((quarters % 4) + 4) % 4) + 1}`
    }
    case 'Y':
      return formatYear(year + by)
    case 'E':
      return String(Math.floor(year / 10) + by).padStart(3, '0')
    case 'C':
      return String(Math.floor(year / 100) + by).padStart(2, '0')
    default:
      return 'PRESENT_REF'
  }
}

/** The day or period `by` units away, at the grain that the unit counts in: «two weeks ago» is a day, «three years ago» a year. */
export const shiftByUnits = (day: DayNumber, unit: Unit, by: number): string => {
  if (unit === 'F') return formatDay(day + by * 14)
  if (unit === 'W') return formatDay(day + by * 7)
  if (unit === 'E') return shiftPeriod(day, 'E', by)
  return shiftPeriod(day, unit, by)
}

/** The nearest given weekday: on the day itself or before it, or on or behind it; with `strict` never the day itself. */
export const nearestWeekday = (day: DayNumber, weekday: number, direction: Direction, strict = false): DayNumber => {
  const ahead = (weekday - weekdayOf(day) + 7) % 7
  if (ahead === 0) return strict ? day + (direction === 'future' ? 7 : -7) : day
  return direction === 'future' ? day + ahead : day + ahead - 7
}

/**
 * The year that a month without a year lies in: by the direction told, else the nearer one, where a month to come counts
 * as farther than it is, since news tells more of what was.
 */
export const yearOfMonth = (day: DayNumber, month: number, direction: Direction): number => {
  const now = toYearMonthDay(day)
  const ahead = (month - now.month + 12) % 12
  const isToCome = ahead > 0 && (direction === 'future' || (direction === null && ahead <= 4))
  if (ahead === 0) return now.year
  if (isToCome) return month > now.month ? now.year : now.year + 1
  return month < now.month ? now.year : now.year - 1
}

/** The year that a day of a month without a year lies in, as for months; a day that is a week off may lie on either side. */
export const yearOfDay = (reference: DayNumber, month: number, day: number, direction: Direction): number => {
  const { year } = toYearMonthDay(reference)
  const distances = [year - 1, year, year + 1].map((candidate) => ({ candidate, days: toDayNumber(candidate, month, day) - reference }))
  const weight = (days: number): number => {
    if (direction === 'past') return days > 45 ? days * 8 : days > 7 ? days * 2.5 : Math.abs(days)
    if (direction === 'future') return days < -7 ? -days * 8 : Math.abs(days)
    return days > 0 ? days * 1.5 : -days
  }
  return distances.sort((a, b) => weight(a.days) - weight(b.days))[0]?.candidate ?? year
}
