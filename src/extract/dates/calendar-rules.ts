import { daysInMonth, formatDay, formatYear, pad, toDayNumber } from '../../text/calendar.js'
import { type Anchors, fixed, fromPublished, type Rule, type Value } from './rule.js'
import { readDayOfMonth, readYear, type Scan } from './scan.js'
import { nearestWeekday, yearOfDay, yearOfMonth } from './shift.js'
import { dayParts, months, weekdays } from './words.js'
import { WordSet } from '../../text/word-map.js'
import { isDigit } from '../../text/characters.js'

/** Months that are common words too, and dates only where a number or a cue stands by. */
const ambiguousMonths = new WordSet(['may', 'march', 'mar', 'jan', 'jun', 'dec', 'august', 'sep', 'sept'])

const monthAt = (scan: Scan, i: number): number | null => (scan.token(i)?.capitalised ? (months.getLower(scan.token(i)) ?? null) : null)

/** A year behind a comma or «of», or right behind. */
const yearBehind = (scan: Scan, i: number): { year: number; end: number } | null => {
  const skip = scan.lower(i) === ',' || scan.lower(i) === 'of' ? i + 1 : i
  const year = readYear(scan, skip)
  return year === null ? null : { year, end: skip + 1 }
}

const exists = (year: number, month: number, day: number): boolean => day <= daysInMonth(year, month)

const resolveMonthDay = (anchors: Anchors, month: number, day: number, year: number | null): Value | null => {
  if (year !== null) return exists(year, month, day) ? fixed('DATE', formatDay(toDayNumber(year, month, day))) : null
  if (!exists(2024, month, day)) return null
  return fromPublished(anchors, 'DATE', `XXXX-${pad(month)}-${pad(day)}`, (reference) =>
    formatDay(toDayNumber(yearOfDay(reference, month, day, anchors.direction), month, day)),
  )
}

/** Common words and names, and days of the week only in front of a date. */
const shortWeekdays = new WordSet(['mon', 'tue', 'tues', 'wed', 'thu', 'thur', 'thurs', 'fri', 'sat', 'sun', 'sat.', 'sun.'])

/** «January 5, 2026», «Jan. 5», «5 January 2026», with a weekday before it («Sunday, 7 September»). */
export const fullDate: Rule = (scan, i) => {
  let at = i
  const first = scan.token(i)
  if (first?.capitalised && (weekdays.hasLower(first) || shortWeekdays.hasLower(first))) {
    at++
    if (scan.lower(at) === ',') at++
    if (scan.lower(at) === 'the') at++
  }
  const found = readMonthDay(scan, at) ?? readDayMonth(scan, at)
  if (!found) return null
  const year = yearBehind(scan, found.end)
  // «March 5, 1,200 people»: a comma before a number that is no year
  return {
    rule: year ? 'date/month-day-year' : 'date/month-day',
    from: i,
    to: year?.end ?? found.end,
    resolve: (anchors) => resolveMonthDay(anchors, found.month, found.day, year?.year ?? null),
  }
}

const readMonthDay = (scan: Scan, i: number): { month: number; day: number; end: number } | null => {
  const month = monthAt(scan, i)
  if (month === null) return null
  const at = scan.lower(i + 1) === 'the' ? i + 2 : i + 1
  const day = readDayOfMonth(scan, at)
  return day === null ? null : { month, day, end: at + 1 }
}

const readDayMonth = (scan: Scan, i: number): { month: number; day: number; end: number } | null => {
  const day = readDayOfMonth(scan, i)
  if (day === null) return null
  const at = scan.lower(i + 1) === 'of' ? i + 2 : i + 1
  const month = monthAt(scan, at)
  return month === null ? null : { month, day, end: at + 1 }
}

const rangeWords = new WordSet(['and', 'to', 'or', 'through', 'until', '-', '–', '—', ','])

/** The other end of days of one month: «25» in «April 24 and 25», «24» in «24 and 25 April», «3–5 May». */
export const dayOfRange: Rule = (scan, i) => {
  const day = readDayOfMonth(scan, i)
  if (day === null) return null
  const before = rangeWords.hasLower(scan.token(i - 1)) && scan.lower(i - 1) !== ',' ? readMonthDay(scan, i - 3) : null
  // «on April 24 and 25 people died»
  const next = scan.token(i + 1)
  if (
    before?.end === i - 1 &&
    next?.kind !== 'number' &&
    next?.pos !== 'noun' &&
    next?.pos !== 'adjective' &&
    monthAt(scan, i + 1) === null
  ) {
    return {
      rule: 'date/range-end',
      from: i,
      to: i + 1,
      resolve: (anchors) => resolveMonthDay(anchors, before.month, day, yearBehind(scan, i + 1)?.year ?? null),
    }
  }
  const after = rangeWords.hasLower(scan.token(i + 1)) ? readDayMonth(scan, i + 2) : null
  if (!after) return null
  return {
    rule: 'date/range-start',
    from: i,
    to: i + 1,
    resolve: (anchors) => resolveMonthDay(anchors, after.month, day, yearBehind(scan, after.end)?.year ?? null),
  }
}

/** A month without a year: the one that the words about it, or else the calendar, put nearest. */
export const resolveMonth = (anchors: Anchors, month: number): Value =>
  fromPublished(anchors, 'DATE', `XXXX-${pad(month)}`, (day) => `${formatYear(yearOfMonth(day, month, anchors.direction))}-${pad(month)}`)

