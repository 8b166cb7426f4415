import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openWordTable, packWordTable } from '../../src/text/word-table.js'

const word = fc.stringMatching(/^[a-z' -]{1,20}$/)

describe('word table', () => {
  test('finds what was packed and nothing else', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.integer({ min: 1, max: 2 ** 32 - 1 }))), fc.array(fc.string()), (entries, others) => {
        const map = new Map(entries)
        const table = openWordTable(packWordTable(map))
        for (const [key, value] of map) expect(table.find(key)).toBe(value)
        for (const other of others) if (!map.has(other)) expect(table.find(other)).toBe(0)
      }),
    )
  })

  test('opens bytes that lie anywhere in a buffer', () => {
    const packed = packWordTable(new Map([['run', 7]]))
    const shifted = Buffer.concat([Buffer.from([0]), packed]).subarray(1)
    expect(openWordTable(shifted).find('run')).toBe(7)
  })

  test.each([
    ['a word that is not ASCII', 'é', 1, '«é» is not ASCII'],
    ['an empty word', '', 1, 'is not ASCII of at most'],
    ['the value 0', 'run', 0, '«run» has the value 0'],
  ])('refuses %s', (_title, key, value, message) => {
    expect(() => packWordTable(new Map([[key, value]]))).toThrow(message)
  })
})
