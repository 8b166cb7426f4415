import type { Actor, ArticleRecord, Count, DateRecord, Place } from '../../../record/index.js'
import { html, type Markup, words } from '../markup.js'

/** Links from one record of an article to others, by their ids. */
export interface References {
  readonly actor: (id: string) => Actor | null
  readonly place: (id: string) => Place | null
  /** A place by its name; null where there is none. */
  readonly linkPlace: (id: string | null) => Markup | null
  readonly linkDate: (id: string | null) => Markup | null
  readonly linkCount: (id: string | null) => Markup | null
  /** An actor by its name, or the words that stand in its place. */
  readonly linkActor: (idOrWords: string | null) => Markup | null
}

export const createReferences = (record: ArticleRecord): References => {
  const index = <Entry extends { id: string }>(entries: readonly Entry[]) => {
    const byId = new Map(entries.map((entry) => [entry.id, entry]))
    return (id: string | null): Entry | null => (id === null ? null : (byId.get(id) ?? null))
  }
  const [actor, place, date, count] = [
    index<Actor>(record.actors),
    index<Place>(record.places),
    index<DateRecord>(record.dates),
    index<Count>(record.counts),
  ]
  const link = (target: { id: string } | null, text: string | undefined): Markup | null =>
    target && html`<a href="#${target.id}">${words(text ?? target.id)}</a>`
  return {
    actor,
    place,
    linkPlace: (id) => link(place(id), place(id)?.name),
    linkDate: (id) => link(date(id), date(id)?.text),
    linkCount: (id) => link(count(id), count(id)?.text),
    linkActor: (id) => (id === null ? null : (link(actor(id), actor(id)?.name) ?? words(id))),
  }
}
