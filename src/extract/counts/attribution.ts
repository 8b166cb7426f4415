import type { Token } from '../../document/document.js'
import { WordClass } from '../../lexicon/word-classes.js'
import { WordSet } from '../../text/word-map.js'
import { entryAt } from '../../text/entry-at.js'

/** Who says a sentence: a half-open range of tokens, and the position of the word of saying. */
export interface Attribution {
  readonly at: number
  readonly from: number
  readonly to: number
}

const speech = new WordSet(
  (
    'said says say told tells reported reports announced announces confirmed confirms added adds claimed claims estimated estimates stated states tweeted wrote ' +
    'revealed disclosed noted acknowledged documented recorded put puts saying declared'
  ).split(' '),
)
const boundary = new WordSet(
  ', ; : — – “ ” " ( ) that but and while when as because although though after before where which who with'.split(' '),
)
/** No name of a source is longer. */
const longest = 14

/** Every «X said», «said X» and «according to X» of a sentence, in order. */
export const findAttributions = (tokens: readonly Token[], first: number, limit: number): Attribution[] => {
  const found: Attribution[] = []
  for (let k = first; k < limit; k++) {
    const token = tokens[k] as Token
    const { lower } = token
    if (lower === 'according' && tokens[k + 1]?.lower === 'to') add(found, k, readSourceBehind(tokens, k + 2, limit))
    else if (claimsLives(tokens, k)) continue
    else if (speech.hasLower(token) && token.pos !== 'noun' && !isPassive(tokens, k, first)) {
      if (lower === 'saying') add(found, k, readCited(tokens, k, first))
      else if (isInverted(tokens, k)) add(found, k, readInverted(tokens, k, limit))
      else add(found, k, readSubject(tokens, k, first) ?? readInverted(tokens, k, limit))
    }
  }
  return found
}

/** «the quake claimed 14 lives» */
const claimsLives = (tokens: readonly Token[], at: number): boolean => {
  if (!tokens[at]?.lower.startsWith('claim')) return false
  for (let k = at + 1; k < at + 8; k++) if (/^li(?:ves|fe)$/.test(tokens[k]?.lower ?? '')) return true
  return false
}

const add = (found: Attribution[], at: number, range: readonly [number, number] | null): void => {
  if (range && range[1] > range[0]) found.push({ at, from: range[0], to: range[1] })
}

const isPassive = (tokens: readonly Token[], at: number, first: number): boolean => {
  for (let k = at - 1; k >= first && k > at - 3; k--) {
    if (/^(?:is|are|was|were|be|been|being)$/.test(tokens[k]?.lower ?? '')) return true
    if (tokens[k]?.pos !== 'adverb') return false
  }
  return false
}

/** «information received by Hengaw», «figures from the ministry»: the source is who gave them. */
const givers = new WordSet(
  'information figures data reports report statistics estimates tally count statement numbers records documents'.split(' '),
)

const readSourceBehind = (tokens: readonly Token[], from: number, limit: number): readonly [number, number] => {
  let to = from
  while (to < limit && to < from + longest && !isEnd(tokens, to)) to++
  if (givers.hasLower(tokens[from]) || givers.hasLower(tokens[from + 1])) {
    for (let k = from + 1; k < to; k++) if (/^(?:by|from)$/.test(tokens[k]?.lower ?? '')) return [k + 1, to]
  }
  return [from, to]
}

const isEnd = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at] as Token
  if (token.lower === 'received' || token.lower === 'compiled' || token.lower === 'released') return false
  return (
    /^[,;:.—–!?“”"()]$|^(?:that|but|while|when|which|who|after|as|at|on)$/.test(token.lower) ||
    token.pos === 'auxiliary' ||
    token.pos === 'verb'
  )
}

