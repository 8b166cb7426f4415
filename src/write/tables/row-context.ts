import type { ArticleRecord, Span } from '../../record/index.js'
import type { RowContext } from './column.js'

/**
 * Look-ups for the rows of one record.
 *
 * @param splitSentences gives the sentences of the text in order; asked once at most
 */
export const createRowContext = (record: ArticleRecord, text: string, splitSentences: () => readonly Span[]): RowContext => {
  const lookUp = <Entry extends { id: string }>(entries: readonly Entry[]) => {
    const byId = new Map(entries.map((entry) => [entry.id, entry]))
    return (id: string | null | undefined): Entry | null => (id == null ? null : (byId.get(id) ?? null))
  }
  let sentences: readonly Span[] | null = null
  const split = (): readonly Span[] => (sentences ??= splitSentences())
  return {
    record,
    text,
    actor: lookUp(record.actors),
    place: lookUp(record.places),
    date: lookUp(record.dates),
    count: lookUp(record.counts),
    sentence: (start, end) => sentencesAround(text, split(), start, end),
    before: (start, count) => {
      const own = indexOfLast(split(), (sentence) => sentence.start <= start)
      return joinSentences(text, split().slice(Math.max(0, own - count), Math.max(0, own)))
    },
    after: (end, count) => {
      const own = indexOfLast(split(), (sentence) => sentence.start < end)
      return joinSentences(text, split().slice(own + 1, own + 1 + count))
    },
  }
}

/** The text from the start of the sentence that the span begins in to the end of the one that it ends in. */
const sentencesAround = (text: string, sentences: readonly Span[], start: number, end: number): string => {
  const first = sentences[indexOfLast(sentences, (sentence) => sentence.start <= start)]
  const last = sentences[indexOfLast(sentences, (sentence) => sentence.start < end)]
  return onOneLine(text.slice(Math.min(first?.start ?? start, start), Math.max(last?.end ?? end, end)))
}

const joinSentences = (text: string, sentences: readonly Span[]): string | null =>
  sentences.length > 0 ? onOneLine(text.slice(sentences[0]?.start, sentences.at(-1)?.end)) : null

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Binary search: `holds` is true for the first sentences and false for the rest. */
const indexOfLast = (sentences: readonly Span[], holds: (sentence: Span) => boolean): number => {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(sentences[middle] as Span)) low = middle + 1
    else high = middle
  }
  return low - 1
}
