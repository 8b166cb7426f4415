import { type AskedWord, keepAnswer, no, notAsked, type Place, takePlace, yes } from './answers.js'

/**
 * Maps and sets of words that answer fast. Extraction asks hundreds of short lists about every word of an article, and nearly
 * always the answer is no. So a word that is asked about over and over, as the word of a token is, carries what the lists
 * have answered: a list that was asked once is not looked into again. What a word carries nothing about is held against
 * 8,192 bits first, one for a word's first and last letter and its length. Otherwise they are what they extend.
 */
export class WordMap<Value> extends Map<string, Value> implements Place {
  // class fields would be made only after Map's constructor has filled the map
  declare private readonly bits: Int32Array
  declare column: number
  declare shift: number
  declare mask: number
  declare private answered: Map<string, number>
  declare private found: Value[]

  constructor(entries: Iterable<readonly [string, Value]> = []) {
    super()
    this.bits = new Int32Array(256)
    this.forget()
    for (const [word, value] of entries) this.set(word, value)
  }

  override set(word: string, value: Value): this {
    addWord(this.bits, word)
    if (this.mask !== 0) this.forget()
    return super.set(word, value)
  }

  override get(word: string): Value | undefined {
    return mayHold(this.bits, word) ? super.get(word) : undefined
  }

  override has(word: string): boolean {
    return mayHold(this.bits, word) && super.has(word)
  }

  /** What the word of a token has in lower case: as `get`, and faster. */
  getLower(token: AskedWord | null | undefined): Value | undefined {
    if (!token) return undefined
    const answer = ((token.answers[this.column] as number) >> this.shift) & this.mask
    if (answer > no) return this.found[answer - yes]
    return answer === no ? undefined : this.ask(token)
  }

  /** Whether it has the word of a token in lower case: as `has`, and faster. */
  hasLower(token: AskedWord | null | undefined): boolean {
    if (!token) return false
    const answer = ((token.answers[this.column] as number) >> this.shift) & this.mask
    return answer === 0 ? this.ask(token) !== undefined || this.has(token.lower) : answer > no
  }

  /** Answers of a map say where in `found` the word's value is. */
  private ask(token: AskedWord): Value | undefined {
    const { lower } = token
    if (this.mask === 0) Object.assign(this, takePlace(this.size + yes))
    if (!this.has(lower)) {
      keepAnswer(token, this, no)
      return undefined
    }
    const at = this.answered.get(lower) ?? this.found.push(super.get(lower) as Value) - 1
    this.answered.set(lower, at)
    keepAnswer(token, this, at + yes)
    return this.found[at]
  }

  private forget(): void {
    Object.assign(this, notAsked)
    this.answered = new Map()
    this.found = []
  }
}

/** See `WordMap`. */
export class WordSet extends Set<string> implements Place {
  declare private readonly bits: Int32Array
  declare column: number
  declare shift: number
  declare mask: number

  constructor(words: Iterable<string> = []) {
    super()
    this.bits = new Int32Array(256)
    Object.assign(this, notAsked)
    for (const word of words) this.add(word)
  }

  override add(word: string): this {
    addWord(this.bits, word)
    Object.assign(this, notAsked)
    return super.add(word)
  }

  override has(word: string): boolean {
    return mayHold(this.bits, word) && super.has(word)
  }

  /** Whether it has the word of a token in lower case: as `has`, and faster. */
  hasLower(token: AskedWord | null | undefined): boolean {
    if (!token) return false
    const answer = ((token.answers[this.column] as number) >> this.shift) & this.mask
    return answer === 0 ? this.ask(token) : answer === yes
  }

  private ask(token: AskedWord): boolean {
    if (this.mask === 0) Object.assign(this, takePlace(yes))
    const has = this.has(token.lower)
    keepAnswer(token, this, has ? yes : no)
    return has
  }

  /** Whether it has the word of a token as it is written: as `has`, and faster. */
  hasText(token: WrittenWord | null | undefined): boolean {
    if (!token) return false
    return token.text === token.lower ? this.hasLower(token) : this.has(token.text)
  }
}

/** A set of the words of a string, with blanks between them. */
export const wordSet = (words: string): WordSet => new WordSet(words.split(' '))

/** A map of words to look up in. */
export interface ReadonlyWordMap<Value> extends ReadonlyMap<string, Value> {
  readonly getLower: (token: AskedWord | null | undefined) => Value | undefined
  readonly hasLower: (token: AskedWord | null | undefined) => boolean
}

/** A set of words to look up in. */
export interface ReadonlyWordSet extends ReadonlySet<string> {
  readonly hasLower: (token: AskedWord | null | undefined) => boolean
  readonly hasText: (token: WrittenWord | null | undefined) => boolean
}

interface WrittenWord extends AskedWord {
  readonly text: string
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
