import { foldHash, hashStart, hashText } from './fnv.js'

/**
 * A fixed table from words to numbers that opens without being parsed: a hash index in typed arrays over a string of
 * bytes. Layout, all little-endian: number of slots (u32, a power of two); per slot the offset of its word in the
 * blob plus one, or 0 (u32); per slot its value (u32); then the blob, each word as length (u8) and ASCII bytes.
 */
export interface WordTable {
  /** The number of a word, or 0 where the table does not have it. */
  readonly find: (word: string) => number
}

/**
 * Packs words into the bytes of a table.
 *
 * @throws RangeError where a word is not ASCII, is longer than 255 characters or has the value 0
 */
export const packWordTable = (entries: ReadonlyMap<string, number>): Uint8Array => {
  let slots = 16
  while (slots * 0.7 < entries.size) slots *= 2
  const offsets = new Uint32Array(slots)
  const values = new Uint32Array(slots)
  const blob: number[] = []
  for (const [word, value] of entries) {
    if (!/^[\x20-\x7e]{1,255}$/.test(word)) throw new RangeError(`«${word}» is not ASCII of at most 255 characters`)
    if (value === 0) throw new RangeError(`«${word}» has the value 0, which means «not there»`)
    let slot = foldHash(hashText(hashStart, word)) & (slots - 1)
    while (offsets[slot] !== 0) slot = (slot + 1) & (slots - 1)
    offsets[slot] = blob.length + 1
    values[slot] = value
    blob.push(word.length, ...Buffer.from(word, 'latin1'))
  }
  return Buffer.concat([
    Buffer.from(new Uint32Array([slots]).buffer),
    Buffer.from(offsets.buffer),
    Buffer.from(values.buffer),
    Buffer.from(blob),
  ])
}

/** Opens a packed table; the bytes are read in place. */
export const openWordTable = (bytes: Uint8Array): WordTable => {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes)
  const slots = new Uint32Array(aligned.buffer, aligned.byteOffset, 1)[0] ?? 0
  const offsets = new Uint32Array(aligned.buffer, aligned.byteOffset + 4, slots)
  const values = new Uint32Array(aligned.buffer, aligned.byteOffset + 4 + slots * 4, slots)
  const blob = aligned.subarray(4 + slots * 8)
  const holds = (offset: number, word: string): boolean => {
    if (blob[offset] !== word.length) return false
    for (let i = 0, { length } = word; i < length; i++) if (blob[offset + 1 + i] !== word.charCodeAt(i)) return false
    return true
  }
  return {
    find: (word) => {
      let slot = foldHash(hashText(hashStart, word)) & (slots - 1)
      for (;;) {
        const offset = offsets[slot] ?? 0
        if (offset === 0) return 0
        if (holds(offset - 1, word)) return values[slot] ?? 0
        slot = (slot + 1) & (slots - 1)
      }
    },
  }
}
