import { WordSet } from '../../text/word-map.js'
import type { Token } from '../../document/document.js'
import { WordClass } from '../../lexicon/word-classes.js'
import type { Outcome } from '../../record/index.js'
import { type Counted, type Frame, frame } from './frame.js'
import { countLexicon } from './lexicon.js'
import { opensObject, opensPredicate, readPredicate } from './predicate.js'
import { entryAt } from '../../text/entry-at.js'

const agents = new WordSet(
  'gunman gunmen attackers attacker assailants assailant robbers robber bombers bomber shooters shooter protesters protester protestors protestor demonstrators demonstrator marchers marcher rioters rioter strikers striker participants attendees mourners worshippers pilgrims spectators rescuers volunteers firefighters hijackers looters kidnappers'.split(
    ' ',
  ),
)

/** «caught by five gunmen», «two masked attackers»: who act by their very name. */
export const findAgentFrame = ({ tokens, quantity, phrase, first }: Counted): Frame | null => {
  if (!phrase.person || quantity.kind === 'article') return null
  const before = entryAt(tokens, quantity.from - 1)
  if (before?.lower === 'by' && quantity.from - 1 > first && entryAt(tokens, quantity.from - 2)?.pos === 'verb')
    return frame('by-number', 'participants', quantity.from - 1)
  if (/^(?:carrying|transporting|with)$/.test(before?.lower ?? '')) return null
  return phrase.head && agents.hasLower(phrase.head) ? frame('number-actors', 'participants', phrase.head.index) : null
}

/** What the verb behind says of the count as its subject: «12 people, including four minors, were killed». */
export const findSubjectFrame = (counted: Counted, near: boolean): Frame | null => {
  const { tokens, to, limit, quantity, first } = counted
  const isSubject = near || canBeSubject(tokens, quantity.from, first)
  let commas = 0
  let relative = false
  let beyond = false
  for (let k = to; k < Math.min(limit, to + (near ? 4 : 45)); k++) {
    const token = tokens[k] as Token
    const { lower, text } = token
    if (text === ';' || text === '—' || text === ':') return null
    if (near && k > to && token.pos !== 'adverb' && entryAt(tokens, k - 1)?.pos !== 'adverb') return null
    if (text === ',') {
      commas++
      continue
    }
    if (relatives.hasLower(token) || (lower === 'that' && k === to)) {
      const verb = nextVerb(tokens, k + 1, limit)
      if (verb < 0) return null
      const predicate = readPredicate(tokens, verb, limit)
      if (lower !== 'whose' && predicate.outcome && predicate.outcome !== 'participants')
        return frame('number-who-was-killed', predicate.outcome, verb, predicate)
      k = Math.max(k, predicate.end - 1)
      relative = true
      continue
    }
    if (!near && subordinators.hasLower(token) && commas === 0) {
      // «who had put to sea before the storm were found»
      if (!relative || !alsoPrepositions.test(lower)) return null
      beyond = true
    }
    // «expects 12 people to be freed»
    if (lower === 'to' && k === to && tokens[k + 1]?.lower === 'be') {
      const predicate = readPredicate(tokens, k + 1, limit)
      return predicate.outcome ? frame('number-was-killed', predicate.outcome, k + 1, { ...predicate, modal: 'would' }) : null
    }
    const cue = countLexicon().verbs.getLower(token)
    // «four members of the security forces»: a plural takes no verb in -s
    if (quantity.value !== 1 && token.pos === 'verb' && (token.classes & WordClass.verbS) !== 0 && (token.classes & WordClass.plural) !== 0)
      continue
    if (!opensPredicate(token) && !(cue && k === to)) continue
    // a new clause: «…, police said»
    if (commas > 0 && commas % 2 === 1 && entryAt(tokens, k - 1)?.text !== ',' && !isListed(tokens, to, k)) return null
    const reduced = readReduced(tokens, k, limit, k === to)
    if (reduced === 'skip') {
      // «a man carrying a pipe», «people aged»: a clause that goes on about the subject
      continue
    }
    if (reduced) return frame('number-killed', reduced, k)
    if (!isSubject && !relative && k !== to) return null
    const predicate = readPredicate(tokens, k, limit)
    if (predicate.outcome) return frame('number-was-killed', predicate.outcome, k, predicate)
    if (beyond || (!isSubject && k !== to)) return null
    return predicate.acts && !/^(?:carrying|transporting|containing|aboard)$/.test(entryAt(tokens, quantity.from - 1)?.lower ?? '')
      ? frame('number-acts', 'participants', k, predicate)
      : null
  }
  return null
}

