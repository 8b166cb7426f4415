/**
 * Sorts a list in place, as `Array.prototype.sort` does, and leaves one alone that is in order already: most of what is
 * found in a text comes in the order of the text, and sorting copies the list to learn that.
 */
export const putInOrder = <T>(list: T[], compare: (a: T, b: T) => number): T[] => {
  for (let i = 1; i < list.length; i++) if (compare(list[i - 1] as T, list[i] as T) > 0) return list.sort(compare)
  return list
}
