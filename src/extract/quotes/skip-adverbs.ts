import { type Clauses, firstWord, kindAt } from './chunk.js'

/** Past the adverbs and brackets that stand at `from`. */
export const skipAdverbs = (clauses: Clauses, from: number): number => {
  let j = from
  while (j < from + 4 && ((kindAt(clauses, j) === 'adverb' && firstWord(clauses, j) !== 'there') || kindAt(clauses, j) === 'bracket')) j++
  return j
}
