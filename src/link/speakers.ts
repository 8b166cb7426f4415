import type { Document } from '../document/document.js'
import type { QuoteCandidate } from '../extract/quotes/candidate.js'
import type { Span } from '../record/index.js'
import type { LinkedActor, LinkedDate, LinkedQuote, LinkedSpeaker } from './linked.js'

/** Finds the actor that each quote's speaker stands for, carries speakers on, and dates the statement. */
export const linkSpeakers = (
  _document: Document,
  candidates: readonly QuoteCandidate[],
  actors: readonly LinkedActor[],
  _dates: readonly LinkedDate[],
): LinkedQuote[] => {
  const speakers = new Map<QuoteCandidate, LinkedSpeaker | null>()
  const mentions = actors
    .flatMap((actor) => actor.mentions.map((mention) => ({ start: mention.start, end: mention.end, actor })))
    .sort((a, b) => a.start - b.start)
  const resolve = (span: Span): LinkedSpeaker => {
    const inside = mentions[findFirst(mentions, span.start)]
    return { start: span.start, end: span.end, actor: inside && inside.end <= span.end ? inside.actor : null }
  }
  return candidates.map((candidate) => {
    const { rule, kind, start, end, spans, cue, addressee } = candidate
    const speaker = candidate.speaker
      ? resolve(candidate.speaker)
      : candidate.carriesOn
        ? (speakers.get(candidate.carriesOn) ?? null)
        : null
    speakers.set(candidate, speaker)
    return { rule, kind, start, end, spans, speaker, cue, addressee: addressee && resolve(addressee), date: null }
  })
}

/** The position of the first mention that starts at an offset or behind it. */
const findFirst = (mentions: readonly Span[], offset: number): number => {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
