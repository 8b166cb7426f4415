import { formatYear } from '../../text/calendar.js'
import { fixed, type Expression, type Rule } from './rule.js'
import { readYear, type Scan } from './scan.js'
import { type ReadonlyWordMap, WordMap, WordSet } from '../../text/word-map.js'
import { isDigit } from '../../text/characters.js'

const before = /^b\.?c\.?(?:e\.?)?$/
const since = /^(?:a\.?d\.?|c\.?e\.?)$/

const isEra = (scan: Scan, i: number, era: RegExp): boolean => scan.token(i)?.upper === true && era.test(scan.lower(i))

const readNumber = (scan: Scan, i: number): number | null => {
  const word = scan.lower(i)
  return isDigit(word, 0) && /^\d{1,4}$/.test(word) ? Number(word) : null
}

/** «500 BC», «44 B.C.E.», «A.D. 70», «70 CE»: TIMEX3 writes years before Christ as «BC0500». */
export const yearOfEra: Rule = (scan, i) => {
  if (isEra(scan, i, since)) {
    const behind = readNumber(scan, i + 1)
    if (behind) return { rule: 'date/year-of-era', from: i, to: i + 2, resolve: () => fixed('DATE', formatYear(behind)) }
  }
  const year = readNumber(scan, i)
  if (!year || scan.lower(i - 1) === '/' || scan.lower(i - 1) === '.') return null
  const isBefore = isEra(scan, i + 1, before)
  if (!isBefore && !isEra(scan, i + 1, since)) return null
  return {
    rule: 'date/year-of-era',
    from: i,
    to: i + 2,
    resolve: () => fixed('DATE', (isBefore ? 'BC' : '') + formatYear(year)),
  }
}

const decadeNames: ReadonlyWordMap<number> = new WordMap(
  ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'].map((name, i) => [name, 192 + i] as const),
)
const parts = new WordSet(['early', 'mid', 'late'])

/** «the early 1990s», «the mid-1980s», «the seventies»; not «in his sixties», which is an age. */
export const partOfDecade: Rule = (scan, i) => {
  let at = scan.lower(i) === 'the' ? i + 1 : i
  const hyphenated = scan.token(at)?.hyphenated ? /^(?:early|mid|late)-(.+)$/.exec(scan.lower(at)) : null
  const isPart = parts.hasLower(scan.token(at))
  if (isPart) at++
  const word = hyphenated?.[1] ?? scan.lower(at)
  const written =
    (isDigit(word, 0) ? /^(\d{3})0'?s$/.exec(word)?.[1] : undefined) ?? (scan.lower(i) === 'the' ? decadeNames.get(word) : undefined)
  if (written !== undefined) return { rule: 'date/part-of-decade', from: i, to: at + 1, resolve: () => fixed('DATE', String(written)) }
  if (hyphenated && /^(?:1[5-9]|20)\d\d$/.test(word))
    return { rule: 'date/part-of-year', from: i, to: at + 1, resolve: () => fixed('DATE', word) }
  return null
}

const centuryNames = [
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth'],
  ...['thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth', 'twenty-first'],
]

/** «the late 19th century», «the seventeenth century», «the 2nd century BC»: TIMEX3 counts whole hundreds, the 19th is «18». */
export const partOfCentury: Rule = (scan, i) => {
  let at = scan.lower(i) === 'the' ? i + 1 : i
  const hyphenated = scan.token(at)?.hyphenated ? /^(?:early|mid|late)-(.+)$/.exec(scan.lower(at)) : null
  if (parts.hasLower(scan.token(at))) at++
  if (scan.lower(at + 1) !== 'century') return null
  const word = hyphenated?.[1] ?? scan.lower(at)
  const ordinal = Number(/^(\d{1,2})(?:st|nd|rd|th)$/.exec(word)?.[1] ?? centuryNames.indexOf(word) + 1)
  if (ordinal < 1 || ordinal > 30) return null
  const isBefore = isEra(scan, at + 2, before)
  const value = String(ordinal - 1).padStart(2, '0')
  return {
    rule: 'date/part-of-century',
    from: i,
    to: isBefore || isEra(scan, at + 2, since) ? at + 3 : at + 2,
    resolve: () => fixed('DATE', isBefore ? `BC${value}` : value),
  }
}

const strokes = new WordSet(['-', '–', '/'])

/** Either end of «2024-25», «2023/24»: two dates, the second in the century of the first. */
export const yearPair: Rule = (scan, i) => readPairStart(scan, i) ?? readPairEnd(scan, i)

const readPairStart = (scan: Scan, i: number): Expression | null => {
  const year = readYear(scan, i)
  if (year === null || strokes.hasLower(scan.token(i - 1)) || !isPair(scan, i)) return null
  return { rule: 'date/year-pair', from: i, to: i + 1, resolve: () => fixed('DATE', String(year)) }
}

const readPairEnd = (scan: Scan, i: number): Expression | null => {
  const first = readYear(scan, i - 2)
  if (first === null || !isPair(scan, i - 2)) return null
  return { rule: 'date/year-pair', from: i, to: i + 1, resolve: () => fixed('DATE', String(first).slice(0, 2) + scan.lower(i)) }
}

/** The second number goes on from the first and touches it, and no third makes it a date or a phone number. */
const isPair = (scan: Scan, i: number): boolean => {
  const [first, stroke, second, next] = [scan.token(i), scan.token(i + 1), scan.token(i + 2), scan.token(i + 3)]
  if (!first || !stroke || !second || !strokes.has(stroke.text) || stroke.start !== first.end || second.start !== stroke.end) return false
  if (!/^\d\d$/.test(second.text) || Number(second.text) <= Number(first.text.slice(2))) return false
  return !next || next.start > second.end || next.kind !== 'punctuation' || !strokes.has(next.text)
}

export const eraRules: readonly Rule[] = [yearOfEra, partOfDecade, partOfCentury, yearPair]
