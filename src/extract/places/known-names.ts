import type { Token } from '../../document/document.js'
import { foldName, type Gazetteer, isDemonym, openGazetteer } from '../../gazetteer/index.js'
import { readCompassRegion } from './compass-regions.js'
import { endOfAbbreviated } from './abbreviated-end.js'
import { weighContext } from './context.js'
import { type Abbreviation, abbreviations, directions, nouns } from './lexicon.js'
import { readHyphened } from './hyphened-names.js'
import { weighMisleading } from './misleading.js'
import { readPrefixed } from './prefixed-names.js'
import { weighName } from './prior.js'
import { findWordClasses } from '../../lexicon/word-classes.js'
import type { PlaceKind } from '../../record/index.js'
import type { Toponym } from './toponym.js'
import { readFederalCapital } from './federal-capital.js'
import { isJoined, isNameWord, isSaint, type Words } from './words.js'
import { WordSet } from '../../text/word-map.js'
import { isContraction } from '../../text/contraction.js'

/** Names that the gazetteer has, and abbreviations of states, each weighed by name and context; none overlap. */
export const findKnownNames = (words: Words): Toponym[] => {
  const gazetteer = openGazetteer()
  const found: Toponym[] = []
  const { tokens } = words
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token || token.kind !== 'word') continue
    if (!token.capitalised) {
      const prefixed = token.hyphenated ? readPrefixed(gazetteer, words, i) : null
      if (prefixed) found.push(prefixed)
      continue
    }
    // «He'll», «We'll»: no Hell and no Well
    if (isContraction(token.lower) || (token.text.endsWith('s') && acronyms.test(token.text))) continue
    if (isOrdinaryCompound(token) && !isNearTown(gazetteer, token)) continue
    const abbreviation = readAbbreviation(gazetteer, words, i)
    const toponym =
      abbreviation ?? readFederalCapital(gazetteer, words, i) ?? readCompassRegion(gazetteer, words, i) ?? readName(gazetteer, words, i)
    if (toponym) {
      found.push(toponym)
      i = toponym.end - 1
    } else if (token.hyphenated) {
      const parts = readHyphened(gazetteer, words, i)
      // «San Jose-based»: the whole name goes before its first word
      while (parts[0] && found.length > 0 && (found.at(-1)?.end ?? 0) > parts[0].from) found.pop()
      found.push(...parts)
      i = Math.max(i, (parts.at(-1)?.end ?? 0) - 1)
    }
  }
  return found
}

/** «Forty-two», «Half-way»: words of the language, and a hamlet somewhere. */
export const isOrdinaryCompound = ({ hyphenated, text, lower }: Token): boolean =>
  hyphenated && /-\p{Ll}+$/u.test(text) && lower.split('-').every((part) => findWordClasses(part) !== 0)

const leastAround = 55

/** «Buffalo-area», «Phoenix-based»: a word of the language that is a city as well, and what is about it. */
const isNearTown = (gazetteer: Gazetteer, { text }: Token): boolean => {
  const name = /^(\p{Lu}\p{Ll}+)-(?:area|based)$/u.exec(text)?.[1]
  const entry = name === undefined ? -1 : gazetteer.findFolded(foldName(name))
  return entry >= 0 && gazetteer.prominenceOf(gazetteer.firstNamed(entry)) >= leastAround
}

/** «HAPs», «NGOs»: several of what an acronym stands for. */
const acronyms = /^\p{Lu}{2,}s$/u

/** «W. Va.», «N. Dak.»: an abbreviation of two words. */
const readPair = (gazetteer: Gazetteer, words: Words, at: number): Toponym | null => {
  const token = words.tokens[at]
  const next = words.tokens[at + 1]
  if (!next || token?.text.length !== 2 || !isJoined(words.tokens, at + 1)) return null
  const abbreviation = abbreviations.get(`${token.text} ${next.text}`)
  return abbreviation ? toAbbreviated(gazetteer, words, at, at + 2, abbreviation) : null
}

