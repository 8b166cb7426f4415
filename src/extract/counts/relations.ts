import type { Token } from '../../document/document.js'
import { type Counted, type Frame, frame } from './frame.js'

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

/** «five officers and about a dozen militants»: partners in a row share what is said of one. */
export const findPartnerFrame = (draft: Draft, before: readonly Draft[]): Frame | null => {
  const { tokens, quantity } = draft.counted
  const prior = before.at(-1)
  if (!prior?.frame) return null
  let k = quantity.from - 1
  if (/^(?:and|or)$/.test(tokens[k]?.lower ?? '')) k--
  if (tokens[k]?.text === ',') k--
  if (k === quantity.from - 1 || k - prior.counted.to > 12) return null
  for (let j = prior.counted.to; j <= k; j++) {
    const token = tokens[j] as Token
    if (token.pos === 'verb' || token.pos === 'auxiliary' || token.text === ';') return null
  }
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
    if (!next.frame || next.whole) continue
    const from = next.counted.quantity.from
    const joint = tokens.slice(to, Math.min(from, to + 12))
    if (phrase.partitive && !phrase.head && from - to <= 3 && tokens[to]?.lower === 'of') {
      draft.whole = next
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
