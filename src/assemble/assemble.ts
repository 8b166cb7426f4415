import type { Document } from '../document/document.js'
import type { Linked, LinkedActor, LinkedMention, LinkedPlace, LinkedSpeaker } from '../link/linked.js'
import {
  type ArticleRecord,
  type Dateline,
  type Kind,
  type Mention,
  type Published,
  recordSchema,
  schemaVersion,
  type Source,
  type Span,
  type Warning,
} from '../record/index.js'
import { sumUpTolls } from './tolls.js'

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
 * @throws ZodError where the record breaks its schema, which is a bug in a stage before this one
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
  const actorOrWords = (found: LinkedActor | string | null): string | null =>
    typeof found === 'string' ? found : (idOf(found) ?? found?.name ?? null)
  const words = (span: Span): Span & { text: string } => ({ start: span.start, end: span.end, text: text.slice(span.start, span.end) })
  const mentions = (list: readonly LinkedMention[]): Mention[] => list.map((mention) => ({ ...words(mention), form: mention.form }))
  const party = (found: LinkedSpeaker | null) => found && { ...words(found), actor: idOf(found.actor) }
  const ruleNames = (rules: readonly string[]) => (options.explain ? { rules: [...new Set(rules)] } : {})

  return recordSchema.parse({
    schema: schemaVersion,
    id: facts.id,
    source: facts.source,
    published: facts.published,
    dateline: options.kinds.size > 0 ? assembleDateline(document, kept, idOf) : null,
    actors: kept.actors.map((actor) => ({
      ...actor,
      id: idOf(actor),
      mentions: mentions(actor.mentions),
      ...ruleNames(actor.mentions.map((mention) => mention.rule)),
    })),
    places: kept.places.map((place) => ({
      ...place,
      id: idOf(place),
      mentions: mentions(place.mentions),
      ...ruleNames([...place.mentions.map((mention) => mention.rule), ...(place.decided ? [place.decided] : [])]),
    })),
    dates: kept.dates.map((date) => ({
      ...date,
      ...words(date),
      id: idOf(date),
      anchor: date.anchor === 'published' ? 'published' : idOf(date.anchor),
      ...ruleNames([date.rule]),
    })),
    counts: kept.counts.map((count) => ({
      ...count,
      ...words(count),
      id: idOf(count),
      partOf: idOf(count.partOf),
      place: idOf(count.place),
      date: idOf(count.date),
      source: actorOrWords(count.source),
      revises: idOf(count.revises),
      perpetrator: actorOrWords(count.perpetrator),
      ...ruleNames([count.rule]),
    })),
    quotes: kept.quotes.map((quote) => ({
      ...quote,
      id: idOf(quote),
      ...words(quote),
      text: quote.spans.map((span) => text.slice(span.start, span.end)).join(' '),
      spans: quote.spans.map(({ start, end }) => ({ start, end })),
      speaker: quote.speaker && { ...words(quote.speaker), actor: idOf(quote.speaker.actor), anonymous: quote.speaker.anonymous },
      cue: quote.cue && { ...words(quote.cue), lemma: quote.cue.lemma },
      addressee: party(quote.addressee),
      date: idOf(quote.date),
      ...ruleNames([quote.rule]),
    })),
    events: [],
    tolls: sumUpTolls(kept.counts, text).map((toll) => ({
      ...toll,
      place: idOf(toll.place),
      date: idOf(toll.date),
      source: actorOrWords(toll.source),
      counts: toll.counts.map(idOf),
      others: toll.others.map(idOf),
    })),
    warnings: facts.warnings,
    ...(options.withText ? { text } : {}),
  })
}

const keepKinds = (linked: Linked, kinds: ReadonlySet<Kind>): Linked => {
  const sorted = <T>(kind: Kind, list: readonly T[], start: (entry: T) => number): readonly T[] =>
    kinds.has(kind) ? [...list].sort((a, b) => start(a) - start(b)) : []
  const firstMention = (entity: LinkedActor | LinkedPlace): number => entity.mentions[0]?.start ?? 0
  return {
    actors: sorted('actors', linked.actors, firstMention),
    places: sorted('places', linked.places, firstMention),
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
