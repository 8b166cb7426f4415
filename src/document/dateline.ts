import type { DatelineLine, Paragraph, Sentence, Token } from './document.js'
import { WordSet } from '../text/word-map.js'
import { entryAt } from '../text/entry-at.js'

const dashes = new WordSet(['–', '—', '―', '-', '--', '---', '_', '__', ':'])
const connectors = new WordSet(['of', 'the', 'and', 'al', 'el', 'de', 'la', 'del', 'in'])
const months = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?$/

/**
 * The line that opens a wire report, «ERBIL, Kurdistan Region of Iraq –» or «BEIRUT (AP) —», in one of the first
 * sentences (a headline may stand before it); its span reaches to the dash. The place is in capitals, or an agency in brackets follows it.
 */
export const findDateline = (
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  paragraphs: readonly Paragraph[],
): DatelineLine | null => {
  for (const sentence of sentences.slice(0, 5)) {
    const paragraph = paragraphs[sentence.paragraph]
    const found = paragraph && readDateline(tokens, sentence.firstToken, paragraph)
    if (found) return found
  }
  return null
}

const readDateline = (tokens: readonly Token[], first: number, paragraph: Paragraph): DatelineLine | null => {
  let agency: string | null = null
  let dateStart = -1
  let dateEnd = -1
  let placeEnd = -1
  for (let i = first; i < first + 24; i++) {
    const token = tokens[i]
    if (!token || token.start >= paragraph.end) return null
    if (dashes.hasText(token) && i > first) {
      const opener = tokens[first] as Token
      if (placeEnd < 0) return null
      if (token.text === ':' && agency === null) return null
      if (!isPlaceOpener(tokens, first, agency)) return null
      if (token.text === '-' && token.start === entryAt(tokens, i - 1)?.end && agency === null) return null
      const place = { start: opener.start, end: tokens[placeEnd]?.end ?? opener.end }
      const date = dateStart >= 0 ? { start: tokens[dateStart]?.start ?? 0, end: tokens[dateEnd]?.end ?? 0 } : null
      return { start: opener.start, end: token.end, place, agency, date }
    }
    if (token.text === '(') {
      const close = findClose(tokens, i)
      if (close < 0) return null
      const words = tokens.slice(i + 1, close)
      if (words.some((word) => word.capitalised))
        agency = words.map((word, k) => (k > 0 && word.start > (entryAt(words, k - 1)?.end ?? 0) ? ' ' : '') + word.text).join('') || null
      i = close
    } else if (months.test(token.lower) && tokens[i + 1]?.kind === 'number') {
      dateStart = i
      dateEnd = i + 1
      i++
    } else if (token.kind === 'number' && (dateStart >= 0 || months.test(tokens[i + 1]?.lower ?? ''))) {
      if (dateStart < 0) dateStart = i
      dateEnd = i
    } else if (months.test(token.lower) && dateStart >= 0) {
      dateEnd = i
    } else if (token.kind === 'word' && (token.capitalised || connectors.hasLower(token) || token.lower === "'s")) {
      if (agency === null && dateStart < 0) placeEnd = i
    } else if (token.text !== ',' && token.text !== '/' && token.text !== '.' && token.text !== '-') {
      return null
    }
  }
  return null
}

const findClose = (tokens: readonly Token[], open: number): number => {
  for (let i = open + 1; i < open + 8; i++) if (tokens[i]?.text === ')') return i
  return -1
}

const isPlaceOpener = (tokens: readonly Token[], first: number, agency: string | null): boolean => {
  const opener = tokens[first]
  if (!opener?.capitalised) return false
  if (agency !== null) return true
  return opener.upper && (opener.text.replace(/\P{L}/gu, '').length >= 3 || tokens[first + 1]?.upper === true)
}
