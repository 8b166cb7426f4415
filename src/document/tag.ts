import { anyClosed, anyVerb, primaryClass, WordClass } from '../lexicon/word-classes.js'
import type { PartOfSpeech, Sentence } from './document.js'
import type { DraftToken } from './tokenize.js'
import { WordSet } from '../text/word-map.js'
import { entryAt } from '../text/entry-at.js'

const { noun, plural, verbBase, verbS, past, participle, ing, adjective, adverb, known } = WordClass
const nominal = noun | plural
const closed: readonly (readonly [number, PartOfSpeech])[] = [
  [WordClass.determiner, 'determiner'],
  [WordClass.preposition, 'preposition'],
  [WordClass.pronoun, 'pronoun'],
  [WordClass.conjunction, 'conjunction'],
  [WordClass.auxiliary, 'auxiliary'],
  [WordClass.modal, 'auxiliary'],
  [WordClass.number, 'number'],
  [WordClass.particle, 'particle'],
  [WordClass.negation, 'adverb'],
]
const closedParts: ReadonlyMap<number, PartOfSpeech> = new Map(closed)
const closedBits = closed.reduce((bits, [bit]) => bits | bit, 0)
const beForms = new WordSet(['am', 'is', 'are', 'was', 'were', 'be', 'been', 'being', "isn't", "aren't", "wasn't", "weren't", "'re", "'m"])
const haveForms = new WordSet(['have', 'has', 'had', 'having', "haven't", "hasn't", "hadn't", "'ve"])

/**
 * Gives each token the part of speech that its word class and the words about it leave. One pass from the left; it looks
 * at most two tokens back and two ahead. A guess is better than none here: rules that need to be sure look at `classes`.
 */
export const tagTokens = (tokens: readonly DraftToken[], sentences: readonly Sentence[]): void => {
  for (const sentence of sentences) {
    for (let i = sentence.firstToken; i < sentence.endToken; i++) tagToken(tokens, i, sentence)
  }
}

const tagToken = (tokens: readonly DraftToken[], i: number, sentence: Sentence): void => {
  const token = tokens[i] as DraftToken
  const before = i > sentence.firstToken ? entryAt(tokens, i - 1) : undefined
  const after = i + 1 < sentence.endToken ? tokens[i + 1] : undefined
  if (token.kind === 'punctuation' || token.kind === 'symbol') token.pos = 'punctuation'
  else if (token.kind === 'number') token.pos = 'number'
  else if (token.kind === 'link') token.pos = 'proper'
  else if (token.lower === "'s") token.pos = isContraction(before) ? 'auxiliary' : 'possessive'
  else token.pos = tagWord(tokens, i, token, before, after, sentence)
}

const contracted = new WordSet([
  'he',
  'she',
  'it',
  'that',
  'there',
  'here',
  'who',
  'what',
  'where',
  'how',
  'this',
  'let',
  'everything',
  'everyone',
])
const isContraction = (before: DraftToken | undefined): boolean => before !== undefined && contracted.hasLower(before)

const tagWord = (
  tokens: readonly DraftToken[],
  i: number,
  token: DraftToken,
  before: DraftToken | undefined,
  after: DraftToken | undefined,
  sentence: Sentence,
): PartOfSpeech => {
  const { classes } = token
  if (token.capitalised && !isSentenceOpener(tokens, i, sentence)) {
    if (token.text.length === 1) return token.text === 'I' ? 'pronoun' : 'proper'
    if (token.upper && !before?.upper && !after?.upper) return 'proper'
    // «And», «The» in titles and headlines keep their class
    return (primaryClass(classes) & closedBits) !== 0 ? tagClosed(token, before, after) : 'proper'
  }
  if (token.capitalised && ((classes & known) === 0 || opensName(token, after))) return 'proper'
  if ((primaryClass(classes) & closedBits) !== 0) return tagClosed(token, before, after)
  if ((classes & known) === 0) return guessUnknown(token)
  // «aid workers» is a compound far more often than a verb and its object
  if (token.lower === 'aid' && after && (after.classes & nominal) !== 0) return 'noun'
  if (token.lower === 'officer') return 'noun'
  return tagOpen(classes, before, after, entryAt(tokens, i - 2))
}