/** The subject right before the verb, back to the clause's start; «X, the governor, said» is taken from its name. */
const readSubject = (tokens: readonly Token[], verb: number, first: number): readonly [number, number] | null => {
  let to = verb
  while (to > first && (entryAt(tokens, to - 1)?.pos === 'auxiliary' || entryAt(tokens, to - 1)?.pos === 'adverb')) to--
  const closed = entryAt(tokens, to - 1)?.text === ','
  if (closed) to--
  let from = to
  while (
    from > first &&
    to - from < longest &&
    !boundary.hasLower(entryAt(tokens, from - 1)) &&
    !isVerbal(entryAt(tokens, from - 1) as Token)
  )
    from--
  from = withFirstPartner(tokens, from, first)
  if (closed && entryAt(tokens, from - 1)?.text === ',' && from - 1 > first) {
    let name = from - 1
    while (
      name > first &&
      from - name < longest &&
      !boundary.hasLower(entryAt(tokens, name - 1)) &&
      !isVerbal(entryAt(tokens, name - 1) as Token)
    )
      name--
    if (name < from - 1 && tokens[name]?.pos === 'proper') return [name, from - 1]
  }
  if (closed && from === first) return null
  // «a worker, held hostage for four weeks, said»
  if (closed && from > first && isVerbal(entryAt(tokens, from - 1) as Token)) return null
  // «… was hurt in the fire, said Ruiz»
  if (from < to && (tokens[from]?.pos === 'preposition' || tokens[from]?.pos === 'adverb')) return null
  return from < to && isSpeaker(tokens, from, to) ? [from, to] : null
}

/** «local officials and aid workers said»: the words before «and» belong to it where they make a phrase of their own. */
const withFirstPartner = (tokens: readonly Token[], from: number, first: number): number => {
  if (entryAt(tokens, from - 1)?.lower !== 'and') return from
  let k = from - 1
  while (k > first && from - k < 7 && /^(?:noun|proper|adjective|determiner)$/.test(entryAt(tokens, k - 1)?.pos ?? '')) k--
  const isWhole = k === first || /^[,“"]$/.test(entryAt(tokens, k - 1)?.text ?? '')
  return k < from - 1 && isWhole ? k : from
}

const isVerbal = (token: Token): boolean => token.pos === 'verb' || token.pos === 'auxiliary'

const isSpeaker = (tokens: readonly Token[], from: number, to: number): boolean => {
  const last = entryAt(tokens, to - 1) as Token
  return (
    last.kind === 'word' &&
    (last.classes & WordClass.adverb) === 0 &&
    /^(?:noun|proper|pronoun|other|adjective|verb)$/.test(last.pos) &&
    tokens[from]?.kind !== 'number'
  )
}

const times =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|january|february|march|april|may|june|july|august|september|october|november|december|\w{3,4}\.)$/

/** «… were two children and a pastor, said Pierre Jean»: a comma before the verb and a name behind it. */
const isInverted = (tokens: readonly Token[], verb: number): boolean => {
  const next = tokens[verb + 1]
  return entryAt(tokens, verb - 1)?.text === ',' && tokens[verb]?.lower === 'said' && next?.pos === 'proper' && !times.test(next.lower)
}

/** «…, said Col. Ilagan». */
const readInverted = (tokens: readonly Token[], verb: number, limit: number): readonly [number, number] | null => {
  const opener = tokens[verb + 1]
  if (!opener || verb + 1 >= limit || !/^(?:proper|noun|determiner|adjective)$/.test(opener.pos)) return null
  if (!/^[,“”"’']$/.test(entryAt(tokens, verb - 1)?.text ?? '')) return null
  let to = verb + 1
  while (to < limit && to < verb + longest && !isEnd(tokens, to)) to++
  return [verb + 1, to]
}

/** «Interfax cited the Federal Security Service as saying». */
const readCited = (tokens: readonly Token[], saying: number, first: number): readonly [number, number] | null => {
  if (entryAt(tokens, saying - 1)?.lower !== 'as') return null
  for (let k = saying - 2; k >= first && k > saying - longest; k--) {
    if (/^(?:cit|quot)(?:es|ed|e|ing)$/.test(tokens[k]?.lower ?? '')) return [k + 1, saying - 1]
    if (isVerbal(tokens[k] as Token)) return null
  }
  return null
}
