import type { ArticleRecord, Kind, Span } from '../../record/index.js'

/** A mention to be marked in the text, with the id of the record that it belongs to. */
export interface Mark extends Span {
  readonly kind: Kind
  readonly id: string
  /** Which mention of its record it is, or which part of a quote: from 1 on. */
  readonly number: number
}

/** All mentions of a record, quotes too, in text order, longer ones first where they begin together. */
export const collectMarks = (record: ArticleRecord): Mark[] => {
  const mark = (kind: Kind, id: string, { start, end }: Span, i = 0): Mark => ({ kind, id, start, end, number: i + 1 })
  const marks: Mark[] = [
    ...record.actors.flatMap(({ id, mentions }) => mentions.map((mention, i) => mark('actors', id, mention, i))),
    ...record.places.flatMap(({ id, mentions }) => mentions.map((mention, i) => mark('places', id, mention, i))),
    ...record.dates.map((date) => mark('dates', date.id, date)),
    ...record.counts.map((count) => mark('counts', count.id, count)),
    ...record.quotes.flatMap(({ id, spans }) => spans.map((span, i) => mark('quotes', id, span, i))),
  ]
  return marks.sort((a, b) => a.start - b.start || b.end - a.end)
}