/** The first word of a sentence or of a quotation in it: its capital says nothing. */
const isSentenceOpener = (tokens: readonly DraftToken[], i: number, sentence: Sentence): boolean => {
  let k = i - 1
  while (k >= sentence.firstToken && tokens[k]?.kind === 'punctuation' && '"“‘«\'`([-—–``'.includes(tokens[k]?.text ?? '?')) k--
  return k < sentence.firstToken || (k < i - 1 && '"“‘«``'.includes(entryAt(tokens, i - 1)?.text ?? '?'))
}

/** «Amnesty International said»: a noun that opens the sentence before another capitalised word belongs to a name. */
const opensName = (token: DraftToken, after: DraftToken | undefined): boolean =>
  after !== undefined &&
  after.capitalised &&
  after.start === token.end + 1 &&
  (token.classes & nominal) !== 0 &&
  (after.classes & anyClosed) === 0

const tagClosed = (token: DraftToken, before: DraftToken | undefined, after: DraftToken | undefined): PartOfSpeech => {
  const primary = primaryClass(token.classes)
  if (token.lower === 'that') {
    if (before && before.pos === 'verb') return 'conjunction'
    return after && (after.classes & noun) !== 0 && (after.classes & (plural | WordClass.pronoun)) === 0 && !after.capitalised
      ? 'determiner'
      : 'conjunction'
  }
  if (token.lower === 'her' || token.lower === 'his') {
    const isObject =
      !after ||
      after.kind !== 'word' ||
      (after.classes & (WordClass.preposition | WordClass.conjunction | WordClass.determiner | WordClass.auxiliary)) !== 0
    return isObject ? 'pronoun' : 'determiner'
  }
  if (token.lower === 'to') return after && (after.classes & verbBase) !== 0 && !after.capitalised ? 'particle' : 'preposition'
  return closedParts.get(primary) ?? 'other'
}

const guessUnknown = (token: DraftToken): PartOfSpeech => {
  if (/ly$/.test(token.lower)) return 'adverb'
  if (/(?:-based|-led|-backed|-run|-held|-old|-year|-style|ous|ful|ish|able|ible|ical|less)$/.test(token.lower)) return 'adjective'
  if (token.hyphenated && /ed$|ing$/.test(token.lower)) return 'adjective'
  return 'noun'
}

