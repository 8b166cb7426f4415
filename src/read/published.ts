import type { Published } from '../record/index.js'

type Read = Pick<Published, 'date' | 'time'>

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const weekday = '(?:[a-z]{3,9}\\.?,? )?'
const clock = '(\\d{1,2}[:.]\\d{2}(?::\\d{2})?)'
const behind = `(?:(?:,| at| [-–—|•·])* ?${clock}(?: ?([ap])\\.?m\\.?)?(?: ?\\(?(${'z|gmt|utc|ut|[ecmp][sd]t|bst|cet|cest|eet|eest|msk|[+-]\\d{2}:?\\d{2}'})\\b)?)?`
const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:T| ?T ?| )(\d{1,2}:\d{2}(?::\d{2})?)(?:[.,:]\d+)?\s?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i
const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/
const slashed = /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?: (\d{1,2}:\d{2}(?::\d{2})?))?/
const epoch = /^(\d{10}|\d{13})$/
const dayMonthYear = new RegExp(`^${weekday}(\\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?([a-z]{3,9})\\.?,?[ -](\\d{4})${behind}`, 'i')
const monthDayYear = new RegExp(`^${weekday}([a-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})${behind}`, 'i')

/** Offsets that abbreviations stand for; those that stand for several (IST, CST in China) are read as in American and British news. */
const zones: Readonly<Record<string, string>> = {
  z: 'Z',
  gmt: 'Z',
  utc: 'Z',
  ut: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  bst: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
}

/**
 * Reads a publication date as inputs give it: ISO 8601 with or without time and zone, `20260106`, RFC 2822, seconds since
 * 1970, «6 January 2026», «Tuesday, January 6, 2026 at 4:30 p.m. EST». The day is kept as written, in the zone that it
 * was written in.
 *
 * @returns day and time, or null where the words are no full date
 */
export const readPublished = (value: string): Read | null => {
  const trimmed = value.trim().slice(0, 100)
  let match = iso.exec(trimmed)
  if (match) return toDay(match[1], match[2], match[3], match[4], readZone(match[5]))
  match = epoch.exec(trimmed)
  if (match) return readEpoch(Number(trimmed.slice(0, 10)))
  match = compact.exec(trimmed)
  if (match) return readCompact(match)
  match = slashed.exec(trimmed)
  if (match) return toDay(match[1], match[2], match[3], match[4], '')
  match = dayMonthYear.exec(trimmed)
  if (match) return toDay(match[3], monthNumber(match[2]), match[1], readClock(match[4], match[5]), readZone(match[6]))
  match = monthDayYear.exec(trimmed)
  if (match) return toDay(match[3], monthNumber(match[1]), match[2], readClock(match[4], match[5]), readZone(match[6]))
  return null
}

const readCompact = (match: RegExpExecArray): Read | null => {
  const time = match[4] && `${match[4]}:${match[5]}:${match[6] ?? '00'}`
  return toDay(match[1], match[2], match[3], time, readZone(match[7]))
}

const readEpoch = (seconds: number): Read => {
  const [date = '', time = ''] = new Date(seconds * 1000).toISOString().split('T')
  return { date, time: `${time.slice(0, 8)}Z` }
}

const readZone = (zone: string | undefined): string => {
  if (!zone) return ''
  const known = zones[zone.toLowerCase()]
  if (known !== undefined) return known
  const digits = zone.replace(':', '')
  return `${digits.slice(0, 3)}:${digits.slice(3) || '00'}`
}

/** «4:30» with «p» is 16:30. */
const readClock = (time: string | undefined, half: string | undefined): string | undefined => {
  if (time === undefined) return undefined
  const [hour = '', ...rest] = time.replace('.', ':').split(':')
  const shift = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  return [String(shift).padStart(2, '0'), ...rest].join(':')
}

const monthNumber = (name: string | undefined): string => String(months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1)

const toDay = (year = '', month = '', day = '', time: string | undefined, zone: string): Read | null => {
  const y = Number(year)
  const m = Number(month)
  const d = Number(day)
  const exists = new Date(Date.UTC(y, m - 1, d)).getUTCDate() === d && m >= 1 && m <= 12 && y > 0
  if (!exists) return null
  const date = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return { date, time: time === undefined ? null : readTime(time, zone) }
}

/** null where the clock has no such time. */
const readTime = (time: string, zone: string): string | null => {
  const [hour = '', minute = '', second] = time.split(':')
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null
  return `${hour.padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}${zone}`
}
