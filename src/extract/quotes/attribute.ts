import type { QuotedPassage } from '../../document/document.js'
import type { Span } from '../../record/index.js'
import { attributeAccording } from './according-to.js'
import { attributeAs } from './as-put-it.js'
import { type Attribution, makeAttribution, coverPassages, spanOf, spanOfChunks } from './attribution.js'
import { chunkAt, type Clauses, firstWord, kindAt, type TokenRange, tokenAt, wordAt } from './chunk.js'
import { readAround } from './clause-before.js'
import { type Complement, extendAddressee, readComplement } from './complement.js'
import { attributeNoun } from './noun-cue.js'
import type { Passages } from './passages.js'
import { findInvertedSubject, findSubject, sharesSubject, type Subject } from './subject.js'
import { putInOrder } from '../../text/put-in-order.js'

const frameRules: Readonly<Record<string, string>> = {
  c: 'quote/verb-clause',
  q: 'quote/verb-quotation',
  w: 'quote/verb-question',
  t: 'quote/verb-to',
  i: 'quote/verb-whom-to',
  g: 'quote/verb-ing',
  o: 'quote/verb-object',
  n: 'quote/verb-naming',
  p: 'quote/verb-preposition',
}

const lost = /^(?:dead|drowned|killed|trapped|missing|lost|buried)$/
const addressing = /^(?:tell|inform|assure|notify|brief|remind)$/
const unwilling = /^(?:decline|refuse)$/

/** All attributions that a paragraph's words make, in text order. */
export const attributeParagraph = (clauses: Clauses, passages: Passages): Attribution[] => {
  const found: Attribution[] = []
  const taken = new Set<number>()
  let current: TokenRange | null = null
  let reporting: TokenRange | null = null
  let sentence = 0
  for (let k = 0; k < clauses.chunks.length; k++) {
    const chunk = chunkAt(clauses, k)
    if (!chunk) continue
    if (chunk.kind === 'stop') {
      current = null
      reporting = null
      sentence = k + 1
    }
    if (chunk.kind === 'according') {
      const attribution = attributeAccording(clauses, k, sentence, taken)
      if (attribution) found.push(attribution)
    }
    if (chunk.kind === 'subordinator') {
      const attribution = attributeAs(clauses, k, sentence, taken)
      if (attribution) found.push(attribution)
    }
    if (chunk.kind === 'noun' && !chunk.quoted) {
      const attribution = attributeNoun(clauses, k, reporting ?? current)
      if (attribution) found.push(attribution)
    }
    if (chunk.kind !== 'verb') continue
    const own = chunk.form === 'finite' || chunk.form === 'participle' ? findSubject(clauses, k) : null
    const cited = own === null && chunk.form === 'ing' ? findCited(clauses, k) : null
    const shared: TokenRange | null =
      cited ??
      (own === null && sharesSubject(clauses, k)
        ? (reporting ?? current ?? (k <= sentence + 1 ? findNextSubject(clauses, k) : null))
        : null)
    if (own && chunk.form === 'finite') current = own.range
    if (!chunk.cue || chunk.quoted) continue
    const attribution = attributeVerb(clauses, k, own, shared, sentence, taken)
    if (!attribution) continue
    found.push(attribution)
    if (chunk.form === 'finite' && own) reporting = own.range
  }
  for (const attribution of found) {
    attribution.spans = attribution.spans.map((span) => coverPassages(span, passages.fragments))
    attribution.addressee &&= coverPassages(attribution.addressee, passages.fragments)
  }
  return found
}

/** «quoted a nurse as saying»: whom the outer source quotes. */
const findCited = (clauses: Clauses, k: number): TokenRange | null => {
  if (firstWord(clauses, k - 1) !== 'as') return null
  for (let j = k - 2; j > k - 10 && kindAt(clauses, j) !== 'stop'; j--) {
    const verb = chunkAt(clauses, j)
    if (verb?.kind !== 'verb' || !/^(?:quote|cite)$/.test(verb.cue?.lemma ?? '')) continue
    const noun = chunkAt(clauses, j + 1)
    return !verb.passive && noun?.kind === 'noun' ? { from: noun.from, to: chunkAt(clauses, k - 2)?.to ?? noun.to } : null
  }
  return null
}

