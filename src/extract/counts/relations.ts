import { WordSet } from '../../text/word-map.js'
import { findSpeechVerb } from '../../lexicon/speech-cues.js'
import type { Token } from '../../document/document.js'
import { type Counted, type Frame, frame } from './frame.js'
import { entryAt } from '../../text/entry-at.js'

/** A count while its sentence is read. */
export interface Draft {
  readonly counted: Counted
  frame: Frame | null
  /** The count of the same sentence that this one is a share of. */
  whole: Draft | null
  /** The count before it in a row. */
  joined: Draft | null
}

/** The count behind «one of the …», «none of …». */
export const isWholeOf = (draft: Draft, prior: Draft | undefined): boolean =>
  prior !== undefined &&
  prior.counted.phrase.partitive &&
  !prior.counted.phrase.head &&
  draft.counted.quantity.from - prior.counted.to <= 3 &&
  draft.counted.tokens[prior.counted.to]?.lower === 'of'

/** «including four minors», «among them two women», «of whom 12»: the outcome of the whole, unless it says its own. */
export const findShareFrame = (draft: Draft, before: readonly Draft[]): Frame | null => {
  const { tokens, quantity } = draft.counted
  const prior = before.at(-1)
  if (!prior) return null
  let k = quantity.from - 1
  const word = (i: number): string => tokens[i]?.lower ?? ''
  if (word(k) === 'were' || word(k) === 'are') k--
  const opens = word(k) === 'including' || (/^(?:them|whom)$/.test(word(k)) && /^(?:among|of)$/.test(word(k - 1)))
  if (opens) {
    draft.whole = prior
    return prior.frame && frame('including-number', prior.frame.outcome, k, prior.frame.predicate)
  }
  // «12 were hurt, five in critical condition»
  if (
    !draft.counted.phrase.head &&
    word(k) === ',' &&
    prior.frame?.outcome === 'injured' &&
    /^(?:critically|seriously|gravely|severely)$|^in$/.test(word(draft.counted.to))
  ) {
    draft.whole = prior
    return frame('number-in-critical-condition', 'injured', draft.counted.to, prior.frame.predicate)
  }
  if (draft.counted.phrase.partitive && word(draft.counted.quantity.to) === 'of' && draft.counted.to > quantity.to) {
    draft.whole = prior.whole ?? prior
    return prior.frame && frame('number-of-them', prior.frame.outcome, k, prior.frame.predicate)
  }
  return null
}

const fractions =
  /^(?:half|third|thirds|two-thirds|quarter|quarters|three-quarters|fifth|fifths|tenth|most|majority|bulk|percent|%|per|cent|fraction|rest|remainder|remaining)$/

const determiners = new WordSet(['the', 'all', 'its', 'his', 'her', 'their', 'those', 'these'])

/** «half of the 120 passengers were hurt», «seven out of the 120» tells nothing of all 120. */
export const isFractionOf = ({ counted: { tokens, quantity } }: Draft): boolean => {
  let k = quantity.from - 1
  while (k > quantity.from - 4 && determiners.hasLower(entryAt(tokens, k))) k--
  const before = entryAt(tokens, k - 1)?.lower ?? ''
  return entryAt(tokens, k)?.lower === 'of' && (before === 'out' || fractions.test(before))
}

/** How many counts back one is looked for that another leans on. */
const nearby = 4

const settings = new WordSet('in at near on outside around inside across'.split(' '))

/**
 * «Two were killed in Lima, three in Cusco and one in Puno»: a number with a place or a day of its own takes noun and verb
 * from the one before, which has its own as well; where that has none, the number is a share of it («12 died, six in Lima»).
 */
export const findEllipticFrame = (draft: Draft, before: readonly Draft[]): Frame | null => {
  const { tokens, quantity, phrase } = draft.counted
  // «in two attacks: 25 in Borno and 15 in Yobe»
  const isColon = entryAt(tokens, quantity.from - 1)?.text === ':'
  const prior = before.slice(-nearby).findLast(({ frame: told }) => told?.outcome) ?? null
  if (prior !== before.at(-1) && !isColon) return null
  if (!prior?.frame?.outcome || phrase.head || quantity.kind === 'none' || !settings.hasLower(tokens[quantity.to])) return null
  let k = quantity.from - 1
  if (tokens[k]?.lower === 'and') k--
  if (tokens[k]?.text === ',') k--
  const end = prior.frame.predicate?.end ?? prior.counted.to
  if ((k === quantity.from - 1 && !isColon) || k - prior.counted.to > 14) return null
  const isTime = isTimeBehind(tokens, quantity.to)
  let setting = false
  for (let j = Math.max(end, prior.counted.to); j <= k; j++) {
    const token = tokens[j] as Token
    // «28 of the deaths were recorded in Lima and six in Cusco»
    if (token.text === ';' || ((token.pos === 'verb' || token.pos === 'auxiliary') && !telling.hasLower(token))) return null
    if (settings.hasLower(token) && isTimeBehind(tokens, j) === isTime) setting = true
  }
  if (!setting && entryAt(tokens, quantity.from - 1)?.lower === 'and') return null
  const whole = isColon ? prior : prior.frame.rule === 'count/share-elsewhere' ? prior.whole : null
  if (whole) setting = false
  if (setting) draft.joined = prior
  else draft.whole = whole ?? prior
  return frame(setting ? 'number-elsewhere' : 'share-elsewhere', prior.frame.outcome, prior.frame.at, prior.frame.predicate)
}

