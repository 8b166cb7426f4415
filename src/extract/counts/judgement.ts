import type { Token } from '../../document/document.js'
import type { Certainty, Scope } from '../../record/index.js'
import { findCause } from './cause.js'
import type { Counted, Frame } from './frame.js'
import { findPhrase, indexPhrases } from './phrases.js'
import { isModal } from './predicate.js'
import { WordSet } from '../../text/word-map.js'
import { entryAt } from '../../text/entry-at.js'

const denials = new WordSet(
  'deny denies denied denying reject rejects rejected rejecting dismiss dismisses dismissed dismissing refutes refuted refuting disputes disputed disputing'.split(
    ' ',
  ),
)
const fears = new WordSet(
  'feared fear fears fearing presumed believed thought suspected possibly perhaps unconfirmed alleged allegedly'.split(' '),
)
const plans = new WordSet(
  'plot plotted plotting plan plans planned planning threat threats threaten threatens threatened threatening attempt attempts attempted attempting try tries tried trying vow vows vowed vowing conspire conspired conspiring conspiracy want wants wanted intend intends intended promise promises promised capable enough able'.split(
    ' ',
  ),
)

const untrue = new WordSet(['false', 'untrue', 'baseless', 'unfounded', 'fake', 'fabricated'])

/** How sure the text is that the count is so. */
export const judgeCertainty = ({ tokens, quantity, first }: Counted, frame: Frame | null, from: number): Certainty => {
  if (!frame) return 'stated'
  const modal = frame.predicate?.modal ?? modalBefore(tokens, frame.at, first)
  if (modal && /^(?:could|would|can|should|will|'ll|must|shall)$/.test(modal)) return 'hypothetical'
  for (let k = quantity.from - 1; k >= Math.max(first, quantity.from - 16); k--) {
    const token = tokens[k] as Token
    const { lower } = token
    if (denials.hasLower(token)) return 'denied'
    if (lower === 'if' || lower === 'unless') return 'hypothetical'
  }
  if (frame.predicate?.negated && quantity.value !== 0) return 'denied'
  // «reports that 40 people died are false»
  for (let k = quantity.to; k < quantity.to + 16 && tokens[k]?.sentence === tokens[first]?.sentence; k++)
    if (untrue.hasLower(tokens[k]) && entryAt(tokens, k - 1)?.pos !== 'determiner') return 'denied'
  if (isPlanned(tokens, frame, first, quantity.from) || isDoomed(tokens, frame, first)) return 'hypothetical'
  if (modal === 'may' || modal === 'might' || frame.predicate?.feared) return 'feared'
  for (let k = quantity.from - 1; k >= Math.max(from, quantity.from - 5); k--) if (fears.hasLower(tokens[k])) return 'feared'
  for (let k = quantity.to; k < quantity.to + 5 && k < frame.at + 3; k++) if (fearing.hasLower(tokens[k])) return 'feared'
  return 'stated'
}

/** «could kill thousands»: a modal in the verb group of an active verb. */
const modalBefore = (tokens: readonly Token[], verb: number, first: number): string | null => {
  for (let k = verb - 1; k >= first && k > verb - 4; k--) {
    const token = tokens[k] as Token
    if (isModal(token)) return token.lower
    if (token.pos !== 'adverb' && token.pos !== 'auxiliary') return null
  }
  return null
}

/** «plotted to kill 12», «threatened to kill five hostages». */
const isPlanned = (tokens: readonly Token[], frame: Frame, first: number, number: number): boolean => {
  if (frame.at >= number || entryAt(tokens, frame.at - 1)?.lower !== 'to') return false
  for (let k = frame.at - 2; k >= first && k > frame.at - 6; k--) if (plans.hasLower(tokens[k])) return true
  return false
}

const dooms = new WordSet(
  'scheduled sentenced condemned expected likely due supposed about not never order orders ordered refuse refuses refused refusing'.split(
    ' ',
  ),
)

/** «scheduled to die», «taught us not to kill a child». */
const isDoomed = (tokens: readonly Token[], frame: Frame, first: number): boolean => {
  const verb = frame.predicate?.verb?.index ?? frame.at
  return verb - 2 >= first && entryAt(tokens, verb - 1)?.lower === 'to' && dooms.hasLower(entryAt(tokens, verb - 2))
}

const totals = indexPhrases(
  [
    'so far',
    'to date',
    'since the start',
    'since the beginning',
    'since the outbreak',
    'until now',
    'up to now',
    'up until now',
    'in all',
    'in total',
    'in recent weeks',
    'in recent months',
    'in recent days',
    'this year',
    'across the country',
    'across the region',
    'as of',
    'over the past',
    'over the last',
    'in the past',
    'in the last',
  ].map((phrase) => [phrase, true] as const),
)
const totalWords = new WordSet([
  'nationwide',
  'countrywide',
  'overall',
  'altogether',
  'cumulative',
  'cumulatively',
  'worldwide',
  'globally',
])

/** Whether the figure covers all that happened so far or one incident; null where the words do not tell. */
export const judgeScope = ({ tokens, quantity }: Counted, frame: Frame | null, from: number, to: number): Scope | null => {
  if (!frame?.outcome) return null
  if (frame.rule === 'count/toll-rose-to-number' || frame.rule === 'count/to-number-the-number-of') return 'cumulative'
  for (let k = quantity.from; k < quantity.core; k++) if (tokens[k]?.lower === 'total') return 'cumulative'
  let incident = false
  for (let k = from; k < to && k < from + 80; k++) {
    const token = tokens[k] as Token
    const { lower } = token
    if (totalWords.hasLower(token)) return 'cumulative'
    if (findPhrase(totals, tokens, k, tokens.length)) return 'cumulative'
    // «since Monday», «since 2011»: from a day on
    if (lower === 'since' && k > quantity.to && !isRecord(tokens, quantity.to, k) && /^(?:number|proper)$/.test(tokens[k + 1]?.pos ?? ''))
      return 'cumulative'
    const cause = findCause(token)
    if (!cause || token.pos === 'verb') continue
    if (cause.ongoing && isDuring(tokens, k, from)) return 'cumulative'
    if (!cause.ongoing) incident = true
  }
  return incident ? 'incident' : null
}

const superlatives = new WordSet('deadliest worst biggest largest bloodiest highest first most'.split(' '))

/** «the deadliest attack since 2015» */
const isRecord = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let k = from; k < to; k++) if (superlatives.hasLower(tokens[k])) return true
  return false
}