const readAbbreviation = (gazetteer: Gazetteer, words: Words, at: number): Toponym | null => {
  const token = words.tokens[at]
  if (!token || token.text.length > 6) return null
  const pair = readPair(gazetteer, words, at)
  if (pair) return pair
  const before = words.tokens[at - 1]
  const after = words.tokens[at + 1]
  const behindComma = before?.text === ',' && isNameWord(words.tokens[at - 2])
  // «Ill. (AP)»: the full stop of an ambiguous abbreviation may stand apart
  const abbreviation =
    abbreviations.get(token.text) ?? (behindComma && after?.text === '.' ? abbreviations.get(`${token.text}.`) : undefined)
  if (!abbreviation) return null
  const beforeNoun = abbreviation.use === 'short' && after?.kind === 'word' && !after.capitalised && after.pos === 'noun'
  if (abbreviation.use !== 'initials' && !behindComma && !beforeNoun) return null
  if (isNameWord(before) && isJoined(words.tokens, at) && abbreviation.use === 'initials' && before?.text.length === 1) return null
  return toAbbreviated(gazetteer, words, at, at + 1, abbreviation)
}

const toAbbreviated = (gazetteer: Gazetteer, words: Words, from: number, end: number, { name }: Abbreviation): Toponym => ({
  from,
  end,
  start: words.tokens[from]?.start ?? 0,
  stop: endOfAbbreviated(words, end),
  name,
  entry: gazetteer.findFolded(name.toLowerCase()),
  kind: name === 'Los Angeles' || name === 'Philadelphia' ? 'city' : 'region',
  rule: 'place/state-abbreviation',
  score: 5,
  supported: true,
  container: null,
})

const zones = new WordSet('est edt cst cdt mst mdt pst pdt gmt utc bst ist eat wat cet'.split(' ').flatMap((zone) => [zone, `${zone}.`]))

const joinFolded = (tokens: readonly Token[], from: number, end: number): string =>
  tokens
    .slice(from, end)
    .map(({ folded }) => folded)
    .join(' ')

