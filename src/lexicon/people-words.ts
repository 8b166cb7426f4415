import { readFileSync } from 'node:fs'
import { openWordTable, type WordTable } from '../text/word-table.js'
import { PeopleNumber } from './people-number.js'

let table: WordTable | undefined

/** The bits of `PeopleNumber` for a noun in lower case: one person («man»), several («men») or either («police»); 0 for no people. */
export const findPeople = (lower: string): number => {
  table ??= openWordTable(readFileSync(new URL('./generated/count-people.bin', import.meta.url)))
  return table.find(lower)
}

export const isPeople = (lower: string): boolean => findPeople(lower) !== 0

/** «men», «police»: a noun for more than one person. */
export const isSeveralPeople = (lower: string): boolean => (findPeople(lower) & PeopleNumber.several) !== 0
