import type { Document, Token } from '../../document/document.js'
import { rows } from '../../lexicon/generated/unnamed-sources.js'
import type { Span } from '../../record/index.js'
import { WordMap, WordSet } from '../../text/word-map.js'
import type { LinkedActor, LinkedSource } from '../linked.js'
import { findFirst } from './mention-index.js'

type Weight = 'one' | 'indefinite' | 'several'
const weights: Readonly<Record<string, Weight>> = { s: 'one', n: 'indefinite', p: 'several' }
const sources = new WordMap(rows().map(({ word, weight }): [string, Weight] => [word, weights[weight] as Weight]))

/** What a sentence says of someone who does not want to be named, or whom it does not name. */
const renamed =
  /\bwhose (?:real )?names? (?:has|have|was|were) (?:been )?(?:changed|withheld)\b|\bpseudonym\b|\bnot (?:his|her|their) real names?\b|\b(?:only )?by (?:only )?(?:his|her|their) (?:first|given|middle) names?\b/i
const withheld =
  /\bcondition(?:s)? (?:of|that) (?:anonymity|(?:he|she|they) (?:not |would not )?be)|\banonym(?:ously|ity)\b|\bnot (?:to )?be(?:ing)? (?:named|identified)\b|\b(?:un)?authori[sz]ed to (?:speak|talk|brief|discuss|comment|reveal|disclose)|\b(?:name|names|identity|identities) (?:is|are|was|were|has been|have been|being|be)? ?(?:withheld|changed|concealed|not given|not disclosed)\b|\bdeclined to (?:be (?:named|identified)|give (?:his|her|their) names?)\b|\bnot want(?:ed|ing)? to be (?:named|identified)\b/i
/** Words before a source that leave it without a name. */
const nameless = new WordSet(['unnamed', 'unidentified', 'anonymous'])
const tellingWords = new WordSet(
  'anonymity anonymous anonymously named identified authorized authorised unauthorized unauthorised pseudonym unnamed unidentified name names identity identities condition conditions'.split(
    ' ',
  ),
)
/** How far from a source's words it is looked for, in characters. */
const reach = 120
/** Source words longer than this are read no further. */
const longest = 16

const pronouns = new WordSet(['he', 'she', 'they', 'who', 'him', 'her', 'them'])
const definites = new WordSet(['the', 'this', 'that', 'these', 'those', 'his', 'her', 'its', 'their', 'our', 'my'])

/** Whom the article has quoted without naming them, so that «he» and «the doctor» may be known for one of them. */
export interface Unnamed {
  /** Whether any word between two offsets may tell that a name is held back: patterns are slow, and such words are few. */
  readonly mayTell: (from: number, to: number) => boolean
  readonly note: (speaker: LinkedSource) => void
  readonly last: () => LinkedSource | null
  readonly knows: (actor: LinkedActor) => boolean
}

export const createUnnamed = ({ tokens }: Document): Unnamed => {
  const telling = tokens.filter((token) => tellingWords.hasLower(token))
  const actors = new Set<LinkedActor>()
  let last: LinkedSource | null = null
  return {
    mayTell: (from, to) => (telling[findFirst(telling, from)]?.start ?? to) < to,
    note: (speaker) => {
      last = speaker
      if (speaker.anonymous && speaker.actor) actors.add(speaker.actor)
    },
    last: () => last,
    knows: (actor) => actors.has(actor),
  }
}

/**
 * Whether a source is one that the text leaves unnamed: a person or people known by no more than what they are («a
 * diplomat», «sources», «one of the drivers»), or of whom it says so («on condition of anonymity»). Bodies, offices and
 * those who speak for them («police», «the mayor», «a spokesman») are not.
 */
export const isAnonymous = (document: Document, words: Span, actor: LinkedActor | null, unnamed: Unnamed): boolean => {
  const named = actor?.mentions.some(({ form }) => form === 'name' || form === 'alias') ?? false
  const tokens = readWords(document, words)
  const first = tokens[0]
  if (!first) return false
  if (named) return actor?.kind === 'person' && says(renamed, document, words, unnamed)
  if (tokens.length === 1 && pronouns.hasLower(first)) return standsForUnnamed(document, first, actor, unnamed)
  if (tokens.some(({ lower }) => nameless.has(lower)) || says(withheld, document, words, unnamed)) return actor?.kind !== 'organization'
  const weight = findWeight(tokens)
  if (!weight) return false
  if (weight !== 'indefinite' || !definites.hasLower(first)) return true
  return actor !== null && unnamed.knows(actor)
}

const readWords = ({ tokens }: Document, words: Span): Token[] => {
  const found: Token[] = []
  for (let i = findFirst(tokens, words.start); i < tokens.length && found.length < longest; i++) {
    const token = tokens[i] as Token
    if (token.start >= words.end) break
    found.push(token)
  }
  return found
}

/** The head of the first noun group, or the word before its «of» («one of the drivers»), where it is in the list. */
const findWeight = (tokens: readonly Token[]): Weight | null => {
  let head: Token | undefined
  for (const token of tokens) {
    const ends =
      token.kind === 'punctuation' ||
      token.pos === 'preposition' ||
      token.pos === 'conjunction' ||
      token.lower === 'who' ||
      token.lower === 'close' ||
      token.lower === 'familiar'
    if (head && (ends || token.pos === 'verb' || token.pos === 'auxiliary')) break
    // a name makes it someone known («Okafor, a diplomat»), but «US officials» is none
    if (token.pos !== 'determiner' && token.kind === 'word') head = token
  }
  if (!head || (head.capitalised && head !== tokens[0])) return null
  return sources.getLower(head) ?? null
}

const standsForUnnamed = (document: Document, pronoun: Token, actor: LinkedActor | null, unnamed: Unnamed): boolean => {
  if (actor) return unnamed.knows(actor)
  const last = unnamed.last()
  return last !== null && last.anonymous && Math.abs(pronoun.start - last.end) < reach * 5 && !namesSomeone(document, last, pronoun)
}

/** A name between the last source and a pronoun is what the pronoun stands for more likely. */
const namesSomeone = ({ tokens }: Document, last: Span, pronoun: Token): boolean => {
  for (let i = findFirst(tokens, last.end); i < pronoun.index; i++) {
    const token = tokens[i] as Token
    if (token.pos === 'proper' && tokens[i + 1]?.pos === 'proper') return true
  }
  return false
}

const contrast = /\b(?:while|whereas|but)\b/

const says = (pattern: RegExp, { text, tokens, sentences }: Document, words: Span, { mayTell }: Unnamed): boolean => {
  if (!mayTell(words.start - reach, words.end + reach)) return false
  const sentence = sentences[tokens[findFirst(tokens, words.start)]?.sentence ?? -1]
  if (!sentence) return false
  // «Speaking on condition of anonymity, a diplomat said», but not what another clause says of someone else
  const before = words.start - sentence.start < reach ? text.slice(sentence.start, words.start).split(contrast).at(-1) : ''
  const behind = text.slice(words.start, Math.min(sentence.end, words.end + reach)).split(contrast)[0]
  return pattern.test(`${before}${behind}`)
}
