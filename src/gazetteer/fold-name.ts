import { isPlainLower } from '../text/is-plain-lower.js'
import { joinSpaces } from '../text/characters.js'

const marks = /\p{M}/gu
const ascii = /^[\x20-\x7e]*$/
const special: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', ß: 'ss', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th', ð: 'd', ə: 'a' }
const openers: ReadonlyMap<string, string> = new Map([
  ['saint', 'st'],
  ['sainte', 'ste'],
  ['mount', 'mt'],
  ['fort', 'ft'],
])

/**
 * A name as the gazetteer compares it: lower case, no diacritics, no full stops and apostrophes, hyphens as spaces,
 * «Saint», «Mount» and «Fort» in front as «st», «mt», «ft». «Saint-Étienne» → «st etienne», «Sana'a» → «sanaa».
 */
export const foldName = (name: string): string => {
  const lower = isPlainLower(name) ? name : name.toLowerCase()
  const folded = isPlainName(lower) ? lower : joinSpaces(foldWord(lower)).trim()
  return folded.includes(' ') ? foldOpener(folded) : folded
}

/** Small letters from a to z, with one space between words. */
const isPlainName = (lower: string): boolean => {
  let before = 32
  for (let i = 0, { length } = lower; i < length; i++) {
    const code = lower.charCodeAt(i)
    if (code === 32 ? before === 32 : code < 97 || code > 122) return false
    before = code
  }
  return before !== 32
}

const isLetters = (lower: string): boolean => {
  for (let i = 0, { length } = lower; i < length; i++) {
    const code = lower.charCodeAt(i)
    if (code < 97 || code > 122) return false
  }
  return true
}

/** One word of a name in lower case, as `foldName` folds it where it does not open the name. */
export const foldWord = (lower: string): string => {
  if (isLetters(lower)) return lower
  let folded = lower
  if (!ascii.test(folded))
    folded = folded
      .normalize('NFD')
      .replace(marks, '')
      .replace(/[øłßđæœıþðə]/g, (letter) => special[letter] ?? letter)
  return folded.replace(/[.'’‘`ʻʼ]/g, '').replace(/[‐‑-]/g, ' ')
}

/** The folded word that opens a name of several words; of «saint denis», one word by its hyphen, its first part. */
export const foldOpener = (folded: string): string => {
  const space = folded.indexOf(' ')
  if (space < 0) return openers.get(folded) ?? folded
  const opener = openers.get(folded.slice(0, space))
  return opener === undefined ? folded : opener + folded.slice(space)
}
