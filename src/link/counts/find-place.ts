import type { Document, Sentence } from '../../document/document.js'
import type { CountCandidate } from '../../extract/counts/candidate.js'
import type { Span } from '../../record/index.js'
import type { LinkedPlace } from '../linked.js'
import { isCompared } from './compared.js'
import { mentionsWithin, nearestTo, type Placed, withinReach } from './placed.js'

const wholeCountry = /\b(?:nationwide|countrywide|across the country|throughout the country|around the country)\b/i

/**
 * The place of a count: the nearest one named in its clause, then in its sentence, then in the sentences before it in its
 * paragraph, then, for a count of the lead, the dateline's. Places inside the words for the source say where that is from.
 *
 * @param taken the words about shares that have places of their own («12 died, six in Lima»)
 */
export const findPlace = (
  document: Document,
  count: CountCandidate,
  sentence: Sentence,
  places: readonly Placed<LinkedPlace>[],
  country: LinkedPlace | null,
  taken: readonly Span[],
): LinkedPlace | null => {
  const outside = (mention: Span): boolean =>
    !overlaps(mention, count.source) &&
    !overlaps(mention, count) &&
    !taken.some((span) => overlaps(mention, span)) &&
    !isBase(document.text, mention) &&
    !isOrigin(document.text, mention) &&
    !isModifier(document.text, mention) &&
    !overlaps(mention, document.dateline) &&
    !isCompared(document.text, count, mention)
  const look = (span: Span): LinkedPlace | null =>
    chooseNearest(document.text, mentionsWithin(places, withinReach(span, count)).filter(outside), count)
  if (count.where) {
    const before = mentionsWithin(places, withinReach({ start: sentence.start, end: count.start }, count))
      .filter(outside)
      .at(-1)
    if (before) return before.of
  }
  const near = look(count.about)
  if (near) return near
  if (country && wholeCountry.test(document.text.slice(count.about.start, Math.min(count.about.end, count.about.start + 2000))))
    return country
  const inSentence = look(sentence)
  if (inSentence) return inSentence
  const paragraph = document.paragraphs[sentence.paragraph]
  if (paragraph) {
    const before = mentionsWithin(places, withinReach({ start: paragraph.start, end: sentence.start }, count))
      .filter(outside)
      .at(-1)
    if (before) return before.of
  }
  return isLead(document, sentence) && count.scope !== 'cumulative' ? datelinePlace(document, places) : null
}

/** The nearest; of «Pakistan's Balochistan» the inner one. */
const chooseNearest = (text: string, mentions: readonly Placed<LinkedPlace>[], count: Span): LinkedPlace | null => {
  const nearest = nearestTo(mentions, count)
  if (!nearest) return null
  const inner = mentions.find(({ start }) => start > nearest.end && start < nearest.end + 30)
  return inner && /^['’]s (?:\p{L}+ ){0,2}$/u.test(text.slice(nearest.end, inner.start)) ? inner.of : nearest.of
}

const overlaps = (a: Span, b: Span | null): boolean => b !== null && a.start < b.end && b.start < a.end

/** «Oslo-based» tells where someone is from. */
const isBase = (text: string, mention: Span): boolean => /^-(?:based|born|backed|led|run)/.test(text.slice(mention.end, mention.end + 8))

const behind =
  /^ (?!(?:on|in|and|or|after|since|by|when|where|while|as|at|last|this|to|from|for|with|who|which|is|are|was|were|has|have|had|during|over|between|because|but|that|than|will|would|may|said|says|late|early|about|before|until|under|amid|alone)\b)[a-z]/

/** «the U.S. embassies in Kenya»: whose they are. */
const isModifier = (text: string, mention: Span): boolean =>
  /^(?:U\.?S\.?A?\.?|U\.?K\.?)$/.test(text.slice(mention.start, mention.end)) && behind.test(text.slice(mention.end, mention.end + 24))

const origin =
  /\b(?:visiting|visitors?|hailing|originally|native|man|woman|men|women|boys?|girls?|child|children|person|tourists?|students?|citizens?|nationals?|workers?|migrants?|refugees?|immigrants?|couple|teenagers?|pilgrims?|players?|engineers?|journalists?|doctors?) (?:from|of) (?:the )?$/i

/** «a tourist from Canada»: where the counted are from. */
const isOrigin = (text: string, mention: Span): boolean => origin.test(text.slice(Math.max(0, mention.start - 40), mention.start))

const isLead = (document: Document, sentence: Sentence): boolean => {
  const line = document.dateline
  if (!line) return false
  const opener = document.paragraphs.find((paragraph) => paragraph.start <= line.start && line.end <= paragraph.end)
  return opener !== undefined && sentence.paragraph === opener.index
}

const datelinePlace = (document: Document, places: readonly Placed<LinkedPlace>[]): LinkedPlace | null =>
  document.dateline?.place ? (mentionsWithin(places, document.dateline.place)[0]?.of ?? null) : null
