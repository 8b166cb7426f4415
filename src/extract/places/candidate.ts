import type { LexiconEntry, MentionForm, PlaceKind, Span } from '../../record/index.js'
import type { Candidate } from '../extractor.js'

/** A toponym as the sentence shows it, before it is resolved to one place on the map. */
export interface PlaceCandidate extends Candidate {
  readonly form: MentionForm
  readonly name: string
  /** What the words about it say it is («X city», «the X River»), or null. */
  readonly kind: PlaceKind | null
  /** Names of the places that the words about it put it in, nearest first («Paris, Texas»). */
  readonly containers: readonly Span[]
  /** 0 to 1: how sure the rule is that this is a place; settles conflicts with actors. */
  readonly weight: number
  /** The entry of the user's lexicon that it is. */
  readonly entry?: LexiconEntry | undefined
}
