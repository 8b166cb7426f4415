import type { Token } from '../../document/document.js'
import { WordClass } from '../../lexicon/word-classes.js'
import { findPeople, isPeople, isSeveralPeople } from '../../lexicon/people-words.js'
import { countLexicon, type NounCue } from './lexicon.js'
import type { Quantity } from './quantity.js'
import { WordSet } from '../../text/word-map.js'
import { entryAt } from '../../text/entry-at.js'

/** What a quantity counts: the words behind it up to their head noun. */
export interface NounPhrase {
  /** The position behind the phrase. */
  readonly to: number
  /** The head noun, or null where the number stands alone. */
  readonly head: Token | null
  readonly unit: string | null
  readonly person: boolean
  readonly cue: NounCue | null
  /** «four of the officers», «one of the two»: a share of what is named before or behind. */
  readonly partitive: boolean
}

/** No phrase takes more words than this between its number and its head. */
const longest = 12
const fillers = new WordSet(['more', 'other', 'additional', 'further', 'such', 'new', 'different', 'separate', 'else'])
const partitiveObjects = new WordSet(['them', 'whom', 'those', 'these', 'us', 'you'])
const determiners = new WordSet(['the', 'these', 'those', 'its', 'his', 'her', 'their', 'our', 'my'])

export const readNounPhrase = (tokens: readonly Token[], quantity: Quantity, limit: number): NounPhrase => {
  let at = quantity.to
  while (at < limit && fillers.hasLower(tokens[at])) at++
  const filled = at > quantity.to
  if (tokens[at]?.lower === 'of' && at + 1 < limit) {
    const behind = tokens[at + 1] as Token
    // «61 of them children»
    if (partitiveObjects.hasLower(behind) && (/^(?:them|whom)$/.test(behind.lower) || !isNominal(tokens[at + 2]))) {
      return makePhrase(at + 2, null, null, behind.lower === 'whom' || behind.lower === 'those', null, true)
    }
    if (
      determiners.hasLower(behind) ||
      quantity.kind === 'vague' ||
      /^(?:raft|handful|couple|number)$/.test(entryAt(tokens, at - 1)?.lower ?? '')
    ) {
      const start = determiners.hasLower(behind) ? at + 2 : at + 1
      const phrase = readHead(tokens, start, limit)
      if (phrase.head) return makePhrase(phrase.to, phrase.head, phrase.unit, phrase.person, phrase.cue, determiners.hasLower(behind))
      return bare(quantity.to, true)
    }
    return bare(quantity.to, true)
  }
  if (quantity.kind === 'none') at = skipReports(tokens, at, limit)
  // «14 dead», «six wounded» tell what happened to those counted; «six wounded men» counts men
  if (states.hasLower(tokens[at]) && !isNominal(tokens[at + 1])) return { ...bare(at), partitive: false }
  const phrase = readHead(tokens, at, limit)
  if (phrase.head) return phrase
  if (filled) return { ...bare(at), partitive: false }
  return bare(quantity.to)
}

/** «no reports of injuries», «no immediate word of casualties»: what is counted stands behind «of». */
const skipReports = (tokens: readonly Token[], from: number, limit: number): number => {
  for (let k = from; k < from + 3 && k + 2 < limit; k++) {
    if (/^(?:reports?|word|sign|signs|confirmation|indication)$/.test(tokens[k]?.lower ?? '') && tokens[k + 1]?.lower === 'of') return k + 2
  }
  return from
}

/** A number alone. */
const bare = (to: number, partitive = false): NounPhrase => makePhrase(to, null, null, false, null, partitive)

/** All phrases are made here, so that they have one hidden class: every rule reads them. */
const makePhrase = (
  to: number,
  head: Token | null,
  unit: string | null,
  person: boolean,
  cue: NounCue | null,
  partitive: boolean,
): NounPhrase => ({ to, head, unit, person, cue, partitive })

const states = new WordSet(
  'dead injured wounded hurt missing killed arrested detained displaced homeless hospitalised hospitalized stranded trapped kidnapped abducted rescued evacuated infected'.split(
    ' ',
  ),
)