const meanwhile = new WordSet(['during', 'since', 'throughout', 'amid'])

const isDuring = (tokens: readonly Token[], at: number, from: number): boolean => {
  for (let k = at - 1; k >= from && k > at - 5; k--) if (meanwhile.hasLower(tokens[k])) return true
  return false
}

const formers = new WordSet('previously earlier initially originally formerly'.split(' '))

const fearing = new WordSet(['feared', 'presumed'])
const breaks = new WordSet([',', ';', '—', '–'])

/** «earlier put the toll at 12», not «a day earlier», «earlier this week». */
const isAboutFigure = (word: (i: number) => string, at: number): boolean =>
  word(at) !== 'earlier' ||
  /^(?:reports?|figures?|said|reported|put|estimate[sd]?|counts?|tolls?|tally|announced|statements?|gave|counted)$/.test(word(at + 1)) ||
  /^(?:reports?|figures?|estimates?|counts?|tolls?|tally|statements?)$/.test(word(at + 2))

/** «up from 27», «rose to 31 from 27», «had at first put it at 12», «previously 27»: a figure that another has replaced. */
export const isFormer = ({ tokens, quantity, first, to }: Counted, frame: Frame | null): boolean => {
  const word = (i: number): string => (i >= first ? (tokens[i]?.lower ?? '') : '')
  if (frame?.rule === 'count/former-figure') return true
  const before = word(quantity.from - 1)
  if (
    before === 'from' &&
    (/^count\/(?:toll|number-of-dead|up-from)/.test(frame?.rule ?? '') ||
      /^(?:up|down|rose|risen|revised|increased|climbed|jumped|rising)$/.test(word(quantity.from - 2)))
  )
    return true
  for (let k = quantity.from - 1; k >= Math.max(first, quantity.from - 9); k--) {
    if ((formers.hasLower(tokens[k]) && isAboutFigure(word, k)) || (word(k) === 'at' && word(k + 1) === 'first')) return true
    if (word(k) === 'first' && /^(?:put|said|reported|gave|estimated|counted)$/.test(word(k + 1))) return true
    if (k < quantity.from - 1 && breaks.hasLower(tokens[k])) break
  }
  return formers.hasLower(tokens[to]) && !/^(?:this|than)$/.test(word(to + 1))
}
