import type { Gazetteer } from '../../gazetteer/index.js'
import { WordSet } from '../../text/word-map.js'
import { type Toponym, typeName } from './toponym.js'
import { isJoined, isNameWord, type Words } from './words.js'

const regions = new WordSet(['west', 'southwest', 'northwest', 'southeast', 'northeast'])

/** «in the West», «across the Southwest»: with a capital and its article it is a region; «the South» may be any country's. */
export const readCompassRegion = (gazetteer: Gazetteer, words: Words, at: number): Toponym | null => {
  const { tokens } = words
  const token = tokens[at]
  if (!token || at === 0 || tokens[at - 1]?.lower !== 'the' || token.upper || !regions.hasLower(token)) return null
  const next = tokens[at + 1]
  if ((isNameWord(next) && isJoined(tokens, at + 1)) || next?.lower === 'of' || next?.text === '-') return null
  return { ...typeName(words, at, at + 1, 'region', 'place/compass-region', 2), entry: gazetteer.findFolded(token.lower) }
}
