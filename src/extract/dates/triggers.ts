import type { Document, Token } from '../../document/document.js'
import { holidayOpeners } from '../../text/holidays.js'
import { persianMonths } from '../../text/persian-calendar.js'
import { dayParts, months, numbers, ordinals, pluralUnits, references, seasons, sets, units, weekdays } from './words.js'
import { WordSet } from '../../text/word-map.js'

/** Words that open an expression of time only where one of its own words stands close behind: «the», «last», «two». */
const openers = new WordSet([
  ...numbers.keys(),
  ...ordinals.keys(),
  ...['a', 'an', 'the', 'that', 'this', 'these', 'its', 'every', 'each', 'once', 'twice', 'right', 'final', 'first', 'fiscal'],
  ...[
    'last',
    'next',
    'past',
    'coming',
    'upcoming',
    'previous',
    'current',
    'recent',
    'early',
    'late',
    'mid',
    'earlier',
    'later',
    'small',
    'wee',
    'predawn',
    'pre-dawn',
  ],
  ...['several', 'couple', 'many', 'some', 'few', 'following', 'preceding', 'same', "'", '’', '‘'],
])

/** Words that are about time by themselves; every expression without a number for a year or a clock holds one. */
const cores = new WordSet([
  ...[...units.keys(), ...pluralUnits.keys(), ...seasons.keys(), ...dayParts.keys(), ...references.keys(), ...sets.keys()],
  ...['today', 'yesterday', 'tomorrow', 'tonight', 'noon', 'midnight', 'midday', 'overnight', 'past', 'future', 'period', 'ago'],
  ...[
    'a.m.',
    'p.m.',
    'am',
    'pm',
    'a.m',
    'p.m',
    '/',
    'year-ago',
    'year-earlier',
    'year-end',
    'half',
    "o'clock",
    'bc',
    'bce',
    'b.c.',
    'b.c.e.',
    'a.d.',
    'ad',
    'ce',
    'gmt',
    'utc',
    'hours',
  ],
  ...['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'],
])
/** The same for words that are names of time only with a capital: «March», «Friday», «Christmas». */
const capitalCores = new WordSet([
  ...['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  ...[...weekdays.keys()].map((day) => `${day}s`),
  ...months.keys(),
  ...weekdays.keys(),
  ...holidayOpeners,
  ...persianMonths.keys(),
  'h1',
  'h2',
  'q1',
  'q2',
  'q3',
  'q4',
])

/** No expression has more words than this before the first one that is about time. */
const reach = 6

/**
 * Marks, for each token of a document, whether an expression of time can open there (1) or not (0): it is about time, or
 * opens such expressions and has a word about time close behind. Keeps the rules away from most of the text.
 */
export const markOpenings = (document: Document): Uint8Array => {
  const { tokens } = document
  const openings = new Uint8Array(tokens.length)
  let core = Number.POSITIVE_INFINITY
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i]
    if (!token) continue
    if (isCore(token)) {
      core = i
      openings[i] = 1
    } else if (token.kind === 'number') {
      // «25» in «April 24 and 25» and «2024-25» has its month or century before it
      if (core - i <= reach || capitalCores.hasLower(tokens[i - 3]) || yearOrClock.test(tokens[i - 2]?.lower ?? '')) openings[i] = 1
    } else if (core - i <= reach && (openers.hasLower(token) || isWrittenNumber(token))) openings[i] = 1
  }
  return openings
}

const isCore = (token: Token): boolean => {
  if (token.kind === 'number') return yearOrClock.test(token.lower)
  if (cores.hasLower(token) || (token.capitalised && capitalCores.hasLower(token))) return true
  return token.kind === 'word' && token.end - token.start > 6 && token.hyphenated && hyphenated.test(token.lower)
}

/** «twenty-five» */
const isWrittenNumber = (token: Token): boolean => {
  if (!token.hyphenated) return false
  const dash = token.lower.indexOf('-')
  return dash > 3 && token.kind === 'word' && numbers.has(token.lower.slice(0, dash)) && numbers.has(token.lower.slice(dash + 1))
}

const yearOrClock = /^(?:1\d|20|21)\d\d(?:s|'s)?$|^[1-4]q$|^\d0s$|^\d{1,2}[:.]\d\d|^\d{1,2}[ap]\.?m|^\d+-[a-z]/
const hyphenated = /-(?:second|minute|hour|day|week|month|year|decade|century|quarter|long)|^(?:early|mid|late)-/
