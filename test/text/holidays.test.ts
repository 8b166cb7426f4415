import { describe, expect, test } from 'vitest'
import { formatDay } from '../../src/text/calendar.js'
import { holidays, lastDays } from '../../src/text/holidays.js'

describe('moving holidays fall where almanacs put them', () => {
  test.each([
    ['easter', 2000, '2000-04-23'],
    ['easter', 2024, '2024-03-31'],
    ['easter', 2025, '2025-04-20'],
    ['good friday', 2026, '2026-04-03'],
    ['orthodox easter', 2023, '2023-04-16'],
    ['orthodox easter', 2024, '2024-05-05'],
    ['orthodox easter', 2025, '2025-04-20'],
    ['thanksgiving', 2025, '2025-11-27'],
    ['memorial day', 2024, '2024-05-27'],
    ['election day', 2024, '2024-11-05'],
    ['ramadan', 2019, '2019-05-06'],
    ['ramadan', 2024, '2024-03-11'],
    ['ramadan', 2025, '2025-03-01'],
    ['eid al-fitr', 2024, '2024-04-10'],
    ['rosh hashanah', 2023, '2023-09-16'],
    ['rosh hashanah', 2024, '2024-10-03'],
    ['yom kippur', 1973, '1973-10-06'],
    ['passover', 2024, '2024-04-23'],
    ['purim', 2025, '2025-03-14'],
    ['nowruz', 2024, '2024-03-20'],
    ['nowruz', 2025, '2025-03-21'],
  ])('%s %i', (name, year, day) => {
    expect(formatDay(holidays.get(name)?.(year) ?? 0)).toBe(day)
  })

  test('every holiday falls in the year asked for, and lasts on from there', () => {
    for (const [name, dayIn] of holidays) {
      for (let year = 1950; year <= 2050; year++) {
        expect([name, formatDay(dayIn(year)).slice(0, 4)]).toEqual([name, String(year)])
        expect(lastDays.get(name)?.(year) ?? Number.POSITIVE_INFINITY).toBeGreaterThan(dayIn(year))
      }
    }
  })
})
