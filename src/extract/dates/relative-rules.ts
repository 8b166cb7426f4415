import { formatDay, formatYear, pad, toYearMonthDay } from '../../text/calendar.js'
import { fixed, fromPublished, type Rule, type Value, type Anchors } from './rule.js'
import { formatDuration, readQuantity, readUnit } from './scan.js'
import { shiftByUnits, shiftPeriod, yearOfMonth } from './shift.js'
import { dayParts, months, ordinals, seasons, units } from './words.js'

const dayWords: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
])

/** «today», «yesterday morning», «tomorrow», «tonight», «late yesterday». */
export const nearDay: Rule = (scan, i) => {
  const at = ['late', 'early', 'earlier', 'later'].includes(scan.lower(i)) ? i + 1 : i
  const word = scan.lower(at)
  if (word === 'tonight')
    return {
      rule: 'date/tonight',
      from: i,
      to: at + 1,
      resolve: (anchors) => fromPublished(anchors, 'TIME', 'XXXX-XX-XXTNI', (day) => `${formatDay(day)}TNI`),
    }
  const by = dayWords.get(word)
  if (by === undefined) return null
  const part = dayParts.get(scan.lower(at + 1))
  return {
    rule: 'date/near-day',
    from: i,
    to: part ? at + 2 : at + 1,
    resolve: (anchors) =>
      fromPublished(
        anchors,
        part ? 'TIME' : 'DATE',
        by === 0 ? 'PRESENT_REF' : 'XXXX-XX-XX',
        (day) => formatDay(day + by) + (part ? `T${part}` : ''),
      ),
  }
}

const shifts: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
  ['upcoming', 1],
])

/** «last week», «this month», «earlier this year», «next summer», «last December», «last night». */
export const namedPeriod: Rule = (scan, i) => {
  let at = i
  if (['earlier', 'later', 'late', 'early'].includes(scan.lower(at))) at++
  if (scan.lower(at) === 'the') at++
  const by = shifts.get(scan.lower(at))
  if (by === undefined) return null
  const word = scan.lower(at + 1)
  if (word === 'night' || word === 'evening' || word === 'morning' || word === 'afternoon') {
    if (by > 0) return null
    const part = dayParts.get(word) ?? ''
    return {
      rule: 'date/named-part',
      from: i,
      to: at + 2,
      resolve: (anchors) => fromPublished(anchors, 'TIME', `XXXX-XX-XXT${part}`, (day) => `${formatDay(day + by)}T${part}`),
    }
  }
  const unit = units.get(word)
  if (unit && unit !== 'S' && unit !== 'TM' && unit !== 'H') {
    if (scan.lower(at) === 'past') return null
    return {
      rule: 'date/named-period',
      from: i,
      to: at + 2,
      resolve: (anchors) => fromPublished(anchors, 'DATE', openPeriod(unit), (day) => shiftPeriod(day, unit, by)),
    }
  }
  const season = seasons.get(word)
  if (season)
    return {
      rule: 'date/named-season',
      from: i,
      to: at + 2,
      resolve: (anchors) =>
        fromPublished(anchors, 'DATE', `XXXX-${season}`, (day) => `${formatYear(seasonYear(day, season, by))}-${season}`),
    }
  const month = scan.token(at + 1)?.capitalised ? months.get(word) : undefined
  if (month !== undefined) {
    return {
      rule: 'date/named-month',
      from: i,
      to: at + 2,
      resolve: (anchors) =>
        fromPublished(anchors, 'DATE', `XXXX-${pad(month)}`, (day) => {
          const now = toYearMonthDay(day)
          const year =
            by === 0 ? now.year : by < 0 ? (month < now.month ? now.year : now.year - 1) : month > now.month ? now.year : now.year + 1
          return `${formatYear(year)}-${pad(month)}`
        }),
    }
  }
  return null
}

const openPeriod = (unit: string): string =>
  ({ W: 'XXXX-WXX', WE: 'XXXX-WXX-WE', M: 'XXXX-XX', Q: 'XXXX-QX', D: 'XXXX-XX-XX' })[unit] ?? 'XXXX'

const seasonEnd: Readonly<Record<string, number>> = { SP: 5, SU: 8, FA: 11, WI: 2 }
const seasonYear = (day: number, season: string, by: number): number => {
  const { year, month } = toYearMonthDay(day)
  if (by === 0) return year
  if (by < 0) return (seasonEnd[season] ?? 12) < month && season !== 'WI' ? year : year - 1
  return (seasonEnd[season] ?? 0) > month + 2 ? year : year + 1
}

