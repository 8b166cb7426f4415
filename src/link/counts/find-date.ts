import type { Document, Sentence } from '../../document/document.js'
import type { CountCandidate } from '../../extract/counts/candidate.js'
import type { Span } from '../../record/index.js'
import type { LinkedDate } from '../linked.js'
import { isCompared } from './compared.js'
import { mentionsWithin, nearestTo, type Placed, withinReach } from './placed.js'

const saying = /\b(?:said|says|told|reported|reports|announced|confirmed|added|stated|according|statement)\b[^,.;]{0,30}$/

/**
 * The date of a count: the nearest one in its clause, then in its sentence, then, for a count of the lead, the first date
 * of the lead. A date right behind a word of saying is that of the report («the group said on Tuesday»).
 */
export const findDate = (
  document: Document,
  count: CountCandidate,
  sentence: Sentence,
  dates: readonly Placed<LinkedDate>[],
): LinkedDate | null => {
  const isOwn = (mention: Placed<LinkedDate>): boolean =>
    isDay(mention.of) &&
    !isOfReport(document.text, mention) &&
    !contains(document.dateline, mention) &&
    !isCompared(document.text, count, mention)
  const look = (span: Span): LinkedDate | null =>
    nearestTo(mentionsWithin(dates, withinReach(span, count)).filter(isOwn), count)?.of ?? null
  return look(count.about) ?? look(sentence)
}

const isDay = (date: LinkedDate): boolean => (date.type === 'DATE' || date.type === 'TIME') && /\d/.test(date.value)

const isOfReport = (text: string, mention: Span): boolean => saying.test(text.slice(Math.max(0, mention.start - 40), mention.start))

const contains = (outer: Span | null, inner: Span): boolean => outer !== null && outer.start <= inner.start && inner.end <= outer.end
