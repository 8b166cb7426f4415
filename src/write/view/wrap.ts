import { measureWidth } from './measure-width.js'

/** A stretch of the text that fits a line, as offsets. */
export interface LineSpan {
  readonly start: number
  readonly end: number
}

/**
 * Breaks text into lines at white space, and inside a word only where the word is longer than a line.
 * Line feeds in the text are kept.
 *
 * @param width columns of the terminal; characters of East Asia and emoji take two
 */
export const wrapText = (text: string, width: number): LineSpan[] => {
  const lines: LineSpan[] = []
  let start = 0
  for (const paragraph of text.split('\n')) {
    wrapParagraph(paragraph, start, width, lines)
    start += paragraph.length + 1
  }
  return lines
}

const wrapParagraph = (paragraph: string, offset: number, width: number, lines: LineSpan[]): void => {
  let start = 0
  let end = 0
  let used = 0
  for (const match of paragraph.matchAll(/\S+/g)) {
    const from = match.index
    const gap = end === start ? 0 : from - end
    const size = measureWidth(match[0])
    if (end > start && used + gap + size > width) {
      lines.push({ start: offset + start, end: offset + end })
      start = from
      used = 0
    } else {
      if (end === start) start = from
      used += gap
    }
    if (size > width) {
      ;({ start, used } = breakWord(match[0], from, offset, width, lines))
      end = from + match[0].length
      continue
    }
    used += size
    end = from + match[0].length
  }
  lines.push({ start: offset + start, end: offset + end })
}

/** Fills whole lines with a word that fits none; what is left of it begins the next line. */
const breakWord = (word: string, from: number, offset: number, width: number, lines: LineSpan[]): { start: number; used: number } => {
  let start = from
  let at = from
  let used = 0
  for (const character of word) {
    const size = measureWidth(character)
    if (used + size > width && at > start) {
      lines.push({ start: offset + start, end: offset + at })
      start = at
      used = 0
    }
    at += character.length
    used += size
  }
  return { start, used }
}
