import { describe, expect, test } from 'vitest'
import { readNumber } from '../../src/text/number-words.js'
import { noAnswers } from '../../src/text/answers.js'

/** Words with their places, as a text of one space between them has them. */
const place = (text: string) => {
  let at = 0
  return text.split(' ').map((lower) => {
    const start = at
    at += lower.length + 1
    return { lower, answers: noAnswers(), start, end: start + lower.length }
  })
}

const read = (text: string): [number, string] | null => {
  const words = place(text)
  const number = readNumber(words, 0, words.length)
  return (
    number && [
      number.value,
      words
        .slice(number.end)
        .map(({ lower }) => lower)
        .join(' '),
    ]
  )
}

describe('a number opens the words', () => {
  test.each<[string, number, string]>([
    ['27 people', 27, 'people'],
    ['1,200 people', 1200, 'people'],
    ['1.200.000 people', 1_200_000, 'people'],
    ['1.200 people', 1200, 'people'],
    ['10 000 people', 10_000, 'people'],
    ['3,40,000 people', 340_000, 'people'],
    ['1.2 million people', 1_200_000, 'people'],
    ['3 lakh people', 300_000, 'people'],
    ['2 crore people', 20_000_000, 'people'],
    ['20k people', 20_000, 'people'],
    ['5 dozen people', 60, 'people'],
    ['seven people', 7, 'people'],
    ['twenty-five people', 25, 'people'],
    ['twenty five people', 25, 'people'],
    ['two hundred and six people', 206, 'people'],
    ['a hundred people', 100, 'people'],
    ['three thousand two hundred people', 3200, 'people'],
    ['one million two hundred thousand people', 1_200_000, 'people'],
    ['a dozen people', 12, 'people'],
    ['two dozen people', 24, 'people'],
    ['half a dozen people', 6, 'people'],
    ['half a million people', 500_000, 'people'],
    ['two and a half million people', 2_500_000, 'people'],
    ['two two people', 2, 'two people'],
    ['five and six people', 5, 'and six people'],
  ])('%s', (text, value, rest) => {
    expect(read(text)).toEqual([value, rest])
  })
})

test.each(['a man', 'people', '1.2 people', 'half the people', 'twenty-fold rises', 'hundreds of people', ''])(
  '%j opens with no number',
  (text) => {
    expect(read(text)).toBeNull()
  },
)
