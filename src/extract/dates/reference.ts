import type { Document } from '../../document/document.js'
import { type DayNumber, formatDay, readDay } from '../../text/calendar.js'
import { fullDate } from './calendar-rules.js'
import { makeNumericDate } from './chrono-rules.js'
import { type Scan, scanDocument } from './scan.js'
import { nearestWeekday } from './shift.js'
import { weekdays } from './words.js'

const fullDateRules = [makeNumericDate('dmy'), fullDate]

interface FullDate {
  readonly from: number
  readonly to: number
  readonly day: DayNumber
}

/**
 * The day that relative dates count from, where nothing but the text tells it: the full date of the dateline; else the
 * latest full date in a line of its own (a byline, the signature of an embedded post) or, with its weekday, in the lead;
 * moved on to the first bare weekday of the lead. A full date in running text is history as often as news, and trusted
 * by none of these: then null.
 */
export const findReference = (document: Document): string | null => {
  const scan = scanDocument(document)
  const found = findFullDates(scan)
  const { dateline } = document
  const inDateline = found.find(
    ({ from }) => dateline?.date && (scan.token(from)?.start ?? -1) >= dateline.date.start && (scan.token(from)?.start ?? 0) < dateline.end,
  )
  if (inDateline) return formatDay(inDateline.day)
  const trusted = found.filter((date) => standsAlone(document, date) || isDatedLead(document, scan, date)).map(({ day }) => day)
  if (trusted.length === 0) return null
  const latest = Math.max(...trusted)
  const weekday = findLeadWeekday(document)
  return formatDay(weekday === null ? latest : nearestWeekday(latest, weekday, 'future'))
}

const findFullDates = (scan: Scan): FullDate[] => {
  const found: FullDate[] = []
  const { tokens } = scan.document
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]?.kind !== 'number' && !tokens[i]?.capitalised) continue
    for (const rule of fullDateRules) {
      const expression = rule(scan, i)
      if (!expression || !['date/numeric', 'date/month-day-year'].includes(expression.rule)) continue
      const value = expression.resolve({ published: null, last: null, quarter: null, direction: null })
      const day = value && readDay(value.value)
      if (day === null || day === undefined) continue
      found.push({ from: i, to: expression.to, day })
      i = expression.to
      break
    }
  }
  return found
}

/** A short line without a full stop of its own: a byline, a time stamp, the signature of a post. */
const standsAlone = (document: Document, { from, to }: FullDate): boolean => {
  const sentence = document.sentences[document.tokens[from]?.sentence ?? 0]
  const paragraph = sentence && document.paragraphs[sentence.paragraph]
  if (!sentence || !paragraph || sentence.endToken - sentence.firstToken > 24) return false
  const opens = document.tokens[sentence.firstToken]?.text ?? ''
  const isLast = paragraph.endSentence === sentence.index + 1 && to >= sentence.endToken - 1
  const isSigned = opens === '—' || opens === '–' || opens === '-' || opens === '--'
  return (
    isLast && (isSigned || (paragraph.endSentence - paragraph.firstSentence === 1 && document.tokens[sentence.endToken - 1]?.text !== '.'))
  )
}

/** «on Tuesday, January 6, 2026, …» in one of the first two sentences. */
const isDatedLead = (document: Document, scan: Scan, { from }: FullDate): boolean =>
  (document.tokens[from]?.sentence ?? 9) < 2 && weekdays.hasLower(scan.token(from))

const findLeadWeekday = (document: Document): number | null => {
  const end = document.sentences[Math.min(3, document.sentences.length - 1)]?.endToken ?? 0
  for (let i = 0; i < end; i++) {
    const token = document.tokens[i]
    const shifted = ['last', 'next', 'past', 'coming'].includes(document.tokens[i - 1]?.lower ?? '')
    const weekday = token?.capitalised && !shifted ? weekdays.getLower(token) : undefined
    if (weekday !== undefined) return weekday
  }
  return null
}
