import { isDemonym, openGazetteer } from '../../gazetteer/index.js'
import { NameUse } from '../../lexicon/name-words.js'
import { WordClass } from '../../lexicon/word-classes.js'
import type { PlaceKind } from '../../record/index.js'
import { heads, openers, personTitles, prepositions, titles } from './lexicon.js'
import { type Toponym, typeName } from './toponym.js'
import { isJoined, isNameWord, isSaint, type Words } from './words.js'
import { WordMap, WordSet } from '../../text/word-map.js'

/** Words between a name and the head that make it a protected area: nature, not a place where something is done. */
const ofNature = new WordSet(['national', 'state', 'provincial', 'wildlife', 'marine', 'nature'])
const natureHeads = new WordSet([
  'park',
  'forest',
  'refuge',
  'preserve',
  'reserve',
  'seashore',
  'lakeshore',
  'monument',
  'wilderness',
  'grassland',
])

/** «Lake Como», «Mount Hood», «County Cork», «Route 66»: a name that its first word makes a place; what may follow it is no part. */
export const readOpened = (words: Words, from: number, end: number): Toponym | null => {
  const { tokens } = words
  const kind = openers.getLower(tokens[from])
  if (!kind || end - from < 2) return null
  const name = tokens[from + 1]
  if (isDemonym(`${tokens[from]?.lower} ${name?.lower}`)) return null
  const isWord = ((name?.classes ?? 0) & WordClass.known) !== 0
  // «County Engineer», «County Road 32», «Route Finder», «Cape Town's»
  if (kind !== 'natural' && name?.kind !== 'number' && (isWord || titles.hasLower(name) || heads.hasLower(name))) return null
  const known = openGazetteer().match(words.tokens, from, end)
  if (known && known.words > 1) return null
  const named = kind === 'natural' && isWord && isInstitution(words, from + 2) ? from + 1 : lastOfOpened(words, from + 1, end)
  // «Lake Wannaska State Park»
  // «the Cape Argus newspaper»
  if (papers.hasLower(tokens[end])) return null
  const isPark = named + 2 < end && ofNature.hasLower(tokens[named + 1]) && natureHeads.hasLower(tokens[named + 2])
  const last = isPark ? named + 2 : named
  // «born in Fort Dunn», but «at Fort Dunn»
  const isTown = tokens[from]?.lower === 'fort' && from > 0 && /^(?:in|of|from)$/.test(tokens[from - 1]?.lower ?? '')
  return typeName(words, from, last + 1, isTown ? 'city' : kind, 'place/lake-name', 3)
}

const papers = new WordSet(['newspaper', 'magazine', 'tabloid'])

/** What is named after whom it belonged to: «Holt's Lake», «Caesar's Palace». */
const ownedHeads = new WordMap<PlaceKind>([
  ...['lake', 'creek', 'bay', 'island', 'pond', 'point', 'landing', 'cove', 'brook', 'ridge', 'hill', 'pass'].map(
    (head): [string, PlaceKind] => [head, 'natural'],
  ),
  ...['palace', 'farm', 'bridge', 'mill', 'castle', 'ferry', 'wharf'].map((head): [string, PlaceKind] => [head, 'facility']),
])

/** What bears the name of a saint: «St James's Hospital», «St. Peter's Square». */
const ofSaints = new WordSet('hospital church cathedral basilica square park stadium chapel abbey'.split(' '))

/** A place that owns things: «London's Bridge» is two names. */
const wellKnown = 45

/** «Holt's Lake», but not «Iran's Lake» and what goes on («Fox's Bridge Club»). */
export const readOwned = (words: Words, from: number, end: number): Toponym | null => {
  const { tokens } = words
  const head = tokens[end + 1]
  if (tokens[end]?.lower !== "'s" || end - from > 2 || !isNameWord(head) || end + 1 >= words.endOf(from)) return null
  if (isSaint(tokens[from]) && end - from === 2 && ofSaints.hasLower(head) && !isInstitution(words, end + 2))
    return typeName(words, from, end + 2, 'facility', 'place/of-saint', 3)
  const kind = ownedHeads.getLower(head)
  if (kind === undefined || isInstitution(words, end + 2) || tokens[end + 2]?.kind === 'number') return null
  const gazetteer = openGazetteer()
  const owner = gazetteer.match(words.tokens, from, end)
  if ((owner && gazetteer.prominenceOf(gazetteer.firstNamed(owner.name)) >= wellKnown) || isDemonym(tokens[from]?.lower ?? '')) return null
  // «a house in Crane's Bridge»
  const isTown = kind === 'facility' && tokens[from - 1]?.lower === 'in'
  return typeName(words, from, end + 2, isTown ? 'city' : kind, 'place/lake-name', 2.5)
}

