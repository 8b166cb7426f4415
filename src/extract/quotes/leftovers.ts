import { WordSet } from '../../text/word-map.js'
import type { QuotedPassage } from '../../document/document.js'
import type { Span } from '../../record/index.js'
import { type Attribution, makeAttribution, spanOf } from './attribution.js'
import { type Chunk, chunkAt, type Clauses, kindAt, tokenAt, wordAt } from './chunk.js'
import { isTitleCased, type Passages } from './passages.js'
import type { Turns } from './turns.js'
import { extendRight, findSubject } from './subject.js'
import { entryAt } from '../../text/entry-at.js'
import { putInOrder } from '../../text/put-in-order.js'
import { isDigit, isLetter } from '../../text/characters.js'

/**
 * Quotations that no cue has taken: after a colon, behind a paragraph that introduces them, going on from the quotation
 * before, or words quoted in a clause whose subject they are of.
 */
export const attributeLeftovers = (
  clauses: Clauses,
  passages: Passages,
  found: readonly Attribution[],
  introduction: Attribution | null,
  turns: Turns,
): Attribution[] => {
  const added: Attribution[] = []
  if (passages.speech.length === 0 && passages.fragments.length === 0) return added
  const covers = findCovers(found)
  /** The last attribution with a speaker that begins before the quotation at hand. */
  let before: Attribution | null = null
  let b = 0
  const inOrder = putInOrder([...found], (x, y) => (x.spans[0]?.start ?? 0) - (y.spans[0]?.start ?? 0))
  clauses.chunks.forEach(({ passage }, k) => {
    if (!passage) return
    for (; b < inOrder.length && (inOrder[b]?.spans[0]?.start ?? 0) < passage.start; b++)
      if (inOrder[b]?.speaker) before = inOrder[b] as Attribution
    if (isCovered(covers, passage) || isHeading(clauses, passage) || isTitle(clauses, k)) return
    const attribution = attributeStatement(clauses, k, passage, { introduction, before, turns })
    added.push(attribution)
    if (attribution.speaker) before = attribution
  })
  let k = 0
  for (const passage of passages.fragments) {
    while (k < clauses.chunks.length && (tokenAt(clauses, clauses.chunks[k]?.from ?? 0)?.start ?? 0) < passage.start) k++
    if (isCovered(covers, passage)) continue
    const speaker = findHolder(clauses, k) ?? findClauseSubject(clauses, k)
    if (!isQuotedWords(clauses, passage) && !(speaker && isUsedTerm(clauses, k))) continue
    added.push(makeStatement('quote/words-in-clause', passage, { speaker }))
  }
  return added
}

interface Context {
  readonly introduction: Attribution | null
  /** The last attribution with a speaker in the same paragraph. */
  readonly before: Attribution | null
  /** Who spoke in the paragraphs before. */
  readonly turns: Turns
}

/** A quotation with who says it, as far as that is known. */
const makeStatement = (
  rule: string,
  passage: QuotedPassage,
  { speaker = null, cue = null, carriesOn = null }: Partial<Pick<Attribution, 'speaker' | 'cue' | 'carriesOn'>>,
): Attribution =>
  makeAttribution({
    rule,
    spans: [{ start: passage.start, end: passage.end }],
    passages: [passage],
    speaker,
    cue,
    carriesOn,
    kind: 'direct',
  })

/** Whose a quotation is that no cue has taken: said by the words before it, or by who spoke last. */
const attributeStatement = (clauses: Clauses, k: number, passage: QuotedPassage, { introduction, before, turns }: Context): Attribution => {
  if (kindAt(clauses, k - 1) === 'colon' && k > 0) {
    const speaker = findBeforeColon(clauses, k - 1)
    if (speaker) return makeStatement('quote/colon', passage, { speaker })
  }
  const holder = findHolder(clauses, k)
  if (holder) return makeStatement('quote/in-the-words-of', passage, { speaker: holder })
  // «‘We lost everything’: Survivors tell of the flood»
  if (k === 0 && kindAt(clauses, 1) === 'colon' && kindAt(clauses, 2) === 'noun')
    return makeStatement('quote/headline-quotation-colon', passage, { speaker: spanOf(clauses, chunkAt(clauses, 2) as Chunk) })
  const signature = findSignature(clauses, k)
  if (signature) return makeStatement('quote/signed', passage, { speaker: signature })
  if (k === 0 && introduction) return makeStatement('quote/introduced', passage, { speaker: introduction.speaker, cue: introduction.cue })
  if (before && before.kind !== 'indirect') return makeStatement('quote/goes-on', passage, { carriesOn: before })
  const subject = findSentenceSubject(clauses, k)
  if (subject) return makeStatement('quote/after-sentence', passage, { speaker: subject })
  if (before) return makeStatement('quote/goes-on', passage, { carriesOn: before })
  const answer = k === 0 ? turns.findAnswerer() : null
  if (answer && 'start' in answer) return makeStatement('quote/answer', passage, { speaker: answer })
  if (answer) return makeStatement('quote/answer', passage, { carriesOn: answer })
  return makeStatement('quote/goes-on', passage, { carriesOn: turns.last() })
}

