import type { Document, Paragraph, QuotedPassage, Token } from '../../document/document.js'
import { findSpeechVerb } from '../../lexicon/speech-cues.js'
import { WordClass } from '../../lexicon/word-classes.js'
import type { Chunk, ChunkKind } from './chunk.js'
import type { Names } from './names.js'
import { readTime, wordRoles } from './word-roles.js'
import { WordSet } from '../../text/word-map.js'
import { entryAt } from '../../text/entry-at.js'

const beForms = new WordSet(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'am', "'s", "'re", "'m", 'got', 'gets', 'get'])
const marks = new WordSet(['"', '“', '”', '‘', '’', "'", '«', '»', '„', '``', "''", '`'])
const articles = new WordSet(['a', 'an', 'the'])
const possessives = new WordSet(['his', 'her', 'their', 'its', 'our', 'my', 'your'])

/**
 * Cuts a paragraph into chunks in one pass over its tokens. Quotations in `speech` are one chunk each; the marks of all
 * others are passed over, so that the words between them belong to the clause around.
 */
export const chunkParagraph = (
  document: Document,
  paragraph: Paragraph,
  speech: readonly QuotedPassage[],
  fragments: readonly QuotedPassage[],
  names: Names,
): Chunk[] => {
  const chunks: Chunk[] = []
  const { tokens, sentences } = document
  const end = entryAt(sentences, paragraph.endSentence - 1)?.endToken ?? 0
  const headline = isHeadline(document, paragraph)
  let sentence = paragraph.firstSentence
  let s = 0
  let f = 0
  let at = sentences[paragraph.firstSentence]?.firstToken ?? end
  const reading: Reading = { tokens, names, headline, quoted: false, limit: end }
  let passageToken = tokenBehind(tokens, at, speech[0]?.start ?? Number.POSITIVE_INFINITY)
  while (at < end) {
    const token = tokens[at] as Token
    while ((sentences[sentence]?.endToken ?? end) <= at && sentence < paragraph.endSentence) {
      sentence++
      if (chunks.at(-1)?.kind !== 'stop') chunks.push(makeChunk('stop', at, at, false))
    }
    const passage = speech[s]
    if (passage && passage.start <= token.start) {
      s++
      const to = tokenBehind(tokens, at, passage.end)
      chunks.push(makeChunk('quote', at, to, true, passage))
      if (endsSentence(document, passage, tokens[to])) chunks.push(makeChunk('stop', to, to, false))
      while ((sentences[sentence]?.endToken ?? end) < to && sentence < paragraph.endSentence) sentence++
      at = Math.max(to, at + 1)
      passageToken = tokenBehind(tokens, at, speech[s]?.start ?? Number.POSITIVE_INFINITY)
      continue
    }
    while (fragments[f] && (fragments[f]?.end ?? 0) <= token.start) f++
    reading.quoted = fragments[f] !== undefined && (fragments[f]?.start ?? 0) <= token.start
    reading.limit = Math.max(Math.min(end, sentences[sentence]?.endToken ?? end, passageToken), at + 1)
    const chunk = token.kind !== 'word' && marks.hasText(token) ? null : readChunk(reading, at)
    if (chunk) chunks.push(chunk)
    at = chunk ? chunk.to : at + 1
  }
  chunks.push(makeChunk('stop', end, end, false))
  return chunks
}