/** «Lake Saint Clair», «Mount Saint Helens»; «Lake Cumberland Area Development District» ends with its first name. */
const lastOfOpened = ({ tokens }: Words, first: number, end: number): number => {
  let last = first
  while (last + 1 < end && last < first + 2) {
    const next = tokens[last + 1]
    if (!next || next.kind === 'number' || (next.classes & WordClass.known) !== 0 || heads.hasLower(next)) break
    last++
  }
  return last
}

const isInstitution = ({ tokens }: Words, at: number): boolean => isNameWord(tokens[at]) && isJoined(tokens, at)

/** «Tisza River», «Laurel County», «Tahrir Square», «Sherwood National Forest»: a name that its head at `head` makes a place. */
export const readHeaded = (words: Words, from: number, head: number, end: number): Toponym[] => {
  const { tokens } = words
  const last = lastHead(words, head, end)
  const noun = tokens[last + 1]
  // «the Green Hills neighborhood»
  const isQuarter = noun !== undefined && !noun.capitalised && quarters.hasLower(noun)
  const kind = isQuarter ? 'city' : (kindOfHead(words, last) ?? kindOfHead(words, head))
  const first = skipNumbers(words, from, head)
  if (kind === undefined || isOnlyHeads(words, first, last)) return []
  const before = tokens[head - 1]
  const isWord = ((before?.classes ?? 0) & WordClass.known) !== 0
  // «Makola Market», but «Stock Market»
  if (tokens[last]?.lower === 'market' && isWord) return []
  // «Operation Desert Fox», «EPA Region VI»
  if (tokens[first]?.lower === 'operation' || (kind === 'region' && tokens[first]?.upper && !tokens[last]?.upper)) return []
  const next = tokens[last + 1]
  // «Historic District», «Mental Health District»: a word of the language makes no division
  const isKnown = kind !== 'facility' && isInGazetteer(words, first, last + 1)
  if (
    !isQuarter &&
    tokens[last]?.lower !== 'reservation' &&
    (kind === 'region' || kind === 'city') &&
    ((isWord && !isKnown) || before?.text.includes('.'))
  )
    return []
  if (!isKnown && isPerson(words, first, head, last)) return []
  // «EU Farm Commissioner», «Lions Park Committee»
  const goesOn = last + 1 < end && next !== undefined
  if (goesOn && !isKnown) {
    if (works.hasLower(tokens[end - 1])) return []
    if (kind !== 'region' && kind !== 'city' && (titles.hasLower(next) || (tokens[first]?.upper && first + 1 === head))) return []
    return [typeName(words, first, last + 1, kind, 'place/name-river', kind === 'facility' ? 2.5 : kind === 'natural' ? 1.2 : 2.4)]
  }
  return [typeName(words, first, last + 1, kind, 'place/name-river', kind === 'facility' ? 2.5 : 3)]
}

const quarters = new WordSet(['neighborhood', 'neighbourhood', 'subdivision', 'suburb'])

/** «Colorado River Storage Act»: not what the head says, but what is named after it. */
const works = new WordSet(
  'act bill treaty agreement accord award awards cup festival marathon festival apartments homes condominiums productions inc. llc'.split(
    ' ',
  ),
)

const isInGazetteer = (words: Words, from: number, end: number): boolean =>
  openGazetteer().match(words.tokens, from, end)?.words === end - from

/** «Peace River Valley», «Davy Crockett National Forest»: the last of the heads that stand together. */
const lastHead = ({ tokens }: Words, head: number, end: number): number => {
  let last = head
  if (last + 1 < end && heads.hasLower(tokens[last + 1])) last++
  for (let at = last + 1; at < end && at <= last + 3; at++) {
    if (natureHeads.hasLower(tokens[at]) && ofNature.hasLower(tokens[at - 1])) return at
    if (!ofNature.hasLower(tokens[at])) break
  }
  return last
}

/** Where something goes on behind «at»; on their own they act as organizations. */
const venues = new WordSet(
  'center centre coliseum dome ballpark fieldhouse auditorium amphitheater amphitheatre pavilion fairgrounds raceway theater theatre gymnasium showground showgrounds oval'.split(
    ' ',
  ),
)
const inside = new WordSet('in at inside outside near opposite'.split(' '))

