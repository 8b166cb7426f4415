/** Whether a text has digits of ASCII. */
export const hasDigit = (text: string): boolean => {
  for (let i = 0, { length } = text; i < length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 48 && code <= 57) return true
  }
  return false
}

/** Whether a text has characters of ASCII alone that can be seen, and spaces. */
export const isPlain = (text: string): boolean => {
  for (let i = 0, { length } = text; i < length; i++) {
    const code = text.charCodeAt(i)
    if (code < 32 || code > 126) return false
  }
  return true
}

const spaces = /\s+/g

/** A text with one space for each stretch of white space. */
export const joinSpaces = (text: string): string => {
  for (let i = 0, { length } = text; i < length; i++) {
    const code = text.charCodeAt(i)
    const isOdd = code < 32 || code > 126 || (code === 32 && text.charCodeAt(i + 1) === 32)
    if (isOdd) return text.replace(spaces, ' ')
  }
  return text
}

const letter = /\p{L}/u
const capital = /\p{Lu}/u

/** The character at an offset; of a surrogate pair, for either half the whole. */
const characterAt = (text: string, at: number): string => {
  const code = text.charCodeAt(at)
  if (code < 0xd800 || code > 0xdfff) return text.charAt(at)
  return String.fromCodePoint(text.codePointAt(code >= 0xdc00 && at > 0 ? at - 1 : at) ?? 0)
}

/** Whether a letter stands at an offset. Patterns ask far slower in texts with characters beyond Latin-1, such as curly quotes. */
export const isLetter = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  return letter.test(characterAt(text, at))
}

/** Whether a capital letter stands at an offset. */
export const isCapital = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  if (code < 128) return code >= 65 && code <= 90
  return capital.test(characterAt(text, at))
}

/** Whether a digit of ASCII stands at an offset. */
export const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}
