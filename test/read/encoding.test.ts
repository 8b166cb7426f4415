import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DatelineError } from '../../src/errors.js'
import { decodeBytes, detectEncoding } from '../../src/read/encoding.js'

const utf8 = { name: 'utf-8', unit: 1, markLength: 0 } as const

test('arbitrary bytes either come back the same or are an error that names a byte', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const buffer = Buffer.from(bytes)
      try {
        expect(Buffer.from(decodeBytes(buffer, utf8, 'x', 0))).toEqual(buffer)
      } catch (error) {
        if (!(error instanceof DatelineError)) throw error
        const offset = Number(/byte (\d+)/.exec(error.message)?.[1])
        // all before the byte is good, and with it nothing is
        expect(decodeBytes(buffer.subarray(0, offset), utf8, 'x', 0)).toBeTypeOf('string')
        expect(() => decodeBytes(buffer.subarray(0, offset + 4), utf8, 'x', 0)).toThrow()
      }
    }),
    { numRuns: 2000 },
  )
})

test.each<[string, number[], string | null, string, number]>([
  ['UTF-8 mark', [0xef, 0xbb, 0xbf, 0x61], 'windows-1252', 'utf-8', 3],
  ['UTF-16LE mark', [0xff, 0xfe, 0x61, 0], null, 'utf-16le', 2],
  ['UTF-16BE mark', [0xfe, 0xff, 0, 0x61], null, 'utf-16be', 2],
  ['no mark', [0x61], null, 'utf-8', 0],
  ['what was asked for', [0x61], 'shift_jis', 'shift_jis', 0],
  ['no bytes', [], null, 'utf-8', 0],
])('%s', (_, head, asked, name, markLength) => {
  expect(detectEncoding(Uint8Array.from(head), asked)).toMatchObject({ name, markLength })
})
