import type { Document } from '../../document/document.js'
import type { Extractor } from '../extractor.js'
import type { Span } from '../../record/index.js'
import { attributeParagraph } from './attribute.js'
import type { Attribution } from './attribution.js'
import type { QuoteCandidate } from './candidate.js'
import { findBlocks } from './blocks.js'
import { chunkParagraph } from './chunk-paragraph.js'
import { attributeLeftovers, findIntroduction } from './leftovers.js'
import { joinContinued } from './join.js'
import { findNames } from './names.js'
import { sortPassages } from './passages.js'
import { createTurns } from './turns.js'
import { putInOrder } from '../../text/put-in-order.js'

/** Attributions: what is said, by whom, with which cue, whether in quotation marks or not. */
export const quotes: Extractor<QuoteCandidate> = {
  kind: 'quotes',
  extract: (document) => {
    const attributions: Attribution[] = []
    const names = findNames(document)
    let at = 0
    let introduction: Attribution | null = null
    const introductions = new Map<number, Attribution>()
    const turns = createTurns(document)
    for (const paragraph of document.paragraphs) {
      const { passages, next } = sortPassages(document, paragraph, at)
      at = next
      const chunks = chunkParagraph(document, paragraph, passages.speech, passages.fragments, names)
      const clauses = { document, chunks }
      const found = attributeParagraph(clauses, passages)
      found.push(...attributeLeftovers(clauses, passages, found, introduction, turns))
      putInOrder(found, bySpan)
      turns.note(paragraph.index, found)
      for (const attribution of found) attributions.push(attribution)
      introduction = findIntroduction(clauses)
      if (introduction) introductions.set(paragraph.index + 1, introduction)
    }
    const blocks = findBlocks(document, introductions)
    return finish(document, [...blocks, ...leaveOutTurns(joinContinued(document, attributions), blocks)])
  },
}

const bySpan = (a: Attribution, b: Attribution): number => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0)

/** A turn of a transcript within quotation marks is told by its label, not by who spoke last. */
const leaveOutTurns = (attributions: readonly Attribution[], blocks: readonly Attribution[]): Attribution[] => {
  const turns = blocks.filter(({ rule }) => rule === 'quote/transcript-turn').flatMap(({ spans }) => spans)
  let t = 0
  return attributions.filter(({ rule, spans: [first] }) => {
    if (!first) return true
    while ((turns[t]?.end ?? Number.POSITIVE_INFINITY) <= first.start) t++
    return rule !== 'quote/goes-on' || (turns[t]?.start ?? Number.POSITIVE_INFINITY) >= first.end
  })
}

/** «No one said», «no group claimed»: nothing was said. */
const isNobody = (document: Document, speaker: Span): boolean =>
  /^(?:no|nobody|none|neither)\b/i.test(document.text.slice(speaker.start, speaker.start + 8))

const finish = (document: Document, unsorted: readonly Attribution[]): QuoteCandidate[] => {
  const finished = new Map<Attribution, QuoteCandidate>()
  const quoted = document.quotes.filter((passage) => passage.depth === 0)
  const attributions = putInOrder([...unsorted], bySpan)
  let q = 0
  let latest: QuoteCandidate | null = null
  for (const attribution of attributions) {
    const { rule, spans, speaker, antecedent = null, cue, addressee, kind } = attribution
    const first = spans[0]
    const last = spans.at(-1)
    if (!first || !last) continue
    // attributions come in text order, but one may hold another
    while ((quoted[q]?.end ?? Number.POSITIVE_INFINITY) <= first.start) q++
    const isMixed = kind === 'indirect' && (quoted[q]?.start ?? Number.POSITIVE_INFINITY) < last.end
    const carriesOn = attribution.carriesOn ? (finished.get(attribution.carriesOn) ?? null) : null
    if (kind === 'indirect' && !isMixed && speaker && isNobody(document, speaker)) continue
    // «claimed in a statement that …»: the verb and the noun tell of the same words
    if (latest && latest.start === first.start && latest.end === last.end && latest.speaker?.start === speaker?.start) continue
    latest = {
      antecedent,
      rule,
      kind: isMixed ? 'mixed' : kind,
      start: first.start,
      end: last.end,
      spans,
      speaker,
      cue,
      addressee,
      carriesOn,
    }
    finished.set(attribution, latest)
  }
  return putInOrder([...finished.values()], (a, b) => a.start - b.start)
}
