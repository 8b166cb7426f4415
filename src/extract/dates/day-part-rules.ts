import { pad } from '../../text/calendar.js'
import { fullDate, weekdayDate } from './calendar-rules.js'
import { onLastOrPublished, withTime } from './clock-rules.js'
import { nearDay } from './relative-rules.js'
import type { Expression, Rule } from './rule.js'
import { numbers, dayParts } from './words.js'
import type { Scan } from './scan.js'
import { type ReadonlyWordMap, WordMap, WordSet } from '../../text/word-map.js'
import { isDigit } from '../../text/characters.js'

/** A day that stands at `i`, without a part of its own. */
const readDay = (scan: Scan, i: number): Expression | null => fullDate(scan, i) ?? weekdayDate(scan, i) ?? nearDay(scan, i)

const nightHours = new WordSet(['early', 'small', 'wee', 'predawn', 'pre-dawn', 'late', 'dawn', 'morning', 'evening', 'afternoon', 'first'])
const lateHours: ReadonlyWordMap<string> = new WordMap([
  ['late', 'EV'],
  ['evening', 'EV'],
  ['afternoon', 'AF'],
])

/** «the morning of January 5», «the early hours of Tuesday», «the night of Dec. 24». */
export const partOfDatedDay: Rule = (scan, i) => {
  let at = scan.lower(i) === 'the' ? i + 1 : i
  let part = dayParts.getLower(scan.token(at))
  if (part === undefined || scan.lower(at + 1) === 'hours') {
    if (!nightHours.hasLower(scan.token(at))) return null
    at++
    part = scan.lower(at) === 'hours' ? (lateHours.getLower(scan.token(at)) ?? 'MO') : dayParts.getLower(scan.token(at))
    if (part === undefined) return null
  }
  const skip = scan.lower(at + 1) === 'of' || scan.lower(at + 1) === 'on' ? at + 2 : null
  const day = skip === null ? null : readDay(scan, skip)
  if (!day) return null
  const suffix = `T${part}`
  return { rule: 'date/part-of-dated-day', from: i, to: day.to, resolve: (anchors) => withTime(day.resolve(anchors), suffix) }
}

const partEnds: ReadonlyWordMap<number> = new WordMap([
  ['morning', 0],
  ['afternoon', 12],
  ['evening', 12],
  ['night', 12],
])

/** «4 o'clock», «four o'clock in the afternoon», «half past six»; with no part of the day the hour stays as it is said. */
export const spokenClock: Rule = (scan, i) => {
  const isHalf = scan.lower(i) === 'half' && scan.lower(i + 1) === 'past'
  const at = isHalf ? i + 2 : i
  const word = scan.lower(at)
  const hour = numbers.getLower(scan.token(at)) ?? (isDigit(word, 0) && /^\d{1,2}$/.test(word) ? Number(word) : 0)
  if (hour < 1 || hour > 12) return null
  const hasClock = scan.lower(at + 1) === "o'clock"
  if (!isHalf && !hasClock) return null
  let end = hasClock ? at + 2 : at + 1
  const part = scan.lower(end) === 'in' || scan.lower(end) === 'at' ? (scan.lower(end + 1) === 'the' ? end + 2 : end + 1) : end
  const add = partEnds.getLower(scan.token(part))
  if (add !== undefined) end = part + 1
  const day = readDay(scan, scan.lower(end) === 'on' ? end + 1 : end)
  return toClock(day, i, end, `T${pad(add === 12 ? (hour % 12) + 12 : hour)}:${isHalf ? '30' : '00'}`)
}

const zones = new WordSet(['gmt', 'utc', 'hrs', 'hours', 'local', 'est', 'edt', 'ist', 'cet', 'bst'])

/** «0100 GMT», «1800 hours», «18.00 GMT»: a time of the 24-hour clock, told by what stands behind it. */
export const militaryClock: Rule = (scan, i) => {
  if (!zones.hasLower(scan.token(i + 1))) return null
  const match = /^([01]\d|2[0-3])[.:]?([0-5]\d)$/.exec(scan.lower(i))
  if (!match) return null
  const end = scan.lower(i + 1) === 'local' && scan.lower(i + 2) === 'time' ? i + 3 : i + 2
  return toClock(readDay(scan, scan.lower(end) === 'on' ? end + 1 : end), i, end, `T${match[1]}:${match[2]}`)
}

const toClock = (day: Expression | null, from: number, end: number, time: string): Expression =>
  day
    ? { rule: 'date/clock-and-day', from, to: day.to, resolve: (anchors) => withTime(day.resolve(anchors), time) }
    : { rule: 'date/clock', from, to: end, resolve: (anchors) => onLastOrPublished(anchors, time) }

export const dayPartRules: readonly Rule[] = [partOfDatedDay, spokenClock, militaryClock]
