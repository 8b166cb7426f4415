import { isDemonym, openGazetteer } from '../../gazetteer/index.js'
import { members, placeGroups } from '../../lexicon/place-words.js'
import { WordClass } from '../../lexicon/word-classes.js'
import { isApposed, ownsThing, readApposition } from './context.js'
import { isHead, readHeaded, readOpened, readOwned } from './headed-names.js'
import { nouns, openers, personTitles, prepositions } from './lexicon.js'
import { readOfName } from './of-names.js'
import { type Toponym, typeName } from './toponym.js'
import { isDayOrMonth, isUnknownName, readUnknown } from './unknown-names.js'
import { isJoined, isNameWord, type Words } from './words.js'
import { WordSet } from '../../text/word-map.js'

/** Names that words within or about them make places, be they in the gazetteer or not. May overlap known names. */
export const findTypedNames = (words: Words): Toponym[] => {
  const found: Toponym[] = []
  const line = words.document.dateline?.place
  const { tokens } = words
  for (let i = 0; i < tokens.length; i++) {
    if (!isNameWord(tokens[i])) continue
    const ofName = readOfName(words, i)
    if (ofName) {
      found.push(ofName)
      i = ofName.end - 1
      continue
    }
    let end = i + 1
    const sentenceEnd = words.endOf(i)
    while (end < sentenceEnd && isJoined(tokens, end) && (isNameWord(tokens[end]) || isNumberAfterOpener(words, end))) end++
    const start = tokens[i]?.start ?? 0
    // «HUME – A member»: a dateline's first name is a place's, be it unknown
    if (line && start === line.start && tokens[i]?.upper && tokens[i]?.lower !== 'by') {
      let last = i + 1
      while (last < end && tokens[last]?.upper && (tokens[last]?.start ?? 0) < line.end) last++
      // «NOTE – Sales rose»: a word alone that no place has
      if (last - i > 1 || (tokens[i]?.classes ?? 0) === 0 || openGazetteer().findFolded(tokens[i]?.folded ?? '') >= 0)
        found.push(typeName(words, i, last, null, 'place/dateline', 3))
      i = last - 1
      continue
    }
    found.push(...readRun(words, i, end))
    i = end - 1
  }
  return found
}

const isNumberAfterOpener = ({ tokens }: Words, at: number): boolean =>
  tokens[at]?.kind === 'number' && openers.getLower(tokens[at - 1]) === 'facility'

const readRun = (words: Words, first: number, end: number): Toponym[] => {
  const { tokens } = words
  let from = first
  // «The Tisza River», «In Harbor City» at the start of a sentence
  while (
    from < end - 1 &&
    ((tokens[from]?.classes ?? 0) & (WordClass.determiner | WordClass.preposition | WordClass.pronoun | WordClass.conjunction)) !== 0
  )
    from++
  const opened = readOpened(words, from, end) ?? readOwned(words, from, end)
  if (opened) return [opened]
  for (let k = from + 1; k < end && k < from + 5; k++) {
    if (isHead(words, from, k)) return readHeaded(words, from, k, end).map(cutParty)
  }
  const member = findMember(words, from, end)
  return readContextual(words, from, member > from ? member : end)
}

/** «Nyando MP Jared Okello»: whom the name's voters sent stands in the same run; its index, or -1. */
const findMember = ({ tokens }: Words, from: number, end: number): number => {
  for (let i = from + 1; i < end && i < from + 3; i++) if (tokens[i]?.upper && members.hasLower(tokens[i])) return i
  return -1
}

/** «R-Elbow Lake»: the party is no part of the name. */
const cutParty = (toponym: Toponym): Toponym =>
  /^[DR]-\p{Lu}/u.test(toponym.name) ? { ...toponym, start: toponym.start + 2, name: toponym.name.slice(2) } : toponym

