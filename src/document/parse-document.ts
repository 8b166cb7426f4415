import { findDateline } from './dateline.js'
import type { Document } from './document.js'
import { findParagraphs } from './paragraphs.js'
import { pairQuoteMarks } from './quote-marks.js'
import { splitBehind, splitSentences } from './sentences.js'
import { tagTokens } from './tag.js'
import { tokenize } from './tokenize.js'

/** Takes an article's text apart: tokens, sentences, paragraphs, quotation marks, dateline. Any string will do. */
export const parseDocument = (text: string): Document => {
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
  }
}