const { noun, plural, adjective, participle, ing, known } = WordClass
const isNominal = (token: Token | undefined): boolean => token !== undefined && (token.pos === 'noun' || token.pos === 'proper')

const readHead = (tokens: readonly Token[], start: number, limit: number): NounPhrase => {
  let head = -1
  let i = start
  const end = Math.min(limit, start + longest)
  for (; i < end; i++) {
    const token = tokens[i] as Token
    if (token.lower === ',' && i > start && joinsPlace(tokens, i, end)) continue
    if (token.lower === ',' && i > start && joinsAdjectives(tokens, i, end)) continue
    if (token.kind === 'number') {
      // «three 911 callers»
      if (i === start && /^\d{3}$/.test(token.text) && isNominal(tokens[i + 1])) continue
      break
    }
    if (token.lower === "'s" && head === i - 1 && entryAt(tokens, i - 1)?.pos === 'proper' && i < end - 1) {
      head = -1
      continue
    }
    if (token.kind !== 'word') break
    if (isHeadlineVerb(tokens, i, end)) break
    const person = findPeople(token.lower)
    const isPlural = (token.classes & plural) !== 0 || (person & 2) !== 0
    if (head >= 0 && isDone(tokens[head] as Token, token, person, isPlural)) break
    if (person > 0 && token.pos !== 'verb') head = i
    else if (person === 2) head = i
    else if (isModifier(tokens, i, end)) continue
    else if (isHeadWord(token)) head = i
    else break
  }
  if (head < 0) return bare(start)
  const word = tokens[head] as Token
  if (isObject(tokens, start, head)) return bare(start)
  // «men and women», «lawyers and activists»
  let to = head + 1
  if (
    isSeveralPeople(word.lower) &&
    tokens[to]?.lower === 'and' &&
    to + 1 < limit &&
    isSeveralPeople(tokens[to + 1]?.lower ?? '') &&
    !countLexicon().verbs.hasLower(tokens[to + 1])
  ) {
    if (!isNominal(tokens[to + 2]) || tokens[to + 2]?.capitalised) to += 2
  }
  const { nouns } = countLexicon()
  return {
    to,
    head: word,
    unit: describeUnit(tokens, start, head, to),
    person: isPeople(word.lower) || (word.hyphenated && /-olds?$/.test(word.lower)),
    cue: nouns.getLower(word) ?? null,
    partitive: false,
  }
}

/** «40,000 fled Kordofan», «12 crossed Rafah»: a verb in the past and the name of a place, which nobody counts. */
const isObject = (tokens: readonly Token[], start: number, head: number): boolean => {
  const verb = tokens[start] as Token
  const name = tokens[head] as Token
  return (
    head === start + 1 &&
    entryAt(tokens, start - 1)?.kind === 'number' &&
    (verb.classes & WordClass.past) !== 0 &&
    name.pos === 'proper' &&
    name.capitalised &&
    (name.classes & (plural | known)) === 0 &&
    findPeople(name.lower) === 0
  )
}

/** «At Least 17 Slain in Battle»: capitals make the participle of a headline look like a name. */
const isHeadlineVerb = (tokens: readonly Token[], i: number, end: number): boolean => {
  const token = tokens[i] as Token
  if (!token.capitalised || !countLexicon().verbs.getLower(token)?.forms.has('participle')) return false
  const after = i + 1 < end ? tokens[i + 1] : undefined
  return !after || after.kind === 'punctuation' || (after.classes & (WordClass.preposition | WordClass.conjunction)) !== 0
}

const timeNames = new WordSet(
  'monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight last early late earlier later january february march april may june july august september october november december dead alive'.split(
    ' ',
  ),
)

/** A plural noun ends the phrase unless another noun behind it is its real head («police officers», «sports fans»). */
const isDone = (head: Token, token: Token, person: number, isPlural: boolean): boolean => {
  if (timeNames.hasLower(token)) return true
  // «three people police arrested»
  if (token.lower === 'police' && /^(?:people|men|women|persons|suspects)$/.test(head.lower)) return true
  // «a British citizen», «two French nurses»
  if (head.capitalised && !token.capitalised && token.pos === 'noun' && person > 0) return false
  const headPerson = findPeople(head.lower)
  if ((head.classes & plural) === 0 && (headPerson & 2) === 0) return token.pos === 'verb' && person === 0 && !isPlural
  // «police sweep», «police station»
  if (head.lower === 'police') return token.pos !== 'noun' || token.capitalised
  return !((person > 0 && (person & 2) !== 0) || (isPlural && token.pos === 'noun' && !token.capitalised))
}

