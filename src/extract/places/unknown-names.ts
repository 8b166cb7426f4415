import { isDemonym, openGazetteer } from '../../gazetteer/index.js'
import { findNameUse, NameUse } from '../../lexicon/name-words.js'
import { WordClass } from '../../lexicon/word-classes.js'
import { WordSet } from '../../text/word-map.js'
import { motions, reached } from './verbs.js'
import { directions, heads } from './lexicon.js'
import { type Toponym, typeName } from './toponym.js'
import { isJoined, isNameWord, type Words } from './words.js'

export const dayOrMonth =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|[a-z]{3,4}\.)$/

/** Names of one or two words that no list of words, persons or peoples has. */
export const isUnknownName = ({ tokens }: Words, from: number, end: number): boolean => {
  for (let i = from; i < end; i++) {
    const token = tokens[i]
    // «Kurdish-inhabited», «Iran-backed»
    if (token && /-\p{Ll}+(?:ed|ing|led|held|run)$/u.test(token.text)) return false
    if (
      !token ||
      dayOrMonth.test(token.lower) ||
      isDemonym(token.lower) ||
      token.upper ||
      token.text.length < (end - from > 1 ? 3 : 4) ||
      (token.classes & WordClass.known) !== 0
    )
      return false
    if (findNameUse(token.lower) & (NameUse.frequentGiven | NameUse.frequentSurname)) return false
  }
  return !/^(?:said|says|told)$/.test(tokens[end]?.lower ?? '')
}

const set = (words: string): ReadonlySet<string> => new WordSet(words.split(' '))
/** Who lives there: «a resident of X», «X residents». */
const dwellersOf = set('resident residents villagers inhabitants outskirts streets people native natives town villages')
const dwellersBehind = set('residents villagers voters constituency outskirts')
/** Who is elected for a place: «Nyando MP». */
export const members = set('mp mla mpp msp mca mlas mps')
const seats = set('mp mla member senator candidate councillor lawmaker mps')
const groups = set('towns cities villages areas districts places counties settlements suburbs neighbourhoods neighborhoods')
const roads = set('street road avenue drive lane close crescent terrace way place grove boulevard')

/** Names that nothing has and the words about them put somewhere: «fled to X», «residents of X», «X and other towns», «from X to Lagos». */
export const readUnknown = (words: Words, from: number, end: number): Toponym | null => {
  const { tokens } = words
  if (end - from > 2 || !isUnknownName(words, from, end)) return null
  const before = tokens[from - 1]
  const next = tokens[end]
  const word = before?.lower ?? ''
  const before2 = tokens[from - 2]?.lower ?? ''
  const typed = (rule: string): Toponym => typeName(words, from, end, null, rule, 1.4)
  if (next?.lower === 'and' && tokens[end + 1]?.lower === 'other' && groups.has(tokens[end + 2]?.lower ?? ''))
    return typed('place/and-other-towns')
  if (next && !next.capitalised && isJoined(words.tokens, end) && dwellersBehind.has(next.lower)) return typed('place/name-man')
  if (next?.pos === 'possessive') return null
  if (word === 'of' && dwellersOf.has(before2)) return typed('place/residents-of')
  if (word === 'off') return typed('place/off-name')
  if (next?.capitalised && members.has(next.lower)) return typed('place/name-member')
  if (word === 'for' && seats.has(before2)) return typed('place/name-member')
  if (word === 'of' && directions.has(before2)) return typed('place/north-of')
  if ((word === 'to' || word === 'from' || word === 'towards' || word === 'toward') && isBehindMotion(words, from - 1))
    return typed('place/gone-to')
  if ((word === 'from' || word === 'between') && opensTrip(words, end)) return typed('place/from-and-to')
  if (before && !before.capitalised && directions.has(word) && isJoined(tokens, from) && !isNameWord(next))
    return typed('place/direction-before')
  if (reached.has(word) && isInKnown(words, end)) return { ...typed('place/row-in'), score: 1.6 }
  // «of Eyebrook Close, Gretton»
  if (word === ',' && roads.has(before2) && heads.has(before2) && tokens[from - 2]?.capitalised) return typed('place/behind-street')
  return null
}

const isBehindMotion = ({ tokens, firstOf }: Words, preposition: number): boolean => {
  const first = firstOf(preposition)
  for (let i = preposition - 1; i >= first && i >= preposition - 3; i--) {
    const token = tokens[i]
    if (!token || token.kind === 'punctuation') return false
    if (motions.has(token.lower)) return true
  }
  return false
}

/** A known place behind «to», «into» or «and». */
const opensTrip = (words: Words, link: number): boolean => {
  const { tokens } = words
  if (!/^(?:to|into|and)$/.test(tokens[link]?.lower ?? '') || !isNameWord(tokens[link + 1])) return false
  return openGazetteer().match(words.folded, link + 1, Math.min(link + 4, words.endOf(link))) !== null
}

/** Names that follow in a row, and behind them «in» and a known place. */
const isInKnown = (words: Words, from: number): boolean => {
  const { tokens } = words
  const limit = Math.min(words.endOf(from - 1), from + 16)
  let at = from
  while (at < limit && (isNameWord(tokens[at]) || /^(?:,|and|or)$/.test(tokens[at]?.lower ?? ''))) at++
  if (tokens[at]?.lower !== 'in') return false
  at++
  while (at < limit && (directions.has(tokens[at]?.lower ?? '') || tokens[at]?.lower === 'the')) at++
  return isNameWord(tokens[at]) && openGazetteer().match(words.folded, at, Math.min(at + 4, words.endOf(from - 1))) !== null
}
