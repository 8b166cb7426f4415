import type { Document, Token } from '../../document/document.js'
import { NameUse } from '../../lexicon/name-words.js'
import { departures, eras, members, motions, placeGroups, seats } from '../../lexicon/place-words.js'
import { WordClass } from '../../lexicon/word-classes.js'
import { WordMap, WordSet, wordSet } from '../../text/word-map.js'
import type { Evidence } from './kind-evidence.js'
import { findDemonym, isAmericanState, placeProminence } from './place-evidence.js'
import type { Segment } from './segments.js'

const prepositions = new WordMap(
  Object.entries({
    in: 2.5,
    near: 2.5,
    at: 0.7,
    from: 1,
    to: 0.8,
    into: 1.5,
    across: 1.5,
    around: 1,
    outside: 1.5,
    throughout: 2,
    toward: 1,
    towards: 1,
    within: 1,
  }),
)
const starts = wordSet(
  'mount lake fort port camp cape san santa saint st. barangay wadi jebel kafr kfar beit deir tel tal tell bandar ras umm rio sierra villa puerto cerro isla',
)
const nouns = wordSet(
  'capital city town village province island port resort suburb region district republic river lake mountain hamlet township neighbourhood neighborhood peninsula outside near oilfield',
)
const relations = wordSet(
  'resident residents outskirts north south east west centre center streets villagers northeast northwest southeast southwest suburbs inhabitants people miles km kilometres kilometers side shores coast bank banks',
)
const followers = wordSet(
  'refugee checkpoint prison oilfield oilfields campus crossing highway refinery base camp residents villagers voters outskirts suburb suburbs neighbourhood neighborhood area tehsil taluk taluka upazila constituency municipality junction roundabout flyover beach estate landfill campground station boulevard',
)
const heads = wordSet(
  'province city town village region district county river valley airport street territory governorate prefecture canton commune',
)
const ofNouns = new WordSet('city town village province port state region island district suburb capital'.split(' '))
const dwellers = wordSet('man woman men women teen teenager native firefighters police officials councillor councillors home house couple')
const directions = wordSet(
  'north south east west central northern southern eastern western northeast northwest southeast southwest northeastern northwestern southeastern southwestern north-east north-west south-east south-west north-eastern north-western south-eastern south-western downtown upper lower greater metro',
)

/** Words that open a storm's name («Cyclone Amara»). */
export const stormWords = wordSet('storm hurricane typhoon cyclone')

/** What the first and the last word of a name may say of it. */
const Part = { start: 1, storm: 2, direction: 4, compass: 8, street: 16, road: 32, party: 64, state: 128 } as const

const tell = (entries: readonly (readonly [Iterable<string>, number])[]): WordMap<number> => {
  const parts = new WordMap<number>()
  for (const [words, part] of entries) for (const word of words) parts.set(word, (parts.get(word) ?? 0) | part)
  return parts
}
const firstParts = tell([
  [starts, Part.start],
  [stormWords, Part.storm],
  [directions, Part.direction],
  ['n. s. e. w. n.e. n.w. s.e. s.w. ne. nw. se. sw.'.split(' '), Part.compass],
])
const lastParts = tell([
  ['st ave rd blvd hwy ln pkwy twp st. ave. rd. blvd. hwy. ln. pkwy. twp.'.split(' '), Part.street],
  ['street road avenue lane drive close crescent boulevard parkway'.split(' '), Part.road],
  [directions, Part.direction],
  ['republican republicans democrat democrats marine marines'.split(' '), Part.party],
  [['state'], Part.state],
])

/** What a name's own words say for a place: «Clay St.», «N.W. Dayton», «West Akron», «Kogi West», «Dayton Republican». */
export const weighPlaceWords = (words: readonly Token[], evidence: Evidence): void => {
  const first = words[0]
  const last = words.at(-1)
  if (!first || !last) return
  if (words.length < 2) {
    // «the Gaza-Egypt border»
    const parts = first.hyphenated ? first.text.split('-') : []
    if (parts.length === 2 && parts.every((part) => placeProminence(part) > 0.3)) evidence.other += 5
    return
  }
  // «the China-South Korea summit»
  if (first.hyphenated && words.length < 4 && isRowOfPlaces(words)) {
    evidence.other += 8
    return
  }
  const opens = firstParts.getLower(first) ?? 0
  const closes = lastParts.getLower(last) ?? 0
  if (opens === 0 && closes === 0) return
  if (opens & Part.start) evidence.other += 2.5
  if (opens & Part.storm) evidence.other += 6
  if (closes & Part.street) evidence.other += 7
  if (closes & Part.road && (first.nameUse & NameUse.frequentGiven) === 0) evidence.other += 5
  if (words.length > 3) return
  if (opens & Part.compass && (findDemonym(last.lower) || placeProminence(last) > 0.3)) evidence.other += 8
  else if (opens & Part.direction && placeProminence(textOf(words.slice(1))) > 0.15) evidence.other += 4
  else if (closes & Part.direction && (first.nameUse & NameUse.given) === 0) {
    if (placeProminence(first) > 0) evidence.other += 4
    else if (first.nameUse === 0 && (first.classes & WordClass.known) === 0) evidence.other += 1.5
  }
  if ((closes & (Part.state | Part.party)) === 0) return
  const place = textOf(words.slice(0, -1))
  // the university: «Ohio State beat Michigan State»
  if (closes & Part.state && last.capitalised && place !== 'New York' && place !== 'Washington' && isAmericanState(place))
    evidence.organization += 5
  if (closes & Part.party && placeProminence(place) > 0) {
    evidence.other += 4
    evidence.organization -= 6
  }
}

