import { type DayNumber, toDayNumber, weekdayOf } from './calendar.js'
import { WordSet } from './word-map.js'
import { afterPassover, afterRoshHashanah, islamicDay } from './lunar-holidays.js'
import { persianNewYear } from './persian-calendar.js'

/** The nth weekday (Monday 1) of a month; a negative n counts from the month's end. */
const nthWeekday = (year: number, month: number, weekday: number, n: number): DayNumber => {
  if (n > 0) {
    const first = toDayNumber(year, month, 1)
    return first + ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7
  }
  const last = toDayNumber(year, month + 1, 0)
  return last - ((weekdayOf(last) - weekday + 7) % 7) + (n + 1) * 7
}

/** Easter Sunday of the Western churches, by the rule that Gauss and Lichtenberg gave. */
const easter = (year: number): DayNumber => {
  const century = Math.floor(year / 100)
  const moon = 15 + Math.floor((3 * century + 3) / 4) - Math.floor((8 * century + 13) / 25)
  const sun = 2 - Math.floor((3 * century + 3) / 4)
  const golden = year % 19
  const seed = (19 * golden + moon) % 30
  const correction = Math.floor((seed + Math.floor(golden / 11)) / 29)
  const fullMoon = 21 + seed - correction
  const firstSunday = 7 - ((year + Math.floor(year / 4) + sun) % 7)
  const offset = 7 - ((fullMoon - firstSunday) % 7)
  return toDayNumber(year, 3, fullMoon + offset)
}

/** Easter Sunday of the Orthodox churches, by Meeus's rule for the Julian calendar; true of the years 1900 to 2099. */
const orthodoxEaster = (year: number): DayNumber => {
  const moon = (19 * (year % 19) + 15) % 30
  const sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
  const days = moon + sunday + 114
  return toDayNumber(year, Math.floor(days / 31), (days % 31) + 1) + 13
}

/** The Iranian new year. */
const nowruz = (year: number): DayNumber => persianNewYear(year - 621)

const ramadan = islamicDay(9, 1)
const eidAlFitr = islamicDay(10, 1)
const eidAlAdha = islamicDay(12, 10)

const fixedDay =
  (month: number, day: number) =>
  (year: number): DayNumber =>
    toDayNumber(year, month, day)
const fromEaster =
  (by: number) =>
  (year: number): DayNumber =>
    easter(year) + by

/** Holidays and days of memory by name, in lower case, with the day that each falls on in a year. */
export const holidays: ReadonlyMap<string, (year: number) => DayNumber> = new Map([
  ["new year's day", fixedDay(1, 1)],
  ["new year's eve", fixedDay(12, 31)],
  ["new year's", fixedDay(1, 1)],
  ['epiphany', fixedDay(1, 6)],
  ["valentine's day", fixedDay(2, 14)],
  ["international women's day", fixedDay(3, 8)],
  ["women's day", fixedDay(3, 8)],
  ["st. patrick's day", fixedDay(3, 17)],
  ["april fools' day", fixedDay(4, 1)],
  ['anzac day', fixedDay(4, 25)],
  ['may day', fixedDay(5, 1)],
  ['juneteenth', fixedDay(6, 19)],
  ['canada day', fixedDay(7, 1)],
  ['fourth of july', fixedDay(7, 4)],
  ['bastille day', fixedDay(7, 14)],
  ['halloween', fixedDay(10, 31)],
  ["all saints' day", fixedDay(11, 1)],
  ['veterans day', fixedDay(11, 11)],
  ['armistice day', fixedDay(11, 11)],
  ['christmas eve', fixedDay(12, 24)],
  ['christmas day', fixedDay(12, 25)],
  ['christmas', fixedDay(12, 25)],
  ['boxing day', fixedDay(12, 26)],
  ['martin luther king jr. day', (year) => nthWeekday(year, 1, 1, 3)],
  ['martin luther king day', (year) => nthWeekday(year, 1, 1, 3)],
  ["presidents' day", (year) => nthWeekday(year, 2, 1, 3)],
  ["mother's day", (year) => nthWeekday(year, 5, 7, 2)],
  ['memorial day', (year) => nthWeekday(year, 5, 1, -1)],
  ["father's day", (year) => nthWeekday(year, 6, 7, 3)],
  ['labor day', (year) => nthWeekday(year, 9, 1, 1)],
  ['columbus day', (year) => nthWeekday(year, 10, 1, 2)],
  ['thanksgiving day', (year) => nthWeekday(year, 11, 4, 4)],
  ['thanksgiving', (year) => nthWeekday(year, 11, 4, 4)],
  ['black friday', (year) => nthWeekday(year, 11, 4, 4) + 1],
  ['ash wednesday', fromEaster(-46)],
  ['palm sunday', fromEaster(-7)],
  ['maundy thursday', fromEaster(-3)],
  ['good friday', fromEaster(-2)],
  ['easter sunday', fromEaster(0)],
  ['easter monday', fromEaster(1)],
  ['easter', fromEaster(0)],
  ['ascension day', fromEaster(39)],
  ['pentecost', fromEaster(49)],
  ['whit monday', fromEaster(50)],
  ['holy saturday', fromEaster(-1)],
  ['orthodox easter', orthodoxEaster],
  ['orthodox christmas', fixedDay(1, 7)],
  ['holocaust remembrance day', fixedDay(1, 27)],
  ['earth day', fixedDay(4, 22)],
  ['world press freedom day', fixedDay(5, 3)],
  ['cinco de mayo', fixedDay(5, 5)],
  ["international workers' day", fixedDay(5, 1)],
  ['world refugee day', fixedDay(6, 20)],
  ['remembrance day', fixedDay(11, 11)],
  ['world aids day', fixedDay(12, 1)],
  ['human rights day', fixedDay(12, 10)],
  ['election day', (year) => nthWeekday(year, 11, 1, 1) + 1],
  ['nowruz', nowruz],
  ['norouz', nowruz],
  ['newroz', fixedDay(3, 21)],
  ['ramadan', ramadan],
  ['eid al-fitr', eidAlFitr],
  ['eid ul-fitr', eidAlFitr],
  ['eid al-adha', eidAlAdha],
  ['eid ul-adha', eidAlAdha],
  ['ashura', islamicDay(1, 10)],
  ['rosh hashanah', afterRoshHashanah(0)],
  ['yom kippur', afterRoshHashanah(9)],
  ['sukkot', afterRoshHashanah(14)],
  ['purim', afterPassover(-30)],
  ['passover', afterPassover(0)],
])

/** The words that their names open with, as tokens have them. */
export const holidayOpeners = new WordSet([...holidays.keys()].map((name) => name.split(/[ ']/)[0] ?? ''))

/** The last day of those that go on for longer than one. */
export const lastDays: ReadonlyMap<string, (year: number) => DayNumber> = new Map([
  // the next new moon is 29 or 30 days on, and may be in the next year
  ['ramadan', (year) => ramadan(year) + 29],
  ['passover', afterPassover(7)],
  ['sukkot', afterRoshHashanah(20)],
])
