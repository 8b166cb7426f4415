import { WordSet } from '../../text/word-map.js'
import { guesses } from './merge-names.js'
import { type Toponym, tokensOf, typeName } from './toponym.js'
import { isJoined, isNameWord, type Words } from './words.js'
import { putInOrder } from '../../text/put-in-order.js'

/** Countries that are called by the first word alone, behind the article, where the document names them. */
const halves = new WordSet(['North Korea', 'South Korea', 'South Sudan'])

/**
 * «the Tisza» for the Tisza River that the document names: the head may be left out behind the article; so it is with
 * «the North» for North Korea.
 */
export const addShortened = ({ tokens }: Words, toponyms: Toponym[]): void => {
  const full = new Map<string, Toponym>()
  for (const toponym of toponyms)
    if (toponym.end - toponym.from === 2 && ((toponym.rule === 'place/name-river' && toponym.kind === 'natural') || isHalf(toponym)))
      full.set(tokens[toponym.from]?.text ?? '', toponym)
  if (full.size === 0) return
  const taken = tokensOf(toponyms)
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at]
    const river = token && full.get(token.text)
    if (!river || taken.has(at) || tokens[at - 1]?.lower !== 'the' || (isNameWord(tokens[at + 1]) && isJoined(tokens, at + 1))) continue
    toponyms.push({ ...river, from: at, end: at + 1, start: token.start, stop: token.end, rule: 'place/river-again', container: null })
  }
  putInOrder(toponyms, (a, b) => a.start - b.start)
}

const isHalf = ({ name, entry, score }: Toponym): boolean => entry >= 0 && score >= 1 && halves.has(name)

/** What follows a name that a person bears, or a company. */
const acting = new WordSet('said says told asked added wrote who whose'.split(' '))

/** «Gunmen stormed Gwande … Nine died in Gwande»: what the words put somewhere once is a place wherever it is named. */
export const addRepeated = (words: Words, toponyms: Toponym[]): void => {
  const { tokens } = words
  const unknown = new Map<string, Toponym>()
  for (const toponym of toponyms)
    if (toponym.entry < 0 && toponym.kind !== 'facility' && isSettling(toponym.rule) && tokens[toponym.end]?.pos !== 'possessive')
      unknown.set(tokens[toponym.from]?.text ?? '', toponym)
  if (unknown.size === 0) return
  const taken = tokensOf(toponyms)
  const again: number[] = []
  tokens.forEach((token, at) => {
    const first = unknown.get(token.text)
    if (!first || taken.has(at)) return
    const end = at + first.end - first.from
    for (let i = at + 1; i < end; i++) if (tokens[i]?.text !== tokens[first.from + i - at]?.text || taken.has(i)) return
    const isLast = isNameWord(tokens[at - 1]) && isJoined(tokens, at)
    // «Ana Gwande», «Gwande said»: somebody is so called
    if (isLast || acting.hasLower(tokens[end])) unknown.delete(token.text)
    else if (!(isNameWord(tokens[end]) && isJoined(tokens, end))) again.push(at)
  })
  for (const at of again) {
    const first = unknown.get(tokens[at]?.text ?? '')
    if (!first) continue
    const end = at + first.end - first.from
    toponyms.push({ ...typeName(words, at, end, first.kind, 'place/named-again', 1.4), name: first.name })
  }
  putInOrder(toponyms, (a, b) => a.start - b.start)
}

const isSettling = (rule: string): boolean =>
  rule === 'place/the-city-of' ||
  rule === 'place/name-a-village' ||
  rule === 'place/name-state' ||
  rule === 'place/aged-of' ||
  guesses.has(rule)
