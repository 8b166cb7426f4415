import { daysInMonth, formatDay, formatYear, pad, toDayNumber, weekdayOf } from '../../text/calendar.js'
import { isDigit } from '../../text/characters.js'

export interface Cover {
  readonly earliest: string | null
  readonly latest: string | null
}

const none: Cover = { earliest: null, latest: null }
const seasonMonths: Readonly<Record<string, readonly [number, number]>> = { SP: [3, 5], SU: [6, 8], FA: [9, 11], WI: [12, 14] }

/** The days that a TIMEX3 value covers: «2025-W52», «1998-FA», «199» … Nothing for durations, references and what is open. */
export const coverValue = (value: string): Cover => {
  // «P2W», «PRESENT_REF», «XXXX-12-25»
  if (!isDigit(value, 0) && !value.startsWith('BC')) return none
  const interval = value.length > 20 && /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/.exec(value)
  if (interval) return { earliest: interval[1] ?? null, latest: interval[2] ?? null }
  const day = /^\d{4}-\d{2}-\d{2}/.exec(value)
  if (day) return { earliest: day[0], latest: day[0] }
  let match = /^(\d{4})-(\d{2})$/.exec(value)
  if (match) return coverMonths(Number(match[1]), Number(match[2]), Number(match[2]))
  match = /^(\d{4})$/.exec(value)
  if (match) return coverMonths(Number(match[1]), 1, 12)
  match = /^(\d{4})-W(\d{2})(-WE|-[1-7])?$/.exec(value)
  if (match) return coverWeek(Number(match[1]), Number(match[2]), match[3])
  match = /^(\d{4})-Q([1-4])$/.exec(value)
  if (match) return coverMonths(Number(match[1]), Number(match[2]) * 3 - 2, Number(match[2]) * 3)
  match = /^(\d{4})-H([12])$/.exec(value)
  if (match) return coverMonths(Number(match[1]), Number(match[2]) * 6 - 5, Number(match[2]) * 6)
  match = /^(\d{4})-(SP|SU|FA|WI)$/.exec(value)
  const season = match && seasonMonths[match[2] ?? '']
  if (match && season) return coverMonths(Number(match[1]), season[0], season[1])
  match = /^(\d{2,3})$/.exec(value)
  if (match) {
    const years = value.length === 3 ? 10 : 100
    const first = Number(value) * years
    return { earliest: `${formatYear(first)}-01-01`, latest: `${formatYear(first + years - 1)}-12-31` }
  }
  match = /^BC(\d{4})$/.exec(value)
  // the year 1 BC is the year 0 of astronomers, and of ISO 8601
  if (match) return coverMonths(1 - Number(match[1]), 1, 12)
  match = /^BC(\d{2})$/.exec(value)
  if (match) {
    const last = -100 * Number(match[1])
    return { earliest: `${formatYear(last - 99)}-01-01`, latest: `${formatYear(last)}-12-31` }
  }
  return none
}

const coverMonths = (year: number, from: number, to: number): Cover => {
  if (from < 1 || to > 14) return none
  const lastYear = to > 12 ? year + 1 : year
  const lastMonth = to > 12 ? to - 12 : to
  return {
    earliest: `${formatYear(year)}-${pad(from)}-01`,
    latest: `${formatYear(lastYear)}-${pad(lastMonth)}-${pad(daysInMonth(lastYear, lastMonth))}`,
  }
}

const coverWeek = (year: number, week: number, part: string | undefined): Cover => {
  const january4 = toDayNumber(year, 1, 4)
  const monday = january4 - weekdayOf(january4) + 1 + (week - 1) * 7
  if (part === '-WE') return { earliest: formatDay(monday + 5), latest: formatDay(monday + 6) }
  if (part) {
    const day = formatDay(monday + Number(part.slice(1)) - 1)
    return { earliest: day, latest: day }
  }
  return { earliest: formatDay(monday), latest: formatDay(monday + 6) }
}
