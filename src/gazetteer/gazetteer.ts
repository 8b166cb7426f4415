import { type AskedWord, remember } from '../text/answers.js'
import { foldName, foldOpener } from './fold-name.js'
import { type Feature, features, hashSpace, headerWords, magic, unpackDegrees } from './layout.js'
import { foldHash, hashStart, hashText } from '../text/fnv.js'

/** One place of the gazetteer. */
export interface GazetteerPlace {
  /** Its number in this gazetteer. */
  readonly index: number
  readonly name: string
  /** The name as `foldName` folds it. */
  readonly folded: string
  readonly feature: Feature
  /** ISO 3166-1 alpha-2, or null where it spans countries. */
  readonly country: string | null
  /** Numbers of the first- and second-level divisions that it lies in, or -1. */
  readonly admin1: number
  readonly admin2: number
  readonly lat: number
  readonly lon: number
  readonly geonameId: number | null
  /** About ten times the decimal logarithm of its population; more for countries and capitals. */
  readonly prominence: number
}

export interface NameMatch {
  /** How many of the words the name takes. */
  readonly words: number
  /** The name's own number, for `placesNamed`. */
  readonly name: number
}

/** A word as `foldWord` folds it. */
export interface FoldedWord extends AskedWord {
  readonly folded: string
}

export interface Gazetteer {
  /** Places that bear a name (case and diacritics aside), the most prominent first. */
  readonly find: (name: string) => GazetteerPlace[]
  /** The number of a name (folded before by `foldName`), or -1. */
  readonly findFolded: (folded: string) => number
  /** The number of the name that a word is by itself, or -1. */
  readonly nameOfWord: (word: FoldedWord) => number
  /** The longest name that starts at `words[from]`. At most nine words. */
  readonly match: (words: readonly FoldedWord[], from: number, end: number) => NameMatch | null
  /** Numbers of the places that bear a name, the most prominent first. */
  readonly placesNamed: (name: number) => number[]
  /** The number of the most prominent place that bears a name. */
  readonly firstNamed: (name: number) => number
  readonly place: (index: number) => GazetteerPlace
  /** The first and the second level division that a place lies in, or -1: as `place` has them, and faster. */
  readonly admin1Of: (index: number) => number
  readonly admin2Of: (index: number) => number
  readonly featureOf: (index: number) => Feature
  readonly prominenceOf: (index: number) => number
  readonly countryOf: (index: number) => string | null
  /** Whether an ISO 3166-1 alpha-2 code is a country's of this gazetteer. */
  readonly hasCountry: (code: string) => boolean
}

const mostWords = 9

/** Places that are kept once they were read, some megabytes; then all are let go. */
const mostKept = 16_384

/**
 * Opens the bytes that `packGazetteer` made; they are read in place.
 *
 * @throws RangeError where they are no gazetteer of this version
 */