/** The longest name that starts here; a direction before it («Southern California») joins it. */
const readName = (gazetteer: Gazetteer, words: Words, at: number): Toponym | null => {
  const { tokens } = words
  let limit = at + 1
  const sentenceEnd = words.endOf(at)
  while (limit < sentenceEnd && limit < at + 9 && isJoined(tokens, limit) && tokens[limit]?.folded !== '') limit++
  const possessive = matchPossessive(gazetteer, words, at)
  let match = possessive ?? gazetteer.match(tokens, at, limit)
  while (!possessive && match && match.words > 1 && !hasCapital(tokens[at + match.words - 1])) {
    const shorter = gazetteer.match(tokens, at, at + match.words - 1)
    if (isWholeName(words, at, match.words, shorter)) break
    match = shorter
  }
  const token = tokens[at]
  if (!token) return null
  // «The Rock Hill council»: what reaches further goes before a name that opens with the article
  if (match && match.words > 1 && token.lower === 'the' && (gazetteer.match(tokens, at + 1, limit)?.words ?? 0) >= match.words) return null
  if (!match || (match.words === 1 && directions.hasLower(token))) {
    if (!directions.hasLower(token) || limit === at + 1 || !tokens[at + 1]?.capitalised) return null
    const rest = readName(gazetteer, words, at + 1)
    if (!rest || rest.from !== at + 1) return null
    const prefixed = weighContext(words, at, rest.end, true)
    return { ...rest, from: at, start: token.start, score: rest.score + prefixed.score, supported: rest.supported || prefixed.supported }
  }
  // «US» the pronoun in capitals, «IT», «WHO»: a short word of the language is a name only as the list writes it
  if (match.words === 1 && token.text.length === 2 && token.upper && !['US', 'UK', 'EU', 'K2'].includes(token.text)) return null
  if (match.words === 1 && token.text.length === 2 && !token.upper) return null
  // «8 a.m. EST.»
  if (match.words === 1 && token.upper && zones.hasLower(token) && at > 0 && /^[ap]\.?m\.?$|\d$/.test(tokens[at - 1]?.lower ?? ''))
    return null
  // «Car» is no Central African Republic: countries of three letters are abbreviations
  if (match.words === 1 && token.text.length === 3 && !token.upper && isAbbreviated(gazetteer, match.name)) return null
  const end = at + match.words + readTail(gazetteer, words, match.name, at + match.words, limit)
  const opens = at === words.firstOf(at)
  const first = gazetteer.firstNamed(match.name)
  const feature = gazetteer.featureOf(first)
  const prominence = gazetteer.prominenceOf(first)
  const isWide = feature === 'country' || feature === 'world' || prominence >= 62 || (feature === 'division1' && prominence >= 50)
  const prior = weighName(
    gazetteer,
    match.name,
    token,
    match.words === 1 ? token.folded : joinFolded(tokens, at, at + match.words),
    match.words,
    opens,
  )
  const evidence = weighContext(words, at, end, isWide)
  if (prior + evidence.score > leastWorth) evidence.score += weighMisleading(words, at, end, feature === 'country' || feature === 'world')
  // «St. Mary's High School», «at St. John's»: a church or school more often than the town
  if (possessive && isSaint(token))
    evidence.score -= isNameWord(tokens[end]) && isJoined(tokens, end) ? 6 : evidence.rule === 'place/in-name' ? 0 : 4
  // «an essay by The Atlantic»: a magazine
  if (feature === 'natural' && tokens[at - 1]?.text === 'The' && at - 1 > words.firstOf(at)) evidence.score -= 5
  if (match.words === 1 && isSeaAlone(words, token, at, feature)) evidence.score += 6
  if (match.words === 1 && !isWide && settled.has(feature) && isThing(words, at, end)) evidence.score -= 3.5
  return {
    from: at,
    end,
    start: token.start,
    stop: tokens[end - 1]?.end ?? token.end,
    name: inFull(words.document.text.slice(token.start, tokens[at + match.words - 1]?.end)),
    entry: match.name,
    kind: kindOf(gazetteer, words, match.name, end),
    rule: evidence.rule,
    score: prior + evidence.score,
    supported: evidence.supported,
    container: null,
  }
}

/** «Chiang Rai province»: a division of the name, where the noun behind it says so; «Minot Air Force Base»: no town. */
const kindOf = (gazetteer: Gazetteer, { tokens }: Words, name: number, end: number): PlaceKind | null => {
  const last = tokens[end - 1]?.lower ?? ''
  if (last === 'base' || last === 'afb') return 'facility'
  if (last === 'state' && tokens[end - 1]?.capitalised) return hasDivision(gazetteer, name) ? 'region' : null
  const isDivided = tokens[end]?.capitalised === false && nouns.getLower(tokens[end]) === 'region'
  return isDivided && hasDivision(gazetteer, name) ? 'region' : null
}

const hasDivision = (gazetteer: Gazetteer, name: number): boolean =>
  gazetteer.placesNamed(name).some((place) => /^division/.test(gazetteer.featureOf(place)))

/** «Cox's Bazar», «King's Lynn», «St. John's»: names with a possessive of their own. */
const matchPossessive = (gazetteer: Gazetteer, { tokens, document, endOf }: Words, at: number): { name: number; words: number } | null => {
  const first = tokens[at]?.lower
  const opensSaint = isSaint(tokens[at])
  // «People's Republic of China», «Democratic People's Republic of Korea»
  const people = first === 'people' ? at : tokens[at + 1]?.lower === 'people' ? at + 1 : 0
  const mark = tokens[at + 1]?.lower === "'s" ? at + 1 : (opensSaint || people > at) && tokens[at + 2]?.lower === "'s" ? at + 2 : 0
  if (mark === 0 || mark >= endOf(at)) return null
  for (let end = Math.min(mark + (people === mark - 1 ? 4 : 3), endOf(at)); end > mark; end--) {
    if (end === mark + 1 ? !opensSaint : !isNameWord(tokens[end - 1]) || !isNameWord(tokens[mark + 1])) continue
    const name = gazetteer.findFolded(foldName(document.text.slice(tokens[at]?.start, tokens[end - 1]?.end)))
    if (name >= 0) return { name, words: end - at }
  }
  return null
}

