import type { ArticleRecord, Kind, Span } from '../../record/index.js'
import type { Theme } from './theme.js'
import type { LineSpan } from './wrap.js'

/** A mention to be marked in the text, with the id of the record that it belongs to. */
export interface Mark extends Span {
  readonly kind: Kind
  readonly id: string
}

/** All mentions of a record, quotes too, in text order, longer ones first where they begin together. */
export const collectMarks = (record: ArticleRecord): Mark[] => {
  const marks: Mark[] = [
    ...record.actors.flatMap(({ id, mentions }) => mentions.map(({ start, end }) => ({ kind: 'actors' as const, id, start, end }))),
    ...record.places.flatMap(({ id, mentions }) => mentions.map(({ start, end }) => ({ kind: 'places' as const, id, start, end }))),
    ...record.dates.map(({ id, start, end }) => ({ kind: 'dates' as const, id, start, end })),
    ...record.counts.map(({ id, start, end }) => ({ kind: 'counts' as const, id, start, end })),
    ...record.quotes.flatMap(({ id, spans }) => spans.map(({ start, end }) => ({ kind: 'quotes' as const, id, start, end }))),
  ]
  return marks.sort((a, b) => a.start - b.start || b.end - a.end)
}

/**
 * Writes one line of the text with its marks. In colour each character takes the styles of all marks around it;
 * without colour a mark stands in square brackets with its id.
 */
export const markLine = (text: string, line: LineSpan, marks: readonly Mark[], theme: Theme): string =>
  theme.color ? colorLine(text, line, marks, theme) : bracketLine(text, line, marks)

const colorLine = (text: string, line: LineSpan, marks: readonly Mark[], theme: Theme): string => {
  const cuts = new Set([line.start, line.end])
  for (const { start, end } of marks) for (const cut of [start, end]) if (cut > line.start && cut < line.end) cuts.add(cut)
  const edges = [...cuts].sort((a, b) => a - b)
  return edges
    .slice(0, -1)
    .map((start, i) => {
      const around = marks.filter((mark) => mark.start <= start && mark.end > start)
      return around.reduceRight((part, mark) => theme.kinds[mark.kind](part), text.slice(start, edges[i + 1]))
    })
    .join('')
}

const bracketLine = (text: string, line: LineSpan, marks: readonly Mark[]): string => {
  // at one place closing brackets come before opening ones, and inner ones close first
  const inserts = [
    ...marks
      .filter(({ end }) => end > line.start && end <= line.end)
      .map((mark) => ({ at: mark.end, order: 1, length: -mark.start, insert: `]${mark.id}` })),
    ...marks
      .filter(({ start }) => start >= line.start && start < line.end)
      .map((mark) => ({ at: mark.start, order: 2, length: -mark.end, insert: '[' })),
  ].sort((a, b) => a.at - b.at || a.order - b.order || a.length - b.length)
  let at = line.start
  let written = ''
  for (const insert of inserts) {
    written += text.slice(at, insert.at) + insert.insert
    at = insert.at
  }
  return written + text.slice(at, line.end)
}
