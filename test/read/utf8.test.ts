import { Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ByteSource } from '../../src/read/byte-source.js'
import type { Encoding } from '../../src/read/encoding.js'
import { ensureUtf8, toUtf8 } from '../../src/read/utf8.js'

/** A source that gives the bytes in pieces of these lengths, again and again. */
const cut = (bytes: Buffer, lengths: readonly number[]): Buffer[] => {
  const chunks: Buffer[] = []
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const length = lengths[i % lengths.length] ?? 1
    chunks.push(bytes.subarray(at, at + length))
    at += length
  }
  return chunks
}

const join = async (chunks: AsyncIterable<Buffer>): Promise<Buffer> => {
  const all: Buffer[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}

const lengths = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 })
const named = (name: string, markLength = 0): Encoding => ({ name, unit: name.startsWith('utf-16') ? 2 : 1, markLength })

describe('toUtf8', () => {
  test.each<[string, Encoding, Buffer]>([
    ['UTF-8 with a mark', named('utf-8', 3), Buffer.from('\ufeffCafé “no” 😀')],
    ['UTF-16', named('utf-16le', 2), Buffer.from('\ufeffCafé “no” 😀', 'utf16le')],
    ['windows-1252', named('windows-1252'), Buffer.from([...Buffer.from('Caf\xe9 ', 'latin1'), 0x93, 0x6e, 0x6f, 0x94])],
    ['Shift JIS', named('shift_jis'), Buffer.from([0x93, 0xfa, 0x96, 0x7b, 0x2c, 0x61])],
  ])('%s, however it is cut', async (_, encoding, bytes) => {
    const expected = { shift_jis: '日本,a', 'windows-1252': 'Café “no”' }[encoding.name] ?? 'Café “no” 😀'
    await fc.assert(
      fc.asyncProperty(lengths, async (sizes) => {
        const source = new ByteSource(Readable.from(cut(bytes, sizes)))
        expect((await join(toUtf8(source, encoding, 'a'))).toString()).toBe(expected)
      }),
      { numRuns: 30 },
    )
  })

  test('bytes that fit no character are an error', async () => {
    const source = new ByteSource(Readable.from([Buffer.from([0x61, 0xff, 0xff])]))
    await expect(join(toUtf8(source, named('shift_jis'), 'a.csv'))).rejects.toThrow('a.csv is not valid shift_jis')
  })
})

describe('ensureUtf8', () => {
  test('passes all bytes on, however they are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), lengths, async (text, sizes) => {
        expect((await join(ensureUtf8(Readable.from(cut(Buffer.from(text), sizes)), 'a', 0))).toString()).toBe(text)
      }),
    )
  })

  test.each([
    ['a byte of another encoding', Buffer.from('one caf\xe9 two', 'latin1'), 7],
    ['a character that is cut off', Buffer.from('one café').subarray(0, 8), 7],
    ['a byte that begins nothing', Buffer.from([0x61, 0x80]), 1],
  ])('%s: what came before is passed on', async (_, bytes, at) => {
    for (const size of [1, 2, 3, 100]) {
      const passed: Buffer[] = []
      const read = async () => {
        for await (const chunk of ensureUtf8(Readable.from(cut(bytes, [size])), 'a.json', 10)) passed.push(chunk)
      }
      await expect(read()).rejects.toThrow(`a.json is not valid UTF-8: byte ${10 + at}`)
      expect(Buffer.concat(passed).toString()).toBe(bytes.subarray(0, at).toString())
    }
  })
})
