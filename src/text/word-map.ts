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
  declare private table: HashTable | null
  declare private found: (Value | undefined)[]
  declare private asked: number

  constructor(entries: Iterable<readonly [string, Value]> = []) {
    super()
    this.bits = new Int32Array(256)
    this.table = null
    this.found = []
    this.asked = 0
    for (const [word, value] of entries) this.set(word, value)
  }

  override set(word: string, value: Value): this {
    addWord(this.bits, word)
    this.table = null
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
    const table = this.table ?? this.layOut()
    if (!table) return this.get(token.lower)
    const slot = findSlot(table, token)
    return slot < 0 ? undefined : this.found[slot]
  }

  /** Whether it has the word of a token in lower case: as `has`, and faster. */
  hasLower(token: HashedWord | null | undefined): boolean {
    if (!token) return false
    const table = this.table ?? this.layOut()
    return table ? findSlot(table, token) >= 0 : this.has(token.lower)
  }

  private layOut(): HashTable | null {
    if (this.asked++ < this.size) return null
    this.table = makeTable(this.keys(), this.size)
    this.found = this.table.words.map((word) => (word === undefined ? undefined : super.get(word)))
    return this.table
  }
}

/** See `WordMap`. */
export class WordSet extends Set<string> {
  declare private readonly bits: Int32Array
  declare private table: HashTable | null
  declare private asked: number

  constructor(words: Iterable<string> = []) {
    super()
    this.bits = new Int32Array(256)
    this.table = null
    this.asked = 0
    for (const word of words) this.add(word)
  }

  override add(word: string): this {
    addWord(this.bits, word)
    this.table = null
    return super.add(word)
  }

  override has(word: string): boolean {
    return mayHold(this.bits, word) && super.has(word)
  }

  /** Whether it has the word of a token in lower case: as `has`, and faster. */
  hasLower(token: HashedWord | null | undefined): boolean {
    if (!token) return false
    const table = this.table ?? this.layOut()
    return table ? findSlot(table, token) >= 0 : this.has(token.lower)
  }

  private layOut(): HashTable | null {
    if (this.asked++ < this.size) return null
    this.table = makeTable(this, this.size)
    return this.table
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
  for (let i = 0; i < lower.length; i++) hash = Math.imul(hash ^ lower.charCodeAt(i), 0x01000193)
  return hash ^ (hash >>> 15) || 1
}

/** Words at the places of their hashes or behind; the number of places is a power of two. */
interface HashTable {
  readonly hashes: Int32Array
  readonly words: readonly (string | undefined)[]
}

const makeTable = (list: Iterable<string>, size: number): HashTable => {
  let slots = 16
  while (slots < size * 4) slots *= 2
  const hashes = new Int32Array(slots)
  const words = new Array<string | undefined>(slots).fill(undefined)
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
const findSlot = ({ hashes, words }: HashTable, { hash, lower }: HashedWord): number => {
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
