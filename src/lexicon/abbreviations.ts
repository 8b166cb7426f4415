import { rows } from './generated/abbreviations.js'
import { type ReadonlyWordMap, WordMap } from '../text/word-map.js'

export interface Abbreviation {
  readonly kind: 'title' | 'month' | 'weekday' | 'company' | 'state' | 'suffix' | 'other'
  /** An abbreviation only where its first letter is upper case. */
  readonly capitalOnly: boolean
}

/** Abbreviations with their full stop, in lower case («gen.»). */
export const abbreviations: ReadonlyWordMap<Abbreviation> = new WordMap(
  rows().map((row) => [row.word, { kind: row.kind as Abbreviation['kind'], capitalOnly: row.when === 'capital' }]),
)
