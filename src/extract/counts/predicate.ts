import type { Token } from '../../document/document.js'
import { WordClass } from '../../lexicon/word-classes.js'
import type { Outcome } from '../../record/index.js'
import { countLexicon, type VerbCue } from './lexicon.js'
import { findPhrase } from './phrases.js'
import { WordSet } from '../../text/word-map.js'
import { entryAt } from '../../text/entry-at.js'

/** What a verb group says of its subject. */
export interface Predicate {
  /** What happened to the subject; null where the group does not say. */
  readonly outcome: Outcome | null
  /** The subject does something: an active verb that is more than being. */
  readonly acts: boolean
  readonly negated: boolean
  /** A modal before the verb («could», «may», «would»), or null. */
  readonly modal: string | null
  /** The verb, its bridge or the word for the state. */
  readonly verb: Token | null
  /** Words of doubt in the group («feared», «believed»). */
  readonly feared: boolean
  readonly end: number
}

const beForms = new WordSet(['am', 'is', 'are', 'was', 'were', 'be', 'been', 'being', "isn't", "aren't", "wasn't", "weren't", "'re", "'s"])
const getForms = new WordSet(['got', 'get', 'gets', 'getting'])
const haveForms = new WordSet(['have', 'has', 'had', 'having', "haven't", "hasn't", "hadn't", "'ve"])
/** Verbs that stand between the subject and what it is («were reported dead», «remain missing», «left homeless»). */
const bridges = new WordSet(
  (
    'reported believed feared confirmed found left thought presumed pronounced declared listed said estimated known considered remain remains ' +
    'remained remaining ended went gone go going fell fallen lay lie lying became become taken rushed brought sent transported airlifted flown ' +
    'carried moved held kept being tested test testing lodged placed put ended forced driven still described identified recorded registered certified admitted ' +
    'ferried whisked conveyed treated referred suspected alleged counted numbered stood booked pulled plucked dug'
  ).split(' '),
)
const linking = /^(?:remain|lay$|lie|lying|bec[ao]me|fell|fallen|stood|being|still|went|gone|go)/
const fears = new WordSet(['feared', 'believed', 'thought', 'presumed', 'suspected'])
const carriers = new WordSet(
  'taken rushed brought sent transported airlifted flown carried moved admitted ferried whisked conveyed referred treated lodged booked held placed pulled forced driven'.split(
    ' ',
  ),
)
/** Where people are brought tells what happened to them. */
const goals: readonly (readonly [RegExp, Outcome])[] = [
  [/^(?:hospitals?|clinics?|infirmary|medical|icu|trauma)$/, 'injured'],
  [/^(?:jails?|prisons?|custody|detention|correctional|lockup|cells?|penitentiary)$/, 'arrested'],
  [/^(?:shelters?|evacuation|camps?|homes?|houses|flee|evacuate)$/, 'displaced'],
  [/^(?:hostage|captive)$/, 'kidnapped'],
]
const losses: Readonly<Record<string, Outcome>> = {
  lives: 'killed',
  life: 'killed',
  homes: 'displaced',
  home: 'displaced',
  power: 'affected',
  electricity: 'affected',
}

/** «suffered minor burns», «lost their lives», «lost power». */
const readGain = (tokens: readonly Token[], verb: number, limit: number): Outcome | null => {
  const word = tokens[verb]?.lower ?? ''
  const end = Math.min(limit, verb + 8)
  if (/^(?:receiv|suffer|sustain)/.test(word)) {
    for (let k = verb + 1; k < end; k++) {
      if (
        /^(?:injur(?:y|ies)|wounds?|burns?|bruises|scrapes|cuts|fractures?|concussions?|trauma|lacerations)$/.test(tokens[k]?.lower ?? '')
      )
        return 'injured'
    }
  }
  if (/^(?:lost|lose|loses|losing)$/.test(word))
    for (let k = verb + 1; k < Math.min(end, verb + 4); k++) {
      const loss = losses[tokens[k]?.lower ?? '']
      if (loss) return loss
    }
  return null
}

const statives = new WordSet(
  'have has had include includes included live lives lived belong need needs needed want wants wanted own owns know knows knew lack lacks lacked face faces faced make makes made cost costs mean means meant'.split(
    ' ',
  ),
)

/** Whether a verb group can open at this token. */
export const opensPredicate = (token: Token): boolean => token.pos === 'auxiliary' || token.pos === 'verb' || beForms.hasLower(token)

