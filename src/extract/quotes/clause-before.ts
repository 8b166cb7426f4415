import type { Span } from '../../record/index.js'
import { spanOfChunks } from './attribution.js'
import { chunkAt, type Clauses, kindAt, longest } from './chunk.js'

/** What stands in the sentence before «, he said» or «, according to»: a clause, not a phrase that opens one. */
export const readClauseBefore = (clauses: Clauses, left: number, sentence: number): Span | null => {
  if (kindAt(clauses, left) !== 'comma') return null
  let verbs = false
  let from = sentence
  if (left - sentence > longest) return null
  for (let i = left - 1; i >= sentence; i--) {
    const chunk = chunkAt(clauses, i)
    if (chunk?.kind === 'quote' || (chunk?.kind === 'verb' && (chunk.form === 'finite' || sentence === i))) verbs = true
  }
  while (from < left && (kindAt(clauses, from) === 'and' || kindAt(clauses, from) === 'dash')) from++
  return verbs ? spanOfChunks(clauses, from, left) : null
}
