import type { Document, Token } from '../../document/document.js'
import type { QuoteCandidate } from '../../extract/quotes/candidate.js'
import type { Span } from '../../record/index.js'
import type { LinkedDate } from '../linked.js'
import { findFirst } from './mention-index.js'
import { WordSet } from '../../text/word-map.js'

/** How far from its cue a statement's date is looked for, in characters. */
const reach = 160

/** Words that open a clause or a phrase with a time of its own: a date behind one is not the statement's. */
const ownTime = new WordSet(
  'who which whom whose that when where while after before since until following because as if amid despite over during'.split(' '),
)

/**
 * When something was said: the date nearest the cue in its sentence («said on Tuesday», «in a Tuesday statement»), outside
 * of what was said and of clauses with times of their own («who was arrested on Friday»); or null. `dates` stand in text order.
 */
export const dateStatement = (document: Document, quote: QuoteCandidate, dates: readonly LinkedDate[]): LinkedDate | null => {
  // a post has no cue; its signature carries the date
  const cue = quote.cue ?? (quote.kind === 'block' ? quote.speaker : null)
  if (!cue) return null
  const { tokens, sentences } = document
  const at = findFirst(tokens, cue.start)
  const sentence = sentences[tokens[at]?.sentence ?? -1]
  if (!sentence) return null
  let best: LinkedDate | null = null
  let nearest = reach
  for (let i = findFirst(dates, Math.max(sentence.start, cue.start - reach)); i < dates.length; i++) {
    const date = dates[i] as LinkedDate
    if (date.start >= Math.min(sentence.end, cue.end + reach)) break
    const distance = date.start >= cue.end ? date.start - cue.end : cue.start - date.end
    // «told the BBC’s Today programme on Monday»
    if (
      /['’]s $/.test(document.text.slice(Math.max(0, date.start - 3), date.start)) &&
      /^To(?:day|night)/.test(document.text.slice(date.start, date.start + 7))
    )
      continue
    if (distance >= nearest || (date.type !== 'DATE' && date.type !== 'TIME')) continue
    if (quote.spans.some((span) => span.start < date.end && date.start < span.end)) continue
    if (!belongsToCue(tokens, cue, date, quote.spans, sentence.firstToken)) continue
    best = date
    nearest = distance
  }
  return best
}

/** Before the cue, «speaking in Lima» may stand between a date and its cue, but no verb with a subject or an object of its own. */
const isOtherVerb = (token: Token, isBehind: boolean): boolean => token.pos === 'verb' && (isBehind || !isParticiple(token))
const isParticiple = (token: Token | undefined): boolean => token?.lower.endsWith('ing') ?? false

/** No other verb and no word that opens a clause of its own stands between the cue and the date, nor in the date's phrase. */
const belongsToCue = (tokens: readonly Token[], cue: Span, date: Span, content: readonly Span[], sentenceStart: number): boolean => {
  const isBehind = date.start >= cue.end
  const from = isBehind ? findFirst(tokens, cue.end) : findFirst(tokens, date.end)
  const to = isBehind ? date.start : cue.start
  // «called them vandals on Monday, saying …»: a participle shares the time of the verb before
  const sharesTime = !isBehind && isParticiple(tokens[findFirst(tokens, cue.start)])
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (token.start >= to) break
    if (content.some((span) => span.start <= token.start && token.end <= span.end)) return false
    if (ownTime.hasLower(token) || token.text === ';' || (!sharesTime && isOtherVerb(token, isBehind))) return false
  }
  if (isBehind) return true
  for (let i = findFirst(tokens, date.start) - 1; i >= sentenceStart; i--) {
    const token = tokens[i] as Token
    if (token.text === ',') return true
    if (ownTime.hasLower(token) || token.pos === 'verb' || token.pos === 'auxiliary') return false
  }
  return true
}
