/** How a word is used in persons' names; `findNameUse` gives a bit for each. */
export const NameUse = { given: 1, frequentGiven: 2, surname: 4, frequentSurname: 8, male: 16, female: 32 } as const

const letters: Readonly<Record<string, number>> = {
  g: NameUse.given,
  G: NameUse.given | NameUse.frequentGiven,
  s: NameUse.surname,
  S: NameUse.surname | NameUse.frequentSurname,
  m: NameUse.male,
  f: NameUse.female,
}

/**
 * Reads the letters of the list of names into the bits of `NameUse`.
 *
 * @throws RangeError at a letter that stands for no use
 */
export const readNameLetters = (useLetters: string): number => {
  let use = 0
  for (const letter of useLetters) {
    const bit = letters[letter]
    if (bit === undefined) throw new RangeError(`«${letter}» is no use of names`)
    use |= bit
  }
  return use
}
