import type { Document, Sentence, Token } from '../../document/document.js'
import type { Extractor } from '../extractor.js'
import type { CountCandidate } from './candidate.js'
import { type Counted, type Frame, frame } from './frame.js'
import { findNounFrame, findOfFrame, findPersonFrame } from './noun-frames.js'
import { opensPredicate } from './predicate.js'
import { findObjectFrame, findStateFrame } from './object-frames.js'
import { findAgentFrame, findReducedFrame, findSubjectFrame } from './subject-frames.js'
import { findAmongFrame, findTollFrame } from './toll-frames.js'
import { type NounPhrase, readNounPhrase } from './noun-phrase.js'
import { type Quantity, readQuantity } from './quantity.js'
import { isNoCount } from './reject.js'

/** Numbers of people and things with what the sentence says happened to them. */
export const counts: Extractor<CountCandidate> = {
  kind: 'counts',
  extract: (document) => document.sentences.flatMap((sentence) => readSentence(document, sentence)),
}

interface Draft {
  readonly counted: Counted
  frame: Frame | null
  /** The count of the same sentence that this one is a share of. */
  whole: Draft | null
}

/** A candidate while its sentence is read. */
type OpenCandidate = CountCandidate & { partOf: CountCandidate | null }

const readSentence = (document: Document, sentence: Sentence): CountCandidate[] => {
  const { tokens } = document
  const drafts: Draft[] = []
  for (let i = sentence.firstToken; i < sentence.endToken; ) {
    const quantity = readQuantity(tokens, i, sentence.endToken)
    if (!quantity) {
      i++
      continue
    }
    const phrase = readNounPhrase(tokens, quantity, sentence.endToken)
    if (isNoCount(tokens, quantity, phrase)) {
      i = quantity.to
      continue
    }
    const counted = { tokens, quantity, phrase, to: phrase.to, first: sentence.firstToken, limit: sentence.endToken }
    const draft: Draft = { counted, frame: null, whole: null }
    draft.frame = chooseFrame(draft, drafts)
    if (isWanted(draft)) {
      drafts.push(draft)
      i = Math.max(phrase.to, quantity.to)
    } else i = quantity.kind === 'article' ? i + 1 : quantity.to
  }
  takeFromNextPartner(drafts)
  const candidates = drafts.map((draft) => toCandidate(draft))
  drafts.forEach((draft, i) => {
    const candidate = candidates[i]
    if (candidate && draft.whole) candidate.partOf = candidates[drafts.indexOf(draft.whole)] ?? null
  })
  return candidates
}

const chooseFrame = (draft: Draft, before: readonly Draft[]): Frame | null => {
  const { counted } = draft
  const { phrase, quantity } = counted
  const takesFrames = phrase.person || phrase.cue !== null || !phrase.head
  if (!takesFrames) return null
  const share = findShareFrame(draft, before)
  if (share) return findNounFrame(counted) ?? findStateFrame(counted) ?? share
  // «one of the two men died» says nothing of the two
  if (isWholeOf(draft, before.at(-1))) return findNounFrame(counted) ?? findReducedFrame(counted) ?? findPersonFrame(counted)
  const told =
    findNounFrame(counted) ??
    findTollFrame(counted) ??
    findStateFrame(counted) ??
    findObjectFrame(counted) ??
    findOfFrame(counted) ??
    findSubjectFrame(counted, true) ??
    findPartnerFrame(draft, before) ??
    findAmongFrame(counted) ??
    (phrase.head || quantity.kind !== 'article' ? findSubjectFrame(counted, false) : null)
  if (told && told.outcome !== 'participants') return told
  return findPersonFrame(counted) ?? told ?? findAgentFrame(counted)
}

/** The count behind «one of the …», «none of …». */
const isWholeOf = (draft: Draft, prior: Draft | undefined): boolean =>
  prior !== undefined &&
  prior.counted.phrase.partitive &&
  !prior.counted.phrase.head &&
  draft.counted.quantity.from - prior.counted.to <= 3 &&
  draft.counted.tokens[prior.counted.to]?.lower === 'of'

/** «including four minors», «among them two women», «of whom 12»: the outcome of the whole, unless it says its own. */
const findShareFrame = (draft: Draft, before: readonly Draft[]): Frame | null => {
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
    draft.whole = prior
    return prior.frame && frame('number-of-them', prior.frame.outcome, k, prior.frame.predicate)
  }
  return null
}

/** «five officers and about a dozen militants»: partners in a row share what is said of one. */
const findPartnerFrame = (draft: Draft, before: readonly Draft[]): Frame | null => {
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
  return frame(prior.frame.rule.replace('count/', ''), prior.frame.outcome, prior.frame.at, prior.frame.predicate)
}

/** «with five officers and about a dozen militants left dead», «10 of 12 victims were»: what is said of the last holds for those before. */
const takeFromNextPartner = (drafts: readonly Draft[]): void => {
  for (let i = drafts.length - 2; i >= 0; i--) {
    const draft = drafts[i] as Draft
    const next = drafts[i + 1] as Draft
    const { tokens, phrase, to } = draft.counted
    if (!next.frame || next.whole) continue
    const from = next.counted.quantity.from
    const joint = tokens.slice(to, Math.min(from, to + 12))
    if (phrase.partitive && !phrase.head && from - to <= 3) {
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
    }
  }
}

/** A count goes into the record when it has an outcome, or when it plainly counts a noun. */
const isWanted = (draft: Draft): boolean => {
  const { quantity, phrase } = draft.counted
  const outcome = draft.frame?.outcome ?? null
  switch (quantity.kind) {
    case 'article':
      return outcome !== null && outcome !== 'participants' && ((phrase.person && isSingular(phrase)) || isPronoun(draft))
    case 'none':
      return outcome !== null && outcome !== 'participants'
    case 'both':
      return outcome !== null && (phrase.person || opensPredicate(draft.counted.tokens[quantity.to] as Token))
    case 'vague':
      // «many believe» counts nobody, «many marched» does
      if (draft.frame?.rule === 'count/number-acts' && !phrase.head) return false
      return outcome !== null || isCountedNoun(quantity, phrase)
    case 'number':
      if (outcome !== null) return quantity.value !== 1 || phrase.person || outcome !== 'participants'
      return isCountedNoun(quantity, phrase)
  }
}

/** «another who was injured», «another was hurt». */
const isPronoun = ({ counted: { tokens, quantity, phrase } }: Draft): boolean =>
  !phrase.head && tokens[quantity.core]?.lower === 'another' && /^(?:who|was|is|died|remained|has)$/.test(tokens[quantity.to]?.lower ?? '')

const isSingular = (phrase: NounPhrase): boolean => !(phrase.cue?.plural ?? false)

const isCountedNoun = (quantity: Quantity, phrase: NounPhrase): boolean =>
  phrase.head !== null &&
  !phrase.partitive &&
  quantity.value !== 1 &&
  !phrase.head.capitalised &&
  /s$|^(?:people|men|women|children|police)$/.test(phrase.head.lower)

const toCandidate = ({ counted: { tokens, quantity, phrase, to }, frame }: Draft): OpenCandidate => ({
  start: (tokens[quantity.from] as Token).start,
  end: (tokens[Math.max(to, quantity.to) - 1] as Token).end,
  rule: frame?.rule ?? 'count/number-noun',
  value: quantity.value,
  min: quantity.min,
  max: quantity.max,
  modifier: quantity.modifier,
  unit: phrase.unit ?? 'people',
  outcome: frame?.outcome ?? null,
  partOf: null,
  source: null,
  scope: null,
})