/** «“I was there all night.” — Ana Ruiz, 45»: a dash and a name that end the paragraph. */
const findSignature = (clauses: Clauses, k: number): Span | null => {
  let j = k + 1
  while (kindAt(clauses, j) === 'stop' && j < k + 3) j++
  const name = chunkAt(clauses, j + 1)
  if (kindAt(clauses, j) !== 'dash' || name?.kind !== 'noun' || clauses.chunks.length > j + 12) return null
  return tokenAt(clauses, name.from)?.capitalised ? spanOf(clauses, name) : null
}

/** What attributions cover as one list of spans in text order without overlaps. */
const findCovers = (found: readonly Attribution[]): Span[] => {
  const covers: { start: number; end: number }[] = []
  // pushed one by one, since flatMap takes several times as long
  const spans: Span[] = []
  for (const attribution of found) spans.push(...attribution.spans)
  for (const span of putInOrder(spans, (x, y) => x.start - y.start)) {
    const last = covers.at(-1)
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end)
    else covers.push({ ...span })
  }
  return covers
}

const isCovered = (covers: readonly Span[], passage: Span): boolean => {
  const last = findLast(covers, passage.start)
  return last !== undefined && passage.end <= last.end
}

/** The last span that starts at an offset or before it. */
const findLast = (spans: readonly Span[], offset: number): Span | undefined => {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return entryAt(spans, low - 1)
}

/** A paragraph that ends with a colon says who speaks in the next («Ruiz went on:»). */
export const findIntroduction = (clauses: Clauses): Attribution | null => {
  const last = clauses.chunks.length - 2
  if (kindAt(clauses, last) !== 'colon') return null
  const speaker = findBeforeColon(clauses, last)
  const cue = findCueBefore(clauses, last)
  return speaker && makeAttribution({ rule: 'quote/introduced', spans: [], speaker, cue, kind: 'direct' })
}

/** The reporting verb of the sentence before a colon («wrote», «had this to say»). */
const findCueBefore = (clauses: Clauses, colon: number): Attribution['cue'] => {
  for (let i = colon - 1; i >= 0 && i > colon - 20 && kindAt(clauses, i) !== 'stop'; i--) {
    const { cue, head, from, quoted } = chunkAt(clauses, i) as Chunk
    const token = cue && !quoted && /[cq]/.test(cue.frames) ? tokenAt(clauses, head ?? from) : undefined
    if (cue && token) return { start: token.start, end: token.end, lemma: cue.lemma }
  }
  return null
}

/** Who the sentence before a colon is about: the subject of its last verb, or its last noun group. */
const findBeforeColon = (clauses: Clauses, colon: number): Span | null => {
  let noun: Chunk | null = null
  for (let i = colon - 1; i >= 0 && i > colon - 40 && kindAt(clauses, i) !== 'stop'; i--) {
    const chunk = chunkAt(clauses, i) as Chunk
    if (chunk.kind === 'noun') noun = chunk
    if (chunk.kind === 'verb' && chunk.form === 'finite') {
      const subject = findSubject(clauses, i)
      if (subject) return spanOf(clauses, subject.range)
    }
  }
  return noun && spanOf(clauses, noun)
}

/** The subject of the sentence before the quotation at `k`, in the same paragraph. */
const findSentenceSubject = (clauses: Clauses, k: number): Span | null => {
  let i = k - 1
  while (kindAt(clauses, i) === 'stop' && i > 0) i--
  let first = i
  while (first > 0 && kindAt(clauses, first - 1) !== 'stop' && first > i - 60) first--
  for (let j = first; j <= i; j++) {
    const chunk = chunkAt(clauses, j)
    if (chunk?.kind === 'verb' && chunk.form === 'finite') {
      const subject = findSubject(clauses, j)
      if (subject) return spanOf(clauses, subject.range)
    }
  }
  return null
}

const pointers = new WordSet(['it', 'this', 'that', 'these', 'there', 'which', 'what'])

