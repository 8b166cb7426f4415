/**
 * Maps and sets of words that answer fast for the words that they do not hold. Extraction asks hundreds of short lists about
 * every word of an article, and nearly always the answer is no. So each list keeps 8,192 bits, one for a word's first
 * and last letter and its length; only a word whose bit is set is looked up. Otherwise they are what they extend.
 */
export class WordMap<Value> extends Map<string, Value> {
  // a class field would be made only after Map's constructor has filled the map
  declare private readonly bits: Int32Array

  constructor(entries: Iterable<readonly [string, Value]> = []) {
    super()
    this.bits = new Int32Array(256)
    for (const [word, value] of entries) this.set(word, value)
  }

  override set(word: string, value: Value): this {
    addWord(this.bits, word)
    return super.set(word, value)
  }

  override get(word: string): Value | undefined {
    return mayHold(this.bits, word) ? super.get(word) : undefined
  }

  override has(word: string): boolean {
    return mayHold(this.bits, word) && super.has(word)
  }
}

/** See `WordMap`. */
export class WordSet extends Set<string> {
  declare private readonly bits: Int32Array

  constructor(words: Iterable<string> = []) {
    super()
    this.bits = new Int32Array(256)
    for (const word of words) this.add(word)
  }

  override add(word: string): this {
    addWord(this.bits, word)
    return super.add(word)
  }

  override has(word: string): boolean {
    return mayHold(this.bits, word) && super.has(word)
  }
}

const slotOf = (word: string, length: number): number => (Math.imul(word.charCodeAt(0), 31) ^ word.charCodeAt(length - 1)) & 255

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
