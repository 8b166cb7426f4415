import type {
  ActorKind,
  Certainty,
  DateType,
  MentionForm,
  Modifier,
  Outcome,
  PlaceKind,
  QuoteKind,
  Role,
  Scope,
  Span,
} from '../record/index.js'

/** A mention and the rule that found it. */
export interface LinkedMention extends Span {
  readonly form: MentionForm
  readonly rule: string
}

/** An actor with all its mentions in text order; ids are given later. */
export interface LinkedActor {
  readonly name: string
  readonly kind: ActorKind
  readonly title: string | null
  readonly roles: readonly Role[]
  readonly country: string | null
  readonly acronym: string | null
  readonly aliases: readonly string[]
  readonly mentions: readonly LinkedMention[]
}

/** A place resolved to the gazetteer, or to what the text says of it. */
export interface LinkedPlace {
  readonly name: string
  readonly kind: PlaceKind
  readonly country: string | null
  readonly admin1: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly geonameId: number | null
  readonly confidence?: number
  /** A country's seat of government: news is often told there, not about it. */
  readonly capital?: boolean
  /** The rule that chose this place among those of its name. */
  readonly decided?: string
  readonly mentions: readonly LinkedMention[]
}

export interface LinkedDate extends Span {
  readonly rule: string
  readonly type: DateType
  readonly value: string
  readonly earliest: string | null
  readonly latest: string | null
  readonly relative: boolean
  readonly anchor: 'published' | LinkedDate | null
}

export interface LinkedCount extends Span {
  readonly rule: string
  readonly value: number | null
  readonly min: number | null
  readonly max: number | null
  readonly modifier: Modifier
  readonly unit: string | null
  readonly outcome: Outcome | null
  readonly partOf: LinkedCount | null
  readonly place: LinkedPlace | null
  readonly date: LinkedDate | null
  /** The actor that reports the figure, or the words where no actor stands for them. */
  readonly source: LinkedActor | string | null
  readonly scope: Scope | null
  readonly certainty: Certainty
  readonly revises: LinkedCount | null
  readonly superseded: boolean
  readonly perpetrator: LinkedActor | string | null
  readonly cause: string | null
  /** The count before it in a row («12 men and two women»). */
  readonly joined: LinkedCount | null
  /** It lies in the past of what the article reports («In 2006, …»). */
  readonly background: boolean
}

export interface LinkedSpeaker extends Span {
  readonly actor: LinkedActor | null
}

/** Who says something. */
export interface LinkedSource extends LinkedSpeaker {
  /** The text doesn't name it. */
  readonly anonymous: boolean
}

export interface LinkedQuote extends Span {
  readonly rule: string
  readonly kind: QuoteKind
  readonly spans: readonly Span[]
  readonly speaker: LinkedSource | null
  readonly cue: (Span & { readonly lemma: string }) | null
  readonly addressee: LinkedSpeaker | null
  readonly date: LinkedDate | null
}

/** Everything found in one article, joined by reference. Lists are in order of first mention. */
export interface Linked {
  readonly actors: readonly LinkedActor[]
  readonly places: readonly LinkedPlace[]
  /** The place that the story is about. */
  readonly focus: LinkedPlace | null
  readonly dates: readonly LinkedDate[]
  readonly counts: readonly LinkedCount[]
  readonly quotes: readonly LinkedQuote[]
}
