import type { Span } from '../record/index.js'

/**
 * Cuts text into paragraphs: at empty lines, and at single line breaks unless the text is hard-wrapped, that is unless
 * its lines break within sentences as a rule. Spans have no white space around them.
 */
export const findParagraphs = (text: string): Span[] => {
  const lines = splitLines(text)
  const wrapped = isHardWrapped(text, lines)
  const indented = wrapped && isIndentedThroughout(lines)
  const paragraphs: Span[] = []
  let start = -1
  let end = -1
  const close = (): void => {
    if (start >= 0) paragraphs.push({ start, end })
    start = -1
  }
  for (const line of lines) {
    if (line.start === line.end) close()
    else {
      if (start >= 0 && !(wrapped ? continuesWrapped(text, end, line, indented) : continuesBroken(text, end, line))) close()
      if (start < 0) start = line.start
      end = line.end
    }
  }
  close()
  return paragraphs
}

interface Line extends Span {
  /** The line is set in by white space. */
  readonly indented: boolean
}

const spaceCharacter = /\s/

const splitLines = (text: string): Line[] => {
  const lines: Line[] = []
  let at = 0
  while (at <= text.length) {
    let stop = at
    while (stop < text.length && !isBreak(text.charCodeAt(stop))) stop++
    let start = at
    let end = stop
    while (start < end && spaceCharacter.test(text.charAt(start))) start++
    while (end > start && spaceCharacter.test(text.charAt(end - 1))) end--
    lines.push({ start, end, indented: start > at })
    at = text.charCodeAt(stop) === 13 && text.charCodeAt(stop + 1) === 10 ? stop + 2 : stop + 1
  }
  return lines
}

const isBreak = (code: number): boolean => code === 10 || code === 13 || code === 0x2028 || code === 0x2029

const startsSmall = (text: string, start: number): boolean => /^\p{Ll}/u.test(text.charAt(start))

/** Three lines or more, and a fifth of them all, begin with a small letter where no sentence ended. */
const isHardWrapped = (text: string, lines: readonly Line[]): boolean => {
  let breaks = 0
  let inside = 0
  let previous: Line | null = null
  for (const line of lines) {
    if (previous && previous.end > previous.start && line.end > line.start) {
      breaks++
      if (startsSmall(text, line.start) && !endsSentence(text, previous.end)) inside++
    }
    previous = line
  }
  return inside >= 3 && inside * 5 >= breaks
}

const endsSentence = (text: string, end: number): boolean => /[.!?…:]["'”’»)\]]*$/.test(text.slice(Math.max(0, end - 4), end))

/** An indent opens a paragraph, except where most lines have one: there a line goes on until a sentence ends with it. */
const continuesWrapped = (text: string, end: number, line: Line, indented: boolean): boolean =>
  indented ? !endsSentence(text, end) : !line.indented

const isIndentedThroughout = (lines: readonly Line[]): boolean => {
  let all = 0
  let set = 0
  for (const line of lines) {
    if (line.start === line.end) continue
    all++
    if (line.indented) set++
  }
  return set * 5 >= all * 4
}

const continuesBroken = (text: string, end: number, line: Line): boolean => startsSmall(text, line.start) && !endsSentence(text, end)
