import { WordSet } from '../../text/word-map.js'
import { streetWords } from '../../lexicon/place-words.js'
import { abbreviations } from './lexicon.js'
import { type Toponym, typeName } from './toponym.js'
import { isJoined, isNameWord, type Words } from './words.js'

/** «I-95», «US-27» */
const american = /^(?:I|US|SR|CR|FM|PR)-\d{1,4}$/
/** «A14», «M1», «N1»: a road where the words say so; else «M23» are rebels and «A4» is paper. */
const lettered = /^[AMBN]\d{1,4}$/
const along = new WordSet('on along off via onto'.split(' '))
const roadNouns = new WordSet('motorway road junction carriageway northbound southbound eastbound westbound highway roundabout'.split(' '))
const number = /^\d{1,4}[A-Z]?$/
const roads = new WordSet(['road', 'route', 'highway', 'hwy.', 'rd.', 'rte.', 'interstate'])
const owners = new WordSet('county state u.s. us farm ranch national provincial federal township forest old'.split(' '))
/** Words before a road's name. */
const before = new WordSet('the on along off of via near onto from to between and , over across closed using take block stretch'.split(' '))
const short = /^(?:FM|SR|CR|US|U\.S\.|I)$/

/** Roads by number: «East 21st Street», «the A14», «I-95», «State Route 83», «County Road 32», «U.S. 51», «S.C. 9». May overlap known names. */
export const findRoadNumbers = (words: Words): Toponym[] => {
  const { tokens } = words
  const found: Toponym[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token?.kind === 'number' && ordinal.test(token.text)) {
      const end = endOfStreet(words, i)
      if (end > 0) found.push(typeName(words, startOfStreet(words, i), end, 'facility', 'place/road-number', 3))
      continue
    }
    if (!token || !endsInDigit(token.text)) continue
    const isOne = american.test(token.text) ? before.hasLower(tokens[i - 1]) : lettered.test(token.text) && isRoad(words, i)
    const road = isOne ? i : number.test(token.text) ? readStart(words, i) : -1
    if (road < 0) continue
    found.push(typeName(words, road, i + 1, 'facility', 'place/road-number', 3))
  }
  return found
}

const ordinal = /^\d{1,3}(?:st|nd|rd|th)$/
const quarters = new WordSet(
  'north south east west northeast northwest southeast southwest n. n s. s e. e w. w ne. ne nw. nw se. se sw. sw'.split(' '),
)

/** The end of «21st Street», «40th Ave. N», «5th Avenue South» by its number, or 0; «the 21st Street Fair» is none. */
const endOfStreet = ({ tokens }: Words, at: number): number => {
  const head = tokens[at + 1]
  if (!head?.capitalised || !streetWords.hasLower(head) || !isJoined(tokens, at + 1)) return 0
  const quarter = tokens[at + 2]
  const end = quarter?.capitalised && quarters.hasLower(quarter) && isJoined(tokens, at + 2) ? at + 3 : at + 2
  return isNameWord(tokens[end]) && isJoined(tokens, end) ? 0 : end
}

const startOfStreet = ({ tokens }: Words, at: number): number =>
  tokens[at - 1]?.capitalised && quarters.hasLower(tokens[at - 1]) && isJoined(tokens, at) ? at - 1 : at

/** «A14», «27»; «27A» is a number by its kind. */
const endsInDigit = (text: string): boolean => {
  const last = text.charCodeAt(text.length - 1)
  const before = text.charCodeAt(text.length - 2)
  return (last >= zero && last <= nine) || (before >= zero && before <= nine)
}
const zero = 48
const nine = 57

const isRoad = ({ tokens }: Words, at: number): boolean => {
  if (roadNouns.hasLower(tokens[at + 1])) return true
  const steps = tokens[at - 1]?.lower === 'the' ? 2 : 1
  return along.hasLower(tokens[at - steps])
}

/** Where the name of a road begins whose number stands at a token, or -1. */
const readStart = ({ tokens }: Words, at: number): number => {
  const word = tokens[at - 1]
  if (!word?.capitalised || !isJoined(tokens, at)) return -1
  if (roads.hasLower(word)) {
    const owner = tokens[at - 2]
    return owner?.capitalised && owners.hasLower(owner) && isJoined(tokens, at - 1) ? at - 2 : at - 1
  }
  const start = abbreviations.has(`${tokens[at - 2]?.text} ${word.text}`) ? at - 2 : at - 1
  const use = abbreviations.get(word.text)?.use
  if (use !== 'initials' && use !== 'short' && !short.test(word.text)) return -1
  // «in the U.S. 11 people died», «in Pa. 30 miles of road»
  const next = tokens[at + 1]
  const isCount = next?.kind === 'word' && !next.capitalised && next.pos !== 'preposition' && next.pos !== 'conjunction'
  return isCount || !opensRoad(tokens, start - 1) ? -1 : start
}

/** A small word that is no article, or a comma behind another number: «Springfield, Pa. 12» is none. */
const opensRoad = (tokens: Words['tokens'], at: number): boolean => {
  const token = tokens[at]
  if (token?.text === ',') return /\d/.test(tokens[at - 1]?.text ?? '')
  return token?.kind === 'word' && !token.capitalised && token.lower !== 'the'
}
