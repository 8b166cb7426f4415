import type { Document } from '../document/document.js'
import type { Linked, LinkedActor, LinkedPlace } from '../link/linked.js'
import type { ArticleRecord, Dateline, Kind, Published, Source, Span, Warning } from '../record/index.js'
import { schemaVersion } from '../record/names.js'
import { ensureRecord } from '../record/ensure-record.js'
import { assembleActor, assembleCount, assembleDate, assemblePlace, assembleQuote, assembleToll, type Naming } from './entries.js'
import { sumUpTolls } from './tolls.js'
import { putInOrder } from '../text/put-in-order.js'

export interface AssembleOptions {
  /** The kinds that the record holds; lists of others stay empty and references to them null. */
  readonly kinds: ReadonlySet<Kind>
  readonly withText: boolean
  readonly explain: boolean
}

export interface ArticleFacts {
  readonly id: string
  readonly source: Source
  readonly published: Published
  readonly warnings: readonly Warning[]
}

/**
 * Gives ids in the order of first mention, turns references into ids and holds the record against its schema.
 *
 * @throws TypeError where the record breaks its schema, which is a bug in a stage before this one
 */
export const assembleRecord = (document: Document, linked: Linked, facts: ArticleFacts, options: AssembleOptions): ArticleRecord => {
  const { text } = document
  const kept = keepKinds(linked, options.kinds)
  const ids = new Map<unknown, string>()
  const number = (letter: string, list: readonly unknown[]): void => list.forEach((entry, i) => void ids.set(entry, `${letter}${i + 1}`))
  number('a', kept.actors)
  number('p', kept.places)
  number('d', kept.dates)
  number('c', kept.counts)
  number('q', kept.quotes)
  const idOf = (entry: unknown): string | null => ids.get(entry) ?? null
  const ownId = (entry: unknown): string => ids.get(entry) ?? ''
  const naming: Naming = { text, idOf, ownId, explain: options.explain }

  return ensureRecord({
    schema: schemaVersion,
    id: facts.id,
    source: facts.source,
    published: facts.published,
    dateline: options.kinds.size > 0 ? assembleDateline(document, kept, idOf) : null,
    actors: kept.actors.map((actor) => assembleActor(actor, naming)),
    places: kept.places.map((place) => assemblePlace(place, naming)),
    focus: idOf(kept.focus),
    dates: kept.dates.map((date) => assembleDate(date, naming)),
    counts: kept.counts.map((count) => assembleCount(count, naming)),
    quotes: kept.quotes.map((quote) => assembleQuote(quote, naming)),
    events: [],
    tolls: sumUpTolls(kept.counts, text).map((toll) => assembleToll(toll, naming)),
    warnings: facts.warnings,
    ...(options.withText ? { text } : {}),
  })
}

const keepKinds = (linked: Linked, kinds: ReadonlySet<Kind>): Linked => {
  const sorted = <T>(kind: Kind, list: readonly T[], start: (entry: T) => number): readonly T[] =>
    kinds.has(kind) ? putInOrder([...list], (a, b) => start(a) - start(b)) : []
  const firstMention = (entity: LinkedActor | LinkedPlace): number => entity.mentions[0]?.start ?? 0
  return {
    actors: sorted('actors', linked.actors, firstMention),
    places: sorted('places', linked.places, firstMention),
    focus: linked.focus,
    dates: sorted('dates', linked.dates, (date) => date.start),
    counts: sorted('counts', linked.counts, (count) => count.start),
    quotes: sorted('quotes', linked.quotes, (quote) => quote.start),
  }
}

const assembleDateline = (document: Document, linked: Linked, idOf: (entry: unknown) => string | null): Dateline | null => {
  const line = document.dateline
  if (!line) return null
  const within = (outer: Span | null, span: Span): boolean => outer !== null && outer.start <= span.start && span.end <= outer.end
  const place = linked.places.find((candidate) => candidate.mentions.some((mention) => within(line.place, mention)))
  const date = linked.dates.find((candidate) => within(line.date, candidate))
  return {
    start: line.start,
    end: line.end,
    text: document.text.slice(line.start, line.end),
    place: idOf(place),
    agency: line.agency,
    date: idOf(date),
  }
}