/** «three days ago», «a year earlier», «two weeks later», «a week from now». */
export const countedShift: Rule = (scan, i) => {
  const quantity = readQuantity(scan, i)
  if (!quantity) return null
  const unit = readUnit(scan.lower(quantity.end))
  if (!unit || unit === 'WE') return null
  const word = scan.lower(quantity.end + 1)
  const behind = quantity.end + 2
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
    if (
      word === 'before' &&
      scan.token(behind)?.kind === 'word' &&
      !['the', 'that'].includes(scan.lower(behind)) &&
      scan.token(behind)?.pos !== 'proper'
    )
      return null
    const sign = word === 'later' || word === 'afterwards' ? 1 : -1
    return {
      rule: 'date/earlier-or-later',
      from: i,
      to: behind,
      resolve: (anchors) =>
        quantity.value === null
          ? fixed('DURATION', formatDuration(null, unit))
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

const vaguePast = (): Value => ({ type: 'DATE', value: 'PAST_REF', relative: true, anchor: null })

/** Counted from the last date of the narrative, else from the publication day. */
const fromLast = (anchors: Anchors, count: (day: number) => string): Value => {
  const { last } = anchors
  if (last) return { type: 'DATE', value: count(last.day), relative: true, anchor: last.candidate }
  return fromPublished(anchors, 'DATE', 'XXXX-XX-XX', count)
}

const neighbours: ReadonlyMap<string, number> = new Map([
  ['before', -1],
  ['prior', -1],
  ['earlier', -1],
  ['after', 1],
  ['later', 1],
])
const sameness: ReadonlyMap<string, number> = new Map([
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
  const unit = units.get(next)
  if (unit && unit !== 'S' && unit !== 'TM' && unit !== 'H') {
    const by = neighbours.get(scan.lower(i + 2))
    const after = scan.token(i + 3)
    if (by !== undefined && (by > 0 || !after || after.kind !== 'word' || after.pos === 'preposition' || after.pos === 'conjunction')) {
      return { rule: 'date/day-before', from: i, to: i + 3, resolve: (anchors) => fromLast(anchors, (day) => shiftPeriod(day, unit, by)) }
    }
    if (word === 'that')
      return { rule: 'date/that-period', from: i, to: i + 2, resolve: (anchors) => fromLast(anchors, (day) => shiftPeriod(day, unit, 0)) }
    return null
  }
  const by = word === 'that' && next === 'same' ? 0 : sameness.get(next)
  const period = units.get(scan.lower(i + 2))
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

/** «early December», «mid-November», «late 2019»: the span holds the modifier, the value is the period's. */
export const partOfPeriod: Rule = (scan, i) => {
  const word = scan.lower(i)
  const hyphenated = /^(?:early|mid|late)-([a-z]+)$/.exec(word)
  const month = months.get(hyphenated ? (hyphenated[1] ?? '') : scan.lower(i + 1))
  if (hyphenated && month !== undefined) {
    return {
      rule: 'date/part-of-month',
      from: i,
      to: i + 1,
      resolve: (anchors) =>
        fromPublished(
          anchors,
          'DATE',
          `XXXX-${pad(month)}`,
          (day) => `${formatYear(yearOfMonth(day, month, anchors.direction))}-${pad(month)}`,
        ),
    }
  }
  if (word !== 'early' && word !== 'late' && word !== 'mid') return null
  if (month !== undefined && scan.token(i + 1)?.capitalised && scan.token(i + 2)?.kind !== 'number') {
    return {
      rule: 'date/part-of-month',
      from: i,
      to: i + 2,
      resolve: (anchors) =>
        fromPublished(
          anchors,
          'DATE',
          `XXXX-${pad(month)}`,
          (day) => `${formatYear(yearOfMonth(day, month, anchors.direction))}-${pad(month)}`,
        ),
    }
  }
  if (/^(?:19|20)\d{2}$/.test(scan.lower(i + 1)))
    return { rule: 'date/part-of-year', from: i, to: i + 2, resolve: () => fixed('DATE', scan.lower(i + 1)) }
  return null
}

/** «the third quarter», «third-quarter», with or without a year. */
export const quarter: Rule = (scan, i) => {
  const at = scan.lower(i) === 'the' ? i + 1 : i
  const hyphenated = /^(first|second|third|fourth)-quarter$/.exec(scan.lower(at))
  const ordinal = ordinals.get(hyphenated ? (hyphenated[1] ?? '') : scan.lower(at))
  if (ordinal === undefined || !(hyphenated || scan.lower(at + 1) === 'quarter')) return null
  const end = hyphenated ? at + 1 : at + 2
  const skip = scan.lower(end) === 'of' ? end + 1 : end
  const year = /^(?:19|20)\d{2}$/.test(scan.lower(skip)) ? Number(scan.lower(skip)) : null
  return {
    rule: 'date/quarter',
    from: i,
    to: year === null ? end : skip + 1,
    resolve: (anchors) =>
      year !== null
        ? fixed('DATE', `${year}-Q${ordinal}`)
        : fromPublished(anchors, 'DATE', `XXXX-Q${ordinal}`, (day) => {
            const now = toYearMonthDay(day)
            return `${formatYear(ordinal * 3 - 2 > now.month ? now.year - 1 : now.year)}-Q${ordinal}`
          }),
  }
}

export const relativeRules: readonly Rule[] = [nearDay, namedPeriod, partOfPeriod, narrativePeriod, countedShift, quarter]