/** «January 2026», «May of 1998», and months alone where nothing makes them another word. */
export const monthOnly: Rule = (scan, i) => {
  const month = monthAt(scan, i)
  if (month === null) return null
  const word = scan.lower(i)
  const year = yearBehind(scan, i + 1)
  if (year)
    return { rule: 'date/month-year', from: i, to: year.end, resolve: () => fixed('DATE', `${formatYear(year.year)}-${pad(month)}`) }
  if (ambiguousMonths.has(word) && !isMonthContext(scan, i)) return null
  if (word.length === 3 && word !== 'may') return null
  if (scan.token(i + 1)?.capitalised && scan.token(i + 1)?.pos === 'proper' && !isMonthContext(scan, i)) return null
  return {
    rule: 'date/month',
    from: i,
    to: i + 1,
    resolve: (anchors) => resolveMonth(anchors, month),
  }
}

const monthCues = new WordSet([
  'in',
  'since',
  'until',
  'till',
  'by',
  'during',
  'from',
  'last',
  'next',
  'this',
  'early',
  'late',
  'mid',
  'of',
  'through',
  'to',
  'between',
  'and',
  'before',
  'after',
  'each',
  'every',
  'for',
  'for',
])
const isMonthContext = (scan: Scan, i: number): boolean => monthCues.hasLower(scan.token(i - 1))

const yearStoppers = new WordSet([
  'people',
  'percent',
  '%',
  'points',
  'miles',
  'dollars',
  'pounds',
  'euros',
  'feet',
  'km',
  'kilometers',
  'metres',
  'meters',
  'troops',
  'soldiers',
  'men',
  'women',
  'votes',
  'shares',
  'tons',
  'a.m.',
  'p.m.',
  'gmt',
  'hours',
  'members',
])

/** «2022», «the 1998 elections»; not where it counts or costs something. */
export const yearOnly: Rule = (scan, i) => {
  const year = readYear(scan, i)
  const token = scan.token(i)
  if (year === null || !token || year < 1500 || year > 2099) return null
  const before = scan.lower(i - 1)
  if (['$', '£', '€', '#', '.', '/', '-', 'no.', 'about', 'some', 'than', 'nearly', 'at', 'room', 'route', 'flight'].includes(before)) {
    if (!(before === '-' && readYear(scan, i - 2) !== null)) return null
  }
  const after = scan.lower(i + 1)
  if (yearStoppers.has(after) || (after === '-' && scan.token(i + 1)?.start === token.end && readYear(scan, i + 2) === null)) return null
  if (['/', ':', '%'].includes(after)) return null
  const next = scan.token(i + 1)
  // «1,500 houses» keeps its comma, «1500 houses» needs a plural to be told from a year
  if (next && next.pos === 'noun' && next.lower.endsWith('s') && year < 1900) return null
  return { rule: 'date/year', from: i, to: i + 1, resolve: () => fixed('DATE', String(year)) }
}

/** «the 1990s», «the '90s». */
export const decade: Rule = (scan, i) => {
  const word = scan.lower(i)
  let match = isDigit(word, 0) ? /^(\d{3})0's$|^(\d{3})0s$/.exec(word) : null
  const from = scan.lower(i - 1) === 'the' ? i - 1 : i
  if (match) return { rule: 'date/decade', from, to: i + 1, resolve: () => fixed('DATE', match?.[1] ?? match?.[2] ?? '') }
  if (word === "'" || word === '’' || word === '‘') {
    match = /^(\d)0s$/.exec(scan.lower(i + 1))
    if (match) return { rule: 'date/short-decade', from, to: i + 2, resolve: () => fixed('DATE', `19${match?.[1]}`) }
  }
  return null
}

const partModifiers = new WordSet(['early', 'late'])

/** «Tuesday», «Tuesday night», «early Tuesday», «last Friday», «next Monday». */
export const weekdayDate: Rule = (scan, i) => {
  let at = i
  let part: string | null = null
  let which: 'last' | 'next' | 'this' | null = null
  const first = scan.lower(at)
  if (first === 'last' || first === 'next' || first === 'this') {
    which = first
    at++
    if (scan.lower(at) === 'past' || scan.lower(at) === 'coming') {
      which = scan.lower(at) === 'past' ? 'last' : 'next'
      at++
    }
  } else if (first === 'past' || first === 'coming') {
    which = first === 'past' ? 'last' : 'next'
    at++
  } else if (partModifiers.hasLower(scan.token(at))) {
    if (first === 'early') part = 'MO'
    if (first === 'late') part = 'EV'
    at++
    if (scan.lower(at) === 'on') at++
  }
  const weekday = weekdays.getLower(scan.token(at))
  if (weekday === undefined || !scan.token(at)?.capitalised) return null
  let end = at + 1
  const partWord = dayParts.getLower(scan.token(end))
  if (partWord) {
    part = partWord
    end++
  }
  return {
    rule: part ? 'date/weekday-part' : 'date/weekday',
    from: i,
    to: end,
    resolve: (anchors) => {
      const suffix = part ? `T${part}` : ''
      const told = which === 'this' ? 'future' : null
      const direction = which === 'last' ? 'past' : which === 'next' ? 'future' : (anchors.direction ?? told)
      return fromPublished(
        anchors,
        part ? 'TIME' : 'DATE',
        `XXXX-WXX-${weekday}${suffix}`,
        (day) => formatDay(nearestWeekday(day, weekday, direction, which === 'last' || which === 'next')) + suffix,
      )
    },
  }
}

export const calendarRules: readonly Rule[] = [fullDate, dayOfRange, weekdayDate, monthOnly, decade, yearOnly]
