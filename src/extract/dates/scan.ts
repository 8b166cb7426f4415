import { entryAt } from '../../text/entry-at.js'
import type { Document, Token } from '../../document/document.js'
import { numbers, ordinals, pluralUnits, type Unit, units } from './words.js'
import { WordSet } from '../../text/word-map.js'
import { isDigit } from '../../text/characters.js'

/** Read access to the tokens of a document by position, blank beyond its ends. */
export interface Scan {
  readonly document: Document
  readonly lower: (i: number) => string
  readonly token: (i: number) => Token | undefined
}

export const scanDocument = (document: Document): Scan => ({
  document,
  lower: (i) => entryAt(document.tokens, i)?.lower ?? '',
  token: (i) => entryAt(document.tokens, i),
})

/** A quantity that opens at `i`: «two», «12», «a few», «twenty-five», «a», with the index behind it; value null where vague. */
export interface Quantity {
  readonly value: number | null
  readonly end: number
}

const vagueQuantities = new WordSet(['several', 'many', 'some', 'few', 'recent', 'numerous'])

export const readQuantity = (scan: Scan, i: number): Quantity | null => {
  const word = scan.lower(i)
  if (word === 'a' || word === 'an') {
    const next = scan.lower(i + 1)
    if (next === 'few') return { value: null, end: i + 2 }
    if (next === 'couple') return { value: 2, end: scan.lower(i + 2) === 'of' ? i + 3 : i + 2 }
    if (next === 'dozen') return { value: 12, end: i + 2 }
    if (next === 'hundred') return { value: 100, end: i + 2 }
    return { value: 1, end: i + 1 }
  }
  // «the third in as many weeks»
  if (word === 'many' && scan.lower(i - 1) === 'as') return null
  if (word === 'couple' && scan.lower(i + 1) === 'of') return { value: 2, end: i + 2 }
  const token = scan.token(i)
  if (vagueQuantities.hasLower(token)) return { value: null, end: i + 1 }
  if (token?.kind === 'number' && /^\d{1,4}(?:\.\d+)?$/.test(word)) return { value: Number(word), end: i + 1 }
  const single = numbers.getLower(token)
  if (single !== undefined) {
    const second = numbers.getLower(scan.token(i + 1))
    if (single >= 20 && single < 100 && second !== undefined && second < 10) return { value: single + second, end: i + 2 }
    if (single < 10 && second === 100) return { value: single * 100, end: i + 2 }
    return { value: single, end: i + 1 }
  }
  const dash = word.indexOf('-')
  if (dash > 0) {
    const tens = numbers.get(word.slice(0, dash))
    const ones = numbers.get(word.slice(dash + 1))
    if (tens !== undefined && ones !== undefined) return { value: tens + ones, end: i + 1 }
  }
  return null
}

export const readUnit = (token: Token | undefined): Unit | null => units.getLower(token) ?? pluralUnits.getLower(token) ?? null

/** A day of the month: «5», «5th», «27»; null where it is none. */
export const readDayOfMonth = (scan: Scan, i: number): number | null => {
  if (scan.token(i)?.kind !== 'number') return null
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(scan.lower(i))
  const day = match ? Number(match[1]) : (ordinals.getLower(scan.token(i)) ?? 0)
  return day >= 1 && day <= 31 ? day : null
}

/** A year written in full, 1000 to 2199. */
export const readYear = (scan: Scan, i: number): number | null => {
  const word = scan.lower(i)
  return word.length === 4 && isDigit(word, 0) && /^(?:1\d|20|21)\d{2}$/.test(word) ? Number(word) : null
}

/** TIMEX3 duration of `value` units; `X` where the number is open. */
export const formatDuration = (value: number | null, unit: Unit): string => {
  const amount = value === null ? 'X' : String(value)
  switch (unit) {
    case 'S':
      return `PT${amount}S`
    case 'TM':
      return `PT${amount}M`
    case 'H':
      return `PT${amount}H`
    case 'F':
      return value === null ? 'PXW' : `P${value * 2}W`
    case 'E':
      return value === null ? 'PXE' : `P${value * 10}Y`
    case 'C':
      return value === null ? 'PXC' : `P${value * 100}Y`
    default:
      return `P${amount}${unit}`
  }
}

const lengths = new WordSet(['kilometres', 'kilometers', 'km', 'miles', 'metres', 'meters', 'feet'])

/** «180 kilometres an hour», with «an» at `i`: a speed is no time. */
export const isSpeed = (scan: Scan, i: number): boolean => lengths.hasLower(scan.token(i - 1))
