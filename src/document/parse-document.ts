import { findDateline } from './dateline.js'
import type { Span } from '../record/index.js'
import type { Document } from './document.js'
import { findParagraphs } from './paragraphs.js'
import { pairQuoteMarks } from './quote-marks.js'
import { splitBehind, splitSentences } from './sentences.js'
import { tagTokens } from './tag.js'
import { tokenize } from './tokenize.js'

/**
 * Takes an article's text apart: tokens, sentences, paragraphs, quotation marks, dateline. Any string will do.
 *
 * @param blocks how the input lays it out, in any order, by the names of HTML elements
 */
export const parseDocument = (text: string, blocks: readonly (Span & { readonly tag: string })[] = []): Document => {
  const tokens = tokenize(text)
  const whole = splitSentences(text, tokens, findParagraphs(text))
  const dateline = findDateline(tokens, whole.sentences, whole.paragraphs)
  const { sentences, paragraphs } = dateline ? splitBehind(tokens, whole, dateline.end) : whole
  tagTokens(tokens, sentences)
  return {
    text,
    tokens,
    sentences,
    paragraphs,
    quotes: pairQuoteMarks(text, paragraphs),
    dateline,
    setApart: findSetApart(blocks),
  }
}

/** The outermost block quotes. */
const findSetApart = (blocks: readonly (Span & { readonly tag: string })[]): Span[] => {
  const found: Span[] = []
  for (const { tag, start, end } of [...blocks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (tag === 'blockquote' && end > start && start >= (found.at(-1)?.end ?? 0)) found.push({ start, end })
  }
  return found
}
