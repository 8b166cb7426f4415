import { type DayNumber, toDayNumber } from './calendar.js'

/** Names of the months of the Iranian solar calendar as English news writes them, with their numbers. */
export const persianMonths: ReadonlyMap<string, number> = new Map([
  ['farvardin', 1],
  ['ordibehesht', 2],
  ['khordad', 3],
  ['tir', 4],
  ['mordad', 5],
  ['shahrivar', 6],
  ['mehr', 7],
  ['aban', 8],
  ['azar', 9],
  ['dey', 10],
  ['bahman', 11],
  ['esfand', 12],
])

/** The years of a cycle of 33 that have 366 days; true of the years 1244 to 1501 (1865 to 2122). */
const leapYears: ReadonlySet<number> = new Set([1, 5, 9, 13, 17, 22, 26, 30])
const isLeap = (year: number): boolean => leapYears.has(year % 33)

const knownYear = 1403
const knownNewYear: DayNumber = toDayNumber(2024, 3, 20)

/** 1 Farvardin of a year. */
export const persianNewYear = (year: number): DayNumber => {
  let day = knownNewYear
  for (let y = knownYear; y < year; y++) day += isLeap(y) ? 366 : 365
  for (let y = knownYear - 1; y >= year; y--) day -= isLeap(y) ? 366 : 365
  return day
}

/** How many days a month has: 31 in the first half of the year, then 30; the last has 29 but in leap years. */
export const daysInPersianMonth = (year: number, month: number): number => (month < 7 ? 31 : month < 12 || isLeap(year) ? 30 : 29)

export const fromPersian = (year: number, month: number, day: number): DayNumber =>
  persianNewYear(year) + (month < 7 ? 31 * (month - 1) : 186 + 30 * (month - 7)) + day - 1

/** The Iranian year that a day lies in. */
export const persianYearOf = (day: DayNumber): number => {
  const guess = Math.floor((day - knownNewYear) / 365.2422) + knownYear
  return day < persianNewYear(guess) ? guess - 1 : day >= persianNewYear(guess + 1) ? guess + 1 : guess
}
