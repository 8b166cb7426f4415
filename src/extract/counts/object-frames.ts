import { isKinship } from '../../lexicon/kinship.js'
import type { Token } from '../../document/document.js'
import { type Counted, type Frame, frame } from './frame.js'
import { countLexicon } from './lexicon.js'
import type { Outcome } from '../../record/index.js'
import { findPhrase } from './phrases.js'
import { WordSet, wordSet } from '../../text/word-map.js'
import { entryAt } from '../../text/entry-at.js'

/** «killing three», «police have arrested two people», «the blast killed at least 12». */
export const findObjectFrame = (counted: Counted): Frame | null => {
  const { tokens, quantity, phrase, first } = counted
  const { verbs } = countLexicon()
  let j = quantity.from - 1
  while (j >= first && quantity.from - j < 5 && skippable.hasLower(tokens[j])) j--
  const joined = skipObject(counted)
  if (joined >= first) j = joined
  const token = entryAt(tokens, j)
  if (!token || j < first) return null
  const loser =
    losable.hasLower(phrase.head) && /^(?:his|her|their|a|an)$/.test(entryAt(tokens, j - 1)?.lower ?? '')
      ? entryAt(tokens, j - 2)
      : undefined
  // «lost her husband and three children»
  if (loser && isKinship(token.lower) && losing.hasLower(loser)) return frame('lost-number', 'killed', j - 2)
  if (losing.hasLower(token) && losable.hasLower(phrase.head)) return frame('lost-number', 'killed', j)
  // «lost more than 1,200 people to the storm»
  if (losing.hasLower(token) && phrase.person && isLostTo(counted)) return frame('lost-number', 'killed', j)
  const cue = verbs.getLower(token)
  const between = tokens.slice(j + 1, quantity.from)
  if (cue?.outcome === 'injured' && between.some(({ lower }) => lower === 'dead' || lower === 'death'))
    return frame('verb-number', 'killed', j)
  if (!cue || cue.frame === 's') return null
  // «holding 20 hostages»: the noun says what they are
  if (cue.lemma === 'hold' && phrase.cue) return null
  if (isPassive(tokens, j, first)) return null
  if (token.pos === 'noun' && !cue.forms.has('ing') && !cue.forms.has('past')) return null
  if (token.pos === 'adjective' && cue.forms.has('participle') && entryAt(tokens, j - 1)?.pos === 'determiner') return null
  const isFatal = /^(?:fatally|mortally)$/.test(entryAt(tokens, j - 1)?.lower ?? '') || endsInDeath(counted)
  return frame('verb-number', isFatal && cue.outcome === 'injured' ? 'killed' : cue.outcome, j)
}

/** The verb before «him and» in «killed him and four others», or -1; «killed him and four others fled» is about who fled. */
const skipObject = ({ tokens, quantity, to, first }: Counted): number => {
  if (entryAt(tokens, quantity.from - 1)?.lower !== 'and' || /^(?:verb|auxiliary)$/.test(tokens[to]?.pos ?? '')) return -1
  let j = quantity.from - 2
  if (/^(?:him|her|them|us|me)$/.test(entryAt(tokens, j)?.lower ?? '')) return j - 1
  while (j >= first && quantity.from - j < 6 && tokens[j]?.pos === 'proper') j--
  return j < quantity.from - 2 ? j : -1
}

const isLostTo = ({ tokens, to, limit }: Counted): boolean =>
  to + 2 < limit && tokens[to]?.lower === 'to' && tokens.slice(to + 1, Math.min(limit, to + 6)).some(({ lower }) => killers.has(lower))
const killers = new WordSet(
  'storm storms cyclone hurricane typhoon tornado flood floods flooding earthquake quake tsunami landslide drought famine hunger heat heatwave fire fires wildfire disease cholera covid covid-19 coronavirus virus malaria measles ebola aids cancer war violence attack attacks bomb bombs bombing gunfire shelling airstrike airstrikes suicide accident accidents'.split(
    ' ',
  ),
)

