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

/** Slots of a store, a power of two. It takes words until half of them are full. */
const slotCount = 32_768

/** Longer ones are links or worse, and come once. */
const longest = 32

/** Words by their hashes, which lie apart: so few words have to be looked at that are not the one. A slot with 0 is free. */
interface Store {
  readonly hashes: Int32Array
  readonly words: Word[]
}

const openStore = (): Store => ({ hashes: new Int32Array(slotCount), words: new Array<Word>(slotCount) })

// When the newer one is full it becomes the older, and what was the older is let go. Common words go over in the meantime, so
// only what has not come for long is read again, and no more is kept than some megabytes.
let newer = openStore()
let older = openStore()
let taken = 0

/**
 * Describes the word that stands at `start` to `end`. News says the same few thousand words over and over: those that were
 * met before, in this article or another, are not cut out and looked up again. What is kept says nothing about the articles
 * that it came from, so it makes no difference to what comes out.
 *
 * @param hash `hashText` of its characters, on `hashStart`
 */
export const describeWord = (text: string, start: number, end: number, kind: TokenKind, hash: number): Word => {
  if (end - start > longest) return readWord(intern(text.slice(start, end)), kind)
  const mark = hash === 0 ? 1 : hash
  const known = findWord(newer, mark, text, start, end, kind)
  if (known) return known
  const word = findWord(older, mark, text, start, end, kind) ?? readWord(copyOut(text, start, end), kind)
  keepWord(word, mark)
  return word
}

const findWord = ({ hashes, words }: Store, hash: number, text: string, start: number, end: number, kind: TokenKind): Word | null => {
  let slot = foldHash(hash) & (slotCount - 1)
  for (let there = hashes[slot]; there !== 0; there = hashes[slot]) {
    if (there === hash) {
      const word = words[slot] as Word
      if (word.kind === kind && standsAt(word.text, text, start, end)) return word
    }
    slot = (slot + 1) & (slotCount - 1)
  }
  return null
}

const keepWord = (word: Word, hash: number): void => {
  if (taken >= slotCount / 2) {
    older = newer
    newer = openStore()
    taken = 0
  }
  let slot = foldHash(hash) & (slotCount - 1)
  while (newer.hashes[slot] !== 0) slot = (slot + 1) & (slotCount - 1)
  newer.hashes[slot] = hash
  newer.words[slot] = word
  taken++
}

const standsAt = (word: string, text: string, start: number, end: number): boolean => {
  if (word.length !== end - start) return false
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false
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
  const folded = (kind === 'word' && lower !== "'s") || kind === 'number' ? foldWord(lower) : ''
  return {
    text,
    lower,
    answers: noAnswers(),
    folded: folded === lower ? lower : intern(folded),
    hyphenated: text.includes('-'),
    kind,
    classes: kind === 'word' ? findWordClasses(lower) : 0,
    nameUse: kind === 'word' || kind === 'number' ? findNameUse(lower) : 0,
    capitalised,
    upper: capitalised && text === text.toUpperCase() && /\p{L}.*\p{L}/u.test(text),
  }
}
