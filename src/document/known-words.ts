import { foldWord } from '../gazetteer/index.js'
import { findNameUse } from '../lexicon/name-words.js'
import { findWordClasses } from '../lexicon/word-classes.js'
import { foldHash } from '../text/fnv.js'
import { intern } from '../text/intern.js'
import { isPlainLower } from '../text/is-plain-lower.js'
import { noAnswers } from '../text/answers.js'
import type { Token, TokenKind } from './document.js'

/** What a token's characters alone say of it. */
export type Word = Pick<
  Token,
  'text' | 'lower' | 'answers' | 'folded' | 'hyphenated' | 'kind' | 'classes' | 'nameUse' | 'capitalised' | 'upper'
>

/** Slots of the store, a power of two; at half of them full it is emptied, so it never holds more than some megabytes. */
const slotCount = 16_384

/** Longer ones are links or worse, and come once. */
const longest = 32

let slots: (Word | undefined)[] = []
let taken = slotCount

/**
 * Describes the word that stands at `start` to `end`. News says the same few thousand words over and over: those that were
 * met before, in this article or another, are not cut out and looked up again. What is kept says nothing about the articles
 * that it came from, so it makes no difference to what comes out.
 *
 * @param hash `hashText` of its characters, on `hashStart`
 */
export const describeWord = (text: string, start: number, end: number, kind: TokenKind, hash: number): Word => {
  const length = end - start
  if (length > longest) return readWord(intern(text.slice(start, end)), kind)
  if (taken >= slotCount / 2) {
    slots = new Array<Word | undefined>(slotCount).fill(undefined)
    taken = 0
  }
  let slot = foldHash(hash) & (slotCount - 1)
  for (let word = slots[slot]; word !== undefined; word = slots[slot]) {
    if (word.kind === kind && standsAt(word.text, length, text, start)) return word
    slot = (slot + 1) & (slotCount - 1)
  }
  taken++
  const word = readWord(copyOut(text, start, end), kind)
  slots[slot] = word
  return word
}

const standsAt = (word: string, length: number, text: string, start: number): boolean => {
  if (word.length !== length) return false
  for (let i = 0; i < length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false
  return true
}

/**
 * A copy of its own: a slice would keep the whole article that it was cut out of. It takes a byte a letter where it can,
 * also out of an article with curly quotation marks: such words are compared, looked up and matched faster.
 */
const copyOut = (text: string, start: number, end: number): string => {
  const slice = text.slice(start, end)
  const encoding = isLatin(slice) ? 'latin1' : 'utf16le'
  return intern(Buffer.from(slice, encoding).toString(encoding))
}

const isLatin = (word: string): boolean => {
  for (let i = 0, { length } = word; i < length; i++) if (word.charCodeAt(i) > 255) return false
  return true
}

const readWord = (text: string, kind: TokenKind): Word => {
  const isPlain = isPlainLower(text)
  const lower = isPlain ? text : intern(text.toLowerCase().replaceAll('’', "'"))
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0)
  const capitalised = kind === 'word' && !isPlain && first !== first.toLowerCase()
  return {
    text,
    lower,
    answers: noAnswers(),
    folded: (kind === 'word' && lower !== "'s") || kind === 'number' ? intern(foldWord(lower)) : '',
    hyphenated: text.includes('-'),
    kind,
    classes: kind === 'word' ? findWordClasses(lower) : 0,
    nameUse: kind === 'word' || kind === 'number' ? findNameUse(lower) : 0,
    capitalised,
    upper: capitalised && text === text.toUpperCase() && /\p{L}.*\p{L}/u.test(text),
  }
}
