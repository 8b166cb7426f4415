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
  if (!next || end >= words.endOf(from)) return 0
  const before = from > words.firstOf(from) ? tokens[from - 1] : undefined
  // «Gruyère cheese», «a male Chihuahua»
  if (products.hasLower(next) || (before !== undefined && sexes.hasLower(before))) return -5
  // «Jos. A. Bank»
  if (next.text === '.') return isJoined(tokens, end + 1) && initial.test(tokens[end + 1]?.text ?? '') ? -6 : 0
  // «Pskov made his comments»: places have what is its
  const isSubject = before === undefined || openers.has(before.text)
  return !isCountry && isSubject && next.pos === 'verb' && /^(?:his|her)$/.test(tokens[end + 1]?.lower ?? '') ? -4 : 0
}
