import type { QuotedPassage } from '../../document/document.js'
import type { Span } from '../../record/index.js'
import { chunkAt, type Clauses, type TokenRange, tokenAt } from './chunk.js'

/** An attribution while its article is read: what the passes that follow may still fill in or join. */
export interface Attribution {
  rule: string
  spans: Span[]
  /** The quotations that are its content, where it is direct. */
  passages: QuotedPassage[]
  speaker: Span | null
  antecedent: Span | null
  cue: (Span & { readonly lemma: string }) | null
  addressee: Span | null
  carriesOn: Attribution | null
  kind: 'direct' | 'mixed' | 'indirect' | 'block'
}

type Given = Pick<Attribution, 'rule' | 'spans' | 'kind'> & Partial<Attribution>

/** All attributions are made here: objects of many makes have as many hidden classes, which slows all that reads them. */
export const makeAttribution = ({
  rule,
  spans,
  passages = [],
  speaker = null,
  antecedent = null,
  cue = null,
  addressee = null,
  carriesOn = null,
  kind,
}: Given): Attribution => ({ rule, spans, passages, speaker, antecedent, cue, addressee, carriesOn, kind })

/** The characters that a range of tokens covers, or null where it is empty. */
export const spanOf = (clauses: Clauses, range: TokenRange): Span | null => {
  const first = tokenAt(clauses, range.from)
  const last = tokenAt(clauses, range.to - 1)
  return first && last && range.to > range.from ? { start: first.start, end: last.end } : null
}

/** The characters from one chunk to before another. */
export const spanOfChunks = (clauses: Clauses, from: number, to: number): Span | null => {
  const first = chunkAt(clauses, from)
  const last = chunkAt(clauses, to - 1)
  if (!first || !last || to <= from) return null
  if (to === from + 1 && first.passage) return { start: first.passage.start, end: first.passage.end }
  return spanOf(clauses, { from: first.from, to: last.to })
}

/** Widens a span so that it cuts no quotation in two; passages stand in text order without overlaps. */
export const coverPassages = (span: Span, passages: readonly QuotedPassage[]): Span => {
  let { start, end } = span
  for (let i = findFirstEndingBehind(passages, start); i < passages.length; i++) {
    const passage = passages[i] as QuotedPassage
    if (passage.start >= end) break
    start = Math.min(start, passage.start)
    end = Math.max(end, passage.end)
  }
  return { start, end }
}

const findFirstEndingBehind = (passages: readonly QuotedPassage[], offset: number): number => {
  let low = 0
  let high = passages.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((passages[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
