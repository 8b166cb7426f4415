/** Days of the proleptic Gregorian calendar as numbers: days since 1970-01-01. No clock and no time zone is involved. */
export type DayNumber = number

const msPerDay = 86_400_000

/** `month` counts from 1; a day beyond the month's end rolls over. */
export const toDayNumber = (year: number, month: number, day: number): DayNumber => {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return Math.round(date.getTime() / msPerDay)
}

export const toYearMonthDay = (dayNumber: DayNumber): { year: number; month: number; day: number } => {
  const date = new Date(dayNumber * msPerDay)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

export const daysInMonth = (year: number, month: number): number => toYearMonthDay(toDayNumber(year, month + 1, 0)).day

/** `YYYY-MM-DD`. */
export const formatDay = (dayNumber: DayNumber): string => {
  const { year, month, day } = toYearMonthDay(dayNumber)
  return `${formatYear(year)}-${pad(month)}-${pad(day)}`
}

export const formatYear = (year: number): string => (year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0'))

export const pad = (n: number): string => String(n).padStart(2, '0')

/** Reads `YYYY-MM-DD`; null where it is none. */
export const readDay = (iso: string): DayNumber | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso)
  return match ? toDayNumber(Number(match[1]), Number(match[2]), Number(match[3])) : null
}

/** Monday 1 … Sunday 7. */
export const weekdayOf = (dayNumber: DayNumber): number => ((((dayNumber + 3) % 7) + 7) % 7) + 1

/** The ISO 8601 week that a day lies in, with the year that the week belongs to. */
export const weekOf = (dayNumber: DayNumber): { year: number; week: number } => {
  const thursday = dayNumber - weekdayOf(dayNumber) + 4
  const { year } = toYearMonthDay(thursday)
  return { year, week: Math.floor((thursday - toDayNumber(year, 1, 1)) / 7) + 1 }
}
