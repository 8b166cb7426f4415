import type { Certainty, Modifier, Outcome, Scope, Span } from '../../record/index.js'
import type { Candidate } from '../extractor.js'

/** A number of people or things with what the sentence says happened to them. */
export interface CountCandidate extends Candidate {
  readonly value: number | null
  readonly min: number | null
  readonly max: number | null
  readonly modifier: Modifier
  readonly unit: string | null
  readonly outcome: Outcome | null
  /** The candidate of the same list that this one is a share of. */
  readonly partOf: CountCandidate | null
  /** The words that name who reports the figure («according to information received by Hengaw»: «Hengaw»). */
  readonly source: Span | null
  readonly scope: Scope | null
  readonly certainty: Certainty
  /** What did it, in one word («blast», «flood»), or null. */
  readonly cause: string | null
  /** The words for who did it («gunmen», «security forces»), or null. */
  readonly perpetrator: Span | null
  /** An older figure that the text replaces («up from 27»). */
  readonly former: boolean
  /** The count before it in a row («12 men and two women»). */
  readonly joined: CountCandidate | null
  /** The words about it: its clause with what hangs on it. */
  readonly about: Span
  /** It opens a clause with «where»: its place is the one named right before. */
  readonly where: boolean
}
