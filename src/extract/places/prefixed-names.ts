import { foldName, type Gazetteer, isDemonym } from '../../gazetteer/index.js'
import { directions, placeOrWord } from './lexicon.js'
import { makeSupported, type Toponym } from './toponym.js'
import { isJoined, isNameWord, type Words } from './words.js'

const prefixed = /^(?:(pro|anti|non|mid|post|pre|trans|cross|intra)|ex)-(\p{Lu}[\p{L}.'’]+)$/u
const leastCity = 66

/** «pro-Moscow», «anti-U.S.», «mid-Ohio»: states and what stands for them; of others there are persons and clubs. */
export const readPrefixed = (gazetteer: Gazetteer, { tokens }: Words, at: number): Toponym | null => {
  const token = tokens[at]
  if (!token) return null
  // «the trans-Pacific Partnership» is no ocean
  if (isNameWord(tokens[at + 1]) && isJoined(tokens, at + 1)) return null
  const match = prefixed.exec(token.text)
  const part = match?.[2]
  if (part === undefined) return null
  const name = foldName(part)
  const entry = gazetteer.findFolded(name)
  if (entry < 0 || placeOrWord.has(name) || directions.has(name) || isDemonym(name)) return null
  const first = gazetteer.firstNamed(entry)
  const feature = gazetteer.featureOf(first)
  // «ex-Barcelona» is who played there
  const isState = feature === 'country' || (match?.[1] !== undefined && isLarge(gazetteer, first, feature))
  if (!isState) return null
  const start = token.end - part.length
  return makeSupported({
    from: at,
    end: at + 1,
    start,
    stop: token.end,
    name: part,
    entry,
    rule: 'place/prefixed-name',
    score: 3,
  })
}

const isLarge = (gazetteer: Gazetteer, place: number, feature: string): boolean =>
  /^(?:capital|world|region|natural)$/.test(feature) ||
  (feature === 'division1' && gazetteer.countryOf(place) === 'US') ||
  gazetteer.prominenceOf(place) >= leastCity
