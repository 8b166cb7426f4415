import { eastAsianWidth } from 'get-east-asian-width'

/** Below this no character is wide, combining or invisible but control characters, which are never shown. */
const plain = /^[\u0020-\u02ff\u2010-\u2027]*$/
const invisible = /^[\p{Mn}\p{Me}\p{Cf}]$/u

/** Columns that text takes on a terminal: characters of East Asia and emoji take two, combining marks none. */
export const measureWidth = (text: string): number => {
  if (plain.test(text)) return text.length
  let width = 0
  for (const character of text) width += invisible.test(character) ? 0 : eastAsianWidth(character.codePointAt(0) ?? 0)
  return width
}
