import type { Token } from '../../document/document.js'
import { NameUse } from '../../lexicon/name-words.js'
import { WordClass } from '../../lexicon/word-classes.js'
import { WordSet } from '../../text/word-map.js'
import { actorLexicon } from './lexicon.js'
import { findCountry, findDemonym, isAmericanState, placeProminence } from './place-evidence.js'
import { isCapital } from '../../text/characters.js'

export const openMarks = new WordSet(['(', '"', '“', "'", '‘', '``', '«'])
const closeMarks = new WordSet([')', '"', '”', "'", '’', "''", '»'])

/** The mark that closes a nickname of up to three words, «The» among them, or 0. */
export const findNicknameEnd = (tokens: readonly Token[], open: number, isPart: (i: number) => boolean): number => {
  for (let i = open + 1; i < open + 4; i++) {
    const opensWithThe = i === open + 1 && tokens[i]?.text === 'The'
    if (!isPart(i) && !opensWithThe) return 0
    if (!opensWithThe && closeMarks.has(tokens[i + 1]?.text ?? '')) return i + 1
  }
  return 0
}

/** «Zhina (Mahsa) Amini», «Dwayne “The Rock” Johnson»: words between marks inside a person's name. */
export const isNickname = (tokens: readonly Token[], first: number, at: number, close: number): boolean => {
  const before = tokens[at - 1] as Token
  const after = tokens[close + 1] as Token
  return at - first <= 3 && isPersonal(before) && isPersonal(after)
}

const isPersonal = (token: Token): boolean => ((token.classes & WordClass.known) === 0 ? !token.upper : token.nameUse !== 0)

/** Towns by which state universities of the United States tell their parts apart; public knowledge, gathered by hand. */
const campuses = new WordSet(
  'berkeley|davis|irvine|merced|riverside|los angeles|san diego|santa barbara|santa cruz|san francisco|austin|dallas|arlington|el paso|san antonio|madison|milwaukee|ann arbor|dearborn|flint|chicago|urbana-champaign|springfield|boulder|denver|colorado springs|baltimore county|college park|amherst|boston|lowell|dartmouth|duluth|twin cities|lincoln|omaha|las vegas|reno|chapel hill|charlotte|greensboro|wilmington|asheville|knoxville|chattanooga|manoa|hilo|anchorage|fairbanks|birmingham|huntsville|tuscaloosa|fayetteville|little rock'.split(
    '|',
  ),
)

/** «University of California, Berkeley»: the end of the name with its campus, or 0. */
export const findCampusEnd = (tokens: readonly Token[], first: number, comma: number): number => {
  if (tokens[first]?.lower !== 'university' || tokens[first + 1]?.lower !== 'of' || comma - first > 5) return 0
  const one = tokens[comma + 1]
  const two = tokens[comma + 2]
  if (!one?.capitalised || one.sentence !== tokens[first]?.sentence) return 0
  if (two?.capitalised && campuses.has(`${one.lower} ${two.lower}`)) return comma + 3
  return campuses.hasLower(one) ? comma + 2 : 0
}

/** Least prominence of a place that a report may open with, in capitals and without a dash. */
const datelinePlace = 0.3
const longestPlace = 3

/**
 * «MADRID King Felipe will travel», «CARACAS/BOGOTA Crowds crossed»: a place in capitals at the start, as some agencies
 * write their datelines, is no part of the name behind it; «LANCASTER City Council» is one name.
 */
export const skipDatelinePlace = (tokens: readonly Token[], first: number, end: number, sentenceStart: number): number => {
  if (!tokens[first]?.upper || first - sentenceStart > 4) return first
  for (let i = sentenceStart; i < first; i++) if (tokens[i]?.kind === 'word' && !tokens[i]?.upper) return first
  let at = first
  while (at < end && at - first < longestPlace && tokens[at]?.upper && (tokens[at]?.text.length ?? 0) > 2) at++
  const next = tokens[at]
  if (at === first || at === end || !next || next.upper) return first
  const place = tokens.slice(first, at).map((token) => token.text)
  if (place.join('').length < 4 || placeProminence(place.join(' ')) < datelinePlace) return first
  const isOrganization = actorLexicon().orgHeads.hasLower(tokens[end - 1])
  return isOrganization && findDemonym(next) === null && (next.nameUse & NameUse.frequentGiven) === 0 ? first : at
}

