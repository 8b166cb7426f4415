import { isUtf8 } from 'node:buffer'
import { invalidEncoding, invalidUtf8 } from '../errors.js'

/** How the bytes of a file stand for characters. */
export interface Encoding {
  /** A name of the WHATWG Encoding Standard, lower case. */
  readonly name: string
  /** Bytes that a line feed takes. */
  readonly unit: 1 | 2
  /** Bytes of the byte-order mark, which belong to no text. */
  readonly markLength: number
}

/**
 * Says how a file is encoded: a byte-order mark goes before what was asked for, and UTF-8 is what is taken without either.
 *
 * @param head the first bytes of the file, at least three where it has them
 */
export const detectEncoding = (head: Uint8Array, asked: string | null): Encoding => {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { name: 'utf-8', unit: 1, markLength: 3 }
  if (head[0] === 0xff && head[1] === 0xfe) return { name: 'utf-16le', unit: 2, markLength: 2 }
  if (head[0] === 0xfe && head[1] === 0xff) return { name: 'utf-16be', unit: 2, markLength: 2 }
  const name = asked ?? 'utf-8'
  return { name, unit: name.startsWith('utf-16') ? 2 : 1, markLength: 0 }
}

/** The standard's name of an encoding («latin1» is windows-1252), or null where it knows none. */
export const nameEncoding = (label: string): string | null => {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/**
 * Turns bytes into text and leaves nothing out and nothing altered.
 *
 * @param where the file, and the line in it, for the error
 * @param offset where the bytes start in the file
 * @throws DatelineError `invalid-encoding` where a byte fits no character
 */
export const decodeBytes = (bytes: Buffer, encoding: Encoding, where: string, offset: number): string => {
  switch (encoding.name) {
    case 'utf-8':
      if (isUtf8(bytes)) return bytes.toString('utf8')
      throw invalidUtf8(where, ...locateInvalidUtf8(bytes, offset))
    case 'utf-16le':
      return decodeUtf16(bytes, 'utf-16le', where, offset)
    case 'utf-16be':
      return decodeUtf16(swapBytes(bytes), 'utf-16be', where, offset)
    case 'windows-1252':
      return decodeWindows1252(bytes)
    default:
      return decodeOther(bytes, encoding.name, where)
  }
}

/** Where the first byte is that fits no character, and which it is. */
export const locateInvalidUtf8 = (bytes: Buffer, offset: number): [number, number | undefined] => {
  let at = 0
  while (at < bytes.length) {
    const length = utf8Length(bytes, at)
    if (length === 0) break
    at += length
  }
  return [offset + at, bytes[at]]
}

/** Length of the character at `at`, or 0 where there is none: overlong forms, surrogates, cut-off characters. */
const utf8Length = (bytes: Buffer, at: number): number => {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return 1
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  return length > 0 && isUtf8(bytes.subarray(at, at + length)) ? length : 0
}

const decodeUtf16 = (bytes: Buffer, name: string, where: string, offset: number): string => {
  const text = bytes.toString('utf16le')
  if (text.isWellFormed() && bytes.length % 2 === 0) return text
  const lone = text.search(/\p{Surrogate}/u)
  throw invalidEncoding(where, name.toUpperCase(), offset + (lone < 0 ? bytes.length - 1 : 2 * lone))
}

const swapBytes = (bytes: Buffer): Buffer => {
  const even = bytes.length & ~1
  const swapped = Buffer.from(bytes)
  swapped.subarray(0, even).swap16()
  return swapped
}

/** What the bytes 0x80 to 0x9f stand for; some versions of Node.js decode them as control characters. */
const windows1252High = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const decodeWindows1252 = (bytes: Buffer): string => mendWindows1252(bytes.toString('latin1'))

/** Text of windows-1252 that was decoded as ISO 8859-1: control characters become what was meant. */
export const mendWindows1252 = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (control) => windows1252High[control.charCodeAt(0) - 0x80] ?? control)

const decodeOther = (bytes: Buffer, name: string, where: string): string => {
  try {
    return new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw invalidEncoding(where, name, null)
  }
}