/** A place before the first hyphen, and another that the rest makes. */
const isRowOfPlaces = (words: readonly Token[]): boolean => {
  const text = textOf(words)
  const hyphen = text.indexOf('-')
  return placeProminence(text.slice(0, hyphen)) > 0.3 && placeProminence(text.slice(hyphen + 1)) > 0.3
}

const textOf = (words: readonly Token[]): string => words.map((word) => word.text).join(' ')

/** What the words about a name say for a place: «residents of X», «drove to X», «X voters», «X and other towns». */
export const weighPlaceContext = (document: Document, segment: Segment, evidence: Evidence): void => {
  const { tokens } = document
  const { first, end } = segment
  const sentence = tokens[first]?.sentence
  const at = (i: number): Token | undefined => (i >= 0 && tokens[i]?.sentence === sentence ? tokens[i] : undefined)
  const before = at(first - 1)
  const after = at(end)
  if ((!before || before.capitalised) && !after) return
  const isUnknown = end - first === 1 && !segment.title && isUnknownWord(tokens[first] as Token)
  if (before && !before.capitalised) weighBefore(at, before, segment, isUnknown, evidence)
  if (after) weighAfter(at, after, segment, isUnknown, evidence)
}

/** A word that is no word of the language, and no name of persons that the lists have. */
const isUnknownWord = (token: Token): boolean =>
  (token.classes & WordClass.known) === 0 && !token.upper && !token.hyphenated && token.nameUse === 0

const weighBefore = (
  at: (i: number) => Token | undefined,
  before: Token,
  { first, end, title }: Segment,
  isUnknown: boolean,
  evidence: Evidence,
): void => {
  const before2 = at(first - 2)
  if (at(end)?.pos !== 'possessive') evidence.other += prepositions.getLower(before) ?? 0
  if (nouns.hasLower(before) && !title) evidence.other += 4
  if (before.lower === 'of') {
    if (before2?.text === ',') evidence.other += 3
    if (relations.hasLower(before2)) evidence.other += 2.5
    if (ofNouns.hasLower(before2)) evidence.other += 4
  }
  // «the boy, from Newton Heath, was»
  if (!title && before.lower === 'from' && before2?.text === ',' && at(end)?.text === ',') evidence.other += 3
  if (!title && before.lower === 'for' && departures.hasLower(before2)) evidence.other += 2.5
  if (!isUnknown) return
  if (before.lower === 'for' && seats.hasLower(before2)) evidence.other += 2.5
  if (before.lower === 'off') evidence.other += 1.5
  else if (directions.hasLower(before) || eras.hasLower(before)) evidence.other += 2.5
  else if (before.lower === 'at') evidence.other += 0.8
  else if ((before.lower === 'to' || before.lower === 'from') && [2, 3, 4].some((step) => motions.has(at(first - step)?.lower ?? '')))
    evidence.other += 1.5
}

const weighAfter = (at: (i: number) => Token | undefined, after: Token, { end }: Segment, isUnknown: boolean, evidence: Evidence): void => {
  const after2 = at(end + 1)
  if (after.text === ',') {
    if (/^(?:a|an|the)$/.test(after2?.lower ?? '') && [3, 4].some((step) => nouns.has(at(end + step - 1)?.lower ?? ''))) evidence.other += 3
    if (after2?.capitalised && placeProminence(after2) > 0.7) evidence.other += 1.5
  } else if (followers.hasLower(after) && !after.capitalised) evidence.other += 2.5
  else if (heads.hasText(after)) evidence.other += 4
  else if (after.lower === 'and' && after2?.lower === 'other' && placeGroups.has(at(end + 2)?.lower ?? '')) evidence.other += 4
  else if (isUnknown && (after.capitalised ? members.hasLower(after) : dwellers.hasLower(after))) evidence.other += 1.5
  else if (after.lower === 'air' && (after2?.lower === 'base' || after2?.lower === 'strip')) evidence.other += 2.5
}
