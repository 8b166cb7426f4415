import { type ReadonlyWordMap, WordMap } from '../../text/word-map.js'
/** Words of time with their meaning. Keys are lower case. */
const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

export const months: ReadonlyWordMap<number> = new WordMap([
  ...monthNames.map((name, i) => [name, i + 1] as const),
  ...monthNames.map((name, i) => [`${name.slice(0, 3)}.`, i + 1] as const),
  ...monthNames.map((name, i) => [name.slice(0, 3), i + 1] as const),
  ['sept', 9],
  ['sept.', 9],
])

export const weekdays: ReadonlyWordMap<number> = new WordMap([
  ...weekdayNames.map((name, i) => [name, i + 1] as const),
  ['mon.', 1],
  ['tue.', 2],
  ['tues.', 2],
  ['wed.', 3],
  ['thu.', 4],
  ['thur.', 4],
  ['thurs.', 4],
  ['fri.', 5],
])

export type Unit = 'F' | 'S' | 'TM' | 'H' | 'D' | 'W' | 'M' | 'Y' | 'Q' | 'E' | 'C' | 'WE'

export const units: ReadonlyWordMap<Unit> = new WordMap<Unit>([
  ['second', 'S'],
  ['minute', 'TM'],
  ['hour', 'H'],
  ['day', 'D'],
  ['week', 'W'],
  ['month', 'M'],
  ['year', 'Y'],
  ['quarter', 'Q'],
  ['decade', 'E'],
  ['century', 'C'],
  ['weekend', 'WE'],
  ['fortnight', 'F'],
])

export const pluralUnits: ReadonlyWordMap<Unit> = new WordMap<Unit>([
  ['seconds', 'S'],
  ['minutes', 'TM'],
  ['hours', 'H'],
  ['days', 'D'],
  ['weeks', 'W'],
  ['months', 'M'],
  ['years', 'Y'],
  ['quarters', 'Q'],
  ['decades', 'E'],
  ['centuries', 'C'],
  ['weekends', 'WE'],
  ['fortnights', 'F'],
])

export const seasons: ReadonlyWordMap<string> = new WordMap([
  ['spring', 'SP'],
  ['summer', 'SU'],
  ['fall', 'FA'],
  ['autumn', 'FA'],
  ['winter', 'WI'],
])

export const dayParts: ReadonlyWordMap<string> = new WordMap([
  ['morning', 'MO'],
  ['afternoon', 'AF'],
  ['evening', 'EV'],
  ['night', 'NI'],
  ['dawn', 'MO'],
  ['midday', 'MI'],
  ['overnight', 'NI'],
  ['dusk', 'EV'],
])

export const numbers: ReadonlyWordMap<number> = new WordMap([
  ...[
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
    'thirteen',
    'fourteen',
    'fifteen',
    'sixteen',
    'seventeen',
    'eighteen',
    'nineteen',
    'twenty',
  ].map((word, i) => [word, i + 1] as const),
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
  ['hundred', 100],
])

export const ordinals: ReadonlyWordMap<number> = new WordMap([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['1st', 1],
  ['2nd', 2],
  ['3rd', 3],
  ['4th', 4],
])

export const references: ReadonlyWordMap<string> = new WordMap([
  ['now', 'PRESENT_REF'],
  ['currently', 'PRESENT_REF'],
  ['nowadays', 'PRESENT_REF'],
  ['recently', 'PAST_REF'],
  ['lately', 'PAST_REF'],
  ['soon', 'FUTURE_REF'],
])

export const sets: ReadonlyWordMap<string> = new WordMap([
  ['daily', 'P1D'],
  ['nightly', 'P1D'],
  ['weekly', 'P1W'],
  ['monthly', 'P1M'],
  ['yearly', 'P1Y'],
  ['annually', 'P1Y'],
  ['biweekly', 'P2W'],
  ['hourly', 'PT1H'],
  ['fortnightly', 'P2W'],
  ['quarterly', 'P3M'],
  ['semiannually', 'P6M'],
  ['semi-annually', 'P6M'],
])
