import { expect, test } from 'vitest'
import { formatDay, toDayNumber } from '../../src/text/calendar.js'
import { fromPersian, persianNewYear, persianYearOf } from '../../src/text/persian-calendar.js'

test.each([
  [1357, '1978-03-21'],
  [1375, '1996-03-20'],
  [1400, '2021-03-21'],
  [1403, '2024-03-20'],
  [1404, '2025-03-21'],
  [1408, '2029-03-20'],
])('the year %i opens on %s', (year, day) => {
  expect(formatDay(persianNewYear(year))).toBe(day)
})

test.each([
  [1357, 11, 22, '1979-02-11'],
  [1401, 6, 25, '2022-09-16'],
  [1403, 12, 30, '2025-03-20'],
  [1404, 10, 25, '2026-01-15'],
])('%i-%i-%i is %s', (year, month, day, iso) => {
  const number = fromPersian(year, month, day)
  expect(formatDay(number)).toBe(iso)
  expect(persianYearOf(number)).toBe(year)
})

test('every day has its year', () => {
  for (let day = toDayNumber(1900, 1, 1); day < toDayNumber(2100, 1, 1); day += 17) {
    const year = persianYearOf(day)
    expect(persianNewYear(year)).toBeLessThanOrEqual(day)
    expect(persianNewYear(year + 1)).toBeGreaterThan(day)
  }
})
