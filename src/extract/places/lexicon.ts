import { rows as titleRows } from '../../lexicon/generated/actor-titles.js'
import { rows as abbreviationRows } from '../../lexicon/generated/place-abbreviations.js'
import { rows as directionRows } from '../../lexicon/generated/place-directions.js'
import { rows as headRows } from '../../lexicon/generated/place-heads.js'
import { rows as nounRows } from '../../lexicon/generated/place-nouns.js'
import { rows as openerRows } from '../../lexicon/generated/place-openers.js'
import { rows as wordRows } from '../../lexicon/generated/place-or-word.js'
import { rows as prepositionRows } from '../../lexicon/generated/place-prepositions.js'
import type { PlaceKind } from '../../record/index.js'
import { type ReadonlyWordMap, type ReadonlyWordSet, WordMap, WordSet } from '../../text/word-map.js'

export interface Abbreviation {
  /** The full name. */
  readonly name: string
  readonly country: string
  readonly use: 'postal' | 'short' | 'initials'
}

const asKinds = (entries: readonly (readonly [string, string])[]): ReadonlyWordMap<PlaceKind> =>
  new WordMap(entries as readonly [string, PlaceKind][])

/** Words that close a name with a capital («County», «River», «Street»), lower case. */
export const heads = asKinds(headRows().map((row) => [row.head, row.kind] as const))
/** Words that open a name with a capital («Lake», «Mount», «Route»), lower case. */
export const openers = asKinds(openerRows().map((row) => [row.opener, row.kind] as const))
/** Small nouns that say what the name beside them is. */
export const nouns = asKinds(nounRows().map((row) => [row.noun, row.kind] as const))
export const prepositions: ReadonlyWordMap<number> = new WordMap(prepositionRows().map((row) => [row.word, Number(row.strength)]))
export const directions: ReadonlyWordSet = new WordSet(directionRows().map((row) => row.word))
/** Folded names that news mostly uses for something else. */
export const placeOrWord: ReadonlySet<string> = new WordSet(wordRows().map((row) => row.name))
export const abbreviations: ReadonlyMap<string, Abbreviation> = new WordMap(
  abbreviationRows().map((row) => [row.form, { name: row.name, country: row.country, use: row.use as Abbreviation['use'] }]),
)
/** What stands before persons' names («Mayor», «Mr.»). */
export const titles: ReadonlyWordSet = new WordSet(titleRows().map((row) => row.title))
/** Honorifics and ranks: what follows is a person. */
export const personTitles: ReadonlyWordSet = new WordSet(
  titleRows()
    .filter((row) => row.use === 'h' || row.use === 'r')
    .map((row) => row.title),
)
