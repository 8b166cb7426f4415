import { text as closedWords } from './generated/closed-words.js'
import { text as openWords } from './generated/word-classes.js'

/** What an English word can be; a word's `classes` has a bit for each. */
export const WordClass = {
  noun: 1,
  plural: 2,
  verbBase: 4,
  verbS: 8,
  past: 16,
  participle: 32,
  ing: 64,
  adjective: 128,
  adverb: 256,
  /** In the word list at all, so no name where it is written small. */
  known: 512,
  determiner: 1024,
  preposition: 2048,
  pronoun: 4096,
  conjunction: 8192,
  auxiliary: 16384,
  modal: 32768,
  number: 65536,
  particle: 131072,
  negation: 262144,
} as const

/** Every class that a finite or non-finite verb form can have. */
export const anyVerb = WordClass.verbBase | WordClass.verbS | WordClass.past | WordClass.participle | WordClass.ing
/** Every class of a closed-class word: never the head of a name. */
export const anyClosed =
  WordClass.determiner | WordClass.preposition | WordClass.pronoun | WordClass.conjunction | WordClass.auxiliary | WordClass.modal

const letters: Readonly<Record<string, number>> = {
  n: WordClass.noun,
  p: WordClass.plural,
  v: WordClass.verbBase,
  z: WordClass.verbS,
  d: WordClass.past,
  e: WordClass.participle,
  g: WordClass.ing,
  a: WordClass.adjective,
  r: WordClass.adverb,
  x: 0,
  D: WordClass.determiner,
  P: WordClass.preposition,
  O: WordClass.pronoun,
  C: WordClass.conjunction,
  X: WordClass.auxiliary,
  M: WordClass.modal,
  N: WordClass.number,
  T: WordClass.particle,
  R: WordClass.negation,
}

// The commonest class is kept above the bits, as its exponent plus one.
const primaryShift = 20

const readClasses = (): ReadonlyMap<string, number> => {
  const map = new Map<string, number>()
  for (const list of [openWords, closedWords]) {
    for (const line of list.split('\n')) {
      const tab = line.indexOf('\t')
      let classes = WordClass.known as number
      for (let i = tab + 1; i < line.length; i++) classes |= letters[line.charAt(i)] ?? 0
      const primary = letters[line.charAt(tab + 1)] ?? 0
      map.set(line.slice(0, tab), classes | ((32 - Math.clz32(primary)) << primaryShift))
    }
  }
  return map
}

let compiled: ReadonlyMap<string, number> | undefined

/** The bits of `WordClass` for a word in lower case; 0 for a word that the list does not have. */
export const findWordClasses = (lower: string): number => {
  compiled ??= readClasses()
  return compiled.get(lower) ?? 0
}

/** The class (one bit of `WordClass`) that a word most often has; 0 where the list gives none. */
export const primaryClass = (classes: number): number => {
  const exponent = classes >>> primaryShift
  return exponent === 0 ? 0 : 1 << (exponent - 1)
}
