import { type ReadonlyWordMap, WordMap, WordSet } from './word-map.js'
import { type AskedWord, noAnswers } from './answers.js'
import { entryAt } from './entry-at.js'
import { isDigit } from './characters.js'

/** A word with its place in the text, as tokens have them. */
export interface PlacedWord extends AskedWord {
  readonly start: number
  readonly end: number
}

/** A number that was read: its value and the position behind its last word. */
export interface ReadNumber {
  readonly value: number
  readonly end: number
  /** Written in digits, as a whole or in its first part («1.2 million»). */
  readonly digits: boolean
}

/**
 * Reads the number that opens at `words[from]` and ends before `limit`: digits with separators of any style («1,200»,
 * «1.200.000», «10 000», «3,40,000»), with a scale («1.2 million», «3 lakh», «20k»), or words («two hundred and six»,
 * «twenty-five», «a dozen», «half a million», «two and a half million»). Null where none opens. A bare «a» is no number.
 */
export const readNumber = (words: readonly PlacedWord[], from: number, limit: number): ReadNumber | null => {
  const first = words[from]
  if (!first || from >= limit) return null
  const code = first.lower.charCodeAt(0)
  if (code >= 48 && code <= 57) return readDigits(words, from, limit)
  if (!openers.hasLower(first)) return code >= 97 && first.lower.includes('-') ? readCompound(words, from, limit) : null
  return readWords(words, from, limit)
}

/** The value of a small number word or a hyphenated one («seven», «twenty-five»), or null. */
export const readSmallNumber = (word: string): number | null => {
  const known = small.get(word)
  if (known !== undefined) return known
  const dash = word.indexOf('-')
  if (dash < 0) return null
  const tens = small.get(word.slice(0, dash))
  const ones = small.get(word.slice(dash + 1))
  return tens !== undefined && ones !== undefined && tens >= 20 && ones > 0 && ones < 10 ? tens + ones : null
}

const names =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const tensNames = 'twenty thirty forty fifty sixty seventy eighty ninety'
const small: ReadonlyWordMap<number> = new WordMap([
  ...names.split(' ').map((name, i) => [name, i] as const),
  ...tensNames.split(' ').map((name, i) => [name, (i + 2) * 10] as const),
])
const scales: ReadonlyWordMap<number> = new WordMap([
  ['hundred', 100],
  ['thousand', 1000],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['crores', 1e7],
  ['billion', 1e9],
])
const suffixes: ReadonlyWordMap<number> = new WordMap([
  ['k', 1000],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
])
const openers = new WordSet([...small.keys(), 'a', 'half', 'hundred', 'thousand', 'million', 'dozen'])
/** No number takes more words than this; it keeps endless rows of number words linear. */
const longest = 12

const grouped = /^\d{1,3}(?:,\d{2,3})+$|^\d{1,3}(?:\.\d{3})+$/
const decimal = /^\d+\.\d+$/

const readDigits = (words: readonly PlacedWord[], from: number, limit: number): ReadNumber | null => {
  const { lower } = words[from] as PlacedWord
  if (lower.length > 15) return null
  const suffix = isDigit(lower, lower.length - 1) ? null : /^([\d.,]*\d)(k|m|mn|bn)$/.exec(lower)
  const digits = suffix?.[1] ?? lower
  const base = readDigitGroups(digits)
  if (base === null) return null
  let end = from + 1
  let value = base * (suffixes.get(suffix?.[2] ?? '') ?? 1)
  // «10 000», «1 200 000»: groups of three parted by one space
  if (/^\d{1,3}$/.test(lower)) {
    while (end < limit && isNextGroup(words, end)) value = value * 1000 + Number(words[end++]?.lower)
  }
  for (let scale = scaleAt(words, end, limit); scale; scale = scaleAt(words, end, limit)) {
    value = Math.round(value * scale)
    end++
  }
  if (words[end]?.lower === 'dozen' && end < limit) return { value: value * 12, end: end + 1, digits: true }
  return Number.isInteger(value) ? { value, end, digits: true } : null
}

const readDigitGroups = (digits: string): number | null => {
  if (/^\d+$/.test(digits)) return Number(digits)
  if (grouped.test(digits)) return Number(digits.replace(/[.,]/g, ''))
  return decimal.test(digits) ? Number(digits) : null
}

