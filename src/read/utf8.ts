import { isUtf8 } from 'node:buffer'
import { invalidEncoding, invalidUtf8 } from '../errors.js'
import type { ByteSource } from './byte-source.js'
import { decodeBytes, type Encoding, locateInvalidUtf8 } from './encoding.js'

/**
 * The bytes of a file as UTF-8, without a byte-order mark, in chunks as they come. What is UTF-8 already is passed on as
 * it is, unchecked.
 *
 * @param where what messages call the file
 * @throws DatelineError `invalid-encoding` where a byte of another encoding fits no character
 */
export async function* toUtf8(source: ByteSource, encoding: Encoding, where: string): AsyncGenerator<Buffer> {
  let skip = encoding.markLength
  const recode = encoding.name === 'utf-8' ? (bytes: Buffer) => bytes : makeRecoder(encoding, where)
  for await (const chunk of source) {
    const bytes = skip === 0 ? chunk : chunk.subarray(skip)
    skip -= chunk.length - bytes.length
    if (bytes.length > 0) yield recode(bytes)
  }
  const rest = recode(Buffer.alloc(0), true)
  if (rest.length > 0) yield rest
}

/**
 * The same bytes up to the first that fits no character.
 *
 * @param offset where they begin in the file
 * @throws DatelineError `invalid-encoding` at that byte
 */
export async function* ensureUtf8(chunks: AsyncIterable<Buffer>, where: string, offset: number): AsyncGenerator<Buffer> {
  let begun: Buffer = Buffer.alloc(0)
  let at = offset
  for await (const chunk of chunks) {
    const bytes = begun.length === 0 ? chunk : Buffer.concat([begun, chunk])
    const whole = bytes.length - countBegun(bytes)
    if (!isUtf8(bytes.subarray(0, whole))) {
      const [bad, byte] = locateInvalidUtf8(bytes, 0)
      yield bytes.subarray(0, bad)
      throw invalidUtf8(where, at + bad, byte)
    }
    begun = bytes.subarray(whole)
    at += whole
    yield bytes.subarray(0, whole)
  }
  if (begun.length > 0) throw invalidUtf8(where, at, begun[0])
}

const makeRecoder = (encoding: Encoding, where: string): ((bytes: Buffer, last?: boolean) => Buffer) => {
  if (encoding.name === 'windows-1252') return (bytes) => Buffer.from(decodeBytes(bytes, encoding, where, 0))
  const decoder = new TextDecoder(encoding.name, { fatal: true, ignoreBOM: true })
  return (bytes, last = false) => {
    try {
      return Buffer.from(decoder.decode(bytes, { stream: !last }))
    } catch {
      throw invalidEncoding(where, encoding.name, null)
    }
  }
}

/** Bytes at the end that begin a character and don't end it. */
const countBegun = (bytes: Buffer): number => {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0
  }
  return 0
}
