import { formatDay, formatYear, toYearMonthDay, weekdayOf } from '../../text/calendar.js'
import { holidayOpeners, holidays, lastDays } from '../../text/holidays.js'
import { type Anchors, fixed, fromPublished, type Rule, type Value } from './rule.js'
import { formatDuration, isSpeed, readQuantity, readUnit, readYear, type Scan } from './scan.js'
import { shiftPeriod, yearOfDay } from './shift.js'
import { ordinals, units } from './words.js'
import { WordSet } from '../../text/word-map.js'

/** «Thanksgiving Day», «Christmas 2014», «last Easter». */
export const holiday: Rule = (scan, i) => {
  const first = scan.token(i)
  if (!first?.capitalised || !holidayOpeners.hasLower(first)) return null
  for (let length = 5; length >= 1; length--) {
    const name = joinWords(scan, i, i + length)
    const dayIn = holidays.get(name)
    if (!dayIn) continue
    const lastIn = lastDays.get(name)
    const format = (year: number): string => formatDay(dayIn(year)) + (lastIn ? `/${formatDay(lastIn(year))}` : '')
    const end = i + length
    const year = readYear(scan, scan.lower(end) === ',' ? end + 1 : end)
    if (year !== null)
      return {
        rule: 'date/holiday-year',
        from: i,
        to: scan.lower(end) === ',' ? end + 2 : end + 1,
        resolve: () => fixed('DATE', format(year)),
      }
    if (length === 1 && scan.token(end)?.pos === 'proper') return null
    return {
      rule: 'date/holiday',
      from: i,
      to: end,
      resolve: (anchors) =>
        fromPublished(anchors, 'DATE', 'XXXX-XX-XX', (reference) => {
          const { year: now } = toYearMonthDay(reference)
          const { month, day } = toYearMonthDay(dayIn(now))
          return format(yearOfDay(reference, month, day, anchors.direction))
        }),
    }
  }
  return null
}

const joinWords = (scan: Scan, from: number, to: number): string => {
  let joined = ''
  for (let i = from; i < to; i++) {
    const word = scan.lower(i)
    joined += joined === '' || word === "'s" || word === "'" ? word : ` ${word}`
  }
  return joined
}

const prepositions = new WordSet(['in', 'for', 'of', 'during', 'over', 'until', 'throughout', 'through', 'by', 'at', 'with', 'into'])

const latestWords = new WordSet(['latest', 'full', 'current', 'just-ended', 'recent'])

/** «in the quarter», «for the year», «over the weekend», «the latest quarter»: the period that the article is about. */
export const articlePeriod: Rule = (scan, i) => {
  if (scan.lower(i) !== 'the' && scan.lower(i) !== 'its') return null
  const latest = latestWords.hasLower(scan.token(i + 1))
  const fiscal = scan.lower(latest ? i + 2 : i + 1) === 'fiscal'
  const at = i + 1 + (latest ? 1 : 0) + (fiscal ? 1 : 0)
  const unit = latest && scan.lower(at) === 'period' ? 'Q' : units.getLower(scan.token(at))
  if (!unit || !['Q', 'Y', 'W', 'WE', 'M'].includes(unit)) return null
  if (!latest && unit !== 'WE' && !prepositions.hasLower(scan.token(i - 1))) return null
  const after = scan.lower(at + 1)
  if (['of', 'that', 'when', 'after', 'before', 'since', 'which', 'in', 'he', 'she', 'they'].includes(after)) return null
  if (unit === 'Y' && (after === 'ending' || after === 'ended'))
    return { rule: 'date/the-year-ended', from: i, to: at + 1, resolve: () => fixed('DURATION', 'P1Y') }
  return {
    rule: 'date/the-period',
    from: i,
    to: at + 1,
    resolve: (anchors) => {
      if (unit === 'Q' && anchors.quarter !== null) return { type: 'DATE', value: anchors.quarter, relative: true, anchor: null }
      return fromPublished(
        anchors,
        'DATE',
        unit === 'Q' ? 'XXXX-QX' : unit === 'Y' ? 'XXXX' : unit === 'M' ? 'XXXX-XX' : `XXXX-WXX${unit === 'WE' ? '-WE' : ''}`,
        (day) => {
          const by = unit === 'Q' || (unit === 'WE' && weekdayOf(day) < 5 && anchors.direction !== 'future') ? -1 : 0
          return shiftPeriod(day, unit, by)
        },
      )
    },
  }
}