const isNextGroup = (words: readonly PlacedWord[], i: number): boolean =>
  words[i]?.start === (entryAt(words, i - 1)?.end ?? 0) + 1 && /^\d{3}$/.test(words[i]?.lower ?? '')

const scaleAt = (words: readonly PlacedWord[], i: number, limit: number): number | undefined =>
  i < limit ? scales.getLower(words[i]) : undefined

/** «half-a-dozen», «half-million», «one-hundred», «twenty-five». */
const readCompound = (words: readonly PlacedWord[], from: number, limit: number): ReadNumber | null => {
  const { lower } = words[from] as PlacedWord
  if (lower.length > 40) return null
  if (small.has(lower.slice(0, lower.indexOf('-'))) && readSmallNumber(lower) !== null) return readWords(words, from, limit)
  const parts = lower.split('-').map((part) => ({ lower: part, answers: noAnswers(), start: 0, end: 0 }))
  const whole = readNumber(parts, 0, parts.length)
  return whole && whole.end === parts.length ? readScales(words, whole.value, from + 1, limit) : null
}

const readScales = (words: readonly PlacedWord[], start: number, from: number, limit: number): ReadNumber => {
  let value = start
  let end = from
  for (let scale = scaleAt(words, end, limit); scale && end < from + 3; scale = scaleAt(words, end, limit)) {
    value *= scale
    end++
  }
  return { value, end, digits: false }
}

const readWords = (words: readonly PlacedWord[], from: number, limit: number): ReadNumber | null => {
  const at = (i: number): string => (i < limit ? (words[i]?.lower ?? '') : '')
  const opener = at(from)
  if (opener === 'half') return readHalf(at, from)
  if (opener === 'a') {
    if (at(from + 1) === 'half-dozen') return { value: 6, end: from + 2, digits: false }
    if (at(from + 1) === 'half' || at(from + 1) === 'half-million') return readHalf(at, from + 1)
    const quarter = at(from + 1) === 'quarter' && at(from + 2) === 'of' && at(from + 3) === 'a' ? scales.get(at(from + 4)) : undefined
    if (quarter) return { value: quarter / 4, end: from + 5, digits: false }
    if (at(from + 1) === 'dozen') return { value: 12, end: from + 2, digits: false }
    if (!scales.has(at(from + 1))) return null
  }
  let total = 0
  let current: number | null = opener === 'a' ? 1 : null
  let lastScale = Number.POSITIVE_INFINITY
  let i = opener === 'a' ? from + 1 : from
  const limitOfWords = Math.min(limit, from + longest)
  while (i < limitOfWords) {
    const word = at(i)
    const low = readSmallNumber(word)
    if (low !== null) {
      if (current !== null && !(current % 100 === 0 && current > 0) && !(current % 100 >= 20 && current % 10 === 0 && low < 10)) break
      current = (current ?? 0) + low
    } else if (word === 'hundred' && (current === null || current < 100)) current = (current ?? 1) * 100
    else if (word === 'dozen') return { value: total + (current ?? 1) * 12, end: i + 1, digits: false }
    else if (scales.has(word) && word !== 'hundred') {
      const scale = scales.get(word) ?? 1
      if (scale >= lastScale || (current === null && i > from)) break
      total += (current ?? 1) * scale
      current = null
      lastScale = scale
    } else if (word === 'and' && at(i + 1) === 'a' && at(i + 2) === 'half' && scales.has(at(i + 3))) {
      return { value: ((current ?? 0) + 0.5) * (scales.get(at(i + 3)) ?? 1), end: i + 4, digits: false }
    } else if (word === 'and' && joinsNumber(current, lastScale) && readSmallNumber(at(i + 1)) !== null) {
      // «and» is part of the number: the next turn adds what follows
    } else break
    i++
  }
  if (i === from) return null
  return { value: total + (current ?? 0), end: i, digits: false }
}

const joinsNumber = (current: number | null, lastScale: number): boolean =>
  current === null ? lastScale < Number.POSITIVE_INFINITY : current % 100 === 0 && current > 0

const readHalf = (at: (i: number) => string, from: number): ReadNumber | null => {
  if (at(from) === 'half-million') return { value: 500_000, end: from + 1, digits: false }
  const behind = at(from + 1) === 'a' ? from + 2 : from + 1
  const word = at(behind)
  if (word === 'dozen') return { value: 6, end: behind + 1, digits: false }
  const scale = scales.get(word)
  return scale ? { value: scale / 2, end: behind + 1, digits: false } : null
}
