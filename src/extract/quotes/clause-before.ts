import type { Span } from '../../record/index.js'
import { spanOfChunks } from './attribution.js'
import { WordClass } from '../../lexicon/word-classes.js'
import { chunkAt, type Clauses, firstWord, kindAt, longest, tokenAt } from './chunk.js'
import type { Subject } from './subject.js'

/** What stands in the sentence before «, he said» or «, according to»: a clause, not a phrase that opens one. */
export const readClauseBefore = (clauses: Clauses, left: number, sentence: number): Span | null => {
  if (kindAt(clauses, left) !== 'comma') return null
  let from = sentence
  if (left - sentence > longest) return null
  while (from < left && (kindAt(clauses, from) === 'and' || kindAt(clauses, from) === 'dash')) from++
  return hasVerb(clauses, sentence, left) ? spanOfChunks(clauses, from, left) : null
}

/**
 * What stands on both sides of «, he said,» at `k`, whose comma before is at `left`: «The bridge, he said, is closed», «It is
 * closed, he said, and will stay so», «the bridge, which, he said, is closed».
 */
export const readAround = (clauses: Clauses, left: number, sentence: number, k: number, inverted: Subject | null): Span[] => {
  if (kindAt(clauses, left) !== 'comma' || left - sentence > longest) return []
  const rest = inverted ? null : readRest(clauses, k, left, hasVerb(clauses, sentence, left))
  const joint = kindAt(clauses, left - 1)
  if (rest && (joint === 'and' || joint === 'relative' || joint === 'that' || joint === 'subordinator')) return [rest]
  if (!rest) return [readClauseBefore(clauses, left, sentence)].filter((span) => span !== null)
  let from = sentence
  while (from < left && (kindAt(clauses, from) === 'and' || kindAt(clauses, from) === 'dash' || kindAt(clauses, from) === 'comma')) from++
  return [spanOfChunks(clauses, from, left), rest].filter((span) => span !== null)
}

/** What goes on behind the comma that closes an attribution; where a clause stands before it, only what can't be a new one. */
const readRest = (clauses: Clauses, k: number, left: number, isClauseBefore: boolean): Span | null => {
  let comma = k + 1
  while (kindAt(clauses, comma) !== 'comma') {
    if (kindAt(clauses, comma) === 'stop' || comma > k + 12) return null
    comma++
  }
  const next = chunkAt(clauses, comma + 1)
  // «It was, he said, “like being hit twice”»
  if (next?.quoted && kindAt(clauses, left - 1) === 'verb') {
    let end = comma + 2
    while (chunkAt(clauses, end)?.quoted && kindAt(clauses, end) !== 'stop' && next.kind !== 'quote') end++
    return spanOfChunks(clauses, comma + 1, end)
  }
  if (!next || next.kind === 'stop' || next.kind === 'according' || next.kind === 'quote') return null
  if (next.kind === 'verb' && next.form === 'ing' && next.cue && /[cq]/.test(next.cue.frames)) return null
  if (firstWord(clauses, comma + 1) === 'but') return null
  let to = comma + 1
  while (kindAt(clauses, to) !== 'stop' && to < comma + longest) to++
  const goesOn = isClauseBefore
    ? next.kind === 'preposition' ||
      (next.kind === 'verb' && next.form !== 'participle') ||
      (next.kind === 'and' && kindAt(clauses, comma + 2) === 'verb')
    : hasVerb(clauses, comma + 1, to)
  return goesOn ? spanOfChunks(clauses, comma + 1, to) : null
}

/** A finite verb, a quotation, or a bare verb in front («Stay at home, he said»); not «Asked about it, he said». */
const hasVerb = (clauses: Clauses, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) {
    const chunk = chunkAt(clauses, i)
    if (chunk?.kind === 'quote' || (chunk?.kind === 'verb' && (i > from ? chunk.form === 'finite' : isBare(clauses, chunk.from))))
      return true
  }
  return false
}

const isBare = (clauses: Clauses, at: number): boolean => {
  const token = tokenAt(clauses, at)
  return (
    token !== undefined && ((token.classes & WordClass.verbBase) !== 0 || token.pos === 'auxiliary') && !/(?:ed|ing)$/.test(token.lower)
  )
}