/** «Future Farmers of America», «Daughters of Erin»: a plural of those who belong to it, behind another word. */
export const isMembership = (tokens: readonly Token[], first: number, of: number): boolean => {
  const last = tokens[of - 1]
  return (
    of - first >= 2 &&
    ((tokens[first]?.nameUse ?? 0) & NameUse.frequentGiven) === 0 &&
    last !== undefined &&
    last.capitalised &&
    (last.classes & WordClass.plural) !== 0 &&
    !/^(?:states|emirates|islands)$/.test(last.lower)
  )
}

/** «BlueCross», «PayPal»: a capital inside a word, but for «McCall», «DeLuca», «O'Neil». */
export const isBrand = ({ text }: Token): boolean => {
  for (let at = text.length - 2; at > 2; at--) if (isCapital(text, at)) return brand.test(text)
  return false
}
const brand = /^(?!Mc|Mac|De|Di|Du|La|Le|Lo|Van|Von|Fitz|San|St)\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}/u

/** «Future Farmers of America», «BlueCross of Tennessee»: whether the country or state at `place` belongs to the name before «of». */
export const opensChapter = (tokens: readonly Token[], first: number, of: number, place: number): boolean =>
  place === of + 1 &&
  (isMembership(tokens, first, of) || isBrand(tokens[of - 1] as Token)) &&
  (findCountry(tokens[place]?.text ?? '') !== null || isAmericanState(tokens[place]?.text ?? ''))

/** «Sunday Times», «Inter-American Development Bank»: a listed name that opens with what is no name elsewhere. */
export const opensListed = (tokens: readonly Token[], at: number): boolean => {
  const { organizations, organizationStarts } = actorLexicon()
  const longest = organizationStarts.getLower(tokens[at])?.words
  if (longest === undefined) return false
  let key = tokens[at]?.lower ?? ''
  // «March 23 Movement»
  for (let i = at + 1; i < at + longest && (tokens[i]?.kind === 'word' || tokens[i]?.kind === 'number'); i++) {
    key += ` ${tokens[i]?.lower}`
    if (tokens[i]?.capitalised && organizations.has(key)) return true
  }
  return false
}

/** «the Ombudsman's Office», «the Auditor's Office» */
const isBureau = (tokens: readonly Token[], mark: number): boolean =>
  tokens[mark + 1]?.lower === 'office' &&
  (actorLexicon().titles.hasLower(tokens[mark - 1]) ||
    /^(?:ombudsman|auditor|examiner|coroner|assessor|general)$/.test(tokens[mark - 1]?.lower ?? ''))

const possessors = new WordSet([
  'people',
  'peoples',
  'workers',
  'women',
  'children',
  'farmers',
  'nurses',
  'teachers',
  'men',
  'students',
  'peasants',
  'lord',
  'bishop',
  'miners',
  'writers',
  'boys',
  'girls',
  'bar',
])

/** «People's Daily», «Workers' Party»: the possessive belongs to the name. */
export const joinsPossessive = (tokens: readonly Token[], at: number, isPart: (i: number) => boolean): boolean =>
  tokens[at]?.start === tokens[at - 1]?.end &&
  isPart(at + 1) &&
  (isBureau(tokens, at) || possessors.hasLower(tokens[at - 1]) || (tokens[at]?.lower !== "'s" && opensLeague(tokens, at, isPart)))

/** «Lawyers' League»: a plural before the head of an organization. */
const opensLeague = (tokens: readonly Token[], at: number, isPart: (i: number) => boolean): boolean => {
  if (((tokens[at - 1]?.classes ?? 0) & WordClass.plural) === 0) return false
  for (let i = at + 1; i < at + 4 && isPart(i); i++) if (actorLexicon().orgHeads.hasLower(tokens[i])) return true
  return false
}
