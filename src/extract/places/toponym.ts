import type { PlaceKind } from '../../record/index.js'

/** A name that may be a place's, while the evidence about it is gathered. */
export interface Toponym {
  /** Tokens from, to (end exclusive). */
  readonly from: number
  readonly end: number
  /** Characters; a part of a token for «Oslo-based». */
  readonly start: number
  readonly stop: number
  /** As the gazetteer is to be asked for it. */
  readonly name: string
  /** Its name's number in the gazetteer, or -1. */
  readonly entry: number
  kind: PlaceKind | null
  rule: string
  /** For a place above 1, against it below. */
  score: number
  /** The words of its own mention speak for it, not only what is known of the name. */
  supported: boolean
  /** What the words say it lies in, by position in the list of toponyms. */
  container: Toponym | null
}
