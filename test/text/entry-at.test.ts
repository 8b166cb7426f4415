import { expect, test } from 'vitest'
import { entryAt } from '../../src/text/entry-at.js'

test.each([
  [0, 'a'],
  [1, 'b'],
  [2, undefined],
  [-1, undefined],
])('entry %i', (at, entry) => {
  expect(entryAt(['a', 'b'], at)).toBe(entry)
})
