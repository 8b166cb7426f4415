import type { Document } from '../document/document.js'
import { anyClosed } from '../lexicon/word-classes.js'
import type { Linked } from '../link/linked.js'
import type { Published, Warning } from '../record/index.js'

/** What the reader of a record should know before trusting it. */
export const warnAbout = (document: Document, linked: Linked, published: Published): Warning[] => {
  if (document.tokens.length === 0) return [{ code: 'empty', message: 'The article has no text.' }]
  const warnings: Warning[] = []
  if (published.date === null && linked.dates.some((date) => date.relative && date.earliest === null)) {
    warnings.push({ code: 'no-reference-date', message: 'The publication date is not known, so relative dates have no calendar value.' })
  }
  if (!looksEnglish(document)) {
    warnings.push({ code: 'not-english', message: 'The text does not look English; the rules are for English only.' })
  }
  return warnings
}

/** In English running text a third of the words are articles, prepositions and the like; under a tenth is another language. */
const looksEnglish = ({ tokens }: Document): boolean => {
  let words = 0
  let closed = 0
  for (const token of tokens) {
    if (token.kind !== 'word') continue
    words++
    if ((token.classes & anyClosed) !== 0) closed++
  }
  return words < 25 || closed / words >= 0.1
}
