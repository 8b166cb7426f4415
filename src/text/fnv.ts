/** FNV-1a over UTF-16 units, 32 bits with a sign: a hash grows unit by unit, and is folded where its low bits are used. */
export const hashStart = 0x811c9dc5 | 0

export const hashUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)

/** The units of `text` from `start` to `end`, all of them where nothing else is said, on top of `hash`. */
export const hashText = (hash: number, text: string, start = 0, end = text.length): number => {
  let on = hash
  for (let i = start; i < end; i++) on = hashUnit(on, text.charCodeAt(i))
  return on
}

/** Brings the high bits down, for an index into a table whose size is a power of two. */
export const foldHash = (hash: number): number => (hash ^ (hash >>> 15)) >>> 0
