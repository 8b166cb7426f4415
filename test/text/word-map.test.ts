import fc from 'fast-check'
import { expect, test } from 'vitest'
import { WordMap, WordSet } from '../../src/text/word-map.js'
import { noAnswers } from '../../src/text/answers.js'

// words that share first letter, last letter and length are what the filter can't tell apart
const word = fc.oneof(fc.string(), fc.constantFrom('', 'a', 'it', 'at', 'test', 'text', 'tent', 'élan', '😀'))

test('a set of words holds what a set holds', () => {
  fc.assert(
    fc.property(fc.array(word), fc.array(word), (words, asked) => {
      const plain = new Set(words)
      const set = new WordSet(words)
      expect([...set]).toEqual([...plain])
      for (const one of [...asked, ...words]) {
        expect(set.has(one)).toBe(plain.has(one))
        const token = { lower: one, answers: noAnswers() }
        expect([set.hasLower(token), set.hasLower(token)]).toEqual([plain.has(one), plain.has(one)])
      }
    }),
  )
})

test('a map of words gives what a map gives', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.nat())), fc.array(word), (entries, asked) => {
      const plain = new Map(entries)
      const map = new WordMap(entries)
      expect([...map]).toEqual([...plain])
      for (const one of [...asked, ...plain.keys()]) {
        const token = { lower: one, answers: noAnswers() }
        expect([map.has(one), map.get(one)]).toEqual([plain.has(one), plain.get(one)])
        expect([map.hasLower(token), map.getLower(token)]).toEqual([plain.has(one), plain.get(one)])
        expect([map.hasLower(token), map.getLower(token)]).toEqual([plain.has(one), plain.get(one)])
      }
    }),
  )
})

test('a word that is added later is found as well', () => {
  const token = { lower: 'harbour', answers: noAnswers() }
  const map = new WordMap([['bridge', 1]])
  expect(map.getLower(token)).toBeUndefined()
  map.set('harbour', 2)
  expect(map.getLower(token)).toBe(2)
})

test('a word carries the answers of more lists than it has places for', () => {
  const token = { lower: 'harbour', answers: noAnswers() }
  const sets = Array.from({ length: 1000 }, (_, i) => new WordSet([i % 3 === 0 ? 'harbour' : 'bridge']))
  for (let round = 0; round < 2; round++) expect(sets.map((set) => set.hasLower(token))).toEqual(sets.map((_, i) => i % 3 === 0))
})