/** Whom one loses to death («lost three children», «lost 40 men»). */
const losable = new WordSet(
  'son sons daughter daughters child children brother brothers sister sisters parents relatives cousins nephews nieces grandchildren uncles aunts soldiers troops men fighters comrades officers firefighters'.split(
    ' ',
  ),
)

const skippable = new WordSet([
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
  if (!countLexicon().verbs.getLower(tokens[verb])?.forms.has('participle')) return false
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

const losing = new WordSet(['lost', 'lose', 'loses', 'losing'])
const beforeStates = new WordSet('left still feared reported more confirmed presumed believed was were'.split(' '))

/** «12 dead», «two people missing», «a raft of others in custody». */
export const findStateFrame = ({ tokens, quantity, to, first, limit }: Counted): Frame | null => {
  const { states } = countLexicon()
  let k = to
  while (k < limit && k < to + 3 && (tokens[k]?.pos === 'adverb' || beforeStates.hasLower(tokens[k]))) k++
  for (const at of k === to ? [to] : [to, k]) {
    const found = findPhrase(states, tokens, at, limit)
    if (!found) continue
    const behind = tokens[found.end]
    if (found.end === at + 1 && behind && found.end < limit && behind.pos === 'noun' && !behind.capitalised) continue
    // «three died at the scene and two in hospital»
    if (tokens[at]?.lower === 'in' && found.meaning === 'injured' && followsDeath(tokens, quantity.from, first))
      return frame('number-state', 'killed', at)
    return frame('number-state', found.meaning, at)
  }
  return null
}

const followsDeath = (tokens: readonly Token[], from: number, first: number): boolean => {
  if (entryAt(tokens, from - 1)?.lower !== 'and') return false
  for (let k = from - 2; k >= first && k > from - 10; k--) {
    if (tokens[k]?.lower === 'died') return true
    if (tokens[k]?.pos === 'verb' || tokens[k]?.text === ',') return false
  }
  return false
}

const removals: readonly (readonly [WordSet, WordSet, Outcome])[] = [
  [
    wordSet('force forces forced forcing drive drives driven driving drove'),
    wordSet('homes home houses flee leave evacuate abandon'),
    'displaced',
  ],
  [wordSet('take takes took taken taking hold holds held holding'), wordSet('hostages hostage captive'), 'kidnapped'],
  [wordSet('take takes took taken taking put throw threw'), wordSet('custody jail prison detention'), 'arrested'],
  [wordSet('send sent sends sending took taking rushed rushing'), wordSet('hospitals hospital clinics clinic'), 'injured'],
  [wordSet('pulls pulled pulling pull'), wordSet('rubble wreckage safety alive water sea debris mud'), 'rescued'],
]

/** «forced 6,000 residents from their homes», «took 12 people into custody»: verb and goal tell it together. */
export const findRemovalFrame = ({ tokens, quantity, phrase, to, first, limit }: Counted): Frame | null => {
  if (!phrase.person && phrase.head) return null
  const verb = entryAt(tokens, quantity.from - 1)
  if (!verb || quantity.from - 1 < first) return null
  for (const [verbs, goals, outcome] of removals) {
    if (!verbs.hasLower(verb)) continue
    for (let k = to; k < limit && k < to + 6 && tokens[k]?.text !== ','; k++) {
      if (goals.hasLower(tokens[k])) return frame('verb-number-to', outcome, quantity.from - 1)
    }
  }
  return null
}

/** «drew about 20,000 people», «attracted hundreds of supporters». */
export const findCrowdFrame = ({ tokens, quantity, phrase, first }: Counted): Frame | null => {
  if (!phrase.person || (quantity.value ?? quantity.min ?? 0) < 20) return null
  const verb = quantity.from - 1
  return verb >= first && /^(?:dr[ae]w(?:s|n|ing)?|attract(?:s|ed|ing)?|mobili[sz](?:ed|ing))$/.test(tokens[verb]?.lower ?? '')
    ? frame('drew-number', 'participants', verb)
    : null
}
