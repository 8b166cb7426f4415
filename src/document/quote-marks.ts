import type { Span } from '../record/index.js'
import type { QuotedPassage } from './document.js'

const pairs: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“' }

/**
 * Pairs quotation marks paragraph by paragraph, so that a missing mark costs its own paragraph at most. A paragraph
 * that opens with a mark and leaves it open, before one that opens with the same mark, goes on there.
 */
export const pairQuoteMarks = (text: string, paragraphs: readonly Span[]): QuotedPassage[] => {
  const passages: QuotedPassage[] = []
  paragraphs.forEach((paragraph, p) => {
    let open = -1
    let close = ''
    for (let at = paragraph.start; at < paragraph.end; at++) {
      const character = text.charAt(at)
      if (open < 0) {
        const closer = character === '"' ? '"' : pairs[character]
        if (closer) {
          open = at
          close = closer
        }
      } else if (character === close) {
        passages.push({ start: open, end: at + 1, inner: { start: open + 1, end: at }, depth: 0, open: false, continues: false })
        open = -1
      }
    }
    if (open < 0) return
    const next = paragraphs[p + 1]
    const continues = next !== undefined && text.charAt(next.start) === text.charAt(open)
    if (open + 1 < paragraph.end) {
      passages.push({ start: open, end: paragraph.end, inner: { start: open + 1, end: paragraph.end }, depth: 0, open: true, continues })
    }
  })
  return passages
}
