import { WordSet } from '../../text/word-map.js'
import type { Document, Sentence, Token } from '../../document/document.js'
import type { Extractor } from '../extractor.js'
import type { CountCandidate } from './candidate.js'
import { closeDrafts } from './close-drafts.js'
import type { Frame } from './frame.js'
import { findNounFrame, findOfFrame, findPersonFrame } from './noun-frames.js'
import { opensPredicate } from './predicate.js'
import { findCrowdFrame, findObjectFrame, findRemovalFrame, findStateFrame } from './object-frames.js'
import { findAgentFrame, findReducedFrame, findSubjectFrame } from './subject-frames.js'
import { findAmongFrame, findTollFrame } from './toll-frames.js'
import { type NounPhrase, readNounPhrase } from './noun-phrase.js'
import { isOneMore, type Quantity, readQuantity } from './quantity.js'
import { isSeveralPeople } from '../../lexicon/people-words.js'
import { isNoCount } from './reject.js'
import {
  type Draft,
  findEllipticFrame,
  findPartnerFrame,
  isFractionOf,
  findShareFrame,
  isWholeOf,
  takeFromNextPartner,
  findFormerFrame,
} from './relations.js'
import { entryAt } from '../../text/entry-at.js'

/** Numbers of people and things with what the sentence says happened to them. */
export const counts: Extractor<CountCandidate> = {
  kind: 'counts',
  extract: (document) => {
    const found: CountCandidate[] = []
    for (const sentence of document.sentences) found.push(...readSentence(document, sentence))
    return found
  },
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
    const draft: Draft = { counted, frame: null, whole: null, joined: null }
    draft.frame = chooseFrame(draft, drafts)
    if (isWanted(draft)) {
      drafts.push(draft)
      i = Math.max(phrase.to, quantity.to)
    } else i = quantity.kind === 'article' ? i + 1 : quantity.to
  }
  takeFromNextPartner(drafts)
  return closeDrafts(tokens, sentence, drafts)
}

const chooseFrame = (draft: Draft, before: readonly Draft[]): Frame | null => {
  const { counted } = draft
  const { phrase, quantity } = counted
  const takesFrames = quantity.members || phrase.person || phrase.cue !== null || !phrase.head
  if (!takesFrames) return null
  // «a» stands everywhere: only before a noun for a person does it count
  if (quantity.kind === 'article' && !phrase.person && !isPronoun(draft)) return null
  const share = findShareFrame(draft, before)
  if (share) return findNounFrame(counted) ?? findStateFrame(counted) ?? share
  // «one of the two men died» says nothing of the two
  if (isWholeOf(draft, before.at(-1)) || isFractionOf(draft))
    return findNounFrame(counted) ?? findReducedFrame(counted) ?? findPersonFrame(counted)
  const told =
    findFormerFrame(draft, before) ??
    findNounFrame(counted) ??
    findTollFrame(counted) ??
    findStateFrame(counted) ??
    findRemovalFrame(counted) ??
    findObjectFrame(counted) ??
    findCrowdFrame(counted) ??
    findOfFrame(counted) ??
    findSubjectFrame(counted, true) ??
    findEllipticFrame(draft, before) ??
    findPartnerFrame(draft, before) ??
    findAmongFrame(counted) ??
    (phrase.head || quantity.kind !== 'article' ? findSubjectFrame(counted, false) : null)
  if (told?.outcome === 'rescued' && isFreedByCourt(counted)) return null
  // «expelled 60 diplomats», «one captured by a camera»
  if (told?.outcome === 'displaced' && standsIn(counted, envoys)) return null
  if (told?.outcome === 'arrested' && standsIn(counted, cameras)) return null
  if (told && told.outcome !== 'participants') return told
  // «412 patients, among them 38 women, and was running out of blood»: the clinic was
  if (draft.whole) return null
  return findPersonFrame(counted) ?? told ?? findAgentFrame(counted)
}

const held = new WordSet('bail bond parole charge charges custody jail prison'.split(' '))
const envoys = new WordSet('diplomats diplomat envoys envoy ambassadors ambassador attaches attache attachés attaché'.split(' '))
const cameras = new WordSet('cameras camera video footage film tape photos photo photographs photograph'.split(' '))

const standsIn = ({ tokens, quantity }: Draft['counted'], words: WordSet): boolean => {
  const sentence = tokens[quantity.from]?.sentence
  const isCaptured = (k: number): boolean =>
    words !== cameras || /^captur/.test(entryAt(tokens, k - 1)?.lower ?? '') || hasCapture(tokens, quantity.from, k)
  for (let k = Math.max(0, quantity.from - 20); k < Math.min(tokens.length, quantity.to + 20); k++)
    if (tokens[k]?.sentence === sentence && words.hasLower(tokens[k]) && isCaptured(k)) return true
  return false
}

const hasCapture = (tokens: Draft['counted']['tokens'], from: number, to: number): boolean => {
  for (let k = from; k < to; k++) if (/^captur/.test(tokens[k]?.lower ?? '')) return true
  return false
}

/** «released on bail», «freed without charge»: held before, but nobody was in danger. */
const isFreedByCourt = ({ tokens, quantity }: Draft['counted']): boolean => {
  const sentence = entryAt(tokens, quantity.to - 1)?.sentence
  for (let i = quantity.to; i < quantity.to + 25 && tokens[i]?.sentence === sentence; i++) {
    if (held.hasLower(tokens[i])) return true
  }
  return false
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
      if (draft.frame?.rule === 'count/number-acts' && !phrase.head && isFew(draft)) return false
      return outcome !== null || isCountedNoun(quantity, phrase)
    case 'number':
      if (outcome !== null) return quantity.value !== 1 || phrase.person || outcome !== 'participants'
      return isCountedNoun(quantity, phrase)
  }
}

/** «another who was injured», «another was hurt». */
const isPronoun = ({ counted: { tokens, quantity, phrase } }: Draft): boolean =>
  !phrase.head &&
  isOneMore(tokens, quantity) &&
  /^(?:who|was|is|died|remained|remains|has|later|drowned|survived)$/.test(tokens[quantity.to]?.lower ?? '')

const isFew = ({ counted: { tokens, quantity } }: Draft): boolean =>
  /^(?:a|few|many|several|some|numerous|countless|multiple)$/.test(tokens[quantity.core]?.lower ?? '')

const isSingular = (phrase: NounPhrase): boolean => !(phrase.cue?.plural ?? false)

const isCountedNoun = (quantity: Quantity, phrase: NounPhrase): boolean =>
  phrase.head !== null &&
  !phrase.partitive &&
  quantity.value !== 1 &&
  !phrase.head.capitalised &&
  (phrase.head.lower.endsWith('s') || isSeveralPeople(phrase.head.lower))
