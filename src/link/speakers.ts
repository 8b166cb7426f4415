import type { Document } from '../document/document.js'
import type { QuoteCandidate } from '../extract/quotes/candidate.js'
import type { Span } from '../record/index.js'
import type { LinkedActor, LinkedDate, LinkedQuote, LinkedSpeaker } from './linked.js'
import { createUnnamed, isAnonymous } from './speakers/anonymous.js'
import { dateStatement } from './speakers/date-statement.js'
import { findActor } from './speakers/find-actor.js'
import { indexMentions, type MentionIndex } from './speakers/mention-index.js'
import { WordSet } from '../text/word-map.js'

/**
 * Finds the actor that each quote's speaker stands for, carries speakers on, and dates the statement. Candidates and dates
 * come in text order.
 */
export const linkSpeakers = (
  document: Document,
  candidates: readonly QuoteCandidate[],
  actors: readonly LinkedActor[],
  dates: readonly LinkedDate[],
): LinkedQuote[] => {
  const linked = new Map<QuoteCandidate, LinkedQuote>()
  const mentions = indexMentions(actors)
  /** Quotations that the one at hand may stand in, the innermost last. */
  const around: QuoteCandidate[] = []
  const unnamed = createUnnamed(document)
  for (const candidate of candidates) {
    const { rule, kind, start, end, spans, cue } = candidate
    while (around.length > 0 && (around.at(-1)?.end ?? 0) <= start) around.pop()
    const resolve = (span: Span): LinkedSpeaker => {
      const actor = findActor(document, mentions, span) ?? findSelf(document, span, around, linked) ?? findNamed(document, mentions, span)
      const name = findWholeName(mentions, span, actor)
      return { start: Math.min(span.start, name?.start ?? span.start), end: Math.max(span.end, name?.end ?? span.end), actor }
    }
    const carried = candidate.carriesOn ? linked.get(candidate.carriesOn) : undefined
    const found = candidate.speaker && resolveRelative(candidate.speaker, candidate.antecedent ?? null, resolve)
    const anonymous = found !== null && isAnonymous(document, candidate.antecedent ?? found, found.actor, unnamed)
    const speaker = found ? { start: found.start, end: found.end, actor: found.actor, anonymous } : (carried?.speaker ?? null)
    // «Cricket: Ruiz wins» has a label, no speaker
    if (rule === 'quote/headline-name-colon' && !speaker?.actor) continue
    if (speaker) unnamed.note(speaker)
    const date = dateStatement(document, candidate, dates) ?? (cue ? null : (carried?.date ?? null))
    const addressee = candidate.addressee && resolve(candidate.addressee)
    linked.set(candidate, { rule, kind, start, end, spans, speaker, cue, addressee, date })
    around.push(candidate)
  }
  return [...linked.values()]
}

/** «Borders» in «Doctors Without Borders»: a span that cuts a name is as wide as the name. */
const findWholeName = (mentions: MentionIndex, span: Span, actor: LinkedActor | null): Span | undefined =>
  mentions.within(span).find((mention) => mention.actor === actor && mention.form === 'name')

/** «who» with the actor that it stands for; where no actor is known, with the words that it stands for. */
const resolveRelative = (span: Span, antecedent: Span | null, resolve: (span: Span) => LinkedSpeaker): LinkedSpeaker => {
  if (!antecedent) return resolve(span)
  const { actor } = resolve(antecedent)
  return { start: actor ? span.start : antecedent.start, end: span.end, actor }
}

/** «The attorney for Ben Okafor, Ana Ruiz, said»: the name between commas behind a description. */
const findNamed = (document: Document, mentions: MentionIndex, span: Span): LinkedActor | null => {
  if (!document.text.startsWith(', ', span.end)) return null
  const name = mentions.within({ start: span.end + 2, end: span.end + 3 }).find(({ start }) => start === span.end + 2)
  return name?.form === 'name' && name.actor.kind === 'person' && document.text.charAt(name.end) === ',' ? name.actor : null
}

const firstPerson = new WordSet(['i', 'me', 'my', 'myself'])

/** «I» in a quotation is who speaks it. */
const findSelf = (
  document: Document,
  span: Span,
  around: readonly QuoteCandidate[],
  linked: ReadonlyMap<QuoteCandidate, LinkedQuote>,
): LinkedActor | null => {
  if (span.end - span.start > 6 || !firstPerson.has(document.text.slice(span.start, span.end).toLowerCase())) return null
  for (let i = around.length - 1; i >= 0 && i > around.length - 8; i--) {
    const outer = around[i] as QuoteCandidate
    const holds = outer.kind !== 'indirect' && outer.spans.some((part) => part.start <= span.start && span.end <= part.end)
    if (holds) return linked.get(outer)?.speaker?.actor ?? null
  }
  return null
}
