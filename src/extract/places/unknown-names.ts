import type { Token } from '../../document/document.js'
import { isDemonym, openGazetteer } from '../../gazetteer/index.js'
import { NameUse } from '../../lexicon/name-words.js'
import { departures, eras, members, motions, placeGroups, seats, streetWords, ways } from '../../lexicon/place-words.js'
import { findWordClasses, WordClass } from '../../lexicon/word-classes.js'
import { WordSet, wordSet } from '../../text/word-map.js'
import { reached } from './verbs.js'
import { isOrdinaryCompound } from './known-names.js'
import { directions, heads } from './lexicon.js'
import { type Toponym, typeName } from './toponym.js'
import { isJoined, isNameWord, type Words } from './words.js'

const daysAndMonths = new WordSet([
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].flatMap((day) => [day, `${day}s`]),
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'],
])
export const isDayOrMonth = (token: Token): boolean => {
  const { lower } = token
  return daysAndMonths.hasLower(token) || (lower.endsWith('.') && /^[a-z]{3,4}\.$/.test(lower)) || isSpan(lower)
}

/** «the October-December quarter». */
const isSpan = (lower: string): boolean => {
  const hyphen = lower.indexOf('-')
  return hyphen > 0 && daysAndMonths.has(lower.slice(0, hyphen)) && daysAndMonths.has(lower.slice(hyphen + 1))
}

/** Names of one or two words that no list of words, persons or peoples has. */
export const isUnknownName = ({ tokens }: Words, from: number, end: number): boolean => {
  for (let i = from; i < end; i++) {
    const token = tokens[i]
    if (!token || token.upper || token.text.length < (end - from > 1 ? 3 : 4) || (token.classes & WordClass.known) !== 0) return false
    if (token.nameUse & (NameUse.frequentGiven | NameUse.frequentSurname)) return false
    if (isDemonym(token) || isDayOrMonth(token)) return false
    if (isOrdinaryCompound(token)) return false
    // «Kurdish-inhabited», «Ebola-hit», «GOP-heavy»
    if (token.hyphenated && endsInWord(token.text)) return false
  }
  const next = tokens[end]?.lower
  return next !== 'said' && next !== 'says' && next !== 'told'
}

/** A word of the language in small letters behind the last hyphen. */
const endsInWord = (text: string): boolean => {
  const tail = /-(\p{Ll}{3,})$/u.exec(text)?.[1]
  return tail !== undefined && (findWordClasses(tail) & WordClass.known) !== 0
}

/** Who lives there: «a resident of X», «X residents». */
const dwellersOf = wordSet('resident residents villagers inhabitants outskirts streets people native natives town villages')
const dwellersBehind = wordSet('residents villagers voters constituency outskirts')

/** Names that nothing has and the words about them put somewhere: «fled to X», «residents of X», «X and other towns», «from X to Lagos». */
export const readUnknown = (words: Words, from: number, end: number): Toponym | null => {
  if (end - from > 2) return null
  const rule = findRule(words, from, end)
  if (rule === null || !isUnknownName(words, from, end)) return null
  return typeName(words, from, end, null, rule, rule === 'place/row-in' ? 1.6 : 1.4)
}

/** What the words about a name say of where it is, or null. */
const findRule = (words: Words, from: number, end: number): string | null => {
  const { tokens } = words
  const next = tokens[end]
  if (next?.lower === 'and' && tokens[end + 1]?.lower === 'other' && placeGroups.hasLower(tokens[end + 2])) return 'place/and-other-towns'
  if (next && !next.capitalised && dwellersBehind.hasLower(next) && isJoined(tokens, end)) return 'place/name-man'
  if (next?.capitalised && members.hasLower(next)) return 'place/name-member'
  if (from === 0 || next?.pos === 'possessive') return null
  const before = tokens[from - 1]
  const word = before?.lower ?? ''
  const before2 = from > 1 ? (tokens[from - 2]?.lower ?? '') : ''
  switch (word) {
    case 'off':
      return 'place/off-name'
    case 'for':
      return seats.has(before2) ? 'place/name-member' : departures.has(before2) ? 'place/gone-to' : null
    case 'of':
      if (isPerson(words, from - 2)) return 'place/person-of'
      return dwellersOf.has(before2) ? 'place/residents-of' : directions.has(before2) ? 'place/north-of' : null
    case 'to':
    case 'towards':
    case 'toward':
      return isBehindMotion(words, from - 1) ? 'place/gone-to' : null
    case 'from':
      return isBehindMotion(words, from - 1) ? 'place/gone-to' : opensTrip(words, end) ? 'place/from-and-to' : null
    case 'between':
      return opensTrip(words, end) ? 'place/from-and-to' : null
    // «of Alder Close, Tarnak»
    case ',':
      return streetWords.has(before2) && heads.has(before2) && tokens[from - 2]?.capitalised ? 'place/behind-street' : null
  }
  if (
    before &&
    !before.capitalised &&
    (directions.hasLower(before) || eras.hasLower(before)) &&
    isJoined(tokens, from) &&
    !isNameWord(next)
  )
    return 'place/direction-before'
  return reached.hasLower(before) && isInKnown(words, end) ? 'place/row-in' : null
}

/** «Ana Whitlock of Belden»: a given name and another end here. */
const isPerson = ({ tokens }: Words, last: number): boolean =>
  last > 0 && isNameWord(tokens[last]) && isNameWord(tokens[last - 1]) && ((tokens[last - 1]?.nameUse ?? 0) & NameUse.frequentGiven) !== 0

const isBehindMotion = ({ tokens, firstOf }: Words, preposition: number): boolean => {
  const first = firstOf(preposition)
  if (ways.hasLower(tokens[preposition - 1])) return true
  for (let i = preposition - 1; i >= first && i >= preposition - 3; i--) {
    const token = tokens[i]
    if (!token || token.kind === 'punctuation') return false
    if (motions.hasLower(token)) return true
  }
  return false
}

/** A known place behind «to», «into» or «and». */
const opensTrip = (words: Words, link: number): boolean => {
  const { tokens } = words
  if (!/^(?:to|into|and)$/.test(tokens[link]?.lower ?? '') || !isNameWord(tokens[link + 1])) return false
  return openGazetteer().match(words.tokens, link + 1, Math.min(link + 4, words.endOf(link))) !== null
}

/** Names that follow in a row, and behind them «in» and a known place. */
const isInKnown = (words: Words, from: number): boolean => {
  const { tokens } = words
  const limit = Math.min(words.endOf(from - 1), from + 16)
  let at = from
  while (at < limit && (isNameWord(tokens[at]) || /^(?:,|and|or)$/.test(tokens[at]?.lower ?? ''))) at++
  if (tokens[at]?.text === ',' && /^(?:both|all)$/.test(tokens[at + 1]?.lower ?? '')) at += 2
  else if (/^(?:both|all)$/.test(tokens[at]?.lower ?? '')) at++
  if (tokens[at]?.lower !== 'in') return false
  at++
  while (at < limit && (directions.hasLower(tokens[at]) || tokens[at]?.lower === 'the')) at++
  return isNameWord(tokens[at]) && openGazetteer().match(words.tokens, at, Math.min(at + 4, words.endOf(from - 1))) !== null
}
