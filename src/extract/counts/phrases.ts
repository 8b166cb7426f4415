import { type ReadonlyWordMap, WordMap } from '../../text/word-map.js'
import type { Token } from '../../document/document.js'

/** Phrases of one or more words by their first word, the longest first. */
export type Phrases<Meaning> = ReadonlyWordMap<readonly Phrase<Meaning>[]>

interface Phrase<Meaning> {
  readonly words: readonly string[]
  readonly meaning: Meaning
}

export interface FoundPhrase<Meaning> {
  readonly meaning: Meaning
  /** The position behind its last word. */
  readonly end: number
}

/** Makes phrases ready for look-up; `entries` pairs the words, parted by blanks, with what they mean. */
export const indexPhrases = <Meaning>(entries: Iterable<readonly [string, Meaning]>): Phrases<Meaning> => {
  const index = new WordMap<Phrase<Meaning>[]>()
  for (const [text, meaning] of entries) {
    const words = text.split(' ')
    const first = words[0] ?? ''
    index.set(first, [...(index.get(first) ?? []), { words, meaning }])
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length)
  return index
}

/** The longest phrase that opens at `tokens[from]` and ends before `limit`. */
export const findPhrase = <Meaning>(
  phrases: Phrases<Meaning>,
  tokens: readonly Token[],
  from: number,
  limit: number,
): FoundPhrase<Meaning> | null => {
  const list = from < limit ? phrases.getLower(tokens[from]) : undefined
  if (!list) return null
  for (const { words, meaning } of list) {
    if (from + words.length > limit) continue
    let k = 1
    while (k < words.length && tokens[from + k]?.lower === words[k]) k++
    if (k === words.length) return { meaning, end: from + k }
  }
  return null
}
