import type { Modifier, Outcome, Scope, Span } from '../../record/index.js'
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
}
