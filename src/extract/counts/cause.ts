import type { Token } from '../../document/document.js'
import { rows } from '../../lexicon/generated/count-causes.js'
import type { Counted, Frame } from './frame.js'
import { isPeople } from '../../lexicon/people-words.js'
import { countLexicon } from './lexicon.js'
import { type ReadonlyWordMap, WordMap, WordSet } from '../../text/word-map.js'
import { entryAt } from '../../text/entry-at.js'

interface Cause {
  readonly cause: string
  readonly ongoing: boolean
}

let causes: ReadonlyWordMap<Cause> | undefined

/** What a noun says of a cause («blasts» → blast), or undefined. */
export const findCause = (token: Token | undefined): Cause | undefined => {
  causes ??= new WordMap(rows().map(({ word, cause, span }) => [word, { cause, ongoing: span === 'o' }]))
  return causes.getLower(token)
}

/** Who did it and what: half-open range of tokens for the one, a word for the other. */
export interface Origin {
  readonly perpetrator: readonly [number, number] | null
  readonly cause: string | null
}

const nothing: Origin = { perpetrator: null, cause: null }
const verbCauses = new WordMap(
  Object.entries({
    shoot: 'shooting',
    stab: 'stabbing',
    drown: 'drowning',
    burn: 'fire',
    beat: 'beating',
    execute: 'execution',
    poison: 'poisoning',
  }),
)

const helps = new WordSet([
  'treat',
  'rescue',
  'save',
  'evacuate',
  'diagnose',
  'vaccinate',
  'free',
  'release',
  'liberate',
  'relocate',
  'resettle',
])

/** Reads who or what brought the outcome about, from the words of the count's own clause. */
export const readOrigin = ({ tokens, quantity, first, limit }: Counted, frame: Frame, from: number, to: number): Origin => {
  if (frame.outcome === null || frame.outcome === 'participants') return nothing
  const verb = frame.predicate?.verb ?? tokens[frame.at]
  const lemma = countLexicon().verbs.getLower(verb)?.lemma ?? ''
  const subject =
    // «found dead by firefighters» names no one who did it
    frame.rule === 'count/verb-number'
      ? readSubject(tokens, frame.at, first)
      : lemma === ''
        ? null
        : readAgent(tokens, quantity.to, Math.min(to, limit))
  const named = subject && causeIn(tokens, subject[0], subject[1])
  const perpetrator = subject && !named && !helps.has(lemma) && isActor(tokens, subject) ? subject : null
  const cause = named ?? verbCauses.get(lemma) ?? nearestCause(tokens, quantity.to, from, to)
  return { perpetrator, cause }
}

const shots =
  /^(?:open|opens|opened|opening|return|returned|returning|exchang\w*|traded?|under|hostile|friendly|live|rifle|sniper|machine-gun)$/

/** The cause that a word stands for; «opened fire» is no blaze, «prisoners of war» no war. */
const causeAt = (tokens: readonly Token[], k: number): string | null => {
  const { lower = '' } = tokens[k] ?? {}
  if (
    lower === 'fire' &&
    (shots.test(entryAt(tokens, k - 1)?.lower ?? '') ||
      (entryAt(tokens, k - 1)?.lower === 'of' && entryAt(tokens, k - 2)?.lower === 'exchange'))
  )
    return 'shooting'
  if (lower === 'war' && entryAt(tokens, k - 1)?.lower === 'of' && /^prisoners?$/.test(entryAt(tokens, k - 2)?.lower ?? '')) return null
  // «Umar Shelling»
  return tokens[k]?.pos === 'proper' && entryAt(tokens, k - 1)?.pos === 'proper' ? null : (findCause(tokens[k])?.cause ?? null)
}

const causeIn = (tokens: readonly Token[], from: number, to: number): string | null => {
  for (let k = to - 1; k >= from; k--) {
    const found = causeAt(tokens, k)
    if (found) return found
  }
  return null
}

/** The cause that stands nearest behind the count, else nearest before. */
const nearestCause = (tokens: readonly Token[], at: number, from: number, to: number): string | null => {
  for (let k = at; k < to && k < at + 30; k++) {
    const found = causeAt(tokens, k)
    if (found && tokens[k]?.pos !== 'verb') return found
  }
  for (let k = at - 1; k >= from && k > at - 30; k--) {
    const found = causeAt(tokens, k)
    if (found && tokens[k]?.pos !== 'verb') return found
  }
  return null
}