/** «a year ago», «a year earlier», «the year-ago quarter»: beside a quarter the same quarter of the year before. */
export const yearAgo: Rule = (scan, i) => {
  const at = scan.lower(i) === 'the' || scan.lower(i) === 'a' || scan.lower(i) === 'one' ? i + 1 : i
  let end = at
  const word = scan.lower(at)
  if (word === 'year-ago' || word === 'year-earlier') {
    end = ['quarter', 'period'].includes(scan.lower(at + 1)) ? at + 2 : at + 1
  } else if (at > i && scan.lower(i) !== 'the' && word === 'year' && ['ago', 'earlier', 'before'].includes(scan.lower(at + 1))) {
    if (scan.lower(at + 1) === 'before' && scan.token(at + 2)?.kind === 'word') return null
    end = at + 2
  } else return null
  return {
    rule: 'date/year-ago',
    from: i,
    to: end,
    resolve: (anchors) => resolveYearAgo(anchors, word.includes('-') || scan.lower(at + 1) === 'ago', scan.lower(end - 1) === 'quarter'),
  }
}

const resolveYearAgo = (anchors: Anchors, fromNow: boolean, isQuarter: boolean): Value => {
  const { last, quarter } = anchors
  const before = (value: string): string => formatYear(Number(value.slice(0, 4)) - 1) + value.slice(4)
  if (quarter !== null) return { type: 'DATE', value: before(quarter), relative: true, anchor: null }
  if (isQuarter) return fromPublished(anchors, 'DATE', 'XXXX-QX', (day) => before(shiftPeriod(day, 'Q', -1)))
  if (!fromNow && last) return { type: 'DATE', value: shiftPeriod(last.day, 'Y', -1), relative: true, anchor: last.candidate }
  return fromPublished(anchors, 'DATE', 'PAST_REF', (day) => shiftPeriod(day, 'Y', -1))
}

/** «fiscal 1989», «the 1988 period», «the 1988 second quarter», «the 1988 quarter». */
export const yearPeriod: Rule = (scan, i) => {
  if (scan.lower(i) === 'fiscal' && readYear(scan, i + 1) !== null)
    return { rule: 'date/fiscal-year', from: i, to: i + 2, resolve: () => fixed('DATE', scan.lower(i + 1)) }
  const at = scan.lower(i) === 'the' ? i + 1 : i
  const year = readYear(scan, at)
  if (year === null) return null
  const ordinal = ordinals.getLower(scan.token(at + 1))
  if (ordinal && scan.lower(at + 2) === 'quarter')
    return { rule: 'date/year-quarter', from: i, to: at + 3, resolve: () => fixed('DATE', `${year}-Q${ordinal}`) }
  if (at > i && scan.lower(at + 1) === 'period')
    return { rule: 'date/year-period', from: i, to: at + 2, resolve: () => fixed('DATE', String(year)) }
  if (at > i && scan.lower(at + 1) === 'quarter') {
    return {
      rule: 'date/year-quarter',
      from: i,
      to: at + 2,
      resolve: (anchors) => fixed('DATE', String(year) + (anchors.quarter?.slice(4) ?? '-QX')),
    }
  }
  return null
}

/** «the 20th century», «the nineteenth century». */
export const century: Rule = (scan, i) => {
  const at = scan.lower(i) === 'the' ? i + 1 : i
  if (scan.lower(at + 1) !== 'century' && !(scan.token(at)?.hyphenated && scan.lower(at).endsWith('-century'))) return null
  const match = /^(\d{1,2})(?:st|nd|rd|th)(?:-century)?$/.exec(scan.lower(at))
  const number = match ? Number(match[1]) : 0
  if (number < 1 || number > 30) return null
  return {
    rule: 'date/century',
    from: i,
    to: scan.lower(at).endsWith('-century') ? at + 1 : at + 2,
    resolve: () => fixed('DATE', String(number - 1).padStart(2, '0')),
  }
}

