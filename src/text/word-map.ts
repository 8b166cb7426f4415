/**
 * Maps and sets of words that answer fast. Extraction asks hundreds of short lists about every word of an article, and nearly
 * always the answer is no. So each list keeps its words by their hashes, most of the places empty: a token, which has the
 * hash of its word, learns in one look that it is not there. Words that are no token's are held against 8,192 bits first, one
 * for a word's first and last letter and its length. Otherwise they are what they extend.
 *
 * A list is laid out by hashes once it was asked as often as it has words: for one short article that would cost more than
 * it saves.
 */
export class WordMap<Value> extends Map<string, Value> {
  // class fields would be made only after Map's constructor has filled the map
  declare private readonly bits: Int32Array
  declare private hashes: readonly number[]
  declare private words: readonly string[]
  declare private found: readonly (Value | undefined)[]
  declare private asked: number

  constructor(entries: Iterable<readonly [string, Value]> = []) {
    super()
    this.bits = new Int32Array(256)
    this.hashes = notLaidOut
    this.words = []
    this.found = []
    this.asked = 0
    for (const [word, value] of entries) this.set(word, value)
  }

  override set(word: string, value: Value): this {
    addWord(this.bits, word)
    this.hashes = notLaidOut
    return super.set(word, value)
  }

  override get(word: string): Value | undefined {
    return mayHold(this.bits, word) ? super.get(word) : undefined
  }

  override has(word: string): boolean {
    return mayHold(this.bits, word) && super.has(word)
  }

  /** What the word of a token has in lower case: as `get`, and faster. */
  getLower(token: HashedWord | null | undefined): Value | undefined {
    if (!token) return undefined
    if (this.hashes === notLaidOut && !this.layOut()) return this.get(token.lower)
    const slot = findSlot(this.hashes, this.words, token)
    return slot < 0 ? undefined : this.found[slot]
  }

  /** Whether it has the word of a token in lower case: as `has`, and faster. */
  hasLower(token: HashedWord | null | undefined): boolean {
    if (!token) return false
    if (this.hashes === notLaidOut && !this.layOut()) return this.has(token.lower)
    return findSlot(this.hashes, this.words, token) >= 0
  }

  private layOut(): boolean {
    if (this.asked++ < this.size) return false
    const { hashes, words } = layOutWords(this.keys(), this.size)
    this.hashes = hashes
    this.words = words
    this.found = words.map((word, slot) => (hashes[slot] === 0 ? undefined : super.get(word)))
    return true
  }
}

/** See `WordMap`. */
export class WordSet extends Set<string> {
  declare private readonly bits: Int32Array
  declare private hashes: readonly number[]
  declare private words: readonly string[]
  declare private asked: number

  constructor(words: Iterable<string> = []) {
    super()
    this.bits = new Int32Array(256)
    this.hashes = notLaidOut
    this.words = []
    this.asked = 0
    for (const word of words) this.add(word)
  }

  override add(word: string): this {
    addWord(this.bits, word)
    this.hashes = notLaidOut
    return super.add(word)
  }

  override has(word: string): boolean {
    return mayHold(this.bits, word) && super.has(word)
  }

  /** Whether it has the word of a token in lower case: as `has`, and faster. */
  hasLower(token: HashedWord | null | undefined): boolean {
    if (!token) return false
    if (this.hashes === notLaidOut && !this.layOut()) return this.has(token.lower)
    return findSlot(this.hashes, this.words, token) >= 0
  }

  private layOut(): boolean {
    if (this.asked++ < this.size) return false
    const { hashes, words } = layOutWords(this, this.size)
    this.hashes = hashes
    this.words = words
    return true
  }
}

/** A map of words to look up in. */
export interface ReadonlyWordMap<Value> extends ReadonlyMap<string, Value> {
  readonly getLower: (token: HashedWord | null | undefined) => Value | undefined
  readonly hasLower: (token: HashedWord | null | undefined) => boolean
}

/** A set of words to look up in. */
export interface ReadonlyWordSet extends ReadonlySet<string> {
  readonly hasLower: (token: HashedWord | null | undefined) => boolean
}

/** A token as lists are asked about it. */
export interface HashedWord {
  readonly lower: string
  /** `hashLower` its word in lower case. */
  readonly hash: number
}

/** FNV-1a over the UTF-16 units, 32 bits with a sign; never 0, which stands for an empty place. */
export const hashLower = (lower: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0, { length } = lower; i < length; i++) hash = Math.imul(hash ^ lower.charCodeAt(i), 0x01000193)
  return hash ^ (hash >>> 15) || 1
}

/** What the hashes are before a list is laid out. */
const notLaidOut: readonly number[] = [0]

/**
 * Puts words at the places of their hashes or behind; an empty place has the hash 0. The number of places is a power of two.
 * Plain arrays, since a look into a typed one goes through one object more.
 */
const layOutWords = (list: Iterable<string>, size: number): { hashes: number[]; words: string[] } => {
  let slots = 16
  while (slots < size * 4) slots *= 2
  // filled one by one: arrays that are made with holes are read slower ever after
  const hashes: number[] = []
  const words: string[] = []
  for (let slot = 0; slot < slots; slot++) {
    hashes.push(0)
    words.push('')
  }
  for (const word of list) {
    const hash = hashLower(word)
    let slot = hash & (slots - 1)
    while (hashes[slot] !== 0) slot = (slot + 1) & (slots - 1)
    hashes[slot] = hash
    words[slot] = word
  }
  return { hashes, words }
}

/** Where a word stands, or -1. */
const findSlot = (hashes: readonly number[], words: readonly string[], { hash, lower }: HashedWord): number => {
  const mask = hashes.length - 1
  for (let slot = hash & mask; hashes[slot] !== 0; slot = (slot + 1) & mask) {
    if (hashes[slot] === hash && words[slot] === lower) return slot
  }
  return -1
}

const addWord = (bits: Int32Array, word: string): void => {
  const { length } = word
  const slot = length === 0 ? 0 : slotOf(word, length)
  bits[slot] = (bits[slot] ?? 0) | (1 << (length & 31))
}

const mayHold = (bits: Int32Array, word: string): boolean => {
  const { length } = word
  const slot = length === 0 ? 0 : slotOf(word, length)
  return ((bits[slot] ?? 0) & (1 << (length & 31))) !== 0
}

const slotOf = (word: string, length: number): number => (Math.imul(word.charCodeAt(0), 31) ^ word.charCodeAt(length - 1)) & 255
