/**
 * The same characters as one string that the engine keeps once: V8 compares such strings by where they lie and not letter by
 * letter, and rules compare words all the time. Only names of properties become such strings by any means that JavaScript
 * has; digits are no names but positions, and go by JSON.
 */
export const intern = (text: string): string => {
  if (isPosition.test(text)) return JSON.parse(`"${text}"`) as string
  const names: Record<string, true> = Object.create(null)
  names[text] = true
  return Object.keys(names)[0] as string
}

const isPosition = /^\d{1,10}$/
