import type { Document, Sentence, Token } from '../../document/document.js'
import type { Extractor } from '../extractor.js'
import type { CountCandidate } from './candidate.js'
import { type Counted, type Frame, frame } from './frame.js'
import { findNounFrame, findOfFrame } from './noun-frames.js'
import { findObjectFrame, findStateFrame } from './object-frames.js'
import { findAgentFrame, findSubjectFrame } from './subject-frames.js'
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
  whole: Draft | null
  candidate: CountCandidate | null
}

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
    const draft: Draft = { counted, frame: null, whole: null, candidate: null }
    draft.frame = chooseFrame(draft, drafts)
    if (isWanted(draft)) {
      drafts.push(draft)
      i = Math.max(phrase.to, quantity.to)
    } else i = quantity.kind === 'article' ? i + 1 : quantity.to
  }
  return drafts.map((draft) => toCandidate(draft))
}

const chooseFrame = (draft: Draft, before: readonly Draft[]): Frame | null => {
  const { counted } = draft
  const { phrase, quantity } = counted
  const takesFrames = phrase.person || phrase.cue !== null || !phrase.head
  if (!takesFrames) return null
  return (
    findNounFrame(counted) ??
    findTollFrame(counted) ??
    findStateFrame(counted) ??
    findObjectFrame(counted) ??
    findOfFrame(counted) ??
    findSubjectFrame(counted, true) ??
    findShareFrame(draft, before) ??
    findPartnerFrame(draft, before) ??
    findAmongFrame(counted) ??
    (phrase.head || quantity.kind !== 'article' ? findSubjectFrame(counted, false) : null) ??
    findAgentFrame(counted)
  )
}

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
  if (draft.counted.phrase.partitive) {
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

/** A count goes into the record when it has an outcome, or when it plainly counts a noun. */
const isWanted = (draft: Draft): boolean => {
  const { quantity, phrase } = draft.counted
  const outcome = draft.frame?.outcome ?? null
  switch (quantity.kind) {
    case 'article':
      return outcome !== null && outcome !== 'participants' && phrase.person && isSingular(phrase)
    case 'none':
      return outcome !== null && outcome !== 'participants'
    case 'both':
      return outcome !== null
    case 'vague':
      return outcome !== null || isCountedNoun(quantity, phrase)
    case 'number':
      if (outcome !== null) return quantity.value !== 1 || phrase.person || outcome !== 'participants'
      return isCountedNoun(quantity, phrase)
  }
}

const isSingular = (phrase: NounPhrase): boolean => !(phrase.cue?.plural ?? false)

const isCountedNoun = (quantity: Quantity, phrase: NounPhrase): boolean =>
  phrase.head !== null &&
  !phrase.partitive &&
  quantity.value !== 1 &&
  !phrase.head.capitalised &&
  /s$|^(?:people|men|women|children|police)$/.test(phrase.head.lower)

const toCandidate = (draft: Draft): CountCandidate => {
  const { tokens, quantity, phrase, to } = draft.counted
  const candidate: CountCandidate = {
    start: (tokens[quantity.from] as Token).start,
    end: (tokens[Math.max(to, quantity.to) - 1] as Token).end,
    rule: draft.frame?.rule ?? 'count/number-noun',
    value: quantity.value,
    min: quantity.min,
    max: quantity.max,
    modifier: quantity.modifier,
    unit: phrase.unit ?? 'people',
    outcome: draft.frame?.outcome ?? null,
    partOf: draft.whole?.candidate ?? null,
    source: null,
    scope: null,
  }
  draft.candidate = candidate
  return candidate
}
