import { type DayNumber, toDayNumber, toYearMonthDay } from './calendar.js'

/**
 * Days of the two calendars of the moon that news dates by, as days of the Gregorian calendar.
 *
 * The Islamic days are those of the tabular calendar (11 leap years in 30, epoch Friday 16 July 622 Julian), which a
 * sighting of the moon may move by a day; the Jewish ones are exact. Arithmetic after Reingold and Dershowitz,
 * «Calendrical Calculations».
 */
const islamicEpoch: DayNumber = toDayNumber(622, 7, 19)

const fromIslamic = (year: number, month: number, day: number): DayNumber =>
  islamicEpoch - 1 + day + 29 * (month - 1) + Math.floor(month / 2) + 354 * (year - 1) + Math.floor((3 + 11 * year) / 30)

/** A day of the Islamic calendar in a Gregorian year, the first where it falls there twice; the lunar year is 11 days shorter. */
export const islamicDay =
  (month: number, day: number) =>
  (year: number): DayNumber => {
    let lunar = Math.floor(((year - 622) * 365.2425) / 354.367) - 1
    while (toYearMonthDay(fromIslamic(lunar, month, day)).year < year) lunar++
    return fromIslamic(lunar, month, day)
  }

const hebrewEpoch: DayNumber = toDayNumber(-3760, 9, 7)

/** Days from the epoch to the new year of a Hebrew year, before the postponements that depend on the years beside it. */
const elapsedDays = (year: number): number => {
  const months = Math.floor((235 * year - 234) / 19)
  const parts = 12_084 + 13_753 * months
  const day = 29 * months + Math.floor(parts / 25_920)
  return (3 * (day + 1)) % 7 < 3 ? day + 1 : day
}

const hebrewNewYear = (year: number): DayNumber => {
  const [before, now, after] = [elapsedDays(year - 1), elapsedDays(year), elapsedDays(year + 1)]
  const delay = after - now === 356 ? 2 : now - before === 382 ? 1 : 0
  return hebrewEpoch + now + delay
}

/** A day so many days behind Rosh Hashanah of the Gregorian year. */
export const afterRoshHashanah =
  (by: number) =>
  (year: number): DayNumber =>
    hebrewNewYear(year + 3761) + by

/** A day so many days behind the first day of Passover, which is 163 days before the next Rosh Hashanah. */
export const afterPassover =
  (by: number) =>
  (year: number): DayNumber =>
    hebrewNewYear(year + 3761) - 163 + by
