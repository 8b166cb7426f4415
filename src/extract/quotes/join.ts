import type { Document } from '../../document/document.js'
import type { Attribution } from './attribution.js'

/**
 * Joins the parts of one statement: quotations that go on over paragraphs, and «“…,” she said. “…”», where the
 * attribution stands between two halves.
 */
export const joinContinued = (document: Document, attributions: readonly Attribution[]): Attribution[] => {
  const joined: Attribution[] = []
  const into = new Map<Attribution, Attribution>()
  let last: Attribution | null = null
  for (const attribution of attributions) {
    if (attribution.carriesOn) attribution.carriesOn = into.get(attribution.carriesOn) ?? attribution.carriesOn
    const passage = last?.passages.at(-1)
    const next = attribution.passages[0]
    if (last && passage && next && isOneStatement(document, last, attribution)) {
      last.spans.push(...attribution.spans)
      last.passages.push(...attribution.passages)
      last.speaker ??= attribution.speaker
      last.cue ??= attribution.cue
      into.set(attribution, last)
      continue
    }
    joined.push(attribution)
    if (attribution.kind === 'direct') last = attribution
  }
  return joined
}

const isOneStatement = (document: Document, last: Attribution, attribution: Attribution): boolean => {
  const passage = last.passages.at(-1)
  const next = attribution.passages[0]
  if (!passage || !next || next.start < passage.end) return false
  if (passage.open && passage.continues) return document.text.slice(passage.end, next.start).trim() === ''
  if (attribution.rule !== 'quote/goes-on' || attribution.carriesOn !== last) return false
  // one paragraph, and nothing but the attribution between the halves
  const between = document.text.slice(passage.end, Math.min(next.start, passage.end + 200))
  const cued = last.cue !== null && last.cue.start >= passage.end && last.cue.end <= next.start
  return (
    (cued || between.trim() === '') &&
    next.start - passage.end < 200 &&
    !/[\n\r]/.test(between) &&
    (between.match(/[.!?](?=\s|$)/g)?.length ?? 0) <= 1
  )
}
