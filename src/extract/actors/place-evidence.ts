import { isPlainLower } from '../../text/is-plain-lower.js'
import type { Token } from '../../document/document.js'
import {
  type FoldedWord,
  type Gazetteer,
  demonymCountry,
  findDemonymCountry,
  foldName,
  isDemonym,
  openGazetteer,
} from '../../gazetteer/index.js'
import { type ReadonlyWordMap, WordMap } from '../../text/word-map.js'
import type { AskedWord } from '../../text/answers.js'

/** Abbreviations that stand before a noun as a demonym does («US President»). */
const adjectives: ReadonlyWordMap<string> = new WordMap([
  ['us', 'US'],
  ['u.s.', 'US'],
  ['uk', 'GB'],
  ['u.k.', 'GB'],
  ['uae', 'AE'],
  ['u.a.e.', 'AE'],
])
/** Of the gazetteer's scale: a hamlet, and a city of ten million. */
const least = 27
const most = 72

const findName = (gazetteer: Gazetteer, name: string | FoldedWord): number =>
  typeof name === 'string' ? gazetteer.findFolded(foldName(name)) : gazetteer.nameOfWord(name)

/** How prominent the best-known place of a name is: 0 for none, 0.3 for a town, 1 for a country or a metropolis. */
export const placeProminence = (name: string | FoldedWord): number => {
  const gazetteer = openGazetteer()
  const found = findName(gazetteer, name)
  if (found < 0) return 0
  const best = gazetteer.firstNamed(found)
  const feature = gazetteer.featureOf(best)
  if (feature === 'country') return 1
  return Math.min(1, Math.max(0.05, (gazetteer.prominenceOf(best) - least) / (most - least)))
}

/** The country of a word for the people or things of a place, null for one of several («Kurdish»); null where it is no such word. */
export const findDemonym = (word: string | AskedWord): { country: string | null } | null =>
  typeof word === 'string' ? findWrittenDemonym(word) : findTokenDemonym(word)

const findTokenDemonym = (token: AskedWord): { country: string | null } | null => {
  const country = adjectives.getLower(token) ?? findDemonymCountry(token)
  return country === undefined ? null : { country }
}

const findWrittenDemonym = (word: string): { country: string | null } | null => {
  const lower = isPlainLower(word) ? word : word.toLowerCase()
  const abbreviated = adjectives.get(lower)
  if (abbreviated) return { country: abbreviated }
  return isDemonym(lower) ? { country: demonymCountry(lower) } : null
}

/** Most words of a demonym, and of a country's short name: «Papua New Guinean», «Bosnia and Herzegovina» is never asked for. */
const mostWords = 3

/** The longest demonym that ends at a token («Iranian», «South Sudanese»): its first token and country, or null. */
export const demonymEndingAt = (tokens: readonly Token[], last: number): { first: number; country: string | null } | null =>
  longestEndingAt(tokens, last, (words, token) => (words === null ? findDemonym(token) : findDemonym(words)))

/** The country whose name ends at a token («Iran», «South Sudan»), or null. */
export const countryEndingAt = (tokens: readonly Token[], last: number): string | null =>
  longestEndingAt(tokens, last, (words, token) => {
    const country = findCountry(words ?? token)
    return country === null ? null : { country }
  })?.country ?? null

/** Asks `find` about a capitalised token, `words` being null, and then with those before it. */
const longestEndingAt = (
  tokens: readonly Token[],
  last: number,
  find: (words: string | null, token: Token) => { country: string | null } | null,
): { first: number; country: string | null } | null => {
  const token = tokens[last]
  if (!token?.capitalised) return null
  const own = find(null, token)
  let longest = own && { first: last, country: own.country }
  let words = token.lower
  for (let first = last - 1; first >= 0 && first > last - mostWords; first--) {
    const before = tokens[first] as Token
    if (!before.capitalised || before.sentence !== token.sentence || before.kind !== 'word') break
    words = `${before.lower} ${words}`
    const found = find(words, token)
    if (found) longest = { first, country: found.country }
  }
  return longest
}

/** Whether a name is a state's of the United States that is no city's as well. */
export const isAmericanState = (name: string): boolean => {
  const gazetteer = openGazetteer()
  const found = gazetteer.findFolded(foldName(name))
  if (found < 0) return false
  const best = gazetteer.firstNamed(found)
  return gazetteer.featureOf(best) === 'division1' && gazetteer.countryOf(best) === 'US'
}

/** The ISO code of a country by its name. */
export const findCountry = (name: string | FoldedWord): string | null => {
  const gazetteer = openGazetteer()
  const found = findName(gazetteer, name)
  if (found < 0) return null
  const best = gazetteer.firstNamed(found)
  return gazetteer.featureOf(best) === 'country' ? gazetteer.countryOf(best) : null
}
