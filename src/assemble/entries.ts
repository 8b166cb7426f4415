import type { LinkedActor, LinkedCount, LinkedDate, LinkedMention, LinkedPlace, LinkedQuote, LinkedSpeaker } from '../link/linked.js'
import type { Actor, Count, DateRecord, Mention, Place, Quote, TextSpan, Toll } from '../record/index.js'
import type { SummedToll } from './tolls.js'

/** What turns references into ids and spans into words. */
export interface Naming {
  readonly text: string
  /** The id of an entry that the record holds, or null. */
  readonly idOf: (entry: unknown) => string | null
  /** The id of an entry that the record holds for sure: the one that is being written. */
  readonly ownId: (entry: unknown) => string
  /** Whether the rules are named. */
  readonly explain: boolean
}

// Every entry is written out field by field. A spread would be shorter, but gives the objects of one kind many hidden
// classes, and all that reads them afterwards, validation above all, takes twice the time.

export const assembleActor = (actor: LinkedActor, naming: Naming): Actor =>
  explain(
    {
      id: naming.ownId(actor),
      name: actor.name,
      kind: actor.kind,
      title: actor.title,
      roles: actor.roles as Actor['roles'],
      country: actor.country,
      acronym: actor.acronym,
      aliases: actor.aliases as string[],
      mentions: assembleMentions(actor.mentions, naming),
    },
    naming,
    () => actor.mentions.map((mention) => mention.rule),
  )

export const assemblePlace = (place: LinkedPlace, naming: Naming): Place =>
  explain(
    {
      id: naming.ownId(place),
      name: place.name,
      kind: place.kind,
      country: place.country,
      admin1: place.admin1,
      lat: place.lat,
      lon: place.lon,
      geonameId: place.geonameId,
      confidence: place.confidence,
      mentions: assembleMentions(place.mentions, naming),
    },
    naming,
    () => [...place.mentions.map((mention) => mention.rule), ...(place.decided ? [place.decided] : [])],
  )

export const assembleDate = (date: LinkedDate, naming: Naming): DateRecord =>
  explain(
    {
      id: naming.ownId(date),
      start: date.start,
      end: date.end,
      text: naming.text.slice(date.start, date.end),
      type: date.type,
      value: date.value,
      earliest: date.earliest,
      latest: date.latest,
      relative: date.relative,
      anchor: date.anchor === 'published' ? 'published' : naming.idOf(date.anchor),
    },
    naming,
    () => [date.rule],
  )

export const assembleCount = (count: LinkedCount, naming: Naming): Count =>
  explain(
    {
      id: naming.ownId(count),
      start: count.start,
      end: count.end,
      text: naming.text.slice(count.start, count.end),
      value: count.value,
      min: count.min,
      max: count.max,
      modifier: count.modifier,
      unit: count.unit,
      outcome: count.outcome,
      partOf: naming.idOf(count.partOf),
      place: naming.idOf(count.place),
      date: naming.idOf(count.date),
      source: actorOrWords(count.source, naming),
      scope: count.scope,
      certainty: count.certainty,
      revises: naming.idOf(count.revises),
      superseded: count.superseded,
      perpetrator: actorOrWords(count.perpetrator, naming),
      cause: count.cause,
    },
    naming,
    () => [count.rule],
  )

export const assembleQuote = (quote: LinkedQuote, naming: Naming): Quote =>
  explain(
    {
      id: naming.ownId(quote),
      kind: quote.kind,
      start: quote.start,
      end: quote.end,
      text: quote.spans.map((span) => naming.text.slice(span.start, span.end)).join(' '),
      spans: quote.spans.map(({ start, end }) => ({ start, end })),
      speaker: quote.speaker && {
        start: quote.speaker.start,
        end: quote.speaker.end,
        text: naming.text.slice(quote.speaker.start, quote.speaker.end),
        actor: naming.idOf(quote.speaker.actor),
        anonymous: quote.speaker.anonymous,
      },
      cue: quote.cue && {
        start: quote.cue.start,
        end: quote.cue.end,
        text: naming.text.slice(quote.cue.start, quote.cue.end),
        lemma: quote.cue.lemma,
      },
      addressee: assembleAddressee(quote.addressee, naming),
      date: naming.idOf(quote.date),
    },
    naming,
    () => [quote.rule],
  )

export const assembleToll = (toll: SummedToll, naming: Naming): Toll => ({
  outcome: toll.outcome,
  value: toll.value,
  min: toll.min,
  max: toll.max,
  modifier: toll.modifier,
  unit: toll.unit,
  place: naming.idOf(toll.place),
  date: naming.idOf(toll.date),
  source: actorOrWords(toll.source, naming),
  scope: toll.scope,
  counts: toll.counts.map(naming.ownId),
  others: toll.others.map(naming.ownId),
})

const assembleMentions = (mentions: readonly LinkedMention[], { text }: Naming): Mention[] =>
  mentions.map(({ start, end, form }) => ({ start, end, text: text.slice(start, end), form }))

const assembleAddressee = (speaker: LinkedSpeaker | null, { text, idOf }: Naming): (TextSpan & { actor: string | null }) | null =>
  speaker && { start: speaker.start, end: speaker.end, text: text.slice(speaker.start, speaker.end), actor: idOf(speaker.actor) }

const actorOrWords = (found: LinkedActor | string | null, { idOf }: Naming): string | null =>
  typeof found === 'string' ? found : (idOf(found) ?? found?.name ?? null)

const explain = <T extends object>(entry: T, naming: Naming, rules: () => readonly string[]): T & { rules?: string[] } =>
  naming.explain ? Object.assign(entry, { rules: [...new Set(rules())] }) : entry
