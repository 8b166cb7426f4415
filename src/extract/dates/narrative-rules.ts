import { formatDay } from '../../text/calendar.js'
import { type Anchors, fixed, fromPublished, type Rule, type Value } from './rule.js'
import { formatDuration, readQuantity, readUnit } from './scan.js'
import { nearestWeekday, shiftByUnits, shiftPeriod } from './shift.js'
import { units, weekdays } from './words.js'
import { type ReadonlyWordMap, WordMap, WordSet } from '../../text/word-map.js'

/** «three days ago», «a year earlier», «two weeks later», «a week from now». */
export const countedShift: Rule = (scan, i) => {
  const quantity = readQuantity(scan, i)
  if (!quantity) return null
  const unit = readUnit(scan.token(quantity.end))
  if (!unit || unit === 'WE') return null
  // «a week or so ago»
  const at = scan.lower(quantity.end + 1) === 'or' && scan.lower(quantity.end + 2) === 'so' ? quantity.end + 3 : quantity.end + 1
  const word = scan.lower(at)
  const behind = at + 1
  if (word === 'ago') {
    return {
      rule: 'date/ago',
      from: i,
      to: behind,
      resolve: (anchors) =>
        quantity.value === null
          ? vaguePast()
          : fromPublished(anchors, 'DATE', 'PAST_REF', (day) => shiftByUnits(day, unit, -(quantity.value ?? 0))),
    }
  }
  if (word === 'earlier' || word === 'before' || word === 'later' || word === 'afterwards') {
    // «two days before the vote» counts from what the text doesn't date: «two days» is all that it says of time
    if (word === 'before' && scan.token(behind)?.kind === 'word' && !opensNewClause.hasLower(scan.token(behind))) return null
    const sign = word === 'later' || word === 'afterwards' ? 1 : -1
    return {
      rule: 'date/earlier-or-later',
      from: i,
      to: behind,
      resolve: (anchors) =>
        // «a decade later» in a text without dates counts from an event, not from the day it was published
        quantity.value === null || (sign > 0 && !anchors.last)
          ? fixed('DURATION', formatDuration(quantity.value, unit))
          : fromLast(anchors, (day) => shiftByUnits(day, unit, sign * (quantity.value ?? 0))),
    }
  }
  if (word === 'from' && scan.lower(behind) === 'now') {
    return {
      rule: 'date/from-now',
      from: i,
      to: behind + 1,
      resolve: (anchors) => fromPublished(anchors, 'DATE', 'FUTURE_REF', (day) => shiftByUnits(day, unit, quantity.value ?? 1)),
    }
  }
  return null
}

const opensNewClause = new WordSet(['and', 'but', 'or', 'while', 'as', 'to', 'in', 'at', 'by', 'from', 'on', 'with', 'for', 'when', 'that'])

const vaguePast = (): Value => ({ type: 'DATE', value: 'PAST_REF', relative: true, anchor: null })

/** Counted from the last date of the narrative, else from the publication day. */
const fromLast = (anchors: Anchors, count: (day: number) => string, open = 'XXXX-XX-XX'): Value => {
  const { last } = anchors
  if (last) return { type: 'DATE', value: count(last.day), relative: true, anchor: last.candidate }
  return fromPublished(anchors, 'DATE', open, count)
}

const neighbours: ReadonlyWordMap<number> = new WordMap([
  ['before', -1],
  ['prior', -1],
  ['earlier', -1],
  ['after', 1],
  ['later', 1],
])
const sameness: ReadonlyWordMap<number> = new WordMap([
  ['following', 1],
  ['next', 1],
  ['previous', -1],
  ['preceding', -1],
  ['same', 0],
])

/** «the day prior», «the following month», «that year», «the same day», «a day earlier». */
export const narrativePeriod: Rule = (scan, i) => {
  const word = scan.lower(i)
  if (word !== 'the' && word !== 'that') return null
  const next = scan.lower(i + 1)
  const unit = units.getLower(scan.token(i + 1))
  if (unit && unit !== 'S' && unit !== 'TM' && unit !== 'H') {
    const by = neighbours.getLower(scan.token(i + 2))
    const after = scan.token(i + 3)
    if (by !== undefined && (by > 0 || !after || after.kind !== 'word' || after.pos === 'preposition' || after.pos === 'conjunction')) {
      return { rule: 'date/day-before', from: i, to: i + 3, resolve: (anchors) => fromLast(anchors, (day) => shiftPeriod(day, unit, by)) }
    }
    if (word === 'that')
      return { rule: 'date/that-period', from: i, to: i + 2, resolve: (anchors) => fromLast(anchors, (day) => shiftPeriod(day, unit, 0)) }
    return null
  }
  const by = word === 'that' && next === 'same' ? 0 : sameness.getLower(scan.token(i + 1))
  const period = units.getLower(scan.token(i + 2))
  if (by !== undefined && period && period !== 'S' && period !== 'TM' && period !== 'H') {
    return {
      rule: 'date/following-period',
      from: i,
      to: i + 3,
      resolve: (anchors) => fromLast(anchors, (day) => shiftPeriod(day, period, by)),
    }
  }
  return null
}

/** «the previous Friday», «the following Monday», «that Sunday»: the nearest such day before or behind the last date. */
export const narrativeWeekday: Rule = (scan, i) => {
  const at = scan.lower(i) === 'the' ? i + 1 : i
  const by = at > i ? sameness.getLower(scan.token(at)) : scan.lower(i) === 'that' ? 0 : undefined
  const weekday = weekdays.getLower(scan.token(at + 1))
  if (by === undefined || weekday === undefined || !scan.token(at + 1)?.capitalised) return null
  return {
    rule: 'date/narrative-weekday',
    from: i,
    to: at + 2,
    resolve: (anchors) =>
      fromLast(anchors, (day) => formatDay(nearestWeekday(day, weekday, by < 0 ? 'past' : 'future', by !== 0)), `XXXX-WXX-${weekday}`),
  }
}

export const narrativeRules: readonly Rule[] = [narrativeWeekday, narrativePeriod, countedShift]