const timesCues = new WordSet(['once', 'twice', 'times'])

/** «twice a week», «three times a day», «dozens of interviews a day»: a rate. */
export const rate: Rule = (scan, i) => {
  if (scan.lower(i) === 'once' || scan.lower(i) === 'twice') {
    const unit = ['a', 'an', 'every', 'each'].includes(scan.lower(i + 1)) ? units.getLower(scan.token(i + 2)) : undefined
    return unit ? { rule: 'date/twice-a-week', from: i, to: i + 3, resolve: () => fixed('SET', formatDuration(1, unit)) } : null
  }
  if (scan.lower(i) !== 'a' && scan.lower(i) !== 'an') return null
  const unit = units.getLower(scan.token(i + 1))
  if (!unit || ['ago', 'earlier', 'later', 'before', 'or', 'after', 'from'].includes(scan.lower(i + 2))) return null
  const before = scan.token(i - 1)
  const isRate =
    timesCues.hasLower(before) || (before?.pos === 'noun' && before.lower.endsWith('s') && readUnit(before) === null && !isSpeed(scan, i))
  if (isRate) return { rule: 'date/rate', from: i + 1, to: i + 2, resolve: () => fixed('SET', formatDuration(1, unit)) }
  return null
}

/** «recent years», «past years», «coming weeks»: a stretch of the past or the future without bounds. */
export const vagueStretch: Rule = (scan, i) => {
  const at = scan.lower(i) === 'the' ? i + 1 : i
  const word = scan.lower(at)
  const value = word === 'recent' || word === 'past' || word === 'previous' ? 'PAST_REF' : word === 'coming' ? 'FUTURE_REF' : null
  const unit = value && readUnit(scan.token(at + 1))
  if (!value || !unit || !scan.lower(at + 1).endsWith('s')) return null
  return { rule: 'date/vague-stretch', from: i, to: at + 2, resolve: () => fixed('DATE', value) }
}

/** «right now», «these days», «in the past», «in the near future». */
export const phrase: Rule = (scan, i) => {
  const one = scan.lower(i)
  const two = scan.lower(i + 1)
  if ((one === 'right' && two === 'now') || (one === 'these' && two === 'days'))
    return { rule: 'date/right-now', from: i, to: i + 2, resolve: () => fixed('DATE', 'PRESENT_REF') }
  if (one === 'the' && two === 'past' && scan.lower(i - 1) === 'in' && scan.token(i + 2)?.pos !== 'noun' && !readQuantity(scan, i + 2)) {
    return { rule: 'date/the-past', from: i, to: i + 2, resolve: () => fixed('DATE', 'PAST_REF') }
  }
  if (one === 'the' && two === 'near' && scan.lower(i + 2) === 'future')
    return { rule: 'date/near-future', from: i, to: i + 3, resolve: () => fixed('DATE', 'FUTURE_REF') }
  return null
}

/** «year-end», «year end», «year's end»: the last day of the year. */
export const yearEnd: Rule = (scan, i) => {
  const to =
    scan.lower(i) === 'year-end'
      ? i + 1
      : scan.lower(i) === 'year' && scan.lower(i + 1) === 'end'
        ? i + 2
        : scan.lower(i + 1) === "'s" && scan.lower(i) === 'year' && scan.lower(i + 2) === 'end'
          ? i + 3
          : null
  if (to === null) return null
  return {
    rule: 'date/year-end',
    from: i,
    to,
    resolve: (anchors) => fromPublished(anchors, 'DATE', 'XXXX', (day) => shiftPeriod(day, 'Y', anchors.direction === 'past' ? -1 : 0)),
  }
}

export const periodRules: readonly Rule[] = [holiday, yearAgo, yearPeriod, articlePeriod, century, rate, vagueStretch, phrase, yearEnd]