/** «a game at Delmore Center», but «an analyst at the Atlantic Center». */
const isVenue = ({ tokens }: Words, from: number, at: number): boolean => {
  if (!venues.hasLower(tokens[at]) || (isNameWord(tokens[at + 1]) && isJoined(tokens, at + 1))) return false
  if (from < 3) return from > 0 && inside.hasLower(tokens[from - 1])
  const step = tokens[from - 1]?.lower === 'the' ? 2 : 1
  const before = tokens[from - step - 1]
  return inside.hasLower(tokens[from - step]) && !titles.hasLower(before) && !studies.hasLower(before)
}
const studies = new WordSet(
  'works work worked working study studies studied studying research researchers researcher fellows fellow professors professor experts expert scientists scientist someone officials official staff students student'.split(
    ' ',
  ),
)

/** Whether a word makes the words before it, from a token on, a place's name. */
export const isHead = (words: Words, from: number, at: number): boolean => {
  const { tokens } = words
  if (isVenue(words, from, at)) return true
  const token = tokens[at]
  // «South St. Paul»
  if (token?.lower === 'st.' && isNameWord(tokens[at + 1]) && isJoined(tokens, at + 1)) return false
  return (
    heads.hasLower(token) ||
    (at > from + 1 && (isBase(words, at) || isPrison(words, at))) ||
    (natureHeads.hasLower(token) && ofNature.hasLower(tokens[at - 1]))
  )
}

/** «Adler Correctional Center» */
const isPrison = ({ tokens }: Words, at: number): boolean =>
  /^(?:cent(?:er|re)|facility|institution|complex)$/.test(tokens[at]?.lower ?? '') &&
  /^(?:correctional|corrections|detention|penal|remand|custody)$/.test(tokens[at - 1]?.lower ?? '')

/** «Camp Anders Naval Base», «Karim Air Base». */
const isBase = ({ tokens }: Words, at: number): boolean => /^bases?$/.test(tokens[at]?.lower ?? '') && forces.hasLower(tokens[at - 1])
const forces = new WordSet('air force naval army military marine submarine'.split(' '))

const kindOfHead = (words: Words, at: number): PlaceKind | undefined => {
  const { tokens } = words
  const token = tokens[at]
  if (venues.hasLower(token) || isBase(words, at) || isPrison(words, at)) return 'facility'
  if (natureHeads.hasLower(token) && ofNature.hasLower(tokens[at - 1])) return 'natural'
  return heads.getLower(token)
}

/** Heads that hardly anybody is called, beside how often streets are. */
const roads = new WordSet(['street', 'road', 'avenue', 'drive', 'highway'])

/** «Lakes Region», but «Park Avenue» and «Bridge Street» are names. */
const isOnlyHeads = ({ tokens }: Words, from: number, last: number): boolean => {
  if (roads.hasLower(tokens[last]) && from < last) return false
  for (let i = from; i < last; i++) {
    if (!heads.hasLower(tokens[i]) && !ofNature.hasLower(tokens[i])) return false
  }
  return true
}

const smallNumber = new WordSet('two three four five six seven eight nine ten several some many'.split(' '))

/** «Three Readington Township scouts»: how many, at the start of a sentence. */
const skipNumbers = (words: Words, from: number, head: number): number =>
  from + 1 < head && from === words.firstOf(from) && smallNumber.hasLower(words.tokens[from]) ? from + 1 : from

const waters = new WordSet('creek river brook lake bay island islands mountain mountains valley canyon'.split(' '))

/** «Lord Hall», «Krystal D. Hall», «Annie Hall»: a head that is a surname behind what opens a person's name. */
const isPerson = ({ tokens }: Words, from: number, head: number, last: number): boolean => {
  const opener = tokens[from]
  if (!opener || last !== head || roads.hasLower(tokens[head])) return false
  if (!((tokens[head]?.nameUse ?? 0) & (NameUse.surname | NameUse.frequentSurname))) return false
  // «along Martin Creek», «the 300 block of Mark Lane»
  const before = tokens[from - 1]?.lower ?? ''
  if (waters.hasLower(tokens[head]) && prepositions.has(before)) return false
  if (before === 'of' && tokens[from - 2]?.lower === 'block') return false
  if ((personTitles.hasLower(opener) && head === from + 1) || personTitles.hasLower(tokens[from - 1])) return true
  for (let i = from + 1; i < head; i++) if (/^\p{Lu}\.?$/u.test(tokens[i]?.text ?? '')) return true
  return head === from + 1 && (opener.nameUse & NameUse.frequentGiven) !== 0 && !isDemonym(opener)
}
