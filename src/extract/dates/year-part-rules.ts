import { formatYear, toYearMonthDay } from '../../text/calendar.js'
import { fixed, fromPublished, type Rule } from './rule.js'
import { readYear, type Scan } from './scan.js'
import { type ReadonlyWordMap, WordMap } from '../../text/word-map.js'

/** A year behind, with or without «of»: «of 2019», «2019». */
const readYearBehind = (scan: Scan, i: number): { year: number; end: number } | null => {
  const at = scan.lower(i) === 'of' ? i + 1 : i
  const year = readYear(scan, at)
  return year === null ? null : { year, end: at + 1 }
}

const halves: ReadonlyWordMap<number> = new WordMap([
  ['first', 1],
  ['second', 2],
])

/** «the first half of 2019», «the second half of last year», «H1 2024»; «the first half» alone may be a match's. */
export const half: Rule = (scan, i) => {
  const short = scan.token(i)?.capitalised ? /^h([12])$/.exec(scan.lower(i)) : null
  if (short) {
    const found = readYearBehind(scan, i + 1)
    return found && { rule: 'date/half', from: i, to: found.end, resolve: () => fixed('DATE', `${found.year}-H${short[1]}`) }
  }
  const at = scan.lower(i) === 'the' ? i + 1 : i
  const number = halves.getLower(scan.token(at))
  if (number === undefined || scan.lower(at + 1) !== 'half') return null
  const found = readYearBehind(scan, at + 2)
  if (found) return { rule: 'date/half', from: i, to: found.end, resolve: () => fixed('DATE', `${found.year}-H${number}`) }
  if (scan.lower(at + 2) !== 'of' || scan.lower(at + 4) !== 'year') return null
  const by = ['last', 'this', 'next'].indexOf(scan.lower(at + 3)) - 1
  if (by === -2 && scan.lower(at + 3) !== 'the') return null
  return {
    rule: 'date/half-of-year',
    from: i,
    to: at + 5,
    resolve: (anchors) =>
      fromPublished(anchors, 'DATE', `XXXX-H${number}`, (day) => {
        return `${formatYear(toYearMonthDay(day).year + (by === -2 ? 0 : by))}-H${number}`
      }),
  }
}

/** «Q3 2025», «3Q 2025», «Q3»: the quarter as tables and analysts write it. */
export const shortQuarter: Rule = (scan, i) => {
  const word = scan.lower(i)
  const match = word.length === 2 ? /^(?:q([1-4])|([1-4])q)$/.exec(word) : null
  const number = match?.[1] ?? match?.[2]
  if (!number) return null
  const found = readYearBehind(scan, i + 1)
  if (found) return { rule: 'date/short-quarter', from: i, to: found.end, resolve: () => fixed('DATE', `${found.year}-Q${number}`) }
  return null
}

const quarterNames = ['first', 'second', 'third', 'fourth']

/** «next year's first quarter», «last year's third quarter», «the year-ago third quarter», «the first quarter of next year». */
export const quarterOfYear: Rule = (scan, i) => {
  const the = scan.lower(i) === 'the' ? i + 1 : i
  const isAgo = scan.lower(the) === 'year-ago' || scan.lower(the) === 'year-earlier'
  const shift = readYearShift(scan, the)
  const isPossessive = shift !== null && (scan.lower(the + 2) === "'s" || scan.lower(the + 2) === "'")
  const at = isAgo ? the + 1 : isPossessive ? the + 3 : the
  const quarter = quarterNames.indexOf(scan.lower(at)) + 1
  if (quarter === 0 || scan.lower(at + 1) !== 'quarter') return null
  const behind = isAgo || isPossessive || scan.lower(at + 2) !== 'of' ? null : readYearShift(scan, at + 3)
  const by = isAgo ? -1 : isPossessive ? shift : behind
  if (by === null) return null
  return {
    rule: 'date/quarter-of-year',
    from: i,
    to: behind === null ? at + 2 : at + 5,
    resolve: (anchors) =>
      fromPublished(anchors, 'DATE', `XXXX-Q${quarter}`, (day) => `${formatYear(toYearMonthDay(day).year + by)}-Q${quarter}`),
  }
}

const readYearShift = (scan: Scan, i: number): number | null => {
  if (scan.lower(i + 1) !== 'year') return null
  const by = ['last', 'this', 'next'].indexOf(scan.lower(i))
  return by < 0 ? null : by - 1
}

export const yearPartRules: readonly Rule[] = [half, shortQuarter, quarterOfYear]
