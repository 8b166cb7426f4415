import { expect } from 'vitest'
import { type ArticleRecord, recordSchema } from '../../src/index.js'

/** Holds a record against its schema and every offset in it against the text that it was made from. */
export const checkRecord = (record: ArticleRecord, text: string): void => {
  recordSchema.parse(record)
  const cuts: { start: number; end: number; text: string }[] = [
    ...record.actors.flatMap((actor) => actor.mentions),
    ...record.places.flatMap((place) => place.mentions),
    ...record.dates,
    ...record.counts,
    ...record.quotes.flatMap((quote) => [quote.speaker, quote.cue, quote.addressee].filter((span) => span !== null)),
    ...(record.dateline ? [record.dateline] : []),
  ]
  for (const cut of cuts) {
    if (text.slice(cut.start, cut.end) !== cut.text || cut.end <= cut.start) expect(cut.text).toBe(text.slice(cut.start, cut.end))
  }
  for (const quote of record.quotes) {
    expect(quote.spans.map((span) => text.slice(span.start, span.end)).join(' ')).toBe(quote.text)
    expect(quote.start).toBe(quote.spans[0]?.start)
    expect(quote.end).toBe(quote.spans.at(-1)?.end)
  }
  const ids = new Set([...record.actors, ...record.places, ...record.dates, ...record.counts, ...record.quotes].map((entry) => entry.id))
  expect(ids.size).toBe(record.actors.length + record.places.length + record.dates.length + record.counts.length + record.quotes.length)
  const references = [
    ...record.counts.flatMap((count) => [count.partOf, count.place, count.date]),
    ...record.quotes.flatMap((quote) => [quote.speaker?.actor ?? null, quote.addressee?.actor ?? null, quote.date]),
    ...record.dates.map((date) => (date.anchor === 'published' ? null : date.anchor)),
    record.dateline?.place ?? null,
    record.dateline?.date ?? null,
  ]
  for (const reference of references) if (reference !== null && !ids.has(reference)) expect.fail(`${reference} is the id of nothing`)
}
