import { heads } from './lexicon.js'
import { type Toponym, typeName } from './toponym.js'
import { WordMap } from '../../text/word-map.js'
import { isJoined, isNameWord, type Words } from './words.js'

/** Heads in small letters that names in a row share, with the singular that the lexicon has. */
const shared = new WordMap([
  ['counties', 'county'],
  ['provinces', 'province'],
  ['districts', 'district'],
  ['townships', 'township'],
  ['parishes', 'parish'],
  ['rivers', 'river'],
  ['lakes', 'lake'],
  ['islands', 'island'],
  ['streets', 'street'],
  ['avenues', 'avenue'],
  ['roads', 'road'],
])
const mostNames = 12

/** «Douglas, Lancaster and Sarpy counties», «the Tigris and Euphrates rivers»: each is what the last word says. */
export const findCoordinatedNames = (words: Words): Toponym[] => {
  const found: Toponym[] = []
  words.tokens.forEach((token, at) => {
    const singular = token.capitalised ? undefined : shared.getLower(token)
    const kind = singular === undefined ? undefined : heads.get(singular)
    if (kind === undefined) return
    const names = readRow(words, at)
    if (names.length > 1) found.push(...names.map(([from, end]) => typeName(words, from, end, kind, 'place/and-counties', 3)).reverse())
  })
  return found
}

/** Names before a token, parted by commas and «and», the last first. */
const readRow = (words: Words, head: number): (readonly [number, number])[] => {
  const { tokens } = words
  const names: (readonly [number, number])[] = []
  const first = words.firstOf(head)
  let end = head
  if (!isJoined(tokens, head)) return []
  while (names.length < mostNames) {
    let from = end
    while (from > first && from > end - 3 && isNameWord(tokens[from - 1]) && (from === end || isJoined(tokens, from))) from--
    if (from === end) break
    names.push([from, end])
    let before = from - 1
    const link = tokens[before]?.lower
    if (names.length === 1 && link !== 'and' && link !== 'or' && link !== '&') return []
    if (link !== 'and' && link !== 'or' && link !== '&' && link !== ',') break
    if (link !== ',' && tokens[before - 1]?.text === ',') before--
    end = before
  }
  return names
}
