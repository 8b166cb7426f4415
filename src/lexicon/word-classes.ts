import { readFileSync } from 'node:fs'
import { openWordTable, type WordTable } from '../text/word-table.js'

export { anyClosed, anyVerb, primaryClass, WordClass } from './word-class.js'

let table: WordTable | undefined

/** The bits of `WordClass` for a word in lower case; 0 for a word that the list does not have. */
export const findWordClasses = (lower: string): number => {
  table ??= openWordTable(readFileSync(new URL('./generated/word-classes.bin', import.meta.url)))
  return table.find(lower)
}