const tagOpen = (
  classes: number,
  before: DraftToken | undefined,
  after: DraftToken | undefined,
  before2: DraftToken | undefined,
): PartOfSpeech => {
  const prior = before?.pos
  const isVerb = (classes & anyVerb) !== 0
  const isNominal = (classes & nominal) !== 0
  const isAdjective = (classes & adjective) !== 0
  const isAdverb = (classes & adverb) !== 0
  const nextIsNominal =
    after !== undefined &&
    after.kind === 'word' &&
    !after.capitalised &&
    (after.classes & nominal) !== 0 &&
    (after.classes & (WordClass.preposition | WordClass.auxiliary)) === 0
  const primary = primaryClass(classes)
  // «to kill», «will kill»
  if ((prior === 'particle' && before?.lower === 'to') || (prior === 'auxiliary' && (before?.classes ?? 0) & WordClass.modal)) {
    if ((classes & verbBase) !== 0) return 'verb'
    if (isAdverb) return 'adverb'
  }
  if (prior === 'auxiliary' && before) {
    if (beForms.hasLower(before)) {
      if ((classes & (participle | ing)) !== 0) return 'verb'
      if (isAdjective) return 'adjective'
      if (isAdverb) return 'adverb'
    }
    if (haveForms.hasLower(before)) {
      if ((classes & participle) !== 0) return 'verb'
      if (isAdverb) return 'adverb'
    }
    if (/^(?:do|does|did|don't|doesn't|didn't)$/.test(before.lower) && (classes & verbBase) !== 0) return 'verb'
  }
  // «was brutally killed», «has since fled»
  if (prior === 'adverb' && before2?.pos === 'auxiliary' && isVerb && (classes & (verbBase | participle | ing)) !== 0) return 'verb'
  if (prior === 'determiner' || prior === 'possessive' || prior === 'adjective' || prior === 'number') {
    // «the union accused»: rather a noun before its verb than an adjective before a noun that looks like one
    const nextIsVerb = primary === noun && after !== undefined && (after.classes & past) !== 0
    if (isAdjective && nextIsNominal && !nextIsVerb) return 'adjective'
    if ((classes & (participle | ing)) !== 0 && nextIsNominal && !(isNominal && primary === noun)) return 'adjective'
    if (isNominal) return 'noun'
    if (prior === 'number' && (classes & past) !== 0) return 'verb'
    if (isAdjective || (classes & (participle | ing)) !== 0) return 'adjective'
    if (isAdverb) return 'adverb'
  }
  if (prior === 'preposition') {
    if ((classes & ing) !== 0 && !nextIsNominal && primary !== noun) return 'verb'
    if (isAdjective && nextIsNominal) return 'adjective'
    if (isNominal) return 'noun'
    if ((classes & participle) !== 0 && nextIsNominal) return 'adjective'
  }
  // after a subject: «clashes erupted», «Iran warned», «which violates»
  if (prior === 'noun' || prior === 'proper' || prior === 'pronoun' || (prior === 'conjunction' && before?.lower === 'that')) {
    if ((classes & past) !== 0) return 'verb'
    // «Rights groups»: a plural before it is no subject of a verb in -s
    const agrees = !isNominal || ((before?.classes ?? 0) & plural) === 0
    if ((classes & verbS) !== 0 && agrees && (primary === verbS || prior === 'pronoun' || (after !== undefined && isClauseObject(after))))
      return 'verb'
    if (
      (classes & verbBase) !== 0 &&
      // «Ruiz and Okafor call it»: two names are a plural as well
      (prior === 'pronoun' || ((before?.classes ?? 0) & plural) !== 0 || (prior === 'proper' && before2?.lower === 'and')) &&
      // «the news site and the agency»: rather two nouns than two verbs
      (primary === verbBase || (after !== undefined && isClauseObject(after) && !/^(?:and|or)$/.test(after.lower)))
    )
      return 'verb'
  }
  switch (primary) {
    case noun:
    case plural:
      return 'noun'
    case adverb:
      return 'adverb'
    case adjective:
      return 'adjective'
    case ing:
    case participle:
      return isAdjective && nextIsNominal ? 'adjective' : 'verb'
    case verbBase:
      return isNominal && prior !== 'pronoun' && prior !== 'adverb' && prior !== 'conjunction' && prior !== undefined ? 'noun' : 'verb'
    case verbS:
      // «Witnesses say»: a sentence seldom opens with a verb in the third person
      // «Police fired, witnesses say»
      if (prior === 'punctuation' && (classes & plural) !== 0 && ((after?.classes ?? 0) & (verbBase | past)) !== 0) return 'noun'
      // … and no verb follows another («wants answers»)
      return (prior === undefined || prior === 'verb') && (classes & plural) !== 0 ? 'noun' : 'verb'
    case past:
      return 'verb'
    default:
      return isNominal ? 'noun' : 'other'
  }
}

/** What follows looks like a verb's object or complement rather than a second part of a compound noun. */
const isClauseObject = (after: DraftToken): boolean =>
  after.capitalised || (after.classes & (WordClass.determiner | WordClass.preposition | WordClass.pronoun | WordClass.conjunction)) !== 0