/** «Citing the cost, the mayor said»: the subject of the next finite verb. */
const findNextSubject = (clauses: Clauses, k: number): TokenRange | null => {
  for (let j = k + 1; j < k + 24; j++) {
    const kind = kindAt(clauses, j)
    if (kind === 'stop') return null
    if (kind === 'verb' && chunkAt(clauses, j)?.form === 'finite' && kindAt(clauses, j - 1) === 'noun')
      return findSubject(clauses, j)?.range ?? null
  }
  return null
}

const attributeVerb = (
  clauses: Clauses,
  k: number,
  own: Subject | null,
  shared: TokenRange | null,
  sentence: number,
  taken: Set<number>,
): Attribution | null => {
  const verb = chunkAt(clauses, k)
  if (!verb?.cue) return null
  // «23 feared dead»: who fears it is not said
  if (verb.cue.lemma === 'fear' && lost.test(wordAt(clauses, verb.to))) return null
  const canQuote = /[cqhd]/.test(verb.cue.frames) && verb.form !== 'to'
  const spans: Span[] = []
  const quotes: number[] = []
  let subject = own?.range ?? shared
  let rule = ''
  const left = own ? own.chunk - 1 : k - 1
  // «“…,” an official who spoke to reporters said»: the quotation belongs to the outer verb
  const before = canQuote && !own?.relative ? findQuoteBefore(clauses, left, taken) : -1
  const inverted = canQuote && !own && isInvertible(clauses, k, sentence) ? findInvertedSubject(clauses, k) : null
  if (inverted) subject = inverted.range
  if (before >= 0) {
    quotes.push(before)
    rule = inverted ? 'quote/quotation-said-name' : 'quote/quotation-name-said'
  }
  const behind = inverted ? readBehindInverted(clauses, inverted.range, k) : readComplement(clauses, k)
  if (behind && !(before >= 0 && behind.frame !== 'q')) {
    const isQuote = kindAt(clauses, behind.from) === 'quote' && behind.to === behind.from + 1
    if (isQuote) quotes.push(behind.from)
    else {
      const span = spanOfChunks(clauses, behind.from, behind.to)
      if (span) spans.push(span)
    }
    rule ||= frameRules[behind.frame] ?? 'quote/verb-clause'
  }
  if (before < 0 && (!behind || !/[cqw]/.test(behind.frame)) && canQuote && /[cq]/.test(verb.cue.frames) && (own ?? inverted)) {
    const contents = endsAttribution(clauses, k, inverted, behind) ? readAround(clauses, left, sentence, k, inverted) : []
    if (contents.length > 0) {
      spans.length = 0
      spans.push(...contents)
      rule = 'quote/clause-name-said'
    }
  }
  if (spans.length === 0 && quotes.length === 0) return null
  // «a trip that had been planned for next week»: who planned it is not said
  if (verb.passive && own?.relative && behind?.frame === 'p' && before < 0) return null
  // «whom Ruiz declined to name»: the object stands before
  if (behind?.frame === 't' && own && unwilling.test(verb.cue.lemma) && kindAt(clauses, own.chunk - 1) === 'relative') return null
  // «Asked about the bridge, …», «when asked if it was closed»: who asks is not said
  if (!subject && spans.length > 0 && verb.cue.form === 'past' && (k === sentence || kindAt(clauses, k - 1) === 'question')) return null
  for (const quote of quotes) taken.add(quote)
  // «drivers were asked to turn back»: they are told, and who told them is not said
  const isTold = verb.passive && own !== null && behind?.frame === 't' && verb.cue.frames.includes('i')
  if (isTold && /^(?:no|none|nobody)$/.test(wordAt(clauses, own.range.from))) return null
  if (isTold) subject = null
  const addressee = isTold ? own.range : (behind?.addressee ?? (before >= 0 && !inverted ? findAddressee(clauses, k) : null))
  const passages: QuotedPassage[] = []
  for (const quote of quotes) {
    const passage = chunkAt(clauses, quote)?.passage
    if (passage) passages.push(passage)
  }
  const head = tokenAt(clauses, verb.head ?? verb.from)
  return makeAttribution({
    rule,
    spans: putInOrder([...spans, ...passages.map(({ start, end }) => ({ start, end }))], (a, b) => a.start - b.start),
    passages: spans.length === 0 ? passages : [],
    speaker: subject && spanOf(clauses, own?.relative && subject === own.range ? own.relative : subject),
    antecedent: own?.relative && subject === own.range ? spanOf(clauses, own.range) : null,
    cue: head ? { start: head.start, end: head.end, lemma: verb.cue.lemma } : null,
    addressee: addressee && spanOf(clauses, addressee),
    kind: spans.length === 0 ? 'direct' : 'indirect',
  })
}

