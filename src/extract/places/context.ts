import { isDemonym } from '../../gazetteer/index.js'
import { NameUse } from '../../lexicon/name-words.js'
import { departures, motions, placeGroups, streetWords, ways } from '../../lexicon/place-words.js'
import { WordClass } from '../../lexicon/word-classes.js'
import { directions, heads, nouns, personTitles, prepositions, titles } from './lexicon.js'
import type { PlaceKind } from '../../record/index.js'
import { reached } from './verbs.js'
import { isJoined, isNameWord, isSaint, type Words } from './words.js'
import { WordSet } from '../../text/word-map.js'

const speechVerbs = new WordSet('said says told added asked replied wrote tweeted admitted joked recalled explained noted'.split(' '))
/** Who and what a place's name stands before. */
const dwellers = new WordSet(
  'man woman men women resident residents teen teenager boy girl couple police mayor officials voters family mother father driver native officers firefighters students councillor councillors businessman home homes mom officer'.split(
    ' ',
  ),
)
/** What persons have rather than places: «the Obama administration». */
const holders = new WordSet(['administration', 'presidency', 'family', 'campaign', 'era'])
/** «W. Columbia», «N.E. Ohio». */
const compass = new WordSet('n. n s. s e. e w. w n.e. n.e n.w. n.w ne. ne nw. nw s.e. s.e s.w. s.w se. se sw. sw'.split(' '))
const reach = 3

export interface Evidence {
  score: number
  rule: string
  supported: boolean
}

/** What the words about tokens `from` to `end` say for or against a place; `wide` names (countries, states) need less. */
export const weighContext = (words: Words, from: number, end: number, wide: boolean): Evidence => {
  const evidence: Evidence = { score: 0, rule: 'place/known-name', supported: false }
  weighBefore(words, from, wide, evidence)
  weighAfter(words, end, from, wide, evidence)
  // «in Davis's essay», «in Chang's half»: a surname has what a town has not
  if (!wide && evidence.rule === 'place/in-name' && (words.tokens[from]?.nameUse ?? 0) & surname && ownsThing(words, end)) {
    evidence.score -= 2.4
    evidence.supported = false
  }
  return evidence
}
const surname = NameUse.surname | NameUse.frequentSurname

