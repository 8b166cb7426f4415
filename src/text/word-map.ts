/**
 * Maps and sets of words that answer fast. Extraction asks hundreds of short lists about every word of an article, and nearly
 * always the answer is no. So a word that is asked about over and over, as the word of a token is, carries what the lists
 * have answered: a list that was asked once is not looked into again. What a word carries nothing about is held against
 * 8,192 bits first, one for a word's first and last letter and its length. Otherwise they are what they extend.
 */
export class WordMap<Value> extends Map<string, Value> {
  // class fields would be made only after Map's constructor has filled the map
  declare private readonly bits: Int32Array
  declare private column: number
  declare private shift: number

  constructor(entries: Iterable<readonly [string, Value]> = []) {
    super()
    this.bits = new Int32Array(256)
    this.column = 0
    this.shift = notAsked
    for (const [word, value] of entries) this.set(word, value)
  }

  override set(word: string, value: Value): this {
    addWord(this.bits, word)
    this.shift = notAsked
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
    return this.hasLower(token) ? super.get((token as AskedWord).lower) : undefined
  }

  /** Whether it has the word of a token in lower case: as `has`, and faster. */
  hasLower(token: AskedWord | null | undefined): boolean {
    if (!token) return false
    const answer = ((token.answers[this.column] as number) >> this.shift) & 3
    return answer === 0 ? this.answer(token) : answer === yes
  }

  private answer({ lower, answers }: AskedWord): boolean {
    if (this.shift === notAsked) Object.assign(this, takePlace())
    return keepAnswer(answers, this.column, this.shift, this.has(lower))
  }
}

/** See `WordMap`. */
export class WordSet extends Set<string> {
  declare private readonly bits: Int32Array
  declare private column: number
  declare private shift: number

  constructor(words: Iterable<string> = []) {
    super()
    this.bits = new Int32Array(256)
    this.column = 0
    this.shift = notAsked
    for (const word of words) this.add(word)
  }

  override add(word: string): this {
    addWord(this.bits, word)
    this.shift = notAsked
    return super.add(word)
  }

  override has(word: string): boolean {
    return mayHold(this.bits, word) && super.has(word)
  }

  /** Whether it has the word of a token in lower case: as `has`, and faster. */
  hasLower(token: AskedWord | null | undefined): boolean {
    if (!token) return false
    const answer = ((token.answers[this.column] as number) >> this.shift) & 3
    return answer === 0 ? this.answer(token) : answer === yes
  }

  private answer({ lower, answers }: AskedWord): boolean {
    if (this.shift === notAsked) Object.assign(this, takePlace())
    return keepAnswer(answers, this.column, this.shift, this.has(lower))
  }
}

/** A map of words to look up in. */
export interface ReadonlyWordMap<Value> extends ReadonlyMap<string, Value> {
  readonly getLower: (token: AskedWord | null | undefined) => Value | undefined
  readonly hasLower: (token: AskedWord | null | undefined) => boolean
}

/** A set of words to look up in. */
export interface ReadonlyWordSet extends ReadonlySet<string> {
  readonly hasLower: (token: AskedWord | null | undefined) => boolean
}

/** A token as lists are asked about it. */
export interface AskedWord {
  readonly lower: string
  /** What lists have answered about its word in lower case: of `noAnswers`, one for each word. */
  readonly answers: Answers
}

/** Two bits for each list: 0 where it was not asked, or `yes`, or `no`. Plain numbers: a typed array is one object more to go through. */
type Answers = number[]

const yes = 2
const no = 1

/** Fifteen lists a number, so that numbers stay small integers of V8. */
const listsInNumber = 15

/** Where a list that was not asked yet has its bits, and one for which no place is left: above all others, where none are set. */
const notAsked = listsInNumber * 2
const noPlaceLeft = notAsked + 1

/** What a word has to begin with. A literal, which costs next to nothing until something is written. */
// biome-ignore format: a row of noughts says as much as a column
export const noAnswers = (): Answers => [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]

const places = noAnswers().length * listsInNumber

let taken = 0

/** Gives places in the order in which lists are first asked; which one a list has makes no difference to what it answers. */
const takePlace = (): { column: number; shift: number } => {
  if (taken === places) return { column: 0, shift: noPlaceLeft }
  const place = { column: Math.floor(taken / listsInNumber), shift: (taken % listsInNumber) * 2 }
  taken++
  return place
}

const keepAnswer = (answers: Answers, column: number, shift: number, has: boolean): boolean => {
  if (shift !== noPlaceLeft) answers[column] = (answers[column] as number) | ((has ? yes : no) << shift)
  return has
}

/** FNV-1a over the UTF-16 units, 32 bits with a sign. */
export const hashLower = (lower: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0, { length } = lower; i < length; i++) hash = Math.imul(hash ^ lower.charCodeAt(i), 0x01000193)
  return hash ^ (hash >>> 15)
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
