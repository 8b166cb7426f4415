import { formatDay, pad } from '../../text/calendar.js'
import { fullDate, weekdayDate } from './calendar-rules.js'
import { type Anchors, fixed, type Rule, type Value } from './rule.js'
import type { Scan } from './scan.js'
import { dayParts } from './words.js'
import { WordSet } from '../../text/word-map.js'
import { isDigit } from '../../text/characters.js'

interface Clock {
  readonly hour: number
  readonly minute: number
  readonly end: number
}

const meridiem = /^(?:a\.?m\.?|p\.?m\.?)$/

/** «5pm», «5:30 p.m.», «10.30am», «17:45», «noon», «midnight». */
const readClock = (scan: Scan, i: number): Clock | null => {
  const word = scan.lower(i)
  if (word === 'noon' || word === 'midday') return { hour: 12, minute: 0, end: i + 1 }
  if (word === 'midnight') return { hour: 0, minute: 0, end: i + 1 }
  const match = isDigit(word, 0) ? /^(\d{1,2})(?:[:.](\d{2}))?(a\.?m\.?|p\.?m\.?)?$/.exec(word) : null
  if (!match) return null
  let hour = Number(match[1])
  const minute = Number(match[2] ?? 0)
  const half = match[3] ?? (meridiem.test(scan.lower(i + 1)) ? scan.lower(i + 1) : undefined)
  if (!half && !(match[2] && word.includes(':'))) return null
  if (minute > 59 || hour > (half ? 12 : 23)) return null
  if (half) hour = (hour % 12) + (half.startsWith('p') ? 12 : 0)
  return { hour, minute, end: match[3] || !half ? i + 1 : i + 2 }
}

const zones = new WordSet([
  'gmt',
  'utc',
  'est',
  'edt',
  'cst',
  'cdt',
  'mst',
  'mdt',
  'pst',
  'pdt',
  'bst',
  'cet',
  'cest',
  'et',
  'pt',
  'ct',
  'ist',
  'local',
])

/** A clock time, with the day that stands beside it. */
export const clockTime: Rule = (scan, i) => {
  const clock = readClock(scan, i)
  if (!clock) return null
  let end = clock.end
  if (scan.lower(end) === 'local' && scan.lower(end + 1) === 'time') end += 2
  else if (zones.hasLower(scan.token(end)) && scan.token(end)?.upper) end++
  const time = `T${pad(clock.hour)}:${pad(clock.minute)}`
  const skip = scan.lower(end) === 'on' || scan.lower(end) === ',' ? end + 1 : end
  const day = fullDate(scan, skip) ?? weekdayDate(scan, skip)
  const near = ['today', 'yesterday', 'tomorrow'].indexOf(scan.lower(skip))
  if (day) return { rule: 'date/clock-and-day', from: i, to: day.to, resolve: (anchors) => withTime(day.resolve(anchors), time) }
  if (near >= 0)
    return {
      rule: 'date/clock-and-near-day',
      from: i,
      to: skip + 1,
      resolve: (anchors) => onPublished(anchors, time, [0, -1, 1][near] ?? 0),
    }
  return { rule: 'date/clock', from: i, to: end, resolve: (anchors) => onLastOrPublished(anchors, time) }
}

export const withTime = (value: Value | null, time: string): Value | null =>
  value && { ...value, type: 'TIME', value: value.value.replace(/T.*/, '') + time }

const onPublished = (anchors: Anchors, time: string, by: number): Value =>
  anchors.published === null
    ? { ...fixed('TIME', `XXXX-XX-XX${time}`), relative: true }
    : { type: 'TIME', value: formatDay(anchors.published + by) + time, relative: true, anchor: 'published' }

export const onLastOrPublished = (anchors: Anchors, time: string): Value => {
  const { last } = anchors
  if (last && /^\d{4}-\d{2}-\d{2}/.test(last.candidate.value))
    return { type: 'TIME', value: formatDay(last.day) + time, relative: true, anchor: last.candidate }
  return onPublished(anchors, time, 0)
}

/** «that morning», «the evening»: a part of the day that the text speaks of. */
export const partOfDay: Rule = (scan, i) => {
  if (scan.lower(i) !== 'that') return null
  const part = dayParts.getLower(scan.token(i + 1))
  if (!part) return null
  return { rule: 'date/that-part', from: i, to: i + 2, resolve: (anchors) => onLastOrPublished(anchors, `T${part}`) }
}

export const clockRules: readonly Rule[] = [clockTime, partOfDay]