/** «In the words of Ruiz, “…”», «For Ruiz, it was “the worst day”»: who the phrase that opens the sentence names. */
const findHolder = (clauses: Clauses, k: number): Span | null => {
  let first = k
  while (first > 0 && kindAt(clauses, first - 1) !== 'stop' && first > k - 20) first--
  if (kindAt(clauses, first) !== 'preposition') return null
  const opener = wordAt(clauses, chunkAt(clauses, first)?.from ?? 0)
  const noun = chunkAt(clauses, first + 1)
  if (opener === 'in' && noun && wordAt(clauses, noun.to - 1) === 'words' && noun.to - noun.from === 2) {
    if (wordAt(clauses, chunkAt(clauses, first + 2)?.from ?? 0) !== 'of' || kindAt(clauses, first + 3) !== 'noun') return null
    return spanOf(clauses, extendRight(clauses, first + 3))
  }
  if ((opener !== 'for' && opener !== 'to') || noun?.kind !== 'noun' || !tokenAt(clauses, noun.to - 1)?.capitalised) return null
  return kindAt(clauses, first + 2) === 'comma' ? spanOf(clauses, noun) : null
}

/** The subject of the nearest finite verb before `k` in its sentence, where it is no «it» or «this». */
const findClauseSubject = (clauses: Clauses, k: number): Span | null => {
  // «The groups “condemned the killings”»
  const own = kindAt(clauses, k) === 'verb' ? findSubject(clauses, k) : null
  if (own) return spanOf(clauses, own.range)
  for (let i = k - 1; i >= 0 && i > k - 40 && kindAt(clauses, i) !== 'stop'; i--) {
    const chunk = chunkAt(clauses, i)
    if (chunk?.kind === 'verb' && chunk.form === 'finite') {
      const subject = findSubject(clauses, i)
      if (subject) return pointers.has(wordAt(clauses, subject.range.to - 1)) ? null : spanOf(clauses, subject.range)
    }
  }
  return null
}

/** «The song, “Long way home,” was played»: a name between its noun and the verb of that. */
const isTitle = (clauses: Clauses, k: number): boolean =>
  kindAt(clauses, k - 1) === 'comma' && kindAt(clauses, k - 2) === 'noun' && kindAt(clauses, k + 1) === 'verb' && k > 1

/** How many stretches of letters and digits a text has, up to `most`. */
const countRuns = (text: string, most: number): number => {
  let count = 0
  let isInside = false
  for (let at = 0, { length } = text; at < length && count < most; at++) {
    const isPart = isLetter(text, at) || isDigit(text, at)
    if (isPart && !isInside) count++
    isInside = isPart
  }
  return count
}

/** «'The Long Road.'» on a line of its own, or one word: a heading or a title, not a statement. */
const isHeading = (clauses: Clauses, passage: QuotedPassage): boolean => {
  if (passage.end - passage.start > 80) return false
  const inner = clauses.document.text.slice(passage.inner.start, passage.inner.end)
  const words = countRuns(inner, 8)
  return !/[?!]$/.test(inner.trim()) && (words < 2 || (words < 8 && isTitleCased(inner)))
}

const termNouns = new WordSet(['phrase', 'term', 'word', 'words', 'expression', 'slogan'])
const useVerbs = new WordSet(['use', 'uses', 'used', 'using', 'repeat', 'repeats', 'repeated', 'repeating', 'coin', 'coins', 'coined'])

/** «Ruiz used the term “lone wolf”» */
const isUsedTerm = (clauses: Clauses, k: number): boolean => {
  const from = chunkAt(clauses, k)?.from ?? 0
  for (let i = from - 1; i >= from - 4; i--) {
    if (!termNouns.has(wordAt(clauses, i))) continue
    for (let j = i - 1; j >= i - 4; j--) if (useVerbs.has(wordAt(clauses, j))) return true
  }
  return false
}

const namings = /\b(?:called|named|titled|entitled|dubbed|nicknamed|headlined|known as)[,:]? ?$/i

/** «an app called “see me now”» */
const isNamed = ({ document }: Clauses, passage: QuotedPassage): boolean =>
  namings.test(document.text.slice(Math.max(0, passage.start - 14), passage.start))

/** Words that someone said, not a title, a nickname or a name: several, not capitalised throughout. */
const isQuotedWords = (clauses: Clauses, passage: QuotedPassage): boolean => {
  if (isNamed(clauses, passage)) return false
  const inner = clauses.document.text.slice(passage.inner.start, Math.min(passage.inner.end, passage.inner.start + 200))
  return countRuns(inner, 3) >= 3 && !isTitleCased(inner)
}
