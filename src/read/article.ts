import type { Source, Span } from '../record/index.js'

/** An element of the page that a text was taken out of: a paragraph, heading, block quote, list item … by its HTML name. */
export interface Block extends Span {
  readonly tag: string
}

/** An article as it was read: text and what the input says about it. */
export interface Article {
  readonly id: string | null
  readonly text: string
  /** What names a row by where it stands, whatever id it has of its own. */
  readonly position?: string | undefined
  readonly source: Source
  /** How the text was laid out, where the input says so. */
  readonly blocks?: readonly Block[] | undefined
  /** As the input has it: an ISO date or date-time, or a date in words; null where it says nothing. */
  readonly published: { readonly value: string; readonly from: 'option' | 'input' | 'metadata' | 'url' | 'text' } | null
}
