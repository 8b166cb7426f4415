import type { Document, Sentence, Token } from '../../document/document.js'
import { withCase } from '../../document/with-case.js'
import { openGazetteer } from '../../gazetteer/index.js'
import { WordClass } from '../../lexicon/word-classes.js'
import { heads, openers } from './lexicon.js'

/** So many words of the language, and this share of them, must have capitals before capitals say nothing. */
const leastCapitals = 3
const shareOfCapitals = 0.8

/**
 * In headlines («STORM HITS MANILA», «Storm Hits Manila») capitals tell no names: words of the language are taken for
 * small there, but for those that are well known as places or stand in a longer name («New York», «Pine Grove»).
 */
export const lowerHeadlines = (document: Document): readonly Token[] => {
  let lowered: Token[] | null = null
  for (const sentence of document.sentences) {
    if (!isHeadline(document, sentence)) continue
    lowered ??= [...document.tokens]
    lowerSentence(document.tokens, lowered, sentence)
  }
  return lowered ?? document.tokens
}

/** In capitals throughout, or in title case in a paragraph that is a headline. */
const isHeadline = ({ tokens, paragraphs }: Document, { firstToken, endToken, paragraph }: Sentence): boolean => {
  const mostSmall = (endToken - firstToken) * (1 - shareOfCapitals)
  let small = 0
  let capitals = 0
  let upper = 0
  for (let i = firstToken; i < endToken; i++) {
    const token = tokens[i]
    if (token?.kind !== 'word' || token.text.length < 4 || (token.classes & WordClass.known) === 0) continue
    if (token.capitalised) capitals++
    else if (++small > mostSmall) return false
    if (token.upper) upper++
  }
  const words = capitals + small
  if (capitals < leastCapitals || capitals < words * shareOfCapitals) return false
  return upper >= words * shareOfCapitals || paragraphs[paragraph]?.headline === true
}

const lowerSentence = (tokens: readonly Token[], lowered: Token[], { firstToken, endToken }: Sentence): void => {
  const gazetteer = openGazetteer()
  let named = firstToken
  for (let i = firstToken; i < endToken; i++) {
    const token = tokens[i]
    if (!token?.capitalised) continue
    const match = gazetteer.match(tokens, i, endToken)
    if (match && match.words > 1) named = Math.max(named, i + match.words)
    const isKept = i < named || heads.hasLower(token) || openers.hasLower(token) || (match !== null && isWellKnown(match.name))
    if ((token.classes & WordClass.known) !== 0 && !isKept) lowered[i] = withCase(token, false, false)
    // a short word in capitals is an abbreviation only where others have none
    else if (token.upper && !token.text.includes('.') && token.text.length > 2) lowered[i] = withCase(token, token.capitalised, false)
  }
}

const isWellKnown = (name: number): boolean => {
  const gazetteer = openGazetteer()
  const first = gazetteer.firstNamed(name)
  return gazetteer.featureOf(first) === 'country' || gazetteer.prominenceOf(first) >= 66
}
