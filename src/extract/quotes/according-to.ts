import type { Span } from '../../record/index.js'
import { type Attribution, makeAttribution, spanOf, spanOfChunks } from './attribution.js'
import { chunkAt, type Clauses, kindAt, longest } from './chunk.js'
import { extendRight } from './subject.js'

/** «According to Ruiz, …», «…, according to Ruiz», with «per» and the like left out. */
export const attributeAccording = (clauses: Clauses, k: number, sentence: number, taken: Set<number>): Attribution | null => {
  if (kindAt(clauses, k + 1) !== 'noun' || chunkAt(clauses, k)?.quoted) return null
  const range = extendRight(clauses, k + 1)
  const cue = spanOf(clauses, { from: chunkAt(clauses, k)?.from ?? 0, to: chunkAt(clauses, k)?.to ?? 0 })
  let behind = k + 1
  while ((chunkAt(clauses, behind)?.from ?? 0) < range.to && kindAt(clauses, behind) !== 'stop') behind++
  const before = k > sentence + 1 ? spanBefore(clauses, k, sentence) : null
  // «Sadly, according to Ruiz, the bridge fell», «The bridge, according to Ruiz, fell»
  const after = !before || !hasVerb(clauses, sentence, k) ? spanBehind(clauses, behind) : null
  const contents = [isOpener(clauses, sentence, k) && after ? null : before, after].filter((span) => span !== null)
  if (contents.length === 0 || !cue) return null
  const quote = kindAt(clauses, k - 1) === 'quote' ? k - 1 : kindAt(clauses, k - 2) === 'quote' ? k - 2 : -1
  const passage = quote >= 0 && quote === sentence ? chunkAt(clauses, quote)?.passage : undefined
  if (passage) taken.add(quote)
  return makeAttribution({
    rule: 'quote/according-to',
    spans: passage ? [{ start: passage.start, end: passage.end }] : contents,
    passages: passage ? [passage] : [],
    speaker: spanOf(clauses, range),
    cue: { start: cue.start, end: cue.end, lemma: 'according to' },
    kind: passage ? 'direct' : 'indirect',
  })
}

const hasVerb = (clauses: Clauses, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) {
    const chunk = chunkAt(clauses, i)
    if (chunk?.kind === 'quote' || (chunk?.kind === 'verb' && chunk.form === 'finite')) return true
  }
  return false
}

/** No more than an adverb or a conjunction stands before: «Indeed,», «But». */
const isOpener = (clauses: Clauses, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) {
    const kind = kindAt(clauses, i)
    if (kind !== 'adverb' && kind !== 'and' && kind !== 'comma') return false
  }
  return true
}

const spanBefore = (clauses: Clauses, k: number, sentence: number): Span | null => {
  const to = kindAt(clauses, k - 1) === 'comma' ? k - 1 : k
  let from = sentence
  while (from < to && kindAt(clauses, from) === 'and') from++
  return to - from > longest ? null : spanOfChunks(clauses, from, to)
}

const spanBehind = (clauses: Clauses, behind: number): Span | null => {
  let from = behind
  while (from < behind + 30 && kindAt(clauses, from) !== 'comma' && kindAt(clauses, from) !== 'stop') from++
  if (kindAt(clauses, from) !== 'comma') return null
  // «According to Ruiz, a doctor, …»
  let to = from + 1
  while (kindAt(clauses, to) !== 'stop' && to < from + longest) to++
  return spanOfChunks(clauses, from + 1, to)
}
