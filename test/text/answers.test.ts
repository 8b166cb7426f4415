import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noAnswers, remember } from '../../src/text/answers.js'

// before the next one, which takes all the bits that words have
test('a word is asked about once', () => {
  const asked: string[] = []
  const word = { lower: 'harbour', answers: noAnswers() }
  const lengthOf = remember<typeof word>(20, ({ lower }) => {
    asked.push(lower)
    return lower.length
  })
  expect([lengthOf(word), lengthOf(word), asked]).toEqual([7, 7, ['harbour']])
})

test('a function that is remembered gives what it gave, to as many words and of as many functions as there are', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), fc.integer({ min: 0, max: 2 ** 20 }), (lowers, most) => {
      const words = lowers.map((lower) => ({ lower, answers: noAnswers() }))
      let asked = 0
      const lengthOf = remember(most, ({ lower }) => {
        asked++
        return Math.min(lower.length, most)
      })
      for (let round = 0; round < 2; round++) for (const word of words) expect(lengthOf(word)).toBe(Math.min(word.lower.length, most))
      expect(asked).toBeGreaterThanOrEqual(words.length)
    }),
  )
})