/** A possessive stands at a token, and behind it no noun for a part of a place («Torvesh's outskirts»). */
export const ownsThing = ({ tokens }: Words, at: number): boolean => {
  const mark = tokens[at]
  if (mark?.pos !== 'possessive' && !(mark?.text.length === 1 && /['’]/.test(mark.text) && /s$/.test(tokens[at - 1]?.lower ?? '')))
    return false
  const thing = tokens[at + 1]
  return thing?.kind === 'word' && !thing.capitalised && thing.pos === 'noun' && !nouns.hasLower(thing) && !ofTowns.hasLower(thing)
}
const ofTowns = new WordSet(
  'centre center outskirts suburbs suburb streets street quarter market markets main old downtown mayor police council hospital airport harbour harbor port east west north south'.split(
    ' ',
  ),
)

const support = (evidence: Evidence, score: number, rule: string): void => {
  evidence.score += score
  evidence.supported ||= score >= 2
  if (score >= 2 || evidence.rule === 'place/known-name') evidence.rule = rule
}

const weighBefore = ({ tokens, firstOf }: Words, from: number, wide: boolean, evidence: Evidence): void => {
  const first = firstOf(from)
  const neighbour = tokens[from - 1]
  if (from > first && isNameWord(neighbour) && isJoined(tokens, from) && neighbour) {
    if (directions.hasLower(neighbour)) {
      weighBeforeModifier(tokens, from - 1, first, wide, evidence)
      return
    }
    if (personTitles.hasLower(neighbour) || carMakes.hasLower(neighbour)) evidence.score -= 5
    else if (isDemonym(neighbour) || titles.hasLower(neighbour) || regimes.hasLower(neighbour)) evidence.score -= 0.5
    else if (wide && isBody(neighbour)) evidence.score -= 4
    else if ((neighbour.classes & WordClass.known) !== 0 && from - 1 === first) evidence.score -= 0.3
    else if (prepositions.hasLower(neighbour) || (neighbour.classes & WordClass.determiner) !== 0)
      weighBeforeModifier(tokens, from, first, wide, evidence)
    else if (compass.hasLower(neighbour) && !isNameWord(tokens[from - 2])) weighBeforeModifier(tokens, from - 1, first, wide, evidence)
    else if (neighbour.nameUse & NameUse.given)
      evidence.score -= wide && !((tokens[from]?.nameUse ?? 0) & (NameUse.surname | NameUse.frequentSurname)) ? 1 : 5
    else evidence.score -= wide ? 1.5 : 3
    return
  }
  // «J . Smith»
  if (neighbour?.text === '.' && initial.test(tokens[from - 2]?.text ?? '')) evidence.score -= 3
  weighBeforeModifier(tokens, from, first, wide, evidence)
}

/** «a Hyundai Tucson», «a Dodge Durango» */
const carMakes = new WordSet(
  'dodge chevrolet chevy toyota hyundai kia nissan honda gmc buick pontiac cadillac chrysler mazda subaru isuzu'.split(' '),
)

/** «Nazi Germany», «Soviet Russia»: the same country under another rule. */
const regimes = new WordSet(['nazi', 'soviet', 'imperial', 'fascist', 'tsarist', 'colonial', 'communist', 'ottoman', 'apartheid'])

const initial = /^\p{L}$/u

/** «Highways England», «Statistics Canada»: a country behind what it has a body for. */
const isBody = (token: Words['tokens'][number]): boolean => !token.upper && bodies.hasLower(token)
const bodies = new WordSet(
  'highways statistics health parks sport sports cricket rugby football basketball hockey netball swimming athletics cycling tourism visit historic natural homes universities hospitality elections film screen farm beef dairy pork grain food consumer transport rail network air innovate skills social tennis golf boxing rowing triathlon surf bowls reserve invest brand energy fisheries meat wool horticulture airservices defence'.split(
    ' ',
  ),
)

/** Looks past articles and words for parts and qualities («in the northern city of», «near downtown»). */
const weighBeforeModifier = (tokens: Words['tokens'], from: number, first: number, wide: boolean, evidence: Evidence): void => {
  let at = from - 1
  if (at < first) return
  // «the rebel stronghold Saraqib», «another town – Corinth –»
  const isNamed = !tokens[at]?.capitalised && seatNouns.hasLower(tokens[at])
  if (isNamed || (dashes.hasText(tokens[at]) && nouns.hasLower(tokens[at - 1]))) {
    support(evidence, 2, 'place/the-city-of')
    return
  }
  // «Ana Field, 41, Tarnak, was»
  if (isBehindAge(tokens, at) && /^[,.;]$/.test(tokens[from + 1]?.text ?? '')) {
    support(evidence, 1.5, 'place/aged-of')
    return
  }
  if (
    tokens[at]?.text === ',' &&
    at - 1 > first &&
    (isStreet(tokens[at - 1]) || isRoad(tokens, at - 1) || isVenue(tokens, at - 1, tokens[from + 1]?.text))
  ) {
    support(evidence, 2.2, 'place/behind-street')
    return
  }
  for (let steps = 0; at >= first && steps < reach; at--, steps++) {
    const token = tokens[at]
    if (!token) return
    if (steps === 0 && isTitle(token)) {
      evidence.score -= 5
      return
    }
    const strength = prepositions.getLower(token)
    if (strength !== undefined) {
      if (token.lower === 'of') supportOf(tokens, at, evidence)
      else if (token.lower === 'for' && steps === 0 && departures.hasLower(tokens[at - 1])) support(evidence, 2.4, 'place/gone-to')
      else if (strength < 3 && steps === 0 && isBehindMotion(tokens, at)) support(evidence, 2.4, 'place/gone-to')
      else support(evidence, strength === 3 ? 2.6 : strength === 2 ? 2 : 0.9, strength === 3 ? 'place/in-name' : 'place/to-name')
      return
    }
    // «jihadists attacked Djibo»: a name that no person has
    if (steps === 0 && reached.hasLower(token) && (wide || (tokens[from]?.nameUse ?? 0) === 0)) {
      support(evidence, 2, 'place/attacked-name')
      return
    }
    const isModifier = token.pos === 'determiner' || token.pos === 'adjective' || directions.hasLower(token) || isDemonym(token)
    if (!isModifier && !(token.lower === "'s" && steps === 0)) return
    if (token.pos === 'determiner' && steps === 0 && !wide) evidence.score -= 0.4
    if (directions.hasLower(token)) support(evidence, 1.5, 'place/direction-before')
  }
}

/** «President Ford», «sheriff Ford»; «expected to miss Dayton» holds a verb. */
const isTitle = (token: Words['tokens'][number]): boolean => personTitles.hasLower(token) && (token.capitalised || token.lower !== 'miss')

const seatNouns = new WordSet(
  'capital village hamlet suburb township neighbourhood neighborhood municipality port enclave stronghold outpost hometown'.split(' '),
)
export const dashes = new WordSet(['--', '–', '—'])

const isBehindAge = (tokens: Words['tokens'], comma: number): boolean =>
  tokens[comma]?.text === ',' &&
  /^[1-9]\d$/.test(tokens[comma - 1]?.text ?? '') &&
  tokens[comma - 2]?.text === ',' &&
  isNameWord(tokens[comma - 3])

/** «of Alder Close, Tarnak», «at 12 Route 9 South, Tarnak». */
const isRoad = (tokens: Words['tokens'], last: number): boolean => {
  const number = directions.hasLower(tokens[last]) ? last - 1 : last
  return tokens[number]?.kind === 'number' && tokens[number - 1]?.capitalised === true && numbered.hasLower(tokens[number - 1])
}
const numbered = new WordSet('route rte. rte rt. rt highway hwy. hwy road'.split(' '))

/** «at the Percy Hotel, Ballyjamesduff;»: where a house stands, between marks. */
const isVenue = (tokens: Words['tokens'], last: number, next: string | undefined): boolean =>
  next !== undefined &&
  /^[,.;)]$/.test(next) &&
  venues.hasLower(tokens[last]) &&
  tokens[last]?.capitalised === true &&
  (tokens[last + 2]?.nameUse ?? 0) === 0
const venues = new WordSet('hotel theatre theater hall hospital church cathedral school museum arena stadium library cinema inn'.split(' '))

const isStreet = (token: Words['tokens'][number] | undefined): boolean => token?.capitalised === true && streetWords.hasLower(token)

/** «moved to», «fled from»: who goes goes somewhere. */
const isBehindMotion = (tokens: Words['tokens'], preposition: number): boolean => {
  if (!/^(?:to|from|towards?)$/.test(tokens[preposition]?.lower ?? '')) return false
  if (ways.hasLower(tokens[preposition - 1])) return true
  for (let i = preposition - 1; i >= preposition - 2; i--) if (motions.hasLower(tokens[i])) return true
  return false
}

/** «the city of», «north of», «six miles of», «29, of»: where, and not whose. */
const supportOf = (tokens: Words['tokens'], of: number, evidence: Evidence): void => {
  const before = tokens[of - 1]
  const word = before?.lower ?? ''
  if (nouns.has(word) || placeGroups.has(word)) support(evidence, 4, 'place/the-city-of')
  else if (directions.has(word)) support(evidence, 2.6, 'place/north-of')
  else if (before?.text === ',' && tokens[of - 2]?.kind === 'number') support(evidence, 3.4, 'place/aged-of')
  else if (before?.capitalised && before.nameUse & NameUse.surname) support(evidence, 2, 'place/person-of')
  else support(evidence, before?.text === ',' ? 1.6 : 0.9, 'place/to-name')
}

const weighAfter = ({ tokens, endOf }: Words, end: number, from: number, wide: boolean, evidence: Evidence): void => {
  const sentenceEnd = endOf(from)
  const next = end < sentenceEnd ? tokens[end] : undefined
  if (!next) return
  if (isNameWord(next) && isJoined(tokens, end)) {
    weighNameAfter(tokens, end, from, wide, evidence)
    return
  }
  if (nouns.hasLower(next) && isJoined(tokens, end)) {
    support(evidence, 2.2, 'place/name-city')
    return
  }
  // «St. Mary's High School», «St. John's»: a church or school, but for names that have the «s» themselves
  if (next.lower === "'s" && end - from > 1 && isSaint(tokens[from])) evidence.score -= isNameWord(tokens[end + 1]) && !wide ? 5 : 2.5
  // «the Marburg virus», «Lassa fever»: what is named after a place
  if (diseases.hasLower(next)) evidence.score -= 5
  // a title: “Hudson,”
  if (isQuoted(tokens, from, end)) evidence.score -= wide ? 0.5 : 2
  if (speechVerbs.hasLower(next)) evidence.score -= wide ? 0.2 : 1.2
  if (holders.hasLower(next)) evidence.score -= wide ? 0 : 1.5
  if (dwellers.hasLower(next)) support(evidence, /-old$/.test(tokens[from - 1]?.lower ?? '') ? 3 : 2, 'place/name-man')
  else if (next.lower === 'and' && tokens[end + 1]?.lower === 'other' && placeGroups.hasLower(tokens[end + 2]))
    support(evidence, 3, 'place/and-other-towns')
  else if (next.pos === 'noun' && isJoined(tokens, end)) support(evidence, 0.6, 'place/name-before-noun')
  if (next.text === ',' && isApposed(tokens, end + 1)) support(evidence, 3, 'place/name-a-village')
  // «Ford, who»; in «Miller of Ford, who» it is Miller
  if (next.text === ',' && /^(?:\d\d?|who|whose)$/.test(tokens[end + 1]?.lower ?? '') && tokens[from - 1]?.lower !== 'of')
    evidence.score -= wide ? 0 : 2
}

export const diseases = new WordSet('virus disease fever syndrome encephalitis flu variant'.split(' '))

const opening = new WordSet(['"', '“', '‘'])
const isQuoted = (tokens: Words['tokens'], from: number, end: number): boolean =>
  opening.hasText(tokens[from - 1]) && /^["”’]$/.test(tokens[/^[,.]$/.test(tokens[end]?.text ?? '') ? end + 1 : end]?.text ?? '')

const weighNameAfter = (tokens: Words['tokens'], end: number, from: number, wide: boolean, evidence: Evidence): void => {
  const next = tokens[end]
  if (!next) return
  // «a Dayton Republican»
  if (parties.hasLower(next) && !isNameWord(tokens[end + 1])) {
    support(evidence, 2, 'place/name-man')
    return
  }
  if (titles.hasLower(next) || isDemonym(next)) {
    support(evidence, 0.6, 'place/name-before-title')
    return
  }
  const use = next.nameUse
  const own = tokens[end - 1]?.nameUse ?? 0
  const isOneWord = end - from === 1
  const known = (next.classes & WordClass.known) !== 0
  // «by MARK WESTLAKE»
  if (isOneWord && own & NameUse.given && from > 0 && tokens[from - 1]?.lower === 'by') evidence.score -= 4
  else if (isOneWord && own & NameUse.given && use & NameUse.surname && !(known && heads.hasLower(next)))
    evidence.score -= own & NameUse.frequentGiven ? 4 : 2.5
  else if (wide) {
    evidence.score -= known || use === 0 ? 0 : 0.5
    // «Pacific Decadal Oscillation»: two more words of the language with capitals
    const after = tokens[end + 1]
    if (known && isNameWord(after) && isJoined(tokens, end + 1) && ((after?.classes ?? 0) & WordClass.known) !== 0) evidence.score -= 1.5
    // «Michigan State»: a university's team; Washington and New York are so called to tell the states from the cities
    if (next.lower === 'state' && !isNameWord(after) && !/^(?:washington|york)$/.test(tokens[end - 1]?.lower ?? '')) evidence.score -= 5
  } else evidence.score -= known ? 0.8 : 2
}

const parties = new WordSet('republicans republican democrats democrat marines marine'.split(' '))
const lengths = /^(?:km|kms|kilometers?|kilometres?|miles?|mi)$/

const follows = new WordSet('in of on near about north south east west , where that just some outside'.split(' '))

/** Whether the words behind a comma say that a name is a place's: «Tawila, 60 km west», «Tarnak, a small village in». */
export const isApposed = (tokens: Words['tokens'], at: number): boolean =>
  tokens[at]?.kind === 'number' ? lengths.test(tokens[at + 1]?.lower ?? '') : readApposition(tokens, at) !== null

const articles = new WordSet(['a', 'an', 'the'])

/** The kind that «a small village in» behind a name's comma gives it, or null. */
export const readApposition = (tokens: Words['tokens'], at: number): PlaceKind | null => {
  if (!articles.hasLower(tokens[at])) return null
  for (let i = at + 1; i < at + 5; i++) {
    const token = tokens[i]
    if (token?.kind !== 'word') return null
    const kind = token.capitalised ? undefined : nouns.getLower(token)
    if (kind !== undefined && kind !== 'facility') return follows.hasLower(tokens[i + 1]) ? kind : null
  }
  return null
}
