import { describe, expect, test } from 'vitest'
import { extract } from '../src/index.js'
import { checkRecord } from './helpers/check-record.js'

const megabyte = 1_000_000
const fill = (unit: string, size: number): string => unit.repeat(Math.ceil(size / unit.length)).slice(0, size)

/** Input that a careless pattern or loop would choke on. */
const hostile: [string, (size: number) => string][] = [
  ['opening curly quotes', (size) => fill('“', size)],
  ['closing curly quotes', (size) => fill('”', size)],
  ['straight quotes', (size) => fill('"', size)],
  ['apostrophes', (size) => fill("'", size)],
  ['brackets', (size) => fill('(', size)],
  ['digits', (size) => fill('7', size)],
  ['one letter', (size) => fill('a', size)],
  ['one capital', (size) => fill('A', size)],
  ['newlines', (size) => fill('\n', size)],
  ['spaces', (size) => fill(' ', size)],
  ['full stops', (size) => fill('.', size)],
  ['hyphens', (size) => fill('-', size)],
  ['hyphenated letters', (size) => fill('a-', size)],
  ['dotted letters', (size) => fill('U.', size)],
  ['commas and digits', (size) => fill('1,', size)],
  ['at signs', (size) => fill('a@', size)],
  ['hundred thousand nested quotes', (size) => fill('“a ', size / 2) + fill(' b”', size / 2)],
  ['names without an end', (size) => fill('John Smith ', size)],
  ['capitals joined by of', (size) => fill('Bank of ', size)],
  ['places with commas', (size) => fill('Paris, Texas, ', size)],
  ['number words', (size) => fill('two hundred and ', size)],
  ['counts', (size) => fill('at least 27 people, including four minors, were killed, ', size)],
  ['figures of one toll', (size) => fill('12 people were killed, ', size)],
  ['speakers of one name', (size) => fill('Mr. Smith said ', size)],
  ['dates', (size) => fill('on Tuesday, January 5, ', size)],
  ['months', (size) => fill('May ', size)],
  ['attributions', (size) => fill('he said that she said that ', size)],
  ['quotes and speakers', (size) => fill('“No,” he said. ', size)],
  ['open quotes a paragraph', (size) => fill('“It goes on\n\n', size)],
  ['unnamed sources', (size) => fill('“No,” said an official, who was not named. ', size)],
  ['turns of a transcript', (size) => fill('ANA RUIZ: “No.”\n\nBEN OKAFOR: “Why?”\n\n', size)],
  ['quoted lines', (size) => fill('> No.\n\nHe wrote:\n\n', size)],
  ['towns told apart', (size) => fill('two were killed in Lima, three in Cusco, ', size)],
  ['numbers in towns', (size) => fill('12 in Lima, 13 in Cusco, ', size)],
  ['others beside the dead', (size) => fill('One was killed. Two others were hurt. ', size)],
  ['pronouns', (size) => fill('She told him that they saw it. ', size)],
  [
    'a new name a sentence',
    (size) =>
      Array.from({ length: size / 30 }, (_, i) => `Ann Ab${i.toString(36)}cd met Bo Ef${i.toString(36)}gh.`)
        .join(' ')
        .slice(0, size),
  ],
]

const timeOf = (text: string): number => {
  const begun = performance.now()
  extract(text)
  return performance.now() - begun
}

describe('hostile input takes linear time', () => {
  test.each(hostile)('1 MB of %s', { timeout: 60_000 }, (_title, make) => {
    extract(make(10_000))
    const quarter = Math.min(timeOf(make(megabyte / 4)), timeOf(make(megabyte / 4)))
    const whole = timeOf(make(megabyte))
    // four times the text takes about four times as long; the floor keeps noise on short runs out
    expect(whole / Math.max(quarter, 60)).toBeLessThan(9)
  })

  test.each(hostile)('%s gives a valid record', (_title, make) => {
    const text = make(20_000)
    checkRecord(extract(text), text)
  })
})
