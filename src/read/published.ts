import type { Published } from '../record/index.js'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/
const compact = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})Z?)?$/
const dayMonthYear = /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})(?:,? (\d{1,2}:\d{2}(?::\d{2})?))?/i
const monthDayYear =
  /^(?:[a-z]{3,9},? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?:,? (?:at )?(\d{1,2}:\d{2}(?::\d{2})?)(?! ?[ap]\.?m))?/i

/**
 * Reads a publication date as inputs give it: ISO 8601 with or without time and zone, `20260106`, RFC 2822, «6 January
 * 2026», «Tuesday, January 6, 2026». The day is kept as written, in the zone that it was written in.
 *
 * @returns day and time, or null where the words are no full date
 */
export const readPublished = (value: string): Pick<Published, 'date' | 'time'> | null => {
  const trimmed = value.trim().slice(0, 100)
  let match = iso.exec(trimmed)
  if (match) return toDay(match[1], match[2], match[3], match[4], readZone(match[5]))
  match = compact.exec(trimmed)
  if (match) return toDay(match[1], match[2], match[3], match[4] && `${match[4]}:${match[5]}:${match[6]}`, match[4] ? 'Z' : '')
  match = dayMonthYear.exec(trimmed)
  if (match) return toDay(match[3], monthNumber(match[2]), match[1], match[4], '')
  match = monthDayYear.exec(trimmed)
  if (match) return toDay(match[3], monthNumber(match[1]), match[2], match[4], '')
  return null
}

const readZone = (zone: string | undefined): string => (zone && zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : (zone ?? ''))

const monthNumber = (name: string | undefined): string => String(months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1)

const toDay = (year = '', month = '', day = '', time: string | undefined, zone: string): Pick<Published, 'date' | 'time'> | null => {
  const y = Number(year)
  const m = Number(month)
  const d = Number(day)
  const exists = new Date(Date.UTC(y, m - 1, d)).getUTCDate() === d && m >= 1 && m <= 12 && y > 0
  if (!exists) return null
  const date = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return { date, time: time === undefined ? null : `${time.padStart(time.length > 5 ? 8 : 5, '0')}${zone}` }
}
