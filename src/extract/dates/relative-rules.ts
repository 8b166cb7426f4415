import { formatDay, formatYear, pad, toYearMonthDay } from '../../text/calendar.js'
import { resolveMonth } from './calendar-rules.js'
import { fixed, fromPublished, type Rule } from './rule.js'
import { formatDuration, readYear } from './scan.js'
import { shiftPeriod } from './shift.js'
import { dayParts, months, ordinals, seasons, units } from './words.js'
import { type ReadonlyWordMap, WordMap, WordSet } from '../../text/word-map.js'

const dayWords: ReadonlyWordMap<number> = new WordMap([
  ['today', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
])

const lateness = new WordSet(['late', 'early', 'earlier', 'later'])
const partWords = new WordSet(['early', 'late', 'mid'])

/** «today», «yesterday morning», «tomorrow», «tonight», «late yesterday». */
export const nearDay: Rule = (scan, i) => {
  const at = lateness.hasLower(scan.token(i)) ? i + 1 : i
  const word = scan.lower(at)
  if (word === 'tonight')
    return {
      rule: 'date/tonight',
      from: i,
      to: at + 1,
      resolve: (anchors) => fromPublished(anchors, 'TIME', 'XXXX-XX-XXTNI', (day) => `${formatDay(day)}TNI`),
    }
  const by = dayWords.getLower(scan.token(at))
  if (by === undefined) return null
  const part = dayParts.getLower(scan.token(at + 1))
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

/** «overnight»: the night before the day of publication. */
export const overnight: Rule = (scan, i) =>
  scan.lower(i) === 'overnight'
    ? {
        rule: 'date/overnight',
        from: i,
        to: i + 1,
        resolve: (anchors) => fromPublished(anchors, 'TIME', 'XXXX-XX-XXTNI', (day) => `${formatDay(day - 1)}TNI`),
      }
    : null

/** «in summer», «the summer», «the early spring of 2019»: the season nearest by. */
export const season: Rule = (scan, i) => {
  const hasArticle = scan.lower(i) === 'the'
  let at = hasArticle ? i + 1 : i
  if (partWords.hasLower(scan.token(at))) at++
  const name = seasons.getLower(scan.token(at))
  if (!name || !(hasArticle || scan.lower(i - 1) === 'in' || scan.lower(i - 1) === 'since')) return null
  const skip = scan.lower(at + 1) === 'of' ? at + 2 : at + 1
  const year = readYear(scan, skip)
  if (year !== null) return { rule: 'date/season-year', from: i, to: skip + 1, resolve: () => fixed('DATE', `${year}-${name}`) }
  if (skip > at + 1 || scan.token(at + 1)?.pos === 'noun') return null
  return {
    rule: 'date/season',
    from: i,
    to: at + 1,
    resolve: (anchors) =>
      fromPublished(
        anchors,
        'DATE',
        `XXXX-${name}`,
        (day) => `${formatYear(seasonYear(day, name, anchors.direction === 'future' ? 0 : -1))}-${name}`,
      ),
  }
}

const shifts: ReadonlyWordMap<number> = new WordMap([
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
  if (lateness.hasLower(scan.token(at))) at++
  if (scan.lower(at) === 'the') at++
  const by = shifts.getLower(scan.token(at))
  if (by === undefined) return null
  const word = scan.lower(at + 1)
  if (word === 'night' || word === 'evening' || word === 'morning' || word === 'afternoon') {
    if (by > 0) return null
    const part = dayParts.getLower(scan.token(at + 1)) ?? ''
    return {
      rule: 'date/named-part',
      from: i,
      to: at + 2,
      resolve: (anchors) => fromPublished(anchors, 'TIME', `XXXX-XX-XXT${part}`, (day) => `${formatDay(day + by)}T${part}`),
    }
  }
  const unit = units.getLower(scan.token(at + 1))
  // «the next day» is told of a narrative, «next week» is not
  if (unit && at > 0 && scan.lower(at - 1) === 'the' && ['next', 'previous'].includes(scan.lower(at))) return null
  if (unit && unit !== 'S' && unit !== 'TM' && unit !== 'H') {
    if (scan.lower(at) === 'past')
      return { rule: 'date/the-past-unit', from: i, to: at + 2, resolve: () => fixed('DURATION', formatDuration(1, unit)) }
    return {
      rule: 'date/named-period',
      from: i,
      to: at + 2,
      resolve: (anchors) => fromPublished(anchors, 'DATE', openPeriod(unit), (day) => shiftPeriod(day, unit, by)),
    }
  }
  const season = seasons.getLower(scan.token(at + 1))
  if (season)
    return {
      rule: 'date/named-season',
      from: i,
      to: at + 2,
      resolve: (anchors) =>
        fromPublished(anchors, 'DATE', `XXXX-${season}`, (day) => `${formatYear(seasonYear(day, season, by))}-${season}`),
    }
  const month = scan.token(at + 1)?.capitalised ? months.getLower(scan.token(at + 1)) : undefined
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

/** «early December», «mid-November», «late 2019»: the span holds the modifier, the value is the period's. */
export const partOfPeriod: Rule = (scan, i) => {
  const word = scan.lower(i)
  const hyphenated = scan.token(i)?.hyphenated ? /^(?:early|mid|late)-([a-z]+)$/.exec(word) : null
  if (!hyphenated && word !== 'early' && word !== 'late' && word !== 'mid') return null
  const month = months.get(hyphenated ? (hyphenated[1] ?? '') : scan.lower(i + 1))
  const isMonth = hyphenated !== null || (scan.token(i + 1)?.capitalised && scan.token(i + 2)?.kind !== 'number')
  if (month !== undefined && isMonth) {
    return { rule: 'date/part-of-month', from: i, to: hyphenated ? i + 1 : i + 2, resolve: (anchors) => resolveMonth(anchors, month) }
  }
  if (hyphenated) return null
  if (/^(?:19|20)\d{2}$/.test(scan.lower(i + 1)))
    return { rule: 'date/part-of-year', from: i, to: i + 2, resolve: () => fixed('DATE', scan.lower(i + 1)) }
  return null
}

/** «the third quarter», «third-quarter», with or without a year. */
export const quarter: Rule = (scan, i) => {
  const at = scan.lower(i) === 'the' ? i + 1 : i
  const hyphenated = scan.token(at)?.hyphenated ? /^(first|second|third|fourth)-quarter$/.exec(scan.lower(at)) : null
  const ordinal = hyphenated ? ordinals.get(hyphenated[1] ?? '') : ordinals.getLower(scan.token(at))
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

export const relativeRules: readonly Rule[] = [nearDay, namedPeriod, partOfPeriod, season, overnight, quarter]
