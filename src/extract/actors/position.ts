import type { Document, Token } from '../../document/document.js'
import { WordClass } from '../../lexicon/word-classes.js'
import { WordSet } from '../../text/word-map.js'
import { entryAt } from '../../text/entry-at.js'

const saying = new WordSet(
  'said says say told tells tell added adds announced announces asked asks warned warns insisted insists argued argues claimed claims declared declares noted notes replied replies stressed stresses reported reports stated states confirmed confirms denied denies explained explains condemned called urged tweeted wrote writes acknowledged accused vowed pledged demanded'.split(
    ' ',
  ),
)

/** Whether a word is a verb of saying in a form that can be finite. */
export const isSaying = (token: Token | undefined): boolean => token !== undefined && saying.hasLower(token)

/** Whether the tokens before `end` are what the clause is about: a finite verb follows, at once or behind an insertion. */
export const findPosition = (document: Document, first: number, end: number): { subject: boolean; speaks: boolean } => {
  const { tokens } = document
  const sentence = tokens[first]?.sentence
  const at = (i: number): Token | undefined => {
    const token = entryAt(tokens, i)
    return token?.sentence === sentence ? token : undefined
  }
  let next = end
  if (at(next)?.text === '(') next = skipTo(tokens, next, ')', 6)
  if (at(next)?.text === ',' && (at(next + 1)?.kind === 'word' || at(next + 1)?.kind === 'number')) {
    const close = skipTo(tokens, next + 1, ',', 14)
    if (isVerb(at(close))) next = close
  }
  next = skipPhrase(at, next)
  while (at(next)?.pos === 'adverb') next++
  const verb = at(next)
  const before = at(first - 1)
  const isAfterSaying = isSaying(before) && before?.pos === 'verb' && (at(first - 2)?.kind === 'punctuation' || at(first - 2) === undefined)
  const isObject = before?.pos === 'preposition' || before?.pos === 'verb'
  const subject = isVerb(verb) && !isObject
  return { subject: subject || isAfterSaying, speaks: (subject && isSaying(sayingVerb(at, next))) || isAfterSaying }
}

const phraseOpeners = new WordSet(['of', 'for', 'from', 'in', 'at', 'with'])

/** «a spokesman for the ministry said»: on to the verb, over a phrase of a few words without a mark. */
const skipPhrase = (at: (i: number) => Token | undefined, first: number): number => {
  if (!phraseOpeners.hasLower(at(first))) return first
  for (let i = first + 1; i < first + 8; i++) {
    const token = at(i)
    if (!token || (token.kind !== 'word' && token.kind !== 'number')) return first
    if (isVerb(token)) return i
  }
  return first
}

/** «has said», «have reportedly warned»: the verb behind its auxiliaries. */
const sayingVerb = (at: (i: number) => Token | undefined, first: number): Token | undefined => {
  let i = first
  while (i < first + 3 && (at(i)?.pos === 'auxiliary' || at(i)?.pos === 'adverb')) i++
  return at(i)
}

const isVerb = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.pos === 'auxiliary' || (token.pos === 'verb' && (token.classes & (WordClass.past | WordClass.verbS | WordClass.verbBase)) !== 0))

const skipTo = (tokens: readonly Token[], from: number, text: string, limit: number): number => {
  for (let i = from; i < from + limit; i++) if (tokens[i]?.text === text) return i + 1
  return from
}
