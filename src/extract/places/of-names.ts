import { openGazetteer } from '../../gazetteer/index.js'
import { WordClass } from '../../lexicon/word-classes.js'
import type { PlaceKind } from '../../record/index.js'
import { WordMap } from '../../text/word-map.js'
import { type Toponym, typeName } from './toponym.js'
import { isJoined, isNameWord, type Words } from './words.js'

const heads = new WordMap<PlaceKind>([
  ...['strait', 'straits', 'gulf', 'bay', 'isle', 'isles'].map((head): [string, PlaceKind] => [head, 'natural']),
  ...['principality', 'republic', 'emirate', 'sultanate', 'duchy', 'governorate'].map((head): [string, PlaceKind] => [head, 'region']),
])
const mostWords = 3

/** «the Straits of Florida», «the Principality of Torvesh»: what its head in front and «of» make a place; `at` is the head. */
export const readOfName = (words: Words, at: number): Toponym | null => {
  const { tokens } = words
  const kind = tokens[at + 1]?.lower === 'of' ? heads.getLower(tokens[at]) : undefined
  if (kind === undefined) return null
  const from = tokens[at + 2]?.lower === 'the' ? at + 3 : at + 2
  const limit = Math.min(from + mostWords, words.endOf(at))
  const name = tokens[from]
  if (from >= limit || !isNameWord(name) || ((name?.classes ?? 0) & WordClass.known) !== 0) return null
  const gazetteer = openGazetteer()
  // the list has the whole, or what the region is
  if ((gazetteer.match(tokens, at, limit)?.words ?? 0) > from - at) return null
  const known = gazetteer.match(tokens, from, limit)
  if (kind === 'region' && known) return null
  let end = from + (known?.words ?? 1)
  if (!known) while (end < limit && isNameWord(tokens[end]) && isJoined(tokens, end)) end++
  return typeName(words, at, end, kind, 'place/of-name', 3)
}
