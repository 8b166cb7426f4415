import type { Document, Token } from '../../document/document.js'
import { foldWord } from '../../gazetteer/index.js'
import { lowerHeadlines } from './headlines.js'

/** What the place rules read of a document: its tokens, each folded as the gazetteer folds names. */
export interface Words {
  readonly document: Document
  readonly tokens: readonly Token[]
  /** '' for a token that cannot stand in a name. */
  readonly folded: readonly string[]
  /** First token and end of the sentence that a token is in. */
  readonly firstOf: (token: number) => number
  readonly endOf: (token: number) => number
}

export const readWords = (document: Document): Words => {
  const { sentences } = document
  const tokens = lowerHeadlines(document)
  const cache = new Map<string, string>()
  const folded = tokens.map((token) => {
    if (token.kind !== 'word' && token.kind !== 'number') return ''
    if (token.lower === "'s") return ''
    let fold = cache.get(token.lower)
    if (fold === undefined) {
      fold = foldWord(token.lower)
      cache.set(token.lower, fold)
    }
    return fold
  })
  return {
    document,
    tokens,
    folded,
    firstOf: (token) => sentences[tokens[token]?.sentence ?? 0]?.firstToken ?? 0,
    endOf: (token) => sentences[tokens[token]?.sentence ?? 0]?.endToken ?? tokens.length,
  }
}

/** Whether a token follows the one before it with nothing but one blank between. */
export const isJoined = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1]
  const token = tokens[at]
  return before !== undefined && token !== undefined && token.start - before.end <= 1
}

/** A capitalised word that can be part of a name, on the same line as the one before. */
export const isNameWord = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && token.capitalised && token.lower !== 'i' && token.lower !== "i'm"
