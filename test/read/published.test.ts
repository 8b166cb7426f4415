import { describe, expect, test } from 'vitest'
import { readPublished } from '../../src/read/published.js'

describe('publication dates as inputs give them', () => {
  test.each<[string, string, string | null]>([
    ['2026-01-06', '2026-01-06', null],
    ['2026-01-06T17:30:00Z', '2026-01-06', '17:30:00Z'],
    ['2026-01-06T17:30:00.000+0330', '2026-01-06', '17:30:00+03:30'],
    ['2026-01-06 17:30', '2026-01-06', '17:30'],
    ['20260106', '2026-01-06', null],
    ['20260106T173000Z', '2026-01-06', '17:30:00Z'],
    ['6 January 2026', '2026-01-06', null],
    ['Tue, 6 Jan 2026 07:30:00 GMT', '2026-01-06', '07:30:00'],
    ['Tuesday, January 6, 2026', '2026-01-06', null],
    ['Jan. 6th, 2026', '2026-01-06', null],
    ['September 9, 2025 at 9:05 pm', '2025-09-09', null],
  ])('%s', (value, date, time) => {
    expect(readPublished(value)).toEqual({ date, time })
  })

  test.each(['', 'yesterday', '9:27 AM ET', '2026-02-30', '2026-13-01', '32 January 2026', 'Smarch 3, 2026', '01/02/2026'])(
    '«%s» is none',
    (value) => {
      expect(readPublished(value)).toBeNull()
    },
  )
})