/** Reads the verb group that opens at `from` and what follows it as far as it tells what happened to its subject. */
export const readPredicate = (tokens: readonly Token[], from: number, limit: number): Predicate => {
  const { verbs, states } = countLexicon()
  let passive = false
  let negated = false
  let modal: string | null = null
  let feared = false
  let bridged = false
  let fatal = false
  let carried = false
  const end = Math.min(limit, from + 10)
  const say = (outcome: Outcome | null, acts: boolean, verb: Token | null, at: number): Predicate => ({
    outcome,
    acts,
    negated,
    modal,
    verb,
    feared,
    end: at,
  })
  let k = from
  for (; k < end; k++) {
    const token = tokens[k] as Token
    const { lower } = token
    const state = passive || bridged ? findPhrase(states, tokens, k, limit) : null
    if (state) return say(state.meaning, false, token, state.end)
    if (beForms.hasLower(token) || getForms.hasLower(token)) {
      passive = true
      continue
    }
    if (haveForms.hasLower(token) && k + 1 < end && followsHave(tokens[k + 1] as Token)) continue
    if (token.pos === 'auxiliary' || isModal(token)) {
      if (isModal(token)) modal = lower
      if (/n't$/.test(lower)) negated = true
      continue
    }
    if (lower === 'not' || lower === 'never') {
      negated = true
      continue
    }
    if (lower === 'fatally' || lower === 'mortally') fatal = true
    if (token.pos === 'adverb' || lower === 'to' || lower === 'as' || lower === 'also' || lower === 'in' || lower === 'since') {
      if (lower === 'in' && !bridged && !passive) break
      continue
    }
    // «was held accountable», «were held back»
    const isFigurative =
      lower === 'held' && /^(?:accountable|responsible|liable|back|up|dear|together|aloft)$/.test(tokens[k + 1]?.lower ?? '')
    const cue = isFigurative ? undefined : verbs.getLower(token)
    if (cue) {
      const judged = judgeCue(cue, passive || bridged, tokens, k, limit)
      const state = lower === 'held' ? findPhrase(states, tokens, k + 1, limit) : null
      if (state) return say(state.meaning, false, token, state.end)
      if (judged)
        return say(judged.outcome !== null && (fatal || isToDeath(tokens, k, limit)) ? 'killed' : judged.outcome, judged.acts, token, k + 1)
    }
    if (bridges.has(lower) && k - from < 7) {
      if (fears.has(lower)) feared = true
      if (carriers.has(lower)) carried = true
      bridged = true
      continue
    }
    break
  }
  if (carried) {
    for (let j = k; j < Math.min(limit, k + 10) && tokens[j]?.text !== ','; j++) {
      const led = goals.find(([pattern]) => pattern.test(tokens[j]?.lower ?? ''))
      if (led) return say(led[1], false, tokens[j] ?? null, j)
    }
  }
  const gained = k < end && !passive ? readGain(tokens, k, limit) : null
  if (gained) return say(gained, false, tokens[k] ?? null, k + 1)
  // «callers reported a man», «two Marines held a flag»: with an object the bridge is a verb of its own
  const last = entryAt(tokens, k - 1)
  if (bridged && !passive && last && !linking.test(last.lower) && bridges.hasLower(last) && opensObject(tokens[k], k < limit))
    return say(null, true, last, k)
  const verb = tokens[k]
  if (k < end && verb && verb.pos === 'verb' && !passive && !statives.hasLower(verb)) return say(null, true, verb, k + 1)
  if (k < end && verb && verb.pos === 'verb' && passive && /ing$/.test(verb.lower)) return say(null, true, verb, k + 1)
  return say(null, false, verb ?? null, Math.max(k, from + 1))
}

/** «may» is a month in the general list. */
export const isModal = (token: Token): boolean => (token.classes & WordClass.modal) !== 0 || token.text === 'may'

const followsHave = (token: Token): boolean =>
  token.pos === 'verb' || token.pos === 'auxiliary' || token.pos === 'adverb' || beForms.hasLower(token) || token.lower === 'not'

/** What a verb with an outcome says of its subject: it befalls the subject of a passive, or of one that takes its subject. */
const judgeCue = (
  cue: VerbCue,
  passive: boolean,
  tokens: readonly Token[],
  at: number,
  limit: number,
): { outcome: Outcome | null; acts: boolean } | null => {
  const isIng = cue.forms.has('ing')
  if (passive && !isIng && cue.forms.has('participle') && cue.frame !== 's') return { outcome: cue.outcome, acts: false }
  if (cue.frame === 's') return { outcome: cue.outcome, acts: false }
  if (cue.frame === 'b' && !opensObject(tokens[at + 1], at + 1 < limit, tokens[at + 2])) return { outcome: cue.outcome, acts: false }
  if (!passive) return { outcome: null, acts: true }
  return isIng ? { outcome: null, acts: true } : null
}

/** A verb's object may open here. */
export const opensObject = (token: Token | undefined, inside = true, next?: Token): boolean => {
  if (!token || !inside) return false
  if ((token.lower === 'at' || token.lower === 'up' || token.lower === 'as') && /^(?:least|most|to|many)$/.test(next?.lower ?? ''))
    return true
  if ((token.lower === 'over' || token.lower === 'about' || token.lower === 'around') && next?.pos === 'number') return true
  if (token.kind === 'number') return true
  if (token.kind !== 'word') return false
  if (/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:yesterday|today|when|while|after|overnight)$/.test(token.lower)) return false
  if ((token.classes & (WordClass.preposition | WordClass.conjunction)) !== 0) return false
  return /^(?:determiner|noun|proper|pronoun|number|adjective|possessive)$/.test(token.pos)
}

/** «burned to death», «shot dead», «shot and killed». */
const isToDeath = (tokens: readonly Token[], at: number, limit: number): boolean => {
  const word = (i: number): string => (i < limit ? (tokens[i]?.lower ?? '') : '')
  if (word(at + 1) === 'dead') return true
  if (word(at + 1) === 'to' && word(at + 2) === 'death') return true
  return (word(at + 1) === 'and' || word(at + 1) === 'or') && word(at + 2) === 'killed'
}