/** A headline by its letters, or a short first line that ends without a mark («Minister says bridge to reopen»). */
export const isHeadline = ({ text, paragraphs }: Document, paragraph: Paragraph): boolean =>
  paragraph.headline ||
  (paragraph.index === 0 &&
    paragraphs.length > 1 &&
    paragraph.end - paragraph.start < 150 &&
    !/[.!?:;…][\s’”"')»]*$/u.test(text.slice(Math.max(paragraph.start, paragraph.end - 8), paragraph.end)))

/** The index of the first token that does not start before an offset; a binary search, since passages may be long. */
const tokenBehind = (tokens: readonly Token[], from: number, offset: number): number => {
  let low = from
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** «“I went.” He left.»: a full stop between the marks, and a new sentence behind; «“Why?” Smith asked» goes on. */
const endsSentence = (document: Document, passage: QuotedPassage, next: Token | undefined): boolean => {
  const last = document.text.slice(passage.inner.start, passage.inner.end).trimEnd().slice(-1)
  return last === '.' && (!next || next.capitalised || marks.hasText(next))
}

/** What the chunks of one clause are read from. */
interface Reading {
  readonly tokens: readonly Token[]
  /** Words that the article uses as names, in lower case. */
  readonly names: Names
  readonly headline: boolean
  quoted: boolean
  /** The token before which a chunk must end. */
  limit: number
}

/** All chunks have the same fields in the same order, which keeps look-ups fast. */
const makeChunk = (kind: ChunkKind, from: number, to: number, quoted: boolean, passage?: QuotedPassage): Chunk => ({
  kind,
  from,
  to,
  quoted,
  form: undefined,
  passive: false,
  cue: undefined,
  head: undefined,
  passage,
})

const readChunk = (reading: Reading, at: number): Chunk | null => {
  const { tokens, limit, quoted } = reading
  const token = tokens[at] as Token
  if (token.kind === 'punctuation' || token.kind === 'symbol') return readPunctuation(reading, at)
  const { lower } = token
  const role = wordRoles.getLower(token)
  if (role === 'time') {
    const to = readTime(tokens, at, limit)
    if (to > at) return makeChunk('time', at, to, quoted)
  } else if (role === 'according' && tokens[at + 1]?.lower === 'to') return makeChunk('according', at, at + 2, quoted)
  else if (role === 'relative' || role === 'and' || role === 'question') return makeChunk(role, at, at + 1, quoted)
  if (lower === 'that' && token.pos !== 'determiner') return makeChunk('that', at, at + 1, quoted)
  if (entryAt(tokens, at - 1)?.lower === 'to' && entryAt(tokens, at - 2)?.lower === 'according') return readNoun(reading, at)
  if (isVerbLike(reading, at) || startsInfinitive(tokens, at)) return readVerb(reading, at)
  if (role === 'subordinator' && (token.pos === 'conjunction' || lower === 'as')) return makeChunk('subordinator', at, at + 1, quoted)
  if (token.pos === 'preposition' || token.pos === 'particle') return makeChunk('preposition', at, at + 1, quoted)
  if (token.pos === 'adverb') return makeChunk('adverb', at, at + 1, quoted)
  if (isNominal(token) || token.pos === 'verb') return readNoun(reading, at)
  return makeChunk('other', at, at + 1, quoted)
}

const readPunctuation = (reading: Reading, at: number): Chunk | null => {
  const { tokens, limit, quoted } = reading
  const text = tokens[at]?.text ?? ''
  if (text === ',') return makeChunk('comma', at, at + 1, quoted)
  if (text === ':') return makeChunk('colon', at, at + 1, quoted)
  if (text === ';' || text === '…') return makeChunk('other', at, at + 1, quoted)
  if (dashes.hasText(tokens[at])) return makeChunk('dash', at, at + 1, quoted)
  if (text === '(' || text === '[' || text === '<') {
    let to = at + 1
    while (to < limit && to < at + 40 && !closers.hasText(tokens[to])) to++
    if (to < limit && to < at + 40) return makeChunk('bracket', at, to + 1, quoted)
  }
  if (text === '$' || text === '£' || text === '€' || text === '#') return readNoun(reading, at)
  return null
}

const dashes = new WordSet(['—', '–', '―', '-', '--', '---'])
const closers = new WordSet([')', ']', '>'])

/** Nouns that the general word list takes for verbs as well, though news does not. */
const neverVerbs = new WordSet(['general', 'house', 'state', 'party', 'minister', 'secretary'])

const isVerbLike = ({ tokens, names, headline }: Reading, at: number): boolean => {
  const token = tokens[at] as Token
  if (token.pos === 'auxiliary') return true
  const cue = token.pos === 'verb' || (token.pos === 'proper' && !headline) ? undefined : findSpeechVerb(token)
  if (token.pos !== 'verb' && (!cue || cue.form === 'base' || cue.form === 'ing')) return false
  // «an estimated one million people»
  if (entryAt(tokens, at - 1)?.sentence === token.sentence && articles.hasLower(tokens[at - 1])) return false
  if (!cue)
    return !neverVerbs.hasLower(token) && !opensAsName(token, tokens[at + 1]) && !(token.capitalised && !headline && names.has(token.lower))
  if (headline || token.lower === 'said' || token.lower === 'says') return true
  return (token.classes & (WordClass.noun | WordClass.plural | WordClass.adjective)) === 0 && cue.form === 'past'
}

/** «Trump called», «Lynch has said»: a name that is a verb's base form as well opens the sentence before a verb. */
const opensAsName = (token: Token, next: Token | undefined): boolean =>
  token.capitalised &&
  (token.classes & WordClass.verbBase) !== 0 &&
  next !== undefined &&
  (next.pos === 'verb' || next.pos === 'auxiliary' || next.pos === 'proper' || next.pos === 'possessive')

const startsInfinitive = (tokens: readonly Token[], at: number): boolean => {
  if (tokens[at]?.lower !== 'to') return false
  const next = tokens[at + 1]
  if (next && marks.hasText(next)) return opensQuotedVerb(tokens[at + 2])
  return (
    next !== undefined && (next.pos === 'verb' || next.pos === 'auxiliary' || (next.pos === 'adverb' && tokens[at + 2]?.pos === 'verb'))
  )
}

/** «vowed to “fight on”» */
const opensQuotedVerb = (token: Token | undefined): boolean =>
  token !== undefined && !token.capitalised && (token.classes & WordClass.verbBase) !== 0

/** Auxiliaries, adverbs and verbs up to the one that carries the meaning; a new «to» opens a new group. */
const readVerb = (reading: Reading, at: number): Chunk => {
  const { tokens, limit, quoted } = reading
  let to = at
  let head = at
  let auxiliary = false
  let be = false
  const infinitive = tokens[at]?.lower === 'to'
  if (infinitive) to++
  if (infinitive && marks.hasText(tokens[to])) {
    head = to + 1
    to += 2
  }
  for (let steps = head > at ? 12 : 0; to < limit && steps < 12; steps++) {
    const token = tokens[to] as Token
    if (token.pos === 'auxiliary') {
      auxiliary = true
      be = beForms.hasLower(token)
      head = to
      to++
    } else if (isVerbLike(reading, to)) {
      head = to
      to++
      // «is saying», «has been asked»: the first full verb ends the group, unless it is followed by no more than adverbs
      break
    } else if (token.pos === 'adverb' || (token.classes & WordClass.negation) !== 0) to++
    else break
  }
  const word = tokens[head] as Token
  const cue = findSpeechVerb(word)
  const isIng = word.pos === 'verb' && (word.classes & WordClass.ing) !== 0 && /ing$/.test(word.lower)
  const isParticiple = (word.classes & WordClass.participle) !== 0 || cue?.form === 'past' || cue?.form === 'participle'
  const form = infinitive
    ? 'to'
    : auxiliary || !isIng
      ? auxiliary ||
        (word.classes & (WordClass.past | WordClass.verbS | WordClass.verbBase)) !== 0 ||
        cue?.form === 'past' ||
        cue?.form === 's'
        ? 'finite'
        : 'participle'
      : 'ing'
  return {
    kind: 'verb',
    from: at,
    to: Math.max(to, at + 1),
    quoted,
    form,
    passive: be && isParticiple && !isIng,
    cue,
    head,
    passage: undefined,
  }
}

const isNominal = (token: Token): boolean =>
  token.pos === 'determiner' ||
  token.pos === 'number' ||
  token.pos === 'noun' ||
  token.pos === 'proper' ||
  token.pos === 'adjective' ||
  token.pos === 'possessive' ||
  token.pos === 'pronoun' ||
  token.kind === 'number'

/** A noun group: determiners, adjectives and nouns; a pronoun stands alone, a new determiner opens a new group. */
const readNoun = (reading: Reading, at: number): Chunk => {
  const { tokens, limit, quoted } = reading
  let to = at + 1
  let nouns = isHead(tokens[at] as Token)
  if (tokens[at]?.pos === 'pronoun' && tokens[to]?.pos !== 'possessive') return makeChunk('noun', at, to, quoted)
  for (; to < limit; to++) {
    const token = tokens[to] as Token
    const before = entryAt(tokens, to - 1) as Token
    if (token.pos === 'possessive' || token.text === '&' || token.text === '%' || isPluralPossessive(tokens, to)) continue
    if (isVerbLike(reading, to)) break
    if (token.pos === 'adverb') {
      if (nouns || !tokens[to + 1] || !isNominal(tokens[to + 1] as Token)) break
      continue
    }
    if ((!isNominal(token) && token.pos !== 'verb') || token.pos === 'pronoun') break
    if (token.pos === 'determiner' && before.pos !== 'determiner' && before.pos !== 'possessive') break
    if (possessives.hasLower(token)) break
    if (nouns && before.pos !== 'determiner' && wordRoles.getLower(token) === 'time' && readTime(tokens, to, limit) > to) break
    nouns ||= isHead(token)
  }
  return makeChunk(nouns ? 'noun' : 'adjective', at, to, quoted)
}

/** «Peres' office», «the farmers’ union»: a mark right behind an s, before another noun. */
const isPluralPossessive = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  if (token?.kind === 'word' || (token?.text !== "'" && token?.text !== '’')) return false
  const before = entryAt(tokens, at - 1)
  const after = tokens[at + 1]
  if (!before || !after) return false
  return before.end === token.start && before.lower.endsWith('s') && after.start === token.end + 1 && isNominal(after)
}

// a verb that is read as part of a noun group stands there as a name
const isHead = (token: Token): boolean =>
  token.pos === 'verb' ||
  token.pos === 'noun' ||
  token.pos === 'proper' ||
  token.pos === 'pronoun' ||
  token.pos === 'number' ||
  token.pos === 'determiner'
