import type { Document } from '../document/document.js'
import type { UserLexicon } from '../lexicon/user-lexicon.js'
import type { LexiconEntry, Span } from '../record/index.js'
import { joinSpaces } from '../text/characters.js'

/** A name of the user's lexicon where it stands in the text. */
export interface UserName extends Span {
  /** Half-open range of tokens. */
  readonly firstToken: number
  readonly endToken: number
  readonly entry: LexiconEntry
}

/** The longest names of a user's lexicon in text order; none overlap. */
export const findUserNames = ({ tokens, text }: Document, lexicon: UserLexicon): UserName[] => {
  const names: UserName[] = []
  for (let firstToken = 0; firstToken < tokens.length; firstToken++) {
    const token = tokens[firstToken]
    const start = /^[\p{L}\p{M}\p{N}]+/u.exec(token?.text ?? '')?.[0] ?? token?.text.charAt(0) ?? ''
    const longest = lexicon.starts.get(start)
    if (!token || longest === undefined) continue
    for (let endToken = Math.min(tokens.length, firstToken + longest); endToken > firstToken; endToken--) {
      const last = tokens[endToken - 1]
      const entry = last && lexicon.byName.get(joinSpaces(text.slice(token.start, last.end)))
      if (!entry) continue
      names.push({ start: token.start, end: last.end, firstToken, endToken, entry })
      firstToken = endToken - 1
      break
    }
  }
  return names
}

/** What the rules found outside the user's names; both lists are in text order. */
export const dropUnderNames = <C extends Span>(found: readonly C[], names: readonly Span[]): C[] => {
  let at = 0
  return found.filter((candidate) => {
    while (at < names.length && (names[at]?.end ?? 0) <= candidate.start) at++
    return (names[at]?.start ?? Number.POSITIVE_INFINITY) >= candidate.end
  })
}
