import { holidays } from '../../text/holidays.js'
import type { Token } from '../../document/document.js'
import { dayParts, months, numbers, ordinals, pluralUnits, references, seasons, sets, units, weekdays } from './words.js'

const openers = new Set([
  'a',
  'an',
  'the',
  'that',
  'this',
  'last',
  'next',
  'past',
  'coming',
  'upcoming',
  'previous',
  'current',
  'early',
  'late',
  'mid',
  'earlier',
  'later',
  'first',
  'final',
  'its',
  'these',
  'right',
  'fiscal',
  'once',
  'twice',
  'year-ago',
  'year-earlier',
  'every',
  'each',
  'today',
  'yesterday',
  'tomorrow',
  'tonight',
  'overnight',
  'year-end',
  'noon',
  'midnight',
  'midday',
  'several',
  'many',
  'some',
  'few',
  'recent',
  "'",
  '’',
  '‘',
])
const holidayWords = [...holidays.keys()].map((name) => name.split(/[ ']/)[0] ?? '')
const single = new Set([
  ...holidayWords,
  ...openers,
  ...months.keys(),
  ...weekdays.keys(),
  ...units.keys(),
  ...pluralUnits.keys(),
  ...seasons.keys(),
  ...dayParts.keys(),
  ...numbers.keys(),
  ...ordinals.keys(),
  ...references.keys(),
  ...sets.keys(),
])

/** Whether an expression of time can open at this token; keeps the rules away from most of the text. */
export const isTimeWord = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.kind === 'number' ||
    single.has(token.lower) ||
    (token.kind === 'word' &&
      token.lower.includes('-') &&
      /-(?:second|minute|hour|day|week|month|year|decade|century|quarter|old|long)|century$|^[a-z]+ty-(?:one|two|three|four|five|six|seven|eight|nine)$|^(?:early|mid|late)-/.test(
        token.lower,
      )))