/** «across the Mediterranean»: behind the article and before no noun the sea, and not its people. */
const isSeaAlone = ({ tokens }: Words, token: Token, at: number, feature: string): boolean => {
  if ((feature !== 'natural' && feature !== 'world') || tokens[at - 1]?.lower !== 'the' || !isDemonym(token)) return false
  const next = tokens[at + 1]
  return next?.pos !== 'noun' && next?.pos !== 'adjective' && !isNameWord(next)
}

/** «Co. Kerry»: the name that the county has. */
const inFull = (name: string): string => (name.startsWith('Co') ? name.replace(/^Co\.? (?=\p{Lu})/u, 'County ') : name)

/** What is so little a place's anyway is not looked at closely. */
const leastWorth = -2.5

const settled = new WordSet(['capital', 'seat1', 'seat2', 'town'])

/** «the Durango struck a wall»: towns have no article, unless it belongs to what follows. */
const isThing = ({ tokens }: Words, at: number, end: number): boolean => {
  if (at === 0) return false
  const next = tokens[end]
  const before = tokens[at - 1]
  if (before?.lower !== 'the' || before.capitalised) return false
  // «the Farmington, N.M., carrier»
  if (next?.text === ',' && abbreviations.has(tokens[end + 1]?.text ?? '')) return false
  return (
    next === undefined ||
    (next.kind === 'punctuation' && next.text !== '-' && next.text !== '/') ||
    /^(?:verb|auxiliary|preposition|conjunction)$/.test(next.pos ?? '')
  )
}

/**
 * «Kogi West», «Nairobi South»: a quarter of the compass behind a name is a part of it where no name follows, and so is
 * «State» behind a state's name, but for «Michigan State», the university.
 */
const readTail = (gazetteer: Gazetteer, { tokens }: Words, name: number, at: number, limit: number): number => {
  const tail = tokens[at]
  if (at >= limit || !tail?.capitalised || !(quarters.hasLower(tail) || (tail.lower === 'state' && isState(gazetteer, name)))) return 0
  return isNameWord(tokens[at + 1]) && isJoined(tokens, at + 1) ? 0 : 1
}

const isState = (gazetteer: Gazetteer, name: number): boolean =>
  gazetteer.placesNamed(name).some((place) => gazetteer.featureOf(place) === 'division1' && gazetteer.countryOf(place) !== 'US')

const quarters = new WordSet(['north', 'south', 'east', 'west', 'central'])

/** «the Palestinian territories», «the Black sea»: a name whose last word may be small, since the first is none of its own. */
const isWholeName = ({ tokens }: Words, at: number, length: number, shorter: { words: number } | null): boolean =>
  smallHeads.hasLower(tokens[at + length - 1]) &&
  ((length > 1 && severalStates.hasLower(tokens[at + length - 1])) ||
    (shorter?.words ?? 0) < length - 1 ||
    (length === 2 && isDemonym(tokens[at]?.lower ?? '')))
const smallHeads = new WordSet(
  'states countries rainforest territories basin subcontinent peninsula strip plateau highlands islands sea desert gulf strait delta'.split(
    ' ',
  ),
)

/** «the Baltic states» are no sea, «the Amazon rainforest» is no river. */
const severalStates = new WordSet(['states', 'countries', 'rainforest'])

/** «Ivory», «d'Ivoire», «al-Arab». */
const hasCapital = (token: Token | undefined): boolean =>
  token !== undefined && (token.capitalised || /^\p{Ll}{1,3}['’-]\p{Lu}/u.test(token.text))

const isAbbreviated = (gazetteer: Gazetteer, name: number): boolean => {
  const feature = gazetteer.featureOf(gazetteer.firstNamed(name))
  return feature === 'country' || feature === 'world'
}
