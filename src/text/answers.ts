/** A token as lists and functions are asked about it. */
export interface AskedWord {
  readonly lower: string
  /** What lists and functions have answered about its word in lower case: of `noAnswers`, one for each word. */
  readonly answers: Answers
}

/** Some bits for each list: 0 where it was not asked, `no`, or `yes` and above. Plain numbers: a typed array is one object more to go through. */
type Answers = number[]

export const no = 1
export const yes = 2

/** What a word has to begin with. A literal, which costs next to nothing until something is written. */
// biome-ignore format: a row of noughts says as much as a column
export const noAnswers = (): Answers => [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]

/** Where in the numbers of a word a list has its bits. */
export interface Place {
  readonly column: number
  readonly shift: number
  readonly mask: number
}

/** Of a list that was not asked yet, and of one for which no bits are left: as if nobody had asked. */
export const notAsked: Place = { column: 0, shift: 0, mask: 0 }
const noneLeft: Place = { column: 0, shift: 0, mask: 0 }

/** No more, so that numbers stay small integers of V8. */
const bitsInNumber = 30
const numbers = noAnswers().length

let column = 0
let shift = 0

/** Gives bits in the order in which lists are first asked; which ones a list has makes no difference to what it answers. */
export const takePlace = (most: number): Place => {
  const width = 32 - Math.clz32(most)
  if (shift + width > bitsInNumber) {
    column++
    shift = 0
  }
  if (column >= numbers) return noneLeft
  const place = { column, shift, mask: (1 << width) - 1 }
  shift += width
  return place
}

const readAnswer = ({ answers }: AskedWord, { column, shift, mask }: Place): number => ((answers[column] as number) >> shift) & mask

export const keepAnswer = ({ answers }: AskedWord, { column, shift, mask }: Place, answer: number): void => {
  if (mask !== 0) answers[column] = (answers[column] as number) | (answer << shift)
}

/**
 * A function that goes by a word's characters alone, with its results kept by the words that it was asked about.
 *
 * @param most the largest result; the least is 0
 */
export const remember = <Word extends AskedWord>(most: number, find: (word: Word) => number): ((word: Word) => number) => {
  let place = notAsked
  return (word) => {
    const kept = readAnswer(word, place)
    if (kept > 0) return kept - 1
    if (place === notAsked) place = takePlace(most + 1)
    const found = find(word)
    keepAnswer(word, place, found + 1)
    return found
  }
}
