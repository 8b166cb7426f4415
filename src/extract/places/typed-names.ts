import { isDemonym, openGazetteer } from '../../gazetteer/index.js'
import { findNameUse, NameUse } from '../../lexicon/name-words.js'
import { WordClass } from '../../lexicon/word-classes.js'
import type { PlaceKind } from '../../record/index.js'
import { heads, nouns, openers, prepositions } from './lexicon.js'
import type { Toponym } from './toponym.js'
import { isJoined, isNameWord, type Words } from './words.js'

/** Names that words within or about them make places, be they in the gazetteer or not. May overlap known names. */
export const findTypedNames = (words: Words): Toponym[] => {
  const found: Toponym[] = []
  const { tokens } = words
  for (let i = 0; i < tokens.length; i++) {
    if (!isNameWord(tokens[i])) continue
    let end = i + 1
    const sentenceEnd = words.endOf(i)
    while (end < sentenceEnd && isJoined(tokens, end) && (isNameWord(tokens[end]) || isNumberAfterOpener(words, end))) end++
    found.push(...readRun(words, i, end))
    i = end - 1
  }
  return found
}

const isNumberAfterOpener = ({ tokens }: Words, at: number): boolean =>
  tokens[at]?.kind === 'number' && openers.get(tokens[at - 1]?.lower ?? '') === 'facility'

const readRun = (words: Words, first: number, end: number): Toponym[] => {
  const { tokens } = words
  let from = first
  // «The Neches River», «In Harbor City» at the start of a sentence
  while (
    from < end - 1 &&
    ((tokens[from]?.classes ?? 0) & (WordClass.determiner | WordClass.preposition | WordClass.pronoun | WordClass.conjunction)) !== 0
  )
    from++
  const opener = openers.get(tokens[from]?.lower ?? '')
  if (opener && end - from >= 2 && end - from <= 4) return [typed(words, from, end, opener, 'place/lake-name', 3)]
  for (let k = from + 1; k < end && k < from + 5; k++) {
    const kind = heads.get(tokens[k]?.lower ?? '')
    if (kind === undefined) continue
    const last = heads.has(tokens[k + 1]?.lower ?? '') && k + 1 < end ? k + 1 : k
    const isOnlyHeads = [...Array(last - from).keys()].every((n) => heads.has(tokens[from + n]?.lower ?? ''))
    if (isOnlyHeads) return []
    // «Historic District», «Mental Health District»: a word of the language makes no division
    if ((kind === 'region' || kind === 'city') && ((tokens[k - 1]?.classes ?? 0) & WordClass.known) !== 0) return []
    return [typed(words, from, last + 1, heads.get(tokens[last]?.lower ?? '') ?? kind, 'place/name-river', kind === 'facility' ? 2.5 : 3)]
  }
  return readContextual(words, from, end)
}

const readContextual = (words: Words, from: number, end: number): Toponym[] => {
  const { tokens } = words
  if (end - from > 3) return []
  const opener = tokens[from]
  if (!opener || isDemonym(opener.lower) || dayOrMonth.test(opener.lower)) return []
  const isWord = (opener.classes & WordClass.known) !== 0
  const before = tokens[from - 1]
  const next = tokens[end]
  const noun = next && isJoined(tokens, end) && !next.capitalised ? nouns.get(next.lower) : undefined
  const before2 = tokens[from - 2]
  if (before?.lower === 'of' && before2?.text === ',' && tokens[from - 3]?.kind === 'number')
    return [typed(words, from, end, 'city', 'place/aged-of', 3)]
  const apposed = !isWord && before?.lower === 'of' && before2 && !before2.capitalised ? nouns.get(before2.lower) : undefined
  if (apposed) return [typed(words, from, end, apposed, 'place/the-city-of', 3.5)]
  const strength = prepositions.get(before?.lower ?? '') ?? 0
  if (noun && strength > 0 && !isWord) return [typed(words, from, end, noun, 'place/name-city', 3)]
  if (strength > 0 && next?.text === ',' && isDivision(words, end + 1)) return [typed(words, from, end, 'city', 'place/name-state', 3)]
  if (strength === 3 && end - from <= 2 && isUnknownName(words, from, end))
    return [typed(words, from, end, null, 'place/in-unknown-name', 1.2)]
  return []
}

/** A state or country stands at a token, in full or short. */
const isDivision = (words: Words, at: number): boolean => {
  const gazetteer = openGazetteer()
  if (!isNameWord(words.tokens[at])) return false
  const match = gazetteer.match(words.folded, at, Math.min(at + 4, words.endOf(at)))
  if (!match) return false
  const feature = gazetteer.featureOf(gazetteer.firstNamed(match.name))
  return feature === 'country' || feature === 'division1'
}

const dayOrMonth =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|[a-z]{3,4}\.)$/

const isUnknownName = ({ tokens }: Words, from: number, end: number): boolean => {
  for (let i = from; i < end; i++) {
    const token = tokens[i]
    // «Kurdish-inhabited», «Iran-backed»
    if (token && /-\p{Ll}+(?:ed|ing|led|held|run)$/u.test(token.text)) return false
    if (
      !token ||
      dayOrMonth.test(token.lower) ||
      isDemonym(token.lower) ||
      token.upper ||
      token.text.length < 4 ||
      (token.classes & WordClass.known) !== 0
    )
      return false
    if (findNameUse(token.lower) & (NameUse.frequentGiven | NameUse.frequentSurname)) return false
  }
  return !/^(?:said|says|told|and)$/.test(tokens[end]?.lower ?? '')
}

const typed = ({ tokens, document }: Words, from: number, end: number, kind: PlaceKind | null, rule: string, score: number): Toponym => {
  const start = tokens[from]?.start ?? 0
  const stop = tokens[end - 1]?.end ?? 0
  const name = document.text.slice(start, stop)
  return { from, end, start, stop, name, entry: -1, kind, rule, score, supported: true, container: null }
}
