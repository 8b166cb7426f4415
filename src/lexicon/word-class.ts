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

/**
 * Reads the class letters of the word lists, the commonest first («de»: past, also participle), into the bits of
 * `WordClass` with the commonest kept beside them.
 *
 * @throws RangeError at a letter that stands for no class
 */
export const readClassLetters = (classLetters: string): number => {
  let classes: number = WordClass.known
  for (const letter of classLetters) {
    const bit = letters[letter]
    if (bit === undefined) throw new RangeError(`«${letter}» is no class of words`)
    classes |= bit
  }
  const primary = letters[classLetters.charAt(0)] ?? 0
  return classes | ((32 - Math.clz32(primary)) << primaryShift)
}

/** The class (one bit of `WordClass`) that a word most often has; 0 where the list gives none. */
export const primaryClass = (classes: number): number => {
  const exponent = classes >>> primaryShift
  return exponent === 0 ? 0 : 1 << (exponent - 1)
}
