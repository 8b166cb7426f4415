import { type DayNumber, readDay } from '../../text/calendar.js'
import type { Extractor } from '../extractor.js'
import type { DateCandidate } from './candidate.js'
import { calendarRules } from './calendar-rules.js'
import { clockRules } from './clock-rules.js'
import { coverValue } from './cover.js'
import { findDirection } from './direction.js'
import type { Anchors, Expression, Rule } from './rule.js'
import { type Scan, scanDocument } from './scan.js'

import { relativeRules } from './relative-rules.js'
import { isTimeWord } from './triggers.js'

const rules: readonly Rule[] = [...clockRules, ...calendarRules, ...relativeRules]

/** Expressions of time with their TIMEX3 types and values. */
export const dates: Extractor<DateCandidate> = {
  kind: 'dates',
  extract: (document, context) => {
    const scan = scanDocument(document)
    const published = context.published.date === null ? null : readDay(context.published.date)
    const found: DateCandidate[] = []
    let last: Anchors['last'] = null
    for (let i = 0; i < document.tokens.length; ) {
      const expression = isTimeWord(document.tokens[i]) ? longest(scan, i) : null
      const candidate: DateCandidate | null = expression && resolveExpression(scan, expression, published, last)
      if (!expression || !candidate) {
        i++
        continue
      }
      found.push(candidate)
      const day = readAnchorDay(candidate)
      if (day !== null) last = { candidate, day }
      i = expression.to
    }
    return found
  },
}

const longest = (scan: Scan, i: number): Expression | null => {
  let best: Expression | null = null
  for (const rule of rules) {
    const expression = rule(scan, i)
    if (expression && (!best || expression.to > best.to)) best = expression
  }
  return best
}

const resolveExpression = (
  scan: Scan,
  expression: Expression,
  published: DayNumber | null,
  last: Anchors['last'],
): DateCandidate | null => {
  const start = scan.token(expression.from)?.start
  const end = scan.token(expression.to - 1)?.end
  if (start === undefined || end === undefined) return null
  const direction = findDirection(scan, expression.from, expression.to)
  const value = expression.resolve({ published, last, direction })
  return value && { start, end, rule: expression.rule, ...value, ...coverValue(value.value) }
}

/** A date that later ones may count from: one with a calendar value, of any grain. */
const readAnchorDay = (candidate: DateCandidate): DayNumber | null =>
  (candidate.type === 'DATE' || candidate.type === 'TIME') && candidate.earliest !== null ? readDay(candidate.earliest) : null
