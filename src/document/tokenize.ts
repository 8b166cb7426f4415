import { isPlainLower } from '../text/is-plain-lower.js'
import { abbreviations } from '../lexicon/abbreviations.js'
import { hashStart, hashText, hashUnit } from '../text/fnv.js'
import { describeWord } from './known-words.js'
import type { PartOfSpeech, Token, TokenKind } from './document.js'

/** A token while the document is being made; `sentence` and `pos` are filled in by later steps. */
export interface DraftToken extends Token {
  sentence: number
  pos: PartOfSpeech
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isAsciiLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
const letterOrMark = /[\p{L}\p{M}]/u
const link = /(?:https?:\/\/|www\.|pic\.twitter\.com\/|t\.co\/)[^\s<>"“”«»()]*|@[A-Za-z0-9_]+/y
const handleOrAddress = /[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+/y

const isWordCode = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  if (code < 128) return isAsciiLetter(code)
  if (code === 0x2019 || (code >= 0x2000 && code <= 0x2bff) || (code >= 0x3000 && code <= 0x303f)) return false
  if (code < 0xd800 || code > 0xdfff) return letterOrMark.test(text.charAt(at))
  // either half of a surrogate pair answers for the whole character
  const pair = text.codePointAt(code >= 0xdc00 ? at - 1 : at) ?? 0
  return pair > 0xffff && letterOrMark.test(String.fromCodePoint(pair))
}

const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0x200b ||
  code === 0xfeff ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x3000 ||
  code === 0x1680

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019
const isHyphen = (code: number): boolean => code === 45 || code === 0x2010 || code === 0x2011

/**
 * Splits text into tokens in one pass. Spans are exact; white space belongs to none. Abbreviations keep their full
 * stop, a closing possessive is its own token, numbers keep their separators and a suffix («1,000», «5:30», «1990s»).
 */
export const tokenize = (text: string): DraftToken[] => {
  const tokens: DraftToken[] = []
  const { length } = text
  const push = (start: number, end: number, kind: TokenKind, hash = hashText(hashStart, text, start, end)): void => {
    const word = describeWord(text, start, end, kind, hash)
    const { text: slice, lower, answers, folded, hyphenated, classes, nameUse, capitalised, upper } = word
    tokens.push({
      start,
      end,
      text: slice,
      index: tokens.length,
      kind,
      sentence: 0,
      pos: 'other',
      lower,
      answers,
      folded,
      hyphenated,
      classes,
      nameUse,
      capitalised,
      upper,
    })
  }
  let at = 0
  while (at < length) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) at++
    else if (isDigit(code)) at = readNumber(text, at, push)
    else if (isWordCode(text, at)) at = readLinkOrWord(text, at, push)
    else if (isApostrophe(code) && isSpacedPossessive(text, at)) {
      push(at, at + 2, 'word')
      at += 2
    } else if (code === 64) at = readPattern(text, at, link, push) ?? readMark(text, at, push)
    else at = readMark(text, at, push)
  }
  return tokens
}

type Push = (start: number, end: number, kind: TokenKind, hash?: number) => void

const readPattern = (text: string, at: number, pattern: RegExp, push: Push): number | null => {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  if (!match) return null
  const end = at + match[0].replace(/(?<![.,;:!?'’])[.,;:!?'’]+$/, '').length
  if (end <= at) return null
  push(at, end, 'link')
  return end
}

/** «http», «www», «pic.», «t.co» by their first two characters. */
const mayOpenLink = (one: number, two: number): boolean =>
  (one === 104 && two === 116) || (one === 119 && two === 119) || (one === 112 && two === 105) || (one === 116 && two === 46)

const readLinkOrWord = (text: string, at: number, push: Push): number => {
  if (mayOpenLink(text.charCodeAt(at), text.charCodeAt(at + 1))) {
    const end = readPattern(text, at, link, push)
    if (end !== null) return end
  }
  return readWord(text, at, push)
}

/** Digits with inner separators, then letters that stand right behind («5pm», «1990s», «27-year-old»). */
const readNumber = (text: string, start: number, push: Push): number => {
  let at = start + 1
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isDigit(code)) continue
    const separator = code === 44 || code === 46 || code === 58
    if (!(separator && isDigit(text.charCodeAt(at + 1)))) break
  }
  const digitsEnd = at
  while (at < text.length && (isDigit(text.charCodeAt(at)) || isWordCode(text, at))) at++
  // «5 p.m.» written «5p.m.», and «10.30a.m.»
  if (at === digitsEnd + 1 && /^[ap]\.m\.?/i.test(text.slice(digitsEnd, digitsEnd + 4)))
    at = digitsEnd + (text.charAt(digitsEnd + 3) === '.' ? 4 : 3)
  let compound = false
  while (isHyphen(text.charCodeAt(at)) && isWordCode(text, at + 1)) {
    compound = true
    at += 2
    while (at < text.length && (isWordCode(text, at) || isDigit(text.charCodeAt(at)))) at++
  }
  push(start, at, compound ? 'word' : 'number')
  return at
}