const readContextual = (words: Words, from: number, end: number): Toponym[] => {
  const { tokens } = words
  if (end - from > 3) return []
  const opener = tokens[from]
  if (!opener || isDemonym(opener) || isDayOrMonth(opener) || isOfPeoples(opener)) return []
  // «Dr. Torvesh's home»
  if (personTitles.hasLower(opener)) return []
  const isWord = (opener.classes & WordClass.known) !== 0
  const before = tokens[from - 1]
  const next = tokens[end]
  // «the Facebook community»: a community need be in no place
  const noun = next && isJoined(tokens, end) && !next.capitalised && next.lower !== 'community' ? nouns.getLower(next) : undefined
  const before2 = tokens[from - 2]
  // «the boy, from Newton Heath, was»
  if (before?.lower === 'from' && before2?.text === ',' && next?.text === ',' && (!isWord || end - from > 1))
    return [typeName(words, from, end, null, 'place/aged-of', 3)]
  if (before?.lower === 'of' && before2?.text === ',' && tokens[from - 3]?.kind === 'number')
    return [typeName(words, from, end, 'city', 'place/aged-of', 3)]
  // «a quarter of Ana Reed's donors» is a share
  const isShare = before2?.lower === 'quarter' && tokens[from - 3]?.lower !== 'the'
  if (!isWord && before?.lower === 'of' && before2 && !before2.capitalised && !isShare) {
    const kind = nouns.getLower(before2) ?? (placeGroups.hasLower(before2) ? null : undefined)
    if (kind !== undefined) return [typeName(words, from, end, kind, 'place/the-city-of', 3.5)]
  }
  const strength = prepositions.getLower(before) ?? 0
  // «in the Green Hills neighborhood»
  if (noun && (!isWord || end - from > 1) && parts.hasLower(next) && before && (!before.capitalised || before.lower === "'s"))
    return [typeName(words, from, end, noun, 'place/name-city', 3)]
  // «from the Torveshian town of Ostrevka», «the Torveshian town Ostrevka»: who lives there
  const isPeople = noun !== undefined && towns.hasLower(next) && isNameWord(tokens[tokens[end + 1]?.lower === 'of' ? end + 2 : end + 1])
  if (noun && strength > 0 && !isWord && !isPeople) return [typeName(words, from, end, noun, 'place/name-city', 3)]
  const isUnknown = end - from <= 2 && isUnknownName(words, from, end)
  if (isUnknown && next?.text === ',' && isApposed(tokens, end + 1))
    return [typeName(words, from, end, readApposition(tokens, end + 1), 'place/name-a-village', 2.5)]
  // «Cairo's Abbasiya neighbourhood», «a Silverado Ranch area»
  const isOwned =
    before?.lower === "'s" || before?.pos === 'preposition' || ((before?.classes ?? 0) & (WordClass.determiner | WordClass.adjective)) !== 0
  if (noun && isUnknown && isOwned && !isPeople && quarters.hasLower(next)) return [typeName(words, from, end, noun, 'place/name-city', 2)]
  // «the village Dvani», «the river Lune»
  if (isUnknown && before && !before.capitalised && isJoined(tokens, from) && quarters.hasLower(before) && before2?.lower === 'the')
    return [typeName(words, from, end, nouns.getLower(before) ?? null, 'place/the-city-of', 2)]
  if (strength > (isWord ? 1 : 0) && next?.text === ',' && isDivision(words, end + 1))
    return [typeName(words, from, end, 'city', 'place/name-state', 3)]
  // «in Harbor City»
  if (strength === 3 && end - from === 2 && tokens[from + 1]?.lower === 'city' && isWord && (opener.classes & WordClass.adjective) === 0)
    return [typeName(words, from, end, 'city', 'place/name-city', 1.5)]
  if (strength === 3 && isUnknown && !goesOn(words, end) && !ownsThing(words, end))
    return [typeName(words, from, end, null, 'place/in-unknown-name', 1.2)]
  const unknown = readUnknown(words, from, end)
  return unknown ? [unknown] : []
}

/** «in Ana and Bo Reed’s house», «in Banque Torvesh de Placement»: the name goes on behind a small word, and is no place's. */
const goesOn = ({ tokens }: Words, at: number): boolean =>
  isNameWord(tokens[at + 1]) && /^(?:and|de|du|des|di|von|for)$/.test(tokens[at]?.lower ?? '')

/** «Russian-American», «Greek-majority». */
const isOfPeoples = ({ hyphenated, lower }: Words['tokens'][number]): boolean => hyphenated && lower.split('-').some(isDemonym)

/** A state or country stands at a token, in full or short. */
const isDivision = (words: Words, at: number): boolean => {
  const gazetteer = openGazetteer()
  if (!isNameWord(words.tokens[at])) return false
  const match = gazetteer.match(words.tokens, at, Math.min(at + 4, words.endOf(at)))
  if (!match) return false
  const feature = gazetteer.featureOf(gazetteer.firstNamed(match.name))
  return feature === 'country' || feature === 'division1'
}

const towns = new WordSet('town city village port capital hamlet'.split(' '))

const parts = new WordSet('neighborhood neighbourhood suburb subdivision hamlet quarter village'.split(' '))

/** Nouns that make an unknown name a place's wherever they stand. */
const quarters = new WordSet(
  'area neighborhood neighbourhood district suburb village town hamlet province governorate township county river lake island boulevard dam bridge airport valley mountain mountains gorge peninsula desert'.split(
    ' ',
  ),
)
