import { abbreviations } from '../lexicon/abbreviations.js'
import { anyClosed } from '../lexicon/word-classes.js'
import type { Paragraph, Sentence } from './document.js'
import type { Span } from '../record/index.js'
import type { DraftToken } from './tokenize.js'
import { WordSet } from '../text/word-map.js'
import { entryAt } from '../text/entry-at.js'

const closing = new WordSet(['"', "'", '”', '’', '»', ')', ']', "''", '›'])
const opening = new WordSet(['"', "'", '“', '‘', '«', '(', '[', '``', '`', '‹', '„'])
const finalMarks = new WordSet(['.', '!', '?', '…', '...', '....'])

export interface SentencesAndParagraphs {
  readonly sentences: readonly Sentence[]
  readonly paragraphs: readonly Paragraph[]
}

/** Cuts the sentence that an offset lies in there: a dateline is no part of the sentence behind it. */
export const splitBehind = (tokens: readonly DraftToken[], whole: SentencesAndParagraphs, offset: number): SentencesAndParagraphs => {
  const cut = whole.sentences.findIndex((sentence) => sentence.start < offset && offset < sentence.end)
  const sentence = whole.sentences[cut]
  if (!sentence) return whole
  const firstBehind = tokens.findIndex((token) => token.start >= offset)
  const { start, end, firstToken, endToken, paragraph: around } = sentence
  const sentences = [
    ...whole.sentences.slice(0, cut),
    makeSentence(cut, around, start, entryAt(tokens, firstBehind - 1)?.end ?? offset, firstToken, firstBehind),
    makeSentence(cut + 1, around, tokens[firstBehind]?.start ?? offset, end, firstBehind, endToken),
    ...whole.sentences
      .slice(cut + 1)
      .map((one) => makeSentence(one.index + 1, one.paragraph, one.start, one.end, one.firstToken, one.endToken)),
  ]
  for (let i = firstBehind; i < tokens.length; i++) (tokens[i] as DraftToken).sentence++
  const paragraphs = whole.paragraphs.map((paragraph) => ({
    start: paragraph.start,
    end: paragraph.end,
    index: paragraph.index,
    firstSentence: paragraph.firstSentence > cut ? paragraph.firstSentence + 1 : paragraph.firstSentence,
    endSentence: paragraph.endSentence > cut ? paragraph.endSentence + 1 : paragraph.endSentence,
    headline: paragraph.headline,
  }))
  return { sentences, paragraphs }
}

/** All sentences are made here, so that they have one hidden class: every rule reads them. */
const makeSentence = (index: number, paragraph: number, start: number, end: number, firstToken: number, endToken: number): Sentence => ({
  index,
  paragraph,
  start,
  end,
  firstToken,
  endToken,
})

/**
 * Groups tokens into sentences and paragraphs, and sets each token's `sentence`. A sentence never crosses a paragraph.
 * A full stop that belongs to an abbreviation ends one only where the next word opens a sentence.
 */
export const splitSentences = (text: string, tokens: DraftToken[], spans: readonly Span[]): SentencesAndParagraphs => {
  const sentences: Sentence[] = []
  const paragraphs: Paragraph[] = []
  let at = 0
  for (const span of spans) {
    const firstSentence = sentences.length
    while (at < tokens.length && (tokens[at]?.start ?? 0) < span.end) {
      const first = at
      at = findSentenceEnd(tokens, first, span.end)
      const start = tokens[first]?.start ?? span.start
      const end = entryAt(tokens, at - 1)?.end ?? span.end
      for (let i = first; i < at; i++) (tokens[i] as DraftToken).sentence = sentences.length
      sentences.push(makeSentence(sentences.length, paragraphs.length, start, end, first, at))
    }
    if (sentences.length === firstSentence) continue
    paragraphs.push({
      start: span.start,
      end: span.end,
      index: paragraphs.length,
      firstSentence,
      endSentence: sentences.length,
      headline: isHeadline(tokens.slice(sentences[firstSentence]?.firstToken, at), text.charAt(span.end - 1)),
    })
  }
  return { sentences, paragraphs }
}

/** The index behind the last token of the sentence that starts at `first`. */
const findSentenceEnd = (tokens: readonly DraftToken[], first: number, limit: number): number => {
  let at = first
  for (; at < tokens.length; at++) {
    const token = tokens[at] as DraftToken
    if (token.start >= limit) return at
    const final = token.kind !== 'word' && finalMarks.hasLower(token)
    if (!final && !(token.kind === 'word' && token.text.charCodeAt(token.text.length - 1) === 46)) continue
    let after = at + 1
    while (after < tokens.length && closing.hasLower(tokens[after]) && tokens[after]?.start === entryAt(tokens, after - 1)?.end) after++
    const next = tokens[after]
    if (!next || next.start >= limit) return after
    const gap = next.start > (entryAt(tokens, after - 1)?.end ?? 0)
    if (!gap && !(final && token.text !== '...' && isCramped(tokens, at, next))) continue
    if (final ? startsSentence(next, tokens[after + 1]) : abbreviationEnds(token, next, tokens[after + 1])) return after
  }
  return at
}

/** «the protests.The next»: no space, but a small letter before the stop and a capital behind it. */
const isCramped = (tokens: readonly DraftToken[], at: number, next: DraftToken): boolean => {
  const before = entryAt(tokens, at - 1)
  return before !== undefined && /\p{Ll}$|["”’')]$/u.test(before.text) && next.capitalised && before.text.length > 1
}

const startsSentence = (next: DraftToken, second: DraftToken | undefined): boolean => {
  if (opening.hasText(next)) return second === undefined || !/^\p{Ll}/u.test(second.text)
  if (next.kind === 'word') return !/^\p{Ll}/u.test(next.text)
  return (
    next.kind !== 'punctuation' ||
    next.text === '-' ||
    next.text === '--' ||
    next.text === '—' ||
    next.text === '–' ||
    next.text === '[' ||
    next.text === '_'
  )
}

/** An abbreviation ends the sentence where a word follows that opens sentences and is no name. */
const abbreviationEnds = (token: DraftToken, next: DraftToken, second: DraftToken | undefined): boolean => {
  const entry = abbreviations.getLower(token)
  if (entry ? entry.kind === 'title' || entry.kind === 'month' || entry.kind === 'weekday' : /^\p{Lu}\.$/u.test(token.text)) return false
  const word = opening.hasText(next) ? second : next
  return word !== undefined && word.capitalised && (word.classes & anyClosed) !== 0
}

/** Five words or fewer that end without a full stop, or nearly all of them capitalised. */
const isHeadline = (tokens: readonly DraftToken[], last: string): boolean => {
  if (/[.!?:;,"”’…—–_-]/.test(last)) return false
  const words = tokens.filter((token) => token.kind === 'word' && token.text.length > 3)
  if (words.length < 2 || words.length > 25) return false
  return words.filter((word) => word.capitalised).length / words.length >= 0.7
}
