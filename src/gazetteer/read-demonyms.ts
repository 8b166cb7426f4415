import { readFileSync } from 'node:fs'

/** Demonyms in lower case with their country, a line each, parted by a tab. */
export const readDemonyms = (lists: URL): string => {
  const demonyms = new Map<string, string>()
  for (const [iso = '', , , , , , , , , words = ''] of readRows(lists, 'countries.tsv')) {
    for (const word of words.split('|')) {
      const lower = word.toLowerCase()
      // one word for two peoples («Congolese») names no country
      if (word) demonyms.set(lower, demonyms.has(lower) ? '' : iso)
    }
  }
  for (const [word = '', country = ''] of readRows(lists, 'demonyms.tsv')) demonyms.set(word.toLowerCase(), country)
  return [...demonyms]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map((entry) => entry.join('\t'))
    .join('\n')
}

/** ISO codes with the names that news has for their countries. */
export const readCountryNames = (lists: URL): [iso: string, name: string][] =>
  readRows(lists, 'countries.tsv').map(([iso = '', name = '']) => [iso, name])

const readRows = (lists: URL, file: string): string[][] =>
  readFileSync(new URL(file, lists), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
