import { findSpeechVerb } from '../../lexicon/speech-cues.js'
import { type Attribution, makeAttribution, spanOf, spanOfChunks } from './attribution.js'
import { chunkAt, type Clauses, firstWord, kindAt, longest, tokenAt } from './chunk.js'
import { readClauseBefore } from './clause-before.js'
import { extendRight } from './subject.js'

/** «…, as Ruiz put it», «As Ruiz said, …», «It is, as Ruiz noted, …»: the attribution that «as» at `k` opens, or null. */
export const attributeAs = (clauses: Clauses, k: number, sentence: number, taken: Set<number>): Attribution | null => {
  if (firstWord(clauses, k) !== 'as' || kindAt(clauses, k + 1) !== 'noun' || chunkAt(clauses, k)?.quoted) return null
  const subject = extendRight(clauses, k + 1)
  let v = k + 2
  while ((chunkAt(clauses, v)?.from ?? Number.POSITIVE_INFINITY) < subject.to) v++
  while (kindAt(clauses, v) === 'adverb') v++
  const verb = chunkAt(clauses, v)
  if (verb?.kind !== 'verb' || verb.form !== 'finite' || verb.passive) return null
  const head = tokenAt(clauses, verb.head ?? verb.from)
  const puts = (head?.lower === 'put' || head?.lower === 'puts') && firstWord(clauses, v + 1) === 'it'
  const lemma = puts ? 'put' : /[cq]/.test(verb.cue?.frames ?? '') ? findSpeechVerb(head)?.lemma : undefined
  const end = findEnd(clauses, puts ? v + 2 : v + 1)
  if (!head || !lemma || end < 0) return null
  const before = k > sentence ? readClauseBefore(clauses, k - 1, sentence) : null
  const isLast = kindAt(clauses, end) === 'stop'
  const q = end + 1
  const passage = !isLast && kindAt(clauses, q) === 'quote' && !taken.has(q) ? chunkAt(clauses, q)?.passage : undefined
  const behind = isLast ? null : spanOfChunks(clauses, q, findStop(clauses, q))
  const spans = [before, passage ? { start: passage.start, end: passage.end } : behind].filter((span) => span !== null)
  if (spans.length === 0 || (k > sentence && !before)) return null
  if (passage) taken.add(q)
  return makeAttribution({
    rule: 'quote/as-name-put-it',
    spans,
    passages: passage && !before ? [passage] : [],
    speaker: spanOf(clauses, subject),
    cue: { start: head.start, end: head.end, lemma },
    kind: passage && !before ? 'direct' : 'indirect',
  })
}

/** The comma or the stop that closes the attribution, past times and places; -1 where the verb has an object of its own. */
const findEnd = (clauses: Clauses, from: number): number => {
  let i = from
  for (; i < from + 8; i++) {
    const kind = kindAt(clauses, i)
    if (kind === 'comma' || kind === 'stop' || kind === 'colon') return i
    const isPlace = kind === 'noun' && i > from && kindAt(clauses, i - 1) === 'preposition'
    if (kind !== 'time' && kind !== 'adverb' && kind !== 'preposition' && !isPlace) return -1
  }
  return -1
}

const findStop = (clauses: Clauses, from: number): number => {
  let i = from
  while (kindAt(clauses, i) !== 'stop' && i < from + longest) i++
  return i
}
