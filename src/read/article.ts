import type { Source } from '../record/index.js'

/** An article as it was read: text and what the input says about it. */
export interface Article {
  readonly id: string | null
  readonly text: string
  readonly source: Source
  /** As the input has it: an ISO date or date-time, or a date in words; null where it says nothing. */
  readonly published: { readonly value: string; readonly from: 'option' | 'input' | 'metadata' | 'url' } | null
}