const readWord = (text: string, start: number, push: Push): number => {
  let at = start
  let hash = hashStart
  let letter = text.charCodeAt(at)
  while (isAsciiLetter(letter)) {
    hash = hashUnit(hash, letter)
    letter = text.charCodeAt(++at)
  }
  // nearly every word is letters and a blank or a comma
  if (letter === 32 || letter === 44) {
    push(start, at, 'word', hash)
    return at
  }
  if (at === start) at++
  return readOddWord(text, start, at, push)
}

/** A word that is more than letters, or has a mark behind it; all before `from` is known to be its own. */
const readOddWord = (text: string, start: number, from: number, push: Push): number => {
  let at = from
  let hyphenated = false
  for (const { length } = text; at < length; at++) {
    const code = text.charCodeAt(at)
    if (isDigit(code) || isWordCode(text, at)) continue
    if (isHyphen(code) && (isWordCode(text, at + 1) || isDigit(text.charCodeAt(at + 1)))) {
      hyphenated = true
      continue
    }
    if (isApostrophe(code) && isWordCode(text, at + 1)) {
      if (isPossessive(text, at)) break
      continue
    }
    if (code === 38 && isUpperCode(text.charCodeAt(at - 1)) && isUpperCode(text.charCodeAt(at + 1))) continue
    if (code === 46 && isInitial(text, at - 1, start) && isWordCode(text, at + 1) && !isWordCode(text, at + 2)) continue
    if (code === 64) {
      handleOrAddress.lastIndex = start
      const address = handleOrAddress.exec(text)
      if (address) {
        push(start, handleOrAddress.lastIndex, 'link')
        return handleOrAddress.lastIndex
      }
    }
    break
  }
  if (text.charCodeAt(at) === 46) {
    if (hyphenated ? text.charCodeAt(at - 2) === 46 || opensSaint(text, at) : keepsFullStop(text, start, at)) at++
  }
  push(start, at, 'word')
  if (isApostrophe(text.charCodeAt(at)) && isPossessive(text, at)) {
    push(at, at + 2, 'word')
    return at + 2
  }
  return at
}

const isUpperCode = (code: number): boolean => code >= 65 && code <= 90

/** A letter on its own, or between full stops, from `start` on («U.S», «J»), or behind a hyphen («D-N.J.», «China-U.S.»). */
const isInitial = (text: string, at: number, start: number): boolean =>
  at === start ||
  (text.charCodeAt(at - 1) === 46 && at - 1 > start) ||
  (isHyphen(text.charCodeAt(at - 1)) && isUpperCode(text.charCodeAt(at)))

/** «Minneapolis-St. Paul» */
const opensSaint = (text: string, stop: number): boolean => text.startsWith('-St. ', stop - 3) && isUpperCode(text.charCodeAt(stop + 2))

const isPossessive = (text: string, apostrophe: number): boolean => {
  const letter = text.charCodeAt(apostrophe + 1)
  return (letter === 115 || letter === 83) && !isWordCode(text, apostrophe + 2) && !isDigit(text.charCodeAt(apostrophe + 2))
}

/** «Iran 's», as some archives part it from its word. */
const isSpacedPossessive = (text: string, apostrophe: number): boolean =>
  apostrophe > 0 && isSpace(text.charCodeAt(apostrophe - 1)) && isPossessive(text, apostrophe)

const keepsFullStop = (text: string, start: number, stop: number): boolean => {
  if (stop - start > 8) return false
  const word = text.slice(start, stop)
  // «J.», «U.S.»: one letter, or letters parted by full stops
  if ((word.length < 3 || word.includes('.')) && /^(?:\p{Lu}|(?:\p{L}\.)+\p{L})$/u.test(word)) return word !== 'I'
  const abbreviation = abbreviations.get(`${isPlainLower(word) ? word : word.toLowerCase()}.`)
  if (!abbreviation) return false
  if (!abbreviation.capitalOnly) return true
  return isUpperCode(text.charCodeAt(start)) && abbreviationContinues(text, stop + 1)
}

/** «No. 5» and «Ill., which» against «He said no. 5 …»: an ambiguous abbreviation is one where no sentence starts behind it. */
const abbreviationContinues = (text: string, at: number): boolean => /^(?:[,;:)]|\s+(?:\d|\p{Ll}|[—–-]))/u.test(text.slice(at, at + 4))

/** Dots, dashes and typewriter quotation marks stand together; any other mark or symbol stands alone. */
const readMark = (text: string, start: number, push: Push): number => {
  const code = text.charCodeAt(start)
  let at = start + 1
  if (code === 46 || code === 45) while (text.charCodeAt(at) === code) at++
  else if ((code === 96 || code === 39) && text.charCodeAt(at) === code) at++
  else if (code >= 0xd800 && code <= 0xdbff && at < text.length && (text.charCodeAt(at) & 0xfc00) === 0xdc00) at++
  push(start, at, isPunctuationCode(code) ? 'punctuation' : 'symbol')
  return at
}

const isPunctuationCode = (code: number): boolean => {
  if (code < 128) return '!"\'(),-./:;?[]`_{}'.includes(String.fromCharCode(code))
  return (
    code === 0xab ||
    code === 0xbb ||
    code === 0xa1 ||
    code === 0xbf ||
    (code >= 0x2010 && code <= 0x203a && code !== 0x2022) ||
    code === 0x3001 ||
    code === 0x3002
  )
}
