import { WordSet } from '../../text/word-map.js'
import { isJoined, type Words } from './words.js'

/** What is called after a place, as the noun behind its name. */
const products = new WordSet(
  'cheese cheeses terrier terriers spaniel spaniels sheepdog sheepdogs puppy puppies mix kitten kittens cattle'.split(' '),
)
const sexes = new WordSet(['male', 'female'])
const openers = new WordSet([',', 'and', 'but', 'that', '"', '“', '‘', '—', '–', '``'])
const initial = /^\p{Lu}\.$/u

/** How much the words about a known name speak for a firm, a breed or a person of that name; a country may be a she. */
export const weighMisleading = (words: Words, from: number, end: number, isCountry: boolean): number => {
  const { tokens } = words
  const next = tokens[end]
  // «Gruyère cheese», «a male Chihuahua»
  if (products.hasLower(next) || (from > 0 && sexes.hasLower(tokens[from - 1]))) return -5
  // «Jos. A. Bank»
  if (next?.text === '.') return isJoined(tokens, end + 1) && initial.test(tokens[end + 1]?.text ?? '') && end < words.endOf(from) ? -6 : 0
  // «Pskov made his comments»: places have what is its
  if (isCountry || next?.pos !== 'verb' || !/^(?:his|her)$/.test(tokens[end + 1]?.lower ?? '')) return 0
  return from === words.firstOf(from) || openers.has(tokens[from - 1]?.text ?? '') ? -4 : 0
}
