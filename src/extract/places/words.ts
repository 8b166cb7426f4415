import { WordSet } from '../../text/word-map.js'
import type { Document, Token } from '../../document/document.js'
import { withCase } from '../../document/with-case.js'
import { lowerHeadlines } from './headlines.js'

/** What the place rules read of a document. */
export interface Words {
  readonly document: Document
  readonly tokens: readonly Token[]
  /** First token and end of the sentence that a token is in. */
  readonly firstOf: (token: number) => number
  readonly endOf: (token: number) => number
}

export const readWords = (document: Document): Words => {
  const { sentences } = document
  const tokens = raiseArticles(lowerHeadlines(document))
  return {
    document,
    tokens,
    firstOf: (token) => sentences[tokens[token]?.sentence ?? 0]?.firstToken ?? 0,
    endOf: (token) => sentences[tokens[token]?.sentence ?? 0]?.endToken ?? tokens.length,
  }
}

/** «al-Bab», «el-Fasher», «sub-Saharan Africa»: a name that begins small. */
const smallArticle = /^(?:a[dlnrstz]|el|sub)-\p{Lu}/u

const raiseArticles = (tokens: readonly Token[]): readonly Token[] => {
  let raised: Token[] | null = null
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token?.hyphenated || token.capitalised || !smallArticle.test(token.text)) continue
    raised ??= [...tokens]
    raised[i] = withCase(token, true, token.upper)
  }
  return raised ?? tokens
}

/** «St. Mary's», «Saint-Denis»: what opens the name of a saint. */
export const isSaint = (token: Token | undefined): boolean => saints.hasLower(token)
const saints = new WordSet(['st', 'st.', 'saint'])

/** Whether a token follows the one before it with nothing but one blank between. */
export const isJoined = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1]
  const token = tokens[at]
  return before !== undefined && token !== undefined && token.start - before.end <= 1
}

/** A capitalised word that can be part of a name, on the same line as the one before. */
export const isNameWord = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && token.capitalised && token.lower !== 'i' && token.lower !== "i'm"
