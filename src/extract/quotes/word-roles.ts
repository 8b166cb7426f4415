import type { Token } from '../../document/document.js'
import { type ReadonlyWordMap, WordMap, WordSet } from '../../text/word-map.js'
import { entryAt } from '../../text/entry-at.js'

/** What a small word may do in a clause; `time` for words that may open an expression of time. */
export type WordRole = 'relative' | 'and' | 'question' | 'subordinator' | 'according' | 'time'

const timeWords = new WordSet('monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight'.split(' '))
const timeNouns = new WordSet('morning afternoon evening night week month year weekend summer day'.split(' '))
const timeModifiers = new WordSet('last this next that early late earlier later'.split(' '))
const months = new WordSet(
  'january february march april may june july august september october november december jan. feb. aug. sept. oct. nov. dec.'.split(' '),
)

const list = (role: WordRole, words: string): [string, WordRole][] => words.split(' ').map((word) => [word, role])

/** One look-up a word for all roles; a word of two roles has the later one. */
export const wordRoles: ReadonlyWordMap<WordRole> = new WordMap([
  ...[...timeWords, ...timeModifiers, ...months, 'the'].map((word): [string, WordRole] => [word, 'time']),
  ...list('subordinator', 'because while although though since unless until whereas after before as so once than lest'),
  ...list('question', 'what how why whether where when if whatever'),
  ...list('and', 'and but or nor yet'),
  ...list('relative', 'who which whom whose'),
  ...list('according', 'according'),
])

/** The index behind «Tuesday», «late Monday», «last week», «January 5», «this morning»; `at` where no such words stand. */
export const readTime = (tokens: readonly Token[], at: number, limit: number): number => {
  let to = at
  const word = (i: number): Token | undefined => (i < limit ? tokens[i] : undefined)
  const lower = (i: number): string => word(i)?.lower ?? ''
  if (timeModifiers.hasLower(word(to)) || lower(to) === 'the') {
    while (to < at + 3 && timeModifiers.hasLower(word(to))) to++
    if (to === at || !(timeNouns.hasLower(word(to)) || timeWords.hasLower(word(to)))) return at
  }
  // «the BBC’s Today programme»
  if (/^to/.test(lower(at)) && tokens[at]?.capitalised && entryAt(tokens, at - 1)?.pos === 'possessive') return at
  if (timeWords.hasLower(word(to)) || (to > at && timeNouns.hasLower(word(to)))) {
    to++
    if (timeNouns.hasLower(word(to))) to++
    if (lower(to) === "'s") return at
    return to
  }
  if (months.hasLower(word(at)) && tokens[at]?.capitalised && /^\d{1,2}$|^\d{4}$/.test(lower(at + 1))) {
    to = at + 2
    if (lower(to) === ',' && /^\d{4}$/.test(lower(to + 1))) to += 2
    return to
  }
  return at
}