/** The subject of an active verb; that of «…, killing 17» is the subject of the clause before. */
const readSubject = (tokens: readonly Token[], verb: number, first: number): readonly [number, number] | null => {
  let to = verb
  while (
    to > first &&
    (/^(?:auxiliary|adverb)$/.test(entryAt(tokens, to - 1)?.pos ?? '') ||
      /^(?:fatally|allegedly|reportedly)$/.test(entryAt(tokens, to - 1)?.lower ?? ''))
  )
    to--
  if (entryAt(tokens, to - 1)?.lower === 'that' || entryAt(tokens, to - 1)?.lower === 'which' || entryAt(tokens, to - 1)?.lower === 'who')
    to--
  const isParticiple = /ing$/.test(tokens[verb]?.lower ?? '')
  if (isParticiple || /^(?:and|,)$/.test(entryAt(tokens, to - 1)?.lower ?? '')) {
    for (let k = to - 1; k > first && k > to - 40; k--) {
      if (tokens[k]?.pos === 'verb' && !/ing$/.test(tokens[k]?.lower ?? '') && tokens[k]?.lower !== 'said')
        return readSubject(tokens, k, first)
    }
    return null
  }
  let from = to
  while (
    from > first &&
    to - from < 12 &&
    !/^(?:[,;:—–“”"()]|that|but|and|while|when|as|if|after|before|where|which|who)$/.test(entryAt(tokens, from - 1)?.lower ?? '') &&
    entryAt(tokens, from - 1)?.pos !== 'verb'
  )
    from--
  // «a man held in a jail on a murder charge is accused of killing»: the subject stands further off
  if (from > first && tokens[from]?.pos === 'preposition' && entryAt(tokens, from - 1)?.pos === 'verb') return null
  // «the bombings on Aug. 7 killed»
  if (dates.hasLower(entryAt(tokens, to - 1)) || dates.hasLower(entryAt(tokens, to - 2))) return null
  // «on charges he attacked»: a pronoun is the whole subject
  if (entryAt(tokens, to - 1)?.pos === 'pronoun') return [to - 1, to]
  while (from < to && /^(?:on|in|at|early|late)$/.test(tokens[from]?.lower ?? '')) from++
  // «Since July this year the police unit»
  if (tokens[from]?.pos === 'preposition' || tokens[from]?.lower === 'since')
    for (let k = to - 1; k > from; k--) if (/^(?:the|a|an)$/.test(tokens[k]?.lower ?? '')) return [k, to]
  return from < to ? [from, to] : null
}

const dates = new WordSet(
  'monday tuesday wednesday thursday friday saturday sunday yesterday today overnight january february march april june july august september october november december jan. jan feb. feb aug. aug sept. sept oct. oct nov. nov dec. dec'.split(
    ' ',
  ),
)

const days = new WordSet(
  'monday tuesday wednesday thursday friday saturday sunday early late midnight noon morning evening then now'.split(' '),
)

/** «… by gunmen», up to the end of its phrase. */
const readAgent = (tokens: readonly Token[], from: number, limit: number): readonly [number, number] | null => {
  for (let k = from; k < limit && k < from + 14; k++) {
    if (tokens[k]?.lower !== 'by' || days.hasLower(tokens[k + 1])) continue
    let to = k + 1
    while (to < limit && to < k + 9 && /^(?:determiner|adjective|noun|proper|possessive|number)$/.test(tokens[to]?.pos ?? '')) to++
    return to > k + 1 ? [k + 1, to] : null
  }
  return null
}

const forces = new WordSet(
  'forces force army armies military troops militants militant militias militia rebels rebel insurgents insurgent police guards guard gang gangs authorities regime government groups group fighters fighter cartel navy jets state'.split(
    ' ',
  ),
)

const isActor = (tokens: readonly Token[], [from, to]: readonly [number, number]): boolean => {
  for (let k = from; k < to; k++) {
    const token = tokens[k] as Token
    // what stands behind a preposition says where they are from
    if (token.pos === 'preposition' && k > from) return false
    if (/^(?:he|she|they)$/.test(token.lower) || forces.hasLower(token) || isPeople(token.lower)) return true
    if (token.pos === 'proper' && token.kind === 'word') return true
  }
  return false
}
