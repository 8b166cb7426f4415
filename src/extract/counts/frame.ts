import type { Token } from '../../document/document.js'
import type { Outcome } from '../../record/index.js'
import type { NounPhrase } from './noun-phrase.js'
import type { Predicate } from './predicate.js'
import type { Quantity } from './quantity.js'

/** A quantity with its noun in its sentence: what the frames look at. */
export interface Counted {
  readonly tokens: readonly Token[]
  readonly quantity: Quantity
  readonly phrase: NounPhrase
  /** The position behind the words that are counted so far. */
  readonly to: number
  /** Half-open range of the sentence. */
  readonly first: number
  readonly limit: number
}

/** What the words about a count say of it. */
export interface Frame {
  readonly rule: string
  readonly outcome: Outcome | null
  /** The word that says it, for doubt and negation. */
  readonly at: number
  readonly predicate: Predicate | null
}

export const frame = (rule: string, outcome: Outcome | null, at: number, predicate: Predicate | null = null): Frame => ({
  rule: `count/${rule}`,
  outcome,
  at,
  predicate,
})
