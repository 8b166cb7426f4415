import type { Document, Paragraph, QuotedPassage } from '../../document/document.js'
import { isCapital, isDigit, isLetter } from '../../text/characters.js'

/** The outermost quotations of a paragraph, sorted by what they are. */
export interface Passages {
  /** Whole statements, read apart from the clause around them. */
  readonly speech: readonly QuotedPassage[]
  /** Words quoted within a clause. */
  readonly fragments: readonly QuotedPassage[]
}

/** Sorts a paragraph's outermost passages; `from` is where they begin in `document.quotes`. */
export const sortPassages = (document: Document, paragraph: Paragraph, from: number): { passages: Passages; next: number } => {
  const speech: QuotedPassage[] = []
  const fragments: QuotedPassage[] = []
  let next = from
  for (; next < document.quotes.length; next++) {
    const passage = document.quotes[next] as QuotedPassage
    if (passage.start >= paragraph.end) break
    if (passage.depth > 0) continue
    if (isSpeech(document.text, passage, paragraph) || isSecondHalf(document.text, speech.at(-1), passage)) speech.push(passage)
    else fragments.push(passage)
  }
  return { passages: { speech, fragments }, next }
}

/** «“The bridge,” Ruiz said, “is closed”»: few words between commas part a quotation from its second half. */
const isSecondHalf = (text: string, first: QuotedPassage | undefined, passage: QuotedPassage): boolean => {
  if (!first || passage.start - first.end > 120 || countWords(text.slice(passage.inner.start, passage.inner.start + window)) < 3)
    return false
  if (!/[,—–-]\s*$/.test(text.slice(Math.max(first.inner.start, first.inner.end - 3), first.inner.end))) return false
  return /^[^,;:.!?]+,\s*$/.test(text.slice(first.end, passage.start))
}

const window = 400

/** A passage that opens like a sentence and is long enough, or that ends one within its marks at the paragraph's head. */
const isSpeech = (text: string, passage: QuotedPassage, paragraph: Paragraph): boolean => {
  const inner = text.slice(passage.inner.start, Math.min(passage.inner.end, passage.inner.start + window)).trim()
  const words = countWords(inner)
  if (passage.open || words === 0) return words > 0
  const closed = /[.,!?…—–-]$/.test(text.slice(Math.max(passage.inner.start, passage.inner.end - 2), passage.inner.end).trim())
  const opensParagraph = passage.start === paragraph.start
  const before = text.slice(Math.max(paragraph.start, passage.start - 3), passage.start).trimEnd()
  const introduced = /[,:]$/.test(before)
  const follows = /[.!?]["”’']?$/.test(before)
  if (words > 6 && /[.!?…]["”’')]?\s+[\p{Lu}“‘"']/u.test(inner)) return true
  // «‘We lost everything’: Survivors tell of the flood»
  if (opensParagraph && words > 1 && text.charAt(passage.end) === ':') return true
  if (!opensLarge(inner)) return closed && opensParagraph && words >= 3
  if (opensParagraph || follows) return closed || words >= 4
  if (introduced) return closed || words >= 4
  return closed && !isTitleCased(inner) && (words >= 3 || /[?!]$/.test(inner))
}

/** A capital or a number comes first. */
const opensLarge = (inner: string): boolean => {
  let at = 0
  while (at < inner.length && !isWordCharacter(inner, at)) at++
  return isDigit(inner, at) || isCapital(inner, at)
}

const isWordCharacter = (text: string, at: number): boolean => isLetter(text, at) || isDigit(text, at)

const joiners = "'’-"

/** Nothing asks for more words than this. */
const mostWords = 7

const countWords = (text: string): number => {
  let count = 0
  for (let at = 0, { length } = text; at < length && count < mostWords; at++) {
    if (!isWordCharacter(text, at)) continue
    count++
    while (isWordCharacter(text, at + 1) || (joiners.includes(text.charAt(at + 1)) && isWordCharacter(text, at + 2))) at++
  }
  return count
}

/** «Gone With the Wind»: nearly all longer words capitalised. */
export const isTitleCased = (inner: string): boolean => {
  const words = inner.match(/\p{L}[\p{L}'’-]*/gu) ?? []
  const long = words.filter((word) => word.length > 3)
  // one capital opens any sentence («Thank you»)
  return words.length <= 12 && words.slice(1).some((word) => /^\p{Lu}\p{L}/u.test(word)) && long.every((word) => /^\p{Lu}/u.test(word))
}