/** «“…,” Ruiz told [reporters in Lima]» */
const findAddressee = (clauses: Clauses, k: number): TokenRange | null =>
  chunkAt(clauses, k)?.cue?.frames.includes('d') && kindAt(clauses, k + 1) === 'noun' ? extendAddressee(clauses, k + 1) : null

/** The quotation right before `left`, with or without a comma between, that no attribution has taken; or -1. */
const findQuoteBefore = (clauses: Clauses, left: number, taken: ReadonlySet<number>): number => {
  let i = left
  if (kindAt(clauses, i) === 'comma' || kindAt(clauses, i) === 'and' || kindAt(clauses, i) === 'dash') i--
  if (kindAt(clauses, i) === 'stop' && kindAt(clauses, i - 1) === 'quote' && chunkAt(clauses, i)?.from === chunkAt(clauses, i - 1)?.to) {
    // «“Why?” Ruiz asked.»: the mark ends the quotation, not the sentence
    if (!endsInAsking(clauses, i - 1)) return -1
    i--
  }
  return kindAt(clauses, i) === 'quote' && !taken.has(i) ? i : -1
}

const endsInAsking = (clauses: Clauses, k: number): boolean => {
  const passage = chunkAt(clauses, k)?.passage
  return passage ? /[?!]/.test(clauses.document.text.charAt(passage.inner.end - 1)) : false
}

/** «“…,” said Ruiz», «It will rain, said Ruiz»: a comma or a quotation stands before the verb. */
const isInvertible = (clauses: Clauses, k: number, sentence: number): boolean => {
  const verb = chunkAt(clauses, k)
  if (verb?.form !== 'finite' || verb.passive || verb.to - verb.from > 2 || k === sentence) return false
  const kind = kindAt(clauses, k - 1)
  // «Ruiz, the mayor, told reporters»: whom it tells stands behind it
  if (addressing.test(verb.cue?.lemma ?? '')) return kind === 'quote'
  return (
    kind === 'quote' ||
    (kind === 'comma' && (!/o/.test(verb.cue?.frames ?? '') || chunkAt(clauses, k - 1)?.quoted === true)) ||
    (kind === 'comma' && kindAt(clauses, k - 2) === 'quote')
  )
}

/** «“…,” said Ruiz, “…”» */
const readBehindInverted = (clauses: Clauses, range: TokenRange, k: number): Complement | null => {
  let j = k + 1
  for (; j < k + 24 && kindAt(clauses, j) !== 'stop'; j++) {
    if ((chunkAt(clauses, j)?.from ?? 0) < range.to) continue
    if (kindAt(clauses, j) === 'quote') {
      const mark = kindAt(clauses, j - 1)
      if (mark === 'comma' || mark === 'colon' || mark === 'dash') return { from: j, to: j + 1, addressee: null, frame: 'q' }
      return null
    }
  }
  return null
}

/** Nothing but an apposition, a time or a place stands behind the attribution. */
const endsAttribution = (clauses: Clauses, k: number, inverted: Subject | null, behind: Complement | null): boolean => {
  if (behind) return false
  let j = k + 1
  // «the meeting found little unity»: an object, so what stands before is not what was found
  if (!inverted && kindAt(clauses, j) === 'noun' && !chunkAt(clauses, k)?.cue?.frames.includes('d')) return false
  for (; j < k + 40; j++) {
    const kind = kindAt(clauses, j)
    if (inverted && (chunkAt(clauses, j)?.from ?? 0) < inverted.range.to && kind !== 'stop') continue
    if (kind === 'stop' || kind === 'comma') return true
    if (kind === 'verb' && chunkAt(clauses, j)?.form === 'finite') return false
  }
  return false
}
