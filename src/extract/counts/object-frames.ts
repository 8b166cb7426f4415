import type { Token } from '../../document/document.js'
import { type Counted, type Frame, frame } from './frame.js'
import { countLexicon } from './lexicon.js'
import { findPhrase } from './phrases.js'

/** «killing three», «police have arrested two people», «the blast killed at least 12». */
export const findObjectFrame = (counted: Counted): Frame | null => {
  const { tokens, quantity, first } = counted
  const { verbs } = countLexicon()
  let j = quantity.from - 1
  while (j >= first && quantity.from - j < 5 && skippable.has(tokens[j]?.lower ?? '')) j--
  const token = tokens[j]
  if (!token || j < first) return null
  const cue = verbs.get(token.lower)
  const between = tokens.slice(j + 1, quantity.from)
  if (cue?.outcome === 'injured' && between.some(({ lower }) => lower === 'dead' || lower === 'death'))
    return frame('verb-number', 'killed', j)
  if (!cue || cue.frame === 's') return null
  if (isPassive(tokens, j, first)) return null
  if (token.pos === 'noun' && !cue.forms.has('ing') && !cue.forms.has('past')) return null
  if (token.pos === 'adjective' && cue.forms.has('participle') && tokens[j - 1]?.pos === 'determiner') return null
  const isFatal = /^(?:fatally|mortally)$/.test(tokens[j - 1]?.lower ?? '') || endsInDeath(counted)
  return frame('verb-number', isFatal && cue.outcome === 'injured' ? 'killed' : cue.outcome, j)
}

const skippable = new Set([
  'the',
  'its',
  'his',
  'her',
  'their',
  'dead',
  'also',
  'least',
  'all',
  'off',
  'up',
  'out',
  'another',
  'instantly',
  '“',
  '"',
  'what',
  'were',
  'to',
  'death',
  'as',
  'and',
])

const isPassive = (tokens: readonly Token[], verb: number, first: number): boolean => {
  if (
    !countLexicon()
      .verbs.get(tokens[verb]?.lower ?? '')
      ?.forms.has('participle')
  )
    return false
  for (let k = verb - 1; k >= first && k > verb - 4; k--) {
    const { lower, pos } = tokens[k] as Token
    if (/^(?:is|are|was|were|be|been|being|got)$/.test(lower)) return true
    if (pos !== 'adverb') return false
  }
  return false
}

/** «stabbed four people to death», «shot five men dead». */
const endsInDeath = ({ tokens, to, limit }: Counted): boolean =>
  to + 1 < limit && ((tokens[to]?.lower === 'to' && tokens[to + 1]?.lower === 'death') || tokens[to]?.lower === 'dead')

/** «12 dead», «two people missing», «a raft of others in custody». */
export const findStateFrame = ({ tokens, to, limit }: Counted): Frame | null => {
  const { states } = countLexicon()
  let k = to
  while (
    k < limit &&
    k < to + 3 &&
    (tokens[k]?.pos === 'adverb' ||
      /^(?:left|still|feared|reported|more|confirmed|presumed|believed|was|were)$/.test(tokens[k]?.lower ?? ''))
  )
    k++
  for (const at of k === to ? [to] : [to, k]) {
    const found = findPhrase(states, tokens, at, limit)
    if (!found) continue
    const behind = tokens[found.end]
    if (found.end === at + 1 && behind && found.end < limit && behind.pos === 'noun' && !behind.capitalised) continue
    return frame('number-state', found.meaning, at)
  }
  return null
}
