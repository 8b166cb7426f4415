import { findDateline } from './dateline.js'
import type { Document } from './document.js'
import { findParagraphs } from './paragraphs.js'
import { pairQuoteMarks } from './quote-marks.js'
import { splitSentences } from './sentences.js'
import { tagTokens } from './tag.js'
import { tokenize } from './tokenize.js'

/** Takes an article's text apart: tokens, sentences, paragraphs, quotation marks, dateline. Any string will do. */
export const parseDocument = (text: string): Document => {
  const tokens = tokenize(text)
  const { sentences, paragraphs } = splitSentences(text, tokens, findParagraphs(text))
  tagTokens(tokens, sentences)
  return {
    text,
    tokens,
    sentences,
    paragraphs,
    quotes: pairQuoteMarks(text, paragraphs),
    dateline: findDateline(tokens, sentences, paragraphs),
  }
}