const telling = new WordSet('was were been had have has recorded reported confirmed registered counted'.split(' '))

const timeWords =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|early|late|day|night|\d{4})$/

/** «on Monday», «in 2021» beside «in Lima». */
const isTimeBehind = (tokens: readonly Token[], preposition: number): boolean =>
  timeWords.test(tokens[preposition + 1]?.lower ?? '') || timeWords.test(tokens[preposition + 2]?.lower ?? '')

/** «revising an earlier figure of 12», «up from a previous count of 12»: what the sentence's new figure counts. */
export const findFormerFrame = (draft: Draft, before: readonly Draft[]): Frame | null => {
  const { tokens, quantity, phrase } = draft.counted
  const prior = before.slice(-nearby).findLast(({ frame: told }) => told?.outcome)
  const word = (i: number): string => tokens[i]?.lower ?? ''
  // «15,000 marched; organizers put the number at 100,000»
  if (
    prior?.frame &&
    !phrase.head &&
    word(quantity.from - 1) === 'at' &&
    /^(?:number|figure|crowd|turnout|attendance)$/.test(word(quantity.from - 2))
  )
    return frame('number-put-at', prior.frame.outcome, quantity.from - 2)
  if (!prior?.frame || phrase.head || word(quantity.from - 1) !== 'of') return null
  if (!/^(?:figure|estimate|count|toll|tally|number|report|total)s?$/.test(word(quantity.from - 2))) return null
  for (let k = quantity.from - 3; k > quantity.from - 6; k--)
    if (/^(?:earlier|previous|initial|preliminary|original|first)$/.test(word(k))) return frame('former-figure', prior.frame.outcome, k)
  return null
}

const owners = new WordSet(['his', 'her', 'its', 'their'])

/** «five officers and about a dozen militants»: partners in a row share what is said of one. */
export const findPartnerFrame = (draft: Draft, before: readonly Draft[]): Frame | null => {
  const { tokens, quantity } = draft.counted
  const prior = before.at(-1)
  if (!prior?.frame) return null
  let k = quantity.from - 1
  // «a mother and her two children»
  if (owners.hasLower(tokens[k]) && tokens[k - 1]?.lower === 'and') k--
  if (/^(?:and|or)$/.test(tokens[k]?.lower ?? '')) k--
  if (tokens[k]?.text === ',') k--
  if (k === quantity.from - 1 || owners.hasLower(tokens[k]) || k - prior.counted.to > 12) return null
  for (let j = prior.counted.to; j <= k; j++) {
    const token = tokens[j] as Token
    if (token.pos === 'verb' || token.pos === 'auxiliary' || token.text === ';') return null
  }
  // «killed 60 people, a local official said»
  if (quantity.kind === 'article' && findSpeechVerb(tokens[draft.counted.to])) return null
  if (prior.whole) draft.whole = prior.whole
  draft.joined = prior
  return frame(prior.frame.rule.replace('count/', ''), prior.frame.outcome, prior.frame.at, prior.frame.predicate)
}

/** «with five officers and about a dozen militants left dead», «10 of 12 victims were»: what is said of the last holds for those before. */
export const takeFromNextPartner = (drafts: readonly Draft[]): void => {
  for (let i = drafts.length - 2; i >= 0; i--) {
    const draft = drafts[i] as Draft
    const next = drafts[i + 1] as Draft
    const { tokens, phrase, to } = draft.counted
    if (next.whole) continue
    const from = next.counted.quantity.from
    const joint = tokens.slice(to, Math.min(from, to + 12))
    const isPart = phrase.partitive && !phrase.head && from - to <= 3 && tokens[to]?.lower === 'of'
    if (isPart) draft.whole = next
    // «holds four of five towns»: nobody is held
    if (isPart && next.counted.phrase.head && !next.counted.phrase.person && !next.counted.phrase.cue) draft.frame = null
    if (!next.frame) continue
    if (isPart) {
      if (draft.frame?.outcome === null || draft.frame?.outcome === 'participants' || !draft.frame)
        draft.frame = { ...next.frame, rule: 'count/number-of-number' }
    }
    if (draft.frame || !phrase.person || from - to > 12) continue
    const last = joint.at(-1)?.lower
    if (
      (last === 'and' || last === ',' || last === 'or') &&
      joint.every(({ pos, text }) => pos !== 'verb' && pos !== 'auxiliary' && text !== ';')
    ) {
      draft.frame = next.frame
      next.joined = draft
    }
  }
}