/** «wounded», «masked», «Jordanian», «46-year-old» before a noun. */
const isModifier = (tokens: readonly Token[], i: number, end: number): boolean => {
  const token = tokens[i] as Token
  const after = i + 1 < end ? tokens[i + 1] : undefined
  if (token.lower === 'and' || token.lower === 'or') {
    // «five armed and masked men»
    return entryAt(tokens, i - 1)?.pos === 'adjective' && after?.pos === 'adjective'
  }
  const couldModify =
    token.pos === 'adjective' ||
    (token.classes & (adjective | participle | ing)) !== 0 ||
    (token.pos === 'adverb' && (after?.pos === 'adjective' || ((after?.classes ?? 0) & participle) !== 0)) ||
    (token.hyphenated && /-(?:year|month|week|day)-old$/.test(token.lower))
  if (!couldModify || !after) return false
  if (token.classes !== 0 && token.pos === 'noun' && (token.classes & plural) !== 0) return false
  return startsNoun(after)
}

const startsNoun = (token: Token): boolean => {
  if (token.kind === 'number' || token.kind !== 'word') return false
  if (timeNames.hasLower(token)) return false
  if (token.pos === 'noun' || token.pos === 'proper' || token.pos === 'adjective') return true
  if (token.lower === 'and') return true
  return (
    (token.classes & (noun | plural)) !== 0 &&
    (token.classes & (WordClass.preposition | WordClass.auxiliary | WordClass.determiner | WordClass.pronoun | WordClass.conjunction)) ===
      0 &&
    token.pos !== 'verb'
  )
}

const isHeadWord = (token: Token): boolean => {
  if (timeNames.hasLower(token)) return false
  if (token.pos === 'noun' || token.pos === 'proper') return true
  if (token.hyphenated && /-(?:year|month|week)-olds?$|year-olds$/.test(token.lower)) return true
  return (token.classes & known) === 0 && token.pos === 'other'
}

/** «a 25-year-old Paris, Missouri, man»: the comma parts the names of a place. */
const joinsPlace = (tokens: readonly Token[], comma: number, end: number): boolean => {
  if (entryAt(tokens, comma - 1)?.pos !== 'proper') return false
  if (comma + 2 < end && tokens[comma + 1]?.pos === 'proper') {
    const last = tokens[comma + 2]?.pos === 'proper' ? comma + 3 : comma + 2
    const behind = tokens[last]?.lower === ',' ? tokens[last + 1] : tokens[last]
    return behind !== undefined && isPeople(behind.lower) && !behind.capitalised
  }
  return entryAt(tokens, comma - 2)?.lower === ',' || entryAt(tokens, comma - 3)?.lower === ','
    ? isPeople(tokens[comma + 1]?.lower ?? '')
    : false
}

/** «two young, unarmed men». */
const joinsAdjectives = (tokens: readonly Token[], comma: number, end: number): boolean =>
  entryAt(tokens, comma - 1)?.pos === 'adjective' &&
  comma + 2 < end &&
  tokens[comma + 1]?.pos === 'adjective' &&
  isNominal(tokens[comma + 2])

/** The counted noun in lower case with the nouns that belong to it: «opposition groups», «human rights lawyers». */
const describeUnit = (tokens: readonly Token[], start: number, head: number, to: number): string => {
  let from = head
  while (from > start && isUnitPart(entryAt(tokens, from - 1) as Token)) from--
  return tokens
    .slice(from, to)
    .map((token) => token.lower)
    .join(' ')
}

const isUnitPart = (token: Token): boolean =>
  token.pos === 'noun' && !token.capitalised && (token.classes & noun) !== 0 && (token.classes & adjective) === 0
