import { expect, test } from 'vitest'
import { findPeople, isPeople, isSeveralPeople } from '../../src/lexicon/people-words.js'

test.each([
  ['soldier', 1],
  ['soldiers', 2],
  ['women', 2],
  ['police', 3],
  ['table', 0],
  ['', 0],
  ['naïveté', 0],
])('«%s» has the bits %i', (word, bits) => {
  expect(findPeople(word)).toBe(bits)
  expect(isPeople(word)).toBe(bits > 0)
  expect(isSeveralPeople(word)).toBe(bits >= 2)
})
