import type { DateType } from '../../record/index.js'
import type { Candidate } from '../extractor.js'

/** An expression of time with its value. */
export interface DateCandidate extends Candidate {
  readonly type: DateType
  readonly value: string
  readonly earliest: string | null
  readonly latest: string | null
  readonly relative: boolean
  /** What a relative value was counted from: the publication date, an earlier candidate of the same list, or nothing. */
  readonly anchor: 'published' | DateCandidate | null
}
