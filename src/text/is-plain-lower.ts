/** Small letters from a to z, digits and marks of ASCII: a word that is as it is in lower case and without diacritics. */
export const isPlainLower = (word: string): boolean => {
  // the length is asked for once: strings are of so many makes that each asking costs as much as a character
  for (let i = 0, { length } = word; i < length; i++) {
    const code = word.charCodeAt(i)
    if (code > 126 || (code >= 65 && code <= 90)) return false
  }
  return true
}
