import type { Span } from '../record/index.js'

/** A quotation mark as it stands: its kind, and whether its shape says that it opens or closes. */
export interface Mark extends Span {
  readonly kind: 'double' | 'straight' | 'single' | 'angle' | 'low' | 'typed'
  readonly side: 'open' | 'close' | 'either'
}

const shapes: Readonly<Record<string, readonly [Mark['kind'], Mark['side']]>> = {
  '"': ['straight', 'either'],
  '“': ['double', 'open'],
  '”': ['double', 'close'],
  '„': ['low', 'open'],
  '«': ['angle', 'open'],
  '»': ['angle', 'close'],
  '‘': ['single', 'open'],
  '’': ['single', 'close'],
  "'": ['single', 'either'],
}

/** Whether a character may be a quotation mark, or an apostrophe. */
export const mayBeMark = (code: number): boolean =>
  code < 97 ? code === 34 || code === 39 || code === 96 : code === 0xab || code === 0xbb || (code >= 0x2018 && code <= 0x201e)

/** The mark at an offset, or null. `` and '' are marks of two characters, and no inch marks («6'2"») are any. */
export const readMark = (text: string, at: number): Mark | null => {
  const code = text.charCodeAt(at)
  if (!mayBeMark(code)) return null
  const next = text.charCodeAt(at + 1)
  if (code === 96) return next === 96 ? { start: at, end: at + 2, kind: 'typed', side: 'open' } : null
  if (code === 39 && next === 39) return { start: at, end: at + 2, kind: 'typed', side: 'either' }
  const shape = shapes[text.charAt(at)]
  if (!shape || (code === 34 && (isInchMark(text, at) || text.charCodeAt(at - 1) === 61))) return null
  return { start: at, end: at + 1, kind: shape[0], side: shape[1] }
}

/** «6'2"», «5’ 11"»: a straight mark behind a digit with a foot mark and at most two digits before it. */
const isInchMark = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at - 1)) && /\d['’] ?\d{1,2}$/.test(text.slice(Math.max(0, at - 6), at))

/** A mark that stands where quotations begin: behind a space, a bracket, a dash or another mark, and before a word. */
export const isOpeningPlace = (text: string, mark: Span, paragraph: Span): boolean => {
  const opens = mark.start === paragraph.start || /[\s([{—–\-/“‘„«`]/.test(text.charAt(mark.start - 1))
  return opens && mark.end < paragraph.end && !/[\s.,;:!?)\]”’]/.test(text.charAt(mark.end))
}

/** A single mark that may open a quotation: no apostrophe within a word, before a decade or for a word's lost beginning. */
export const isSingleOpener = (text: string, mark: Mark, paragraph: Span): boolean => {
  if (mark.start > paragraph.start && !/[\s([{—–\-“„«"`]/.test(text.charAt(mark.start - 1))) return false
  if (mark.side === 'close') return false
  const after = text.slice(mark.end, Math.min(mark.end + 8, paragraph.end))
  return /^[\p{L}\d“"[$£€…]/u.test(after) && !/^\d0s\b|^(?:em|til|tis|twas|cause|n|round|bout|s)\b/i.test(after)
}

/** How sure it is that a single mark closes one: behind a word and before none; «protesters’ demands» leaves it open. */
export const isSingleCloser = (text: string, mark: Mark, limit: number): 'sure' | 'maybe' | null => {
  if (mark.side === 'open' || /\s/.test(text.charAt(mark.start - 1))) return null
  const after = mark.end < limit ? text.charAt(mark.end) : ' '
  if (/[\p{L}\d]/u.test(after)) return null
  const before = text.charAt(mark.start - 1)
  if (/[sS]/.test(before) && /\s/.test(after) && /^\s+\p{L}/u.test(text.slice(mark.end, Math.min(mark.end + 3, limit)))) return 'maybe'
  return 'sure'
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57
