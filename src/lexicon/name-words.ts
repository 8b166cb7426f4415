import { readFileSync } from 'node:fs'
import { openWordTable, type WordTable } from '../text/word-table.js'

export { NameUse } from './name-use.js'

let table: WordTable | undefined

/** The bits of `NameUse` for a word in any case and with any marks; 0 for a word that no person is called. */
export const findNameUse = (word: string): number => {
  table ??= openWordTable(readFileSync(new URL('./generated/name-words.bin', import.meta.url)))
  return table.find(foldName(word))
}

const foldName = (word: string): string => {
  let plain = true
  for (let i = 0, { length } = word; i < length; i++) {
    const code = word.charCodeAt(i)
    if (code > 126) return foldMarks(word.toLowerCase())
    if (code >= 65 && code <= 90) plain = false
  }
  return plain ? word : word.toLowerCase()
}

const foldMarks = (lower: string): string =>
  lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøıđßæ’]/g, (letter) => folded[letter] ?? letter)

const folded: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', ı: 'i', đ: 'd', ß: 'ss', æ: 'ae', '’': "'" }
