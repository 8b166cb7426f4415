import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitLines } from '../../src/read/lines.js'

/** Splits bytes that arrive in chunks of these lengths, taken in turn. */
const split = async (bytes: Buffer, lengths: readonly number[], options: { wide?: boolean; skip?: number; limit?: number } = {}) => {
  const chunks = (async function* () {
    for (let at = 0, i = 0; at < bytes.length; i++) {
      const length = lengths[i % lengths.length] ?? 1
      yield bytes.subarray(at, at + length)
      at += length
    }
  })()
  const lines = []
  for await (const line of splitLines(chunks, options.wide ? [0x0a, 0] : [0x0a], options.skip ?? 0, options.limit ?? 1e6)) lines.push(line)
  return lines
}

const chunkLengths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 })

describe('lines of bytes', () => {
  test('are the same however the bytes arrive', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('a', 'é', '€', '\n', '\n\n', '\r\n')), chunkLengths, async (parts, lengths) => {
        const text = parts.join('')
        const lines = await split(Buffer.from(text), lengths)
        const expected = text.split('\n')
        if (expected.at(-1) === '') expected.pop()
        expect(lines.map(({ bytes }) => bytes?.toString())).toEqual(expected)
        expect(lines.map(({ number }) => number)).toEqual(expected.map((_, i) => i + 1))
        for (const { offset, bytes } of lines) expect(Buffer.from(text).subarray(offset, offset + (bytes?.length ?? 0))).toEqual(bytes)
      }),
    )
  })

  test('in UTF-16 too, where other characters have the byte of a line feed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('a', '\u0a0a', '\u0a00', '\u010a', '😀', '\n')), chunkLengths, async (parts, lengths) => {
        const text = parts.join('')
        const expected = text.split('\n')
        if (expected.at(-1) === '') expected.pop()
        const lines = await split(Buffer.from(`\ufeff${text}`, 'utf16le'), lengths, { wide: true, skip: 2 })
        expect(lines.map(({ bytes }) => bytes?.toString('utf16le'))).toEqual(expected)
      }),
    )
  })

  test('over the limit have no bytes, and those after them keep number and offset', async () => {
    const lines = await split(Buffer.from('12345\n123456\n1\n'), [4], { limit: 5 })
    expect(lines.map(({ number, offset, bytes }) => [number, offset, bytes?.toString() ?? null])).toEqual([
      [1, 0, '12345'],
      [2, 6, null],
      [3, 13, '1'],
    ])
  })
})
