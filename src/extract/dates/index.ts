import { type DayNumber, readDay } from '../../text/calendar.js'
import type { Extractor } from '../extractor.js'
import type { DateCandidate } from './candidate.js'
import { calendarRules } from './calendar-rules.js'
import { makeNumericDate } from './chrono-rules.js'
import { clockRules } from './clock-rules.js'
import { coverValue } from './cover.js'
import { findDirection } from './direction.js'
import { dayPartRules } from './day-part-rules.js'
import { durationRules } from './duration-rules.js'
import { eraRules } from './era-rules.js'
import { knownDay } from './known-day.js'
import type { Anchors, Expression, Rule } from './rule.js'
import { type Scan, scanDocument } from './scan.js'

import { narrativeRules } from './narrative-rules.js'
import { periodRules } from './period-rules.js'
import { persianDate } from './persian-rules.js'
import { relativeRules } from './relative-rules.js'
import { sharedYearRules } from './shared-year.js'
import { setRules } from './set-rules.js'
import { markOpenings } from './triggers.js'
import { yearPartRules } from './year-part-rules.js'
import { WordSet } from '../../text/word-map.js'

const sharedRules: readonly Rule[] = [
  knownDay,
  ...setRules,
  ...sharedYearRules,
  ...clockRules,
  ...dayPartRules,
  ...eraRules,
  ...yearPartRules,
  ...periodRules,
  ...calendarRules,
  persianDate,
  ...relativeRules,
  ...narrativeRules,
  ...durationRules,
]

/** Expressions of time with their TIMEX3 types and values. */
export const dates: Extractor<DateCandidate> = {
  kind: 'dates',
  extract: (document, context) => {
    const scan = scanDocument(document)
    const openings = markOpenings(document)
    const rules = [makeNumericDate(context.dateOrder ?? 'dmy'), ...sharedRules]
    const published = context.published.date === null ? null : readDay(context.published.date)
    const found: DateCandidate[] = []
    let last: Anchors['last'] = null
    let quarter: string | null = null
    for (let i = 0; i < document.tokens.length; ) {
      const expression = openings[i] === 1 ? longest(scan, rules, i) : null
      const candidate: DateCandidate | null = expression && resolveExpression(scan, expression, { published, last, quarter })
      if (!expression || !candidate) {
        i++
        continue
      }
      found.push(candidate)
      const day = readAnchorDay(candidate)
      // «a year earlier» is beside what it is compared with; the next one counts from there too
      if (day !== null && !comparisons.has(candidate.rule)) last = { candidate, day }
      quarter = nextQuarter(quarter, candidate)
      i = expression.to
    }
    return found
  },
}

const comparisons = new WordSet(['date/year-ago', 'date/earlier-or-later', 'date/ago'])

/** The longest expression that opens here; of two as long the rule that stands first. */
const longest = (scan: Scan, rules: readonly Rule[], i: number): Expression | null => {
  let best: Expression | null = null
  for (const rule of rules) {
    const expression = rule(scan, i)
    if (expression && (!best || expression.to > best.to)) best = expression
  }
  return best
}

const resolveExpression = (scan: Scan, expression: Expression, anchors: Omit<Anchors, 'direction'>): DateCandidate | null => {
  const start = scan.token(widenStart(scan, expression))?.start
  const end = scan.token(expression.to - 1)?.end
  if (start === undefined || end === undefined) return null
  const direction = findDirection(scan, expression.from, expression.to)
  const { published, last, quarter } = anchors
  const value = expression.resolve({ published, last, direction, quarter })
  if (!value) return null
  const cover = coverValue(value.value)
  return {
    start,
    end,
    rule: expression.rule,
    type: value.type,
    value: value.value,
    earliest: cover.earliest,
    latest: cover.latest,
    relative: value.relative,
    anchor: value.anchor,
  }
}

/** A quarter stays what figures are compared with until the text goes on to a year or to nine months. */
const nextQuarter = (quarter: string | null, candidate: DateCandidate): string | null => {
  if (comparisons.has(candidate.rule)) return quarter
  const { value } = candidate
  if (value.length === 7 && /^\d{4}-Q[1-4]$/.test(value)) return value
  return quarter !== null && /^\d{4}$|^P\d+M$/.test(value) ? null : quarter
}

const approximators = new WordSet(['nearly', 'almost', 'about', 'around', 'roughly', 'approximately', 'over', 'under'])
const approximations = new WordSet(['more than', 'less than', 'fewer than', 'at least', 'up to', 'as long as'])

const counted = new WordSet(['date/duration', 'date/ago', 'date/earlier-or-later', 'date/year-ago'])

/** «more than four hours», «nearly two years ago»: what bounds or blurs the number belongs to the expression. */
const widenStart = (scan: Scan, { rule, from }: Expression): number => {
  if (!counted.has(rule)) return from
  if (scan.lower(from) === 'the') return from
  if (approximators.hasLower(scan.token(from - 1))) return from - 1
  return approximations.has(`${scan.lower(from - 2)} ${scan.lower(from - 1)}`) ? from - 2 : from
}

/** A date that later ones may count from: one with a calendar value, of any grain. */
const readAnchorDay = (candidate: DateCandidate): DayNumber | null =>
  (candidate.type === 'DATE' || candidate.type === 'TIME') && candidate.earliest !== null ? readDay(candidate.earliest) : null