export const readGazetteer = (source: Uint8Array): Gazetteer => {
  const bytes = source.byteOffset % 4 === 0 ? source : Uint8Array.from(source)
  const words = (from: number, count: number): Uint32Array => new Uint32Array(bytes.buffer, bytes.byteOffset + from, count)
  const header = words(0, headerWords)
  if (header[0] !== magic) throw new RangeError('the file is no gazetteer of this version; run «npm run lexicon»')
  const [, placeCount = 0, slotCount = 0, filterCount = 0, firstCount = 0, secondCount = 0, , countryCount = 0] = header
  let at = headerWords * 4
  const take = (count: number): Uint32Array => {
    const part = words(at, count)
    at += count * 4
    return part
  }
  const columns = take(placeCount * 4)
  const slots = take(slotCount)
  const filter = take(filterCount)
  const firsts = take(firstCount)
  const seconds = take(secondCount)
  const divisions = new Uint16Array(bytes.buffer, bytes.byteOffset + at, placeCount * 2)
  at += placeCount * 4
  const latin = (from: number, length: number): string => Buffer.from(bytes.buffer, bytes.byteOffset + from, length).toString('latin1')
  const codes = latin(at, countryCount * 2)
  at += Math.ceil(countryCount / 2) * 4
  const names = bytes.subarray(at)
  const slotMask = slotCount - 1
  const filterMask = filterCount * 32 - 1

  const holds = (offset: number, folded: string): boolean => {
    if (names[offset] !== folded.length) return false
    for (let i = 0, { length } = folded; i < length; i++) if (names[offset + 1 + i] !== folded.charCodeAt(i)) return false
    return true
  }
  const locate = (hash: number, folded: string): number => {
    let slot = foldHash(hash) & slotMask
    for (;;) {
      const offset = slots[slot] ?? 0
      if (offset === 0) return -1
      if (holds(offset - 1, folded)) return offset - 1
      slot = (slot + 1) & slotMask
    }
  }
  const isPrefix = (hash: number): boolean => {
    const bit = foldHash(hash) & filterMask
    return ((filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0
  }
  const findFolded = (folded: string): number => locate(hashText(hashStart, folded), folded)
  const findWord = remember<FoldedWord>(names.length, ({ folded }) => {
    // «Saint» alone stays so, «Saint-Denis» is a name of several words
    return findFolded(folded.includes(' ') ? foldOpener(folded) : folded) + 1
  })
  const nameOfWord = (word: FoldedWord): number => findWord(word) - 1
  const opensName = remember<FoldedWord>(1, ({ folded }) => (isPrefix(hashSpace(hashText(hashStart, foldOpener(folded)))) ? 1 : 0))
  const match = (words: readonly FoldedWord[], from: number, end: number): NameMatch | null => {
    const first = words[from]
    if (!first) return null
    const single = nameOfWord(first)
    let found = single < 0 ? null : { words: 1, name: single }
    if (opensName(first) === 0) return found
    let joined = foldOpener(first.folded)
    let hash = hashText(hashStart, joined)
    const last = Math.min(end, from + mostWords)
    for (let i = from + 1; i < last; i++) {
      hash = hashSpace(hash)
      if (!isPrefix(hash)) break
      const word = words[i]?.folded ?? ''
      hash = hashText(hash, word)
      joined = `${joined} ${word}`
      const name = locate(hash, joined)
      if (name >= 0) found = { words: i - from + 1, name }
    }
    return found
  }
  const placesNamed = (name: number): number[] => {
    const start = name + 1 + (names[name] ?? 0)
    const count = (names[start] ?? 0) & 0x7f
    const places: number[] = []
    for (let entry = start + 1; places.length < count; entry += 3)
      places.push((names[entry] ?? 0) | ((names[entry + 1] ?? 0) << 8) | ((names[entry + 2] ?? 0) << 16))
    return places
  }
  const firstNamed = (name: number): number => {
    const entry = name + 2 + (names[name] ?? 0)
    return (names[entry] ?? 0) | ((names[entry + 1] ?? 0) << 8) | ((names[entry + 2] ?? 0) << 16)
  }
  const writtenName = (name: number): string => {
    const start = name + 1 + (names[name] ?? 0)
    const count = names[start] ?? 0
    const own = start + 1 + (count & 0x7f) * 3
    if (count & 0x80) return latin(names.byteOffset - bytes.byteOffset + own + 1, names[own] ?? 0)
    let written = ''
    for (let i = name + 1, opens = true; i < start; i++) {
      const code = names[i] ?? 0
      written += String.fromCharCode(opens && code >= 97 && code <= 122 ? code - 32 : code)
      opens = code === 32
    }
    return written
  }
  const column = (index: number, which: number): number => columns[index * 4 + which] ?? 0
  const countryOf = (index: number): string | null => {
    const number = column(index, 1) & 255
    return number === 0 ? null : codes.slice(number * 2 - 2, number * 2)
  }
  const featureOf = (index: number): Feature => features[column(index, 0) & 255] ?? 'town'
  const prominenceOf = (index: number): number => column(index, 2) & 255
  const admin1Of = (index: number): number => firsts[(divisions[index * 2] ?? 0) - 1] ?? -1
  const admin2Of = (index: number): number => seconds[(divisions[index * 2 + 1] ?? 0) - 1] ?? -1
  const readPlace = (index: number, name: string): GazetteerPlace => ({
    index,
    name,
    folded: foldName(name),
    feature: featureOf(index),
    country: countryOf(index),
    admin1: admin1Of(index),
    admin2: admin2Of(index),
    lat: unpackDegrees(column(index, 0) >>> 8, 90),
    lon: unpackDegrees(column(index, 1) >>> 8, 180),
    geonameId: column(index, 2) >>> 8 || null,
    prominence: prominenceOf(index),
  })
  // news speaks of the same places over and over
  const kept = new Map<number, GazetteerPlace>()
  const place = (index: number): GazetteerPlace => {
    const known = kept.get(index)
    if (known) return known
    if (kept.size >= mostKept) kept.clear()
    const read = readPlace(index, writtenName(column(index, 3)))
    kept.set(index, read)
    return read
  }
  const find = (name: string): GazetteerPlace[] => {
    const number = findFolded(foldName(name))
    return number < 0 ? [] : placesNamed(number).map(place)
  }
  const hasCountry = (code: string): boolean => {
    for (let i = 0; i < codes.length; i += 2) if (codes.slice(i, i + 2) === code) return true
    return false
  }
  return {
    find,
    findFolded,
    nameOfWord,
    match,
    placesNamed,
    firstNamed,
    place,
    admin1Of,
    admin2Of,
    featureOf,
    prominenceOf,
    countryOf,
    hasCountry,
  }
}
