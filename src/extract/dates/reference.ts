import type { Document } from '../../document/document.js'
import { formatDay, readDay } from '../../text/calendar.js'
import { calendarRules } from './calendar-rules.js'
import { scanDocument } from './scan.js'
import { nearestWeekday } from './shift.js'
import { weekdays } from './words.js'

/**
 * The day that relative dates count from, where nothing but the text tells it: the latest full date of the text, moved
 * on to the first bare weekday of the lead. Null where the text has no full date, or dates that lie years apart.
 */
export const findReference = (document: Document): string | null => {
  const scan = scanDocument(document)
  const days: number[] = []
  for (let i = 0; i < document.tokens.length; i++) {
    if (document.tokens[i]?.kind !== 'number' && !document.tokens[i]?.capitalised) continue
    for (const rule of calendarRules) {
      const expression = rule(scan, i)
      if (!expression || !['date/iso', 'date/month-day-year', 'date/slashed'].includes(expression.rule)) continue
      const value = expression.resolve({ published: null, last: null, quarter: null, direction: 'past' })
      const day = value && readDay(value.value)
      if (day !== null && day !== undefined) days.push(day)
    }
  }
  const latest = Math.max(...days)
  if (days.length === 0) return null
  const lead = document.sentences.slice(0, 4)
  const firstTokens = document.tokens.slice(0, lead.at(-1)?.endToken ?? 0)
  const weekday = firstTokens
    .map((token) => (token.capitalised ? weekdays.get(token.lower) : undefined))
    .find((found) => found !== undefined)
  return weekday === undefined ? null : formatDay(nearestWeekday(latest, weekday, 'future'))
}