const relatives = new WordSet(['who', 'which', 'whose'])
const subordinators = new WordSet('if when after because while although though before until but since where as'.split(' '))
const alsoPrepositions = /^(?:after|before|until|since)$/

const nextVerb = (tokens: readonly Token[], from: number, limit: number): number => {
  for (let k = from; k < limit && k < from + 8; k++) if (opensPredicate(tokens[k] as Token)) return k
  return -1
}

/** A row «two soldiers, three policemen and a civilian» puts a comma before a number or «and». */
const isListed = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let k = from; k < to; k++) {
    if (tokens[k]?.text !== ',') continue
    const after = tokens[k + 1] as Token
    if (after.pos === 'number' || after.lower === 'and' || after.lower === 'a' || after.lower === 'an') return true
  }
  return false
}

/** «12 killed», «people attending»: a participle right behind its noun; «skip» where it only describes. */
const readReduced = (tokens: readonly Token[], at: number, limit: number, near: boolean): Outcome | 'skip' | null => {
  const token = tokens[at] as Token
  const cue = countLexicon().verbs.getLower(token)
  const isIng = (token.classes & WordClass.ing) !== 0 && /ing$/.test(token.lower)
  if (cue) {
    if (cue.forms.has('ing')) return cue.frame !== 'o' && near ? cue.outcome : near || !isAfterBe(tokens, at) ? 'skip' : null
    if (!near || cue.frame === 's' || !cue.forms.has('participle')) return null
    if (opensObject(tokens[at + 1], at + 1 < limit, tokens[at + 2])) return null
    // «shot and killed nine people»
    if (
      tokens[at + 1]?.lower === 'and' &&
      opensObject(tokens[at + 3], at + 3 < limit, tokens[at + 4]) &&
      countLexicon().verbs.hasLower(tokens[at + 2])
    )
      return null
    const word = (i: number): string => (i < limit ? (tokens[i]?.lower ?? '') : '')
    if (
      word(at + 1) === 'dead' ||
      (word(at + 1) === 'to' && word(at + 2) === 'death') ||
      (word(at + 1) === 'and' && word(at + 2) === 'killed' && !opensObject(tokens[at + 3], at + 3 < limit, tokens[at + 4]))
    )
      return 'killed'
    return cue.outcome
  }
  if (isIng && (near || !isAfterBe(tokens, at))) return 'skip'
  if (near && (token.classes & WordClass.participle) !== 0 && token.pos === 'verb') {
    const after = tokens[at + 1]
    if (after && at + 1 < limit && /^(?:with|by|as|of|to)$/.test(after.lower)) return 'skip'
  }
  return null
}

/** «the 40 arrested», «those 12 killed»: a participle right behind, whatever verb follows. */
export const findReducedFrame = ({ tokens, to, limit }: Counted): Frame | null => {
  const reduced = to < limit ? readReduced(tokens, to, limit, true) : null
  return reduced && reduced !== 'skip' ? frame('number-killed', reduced, to) : null
}

const isAfterBe = (tokens: readonly Token[], at: number): boolean =>
  entryAt(tokens, at - 1)?.pos === 'auxiliary' ||
  (entryAt(tokens, at - 1)?.pos === 'adverb' && entryAt(tokens, at - 2)?.pos === 'auxiliary')

/** Nothing before it makes the count an object or the complement of a preposition. */
const canBeSubject = (tokens: readonly Token[], from: number, first: number): boolean => {
  const before = entryAt(tokens, from - 1)
  if (!before || from - 1 < first) return true
  if (before.lower === 'as' || /^(?:along|together)$/.test(entryAt(tokens, from - 2)?.lower ?? '')) return true
  if (before.lower === 'of' || (before.classes & WordClass.preposition) !== 0) return before.pos === 'conjunction'
  if (before.pos === 'verb')
    return /^(?:say|says|said|saying|reports?|reported|added|adding|claims?|claimed|believes?|believed|confirmed|shows?|showed|estimates?|estimated|announced|stated)$/.test(
      before.lower,
    )
  if (before.pos === 'auxiliary') return false
  return true
}
