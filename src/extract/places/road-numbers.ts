import { WordSet } from '../../text/word-map.js'
import { abbreviations } from './lexicon.js'
import { type Toponym, typeName } from './toponym.js'
import { isJoined, type Words } from './words.js'

/** «A14», «M1», «I-95», «US-27», «N1» */
const oneWord = /^(?:[AMBN]\d{1,4}|(?:I|US|SR|CR|FM|PR)-\d{1,4})$/
const number = /^\d{1,4}[A-Z]?$/
const roads = new WordSet(['road', 'route', 'highway', 'hwy.', 'rd.', 'rte.', 'interstate'])
const owners = new WordSet('county state u.s. us farm ranch national provincial federal township forest old'.split(' '))
/** Words before a road's name; elsewhere «A4» is paper and «M1» a rifle. */
const before = new WordSet('the on along off of via near onto from to between and , over across closed using take block stretch'.split(' '))
const short = /^(?:FM|SR|CR|US|U\.S\.|I)$/

/** Roads by number: «the A14», «I-95», «State Route 83», «County Road 109», «U.S. 27», «W.Va. 61». May overlap known names. */
export const findRoadNumbers = (words: Words): Toponym[] => {
  const { tokens } = words
  const found: Toponym[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token || !/\d/.test(token.text)) continue
    const road = oneWord.test(token.text) ? i : number.test(token.text) ? readStart(words, i) : -1
    if (road < 0 || (road === i && !before.has(tokens[i - 1]?.lower ?? ''))) continue
    found.push(typeName(words, road, i + 1, 'facility', 'place/road-number', 3))
  }
  return found
}

/** Where the name of a road begins whose number stands at a token, or -1. */
const readStart = ({ tokens }: Words, at: number): number => {
  const word = tokens[at - 1]
  if (!word?.capitalised || !isJoined(tokens, at)) return -1
  if (roads.has(word.lower)) {
    const owner = tokens[at - 2]
    return owner?.capitalised && owners.has(owner.lower) && isJoined(tokens, at - 1) ? at - 2 : at - 1
  }
  const isState = abbreviations.get(word.text)?.use === 'initials' || abbreviations.get(word.text)?.use === 'short'
  if (!isState && !short.test(word.text)) return -1
  // «in the U.S. 11 people died», «in Pa. 30 miles of road»
  const next = tokens[at + 1]
  const isCount = next?.kind === 'word' && !next.capitalised && next.pos !== 'preposition' && next.pos !== 'conjunction'
  return isCount || !before.has(tokens[at - 2]?.lower ?? '') || (tokens[at - 2]?.lower === 'the' && short.test(word.text)) ? -1 : at - 1
}
