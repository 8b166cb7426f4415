import type { Document, Sentence } from '../document/document.js'
import type { CountCandidate } from '../extract/counts/candidate.js'
import { findActor } from './counts/find-actor.js'
import { findDate } from './counts/find-date.js'
import { findPlace } from './counts/find-place.js'
import { isBackground, latestYear } from './counts/background.js'
import { type OpenCount, spreadIncident } from './counts/one-incident.js'
import { placeMentions } from './counts/placed.js'
import { findRevisions } from './counts/revisions.js'
import { findWholes } from './counts/shares.js'
import type { Span } from '../record/index.js'
import type { LinkedActor, LinkedCount, LinkedDate, LinkedPlace } from './linked.js'

/**
 * Gives each count its place, date, source and perpetrator by the words about it, joins shares to their wholes and older
 * figures to those that replace them.
 */
export const linkCounts = (
  document: Document,
  candidates: readonly CountCandidate[],
  actors: readonly LinkedActor[],
  places: readonly LinkedPlace[],
  dates: readonly LinkedDate[],
  published: string | null,
): LinkedCount[] => {
  const actorMentions = placeMentions(actors, (actor) => actor.mentions)
  const placeNames = placeMentions(places, (place) => place.mentions)
  const dateWords = placeMentions(dates, (date) => [date])
  const country = findMainCountry(places)
  const year = latestYear(dates, published)
  const sentenceOf = sentenceFinder(document)
  const shares = findShares(candidates)
  const linked = new Map<CountCandidate, OpenCount>()
  for (const candidate of candidates) {
    const sentence = sentenceOf(candidate.start)
    const date = findDate(document, candidate, sentence, dateWords)
    // field by field: a spread gives the counts as many hidden classes, which slows all that reads them
    linked.set(candidate, {
      start: candidate.start,
      end: candidate.end,
      rule: candidate.rule,
      value: candidate.value,
      min: candidate.min,
      max: candidate.max,
      modifier: candidate.modifier,
      unit: candidate.unit,
      outcome: candidate.outcome,
      scope: candidate.scope,
      certainty: candidate.certainty,
      cause: candidate.cause,
      partOf: null,
      joined: null,
      revises: null,
      superseded: candidate.former,
      place: findPlace(document, candidate, sentence, placeNames, country, shares.get(candidate) ?? []),
      date,
      source: findActor(document.text, candidate.source, actorMentions),
      perpetrator: findActor(document.text, candidate.perpetrator, actorMentions),
      background: isBackground(document.text, candidate, date, year),
    })
  }
  const of = (candidate: CountCandidate | null | undefined): OpenCount | null => (candidate && linked.get(candidate)) ?? null
  const wholes = findWholes(document.text, candidates)
  const revised = findRevisions(document.text, candidates)
  for (const [candidate, count] of linked) {
    count.partOf = of(wholes.get(candidate))
    // «nine people were detained; three of them were released»: nobody saved them
    if (count.outcome === 'rescued' && count.partOf?.outcome === 'arrested') count.outcome = null
    count.joined = of(candidate.joined)
    count.revises = of(revised.get(candidate))
    if (count.revises) (count.revises as OpenCount).superseded = true
  }
  const counts = [...linked.values()]
  spreadIncident(document, counts, sentenceFinder(document))
  return counts
}

/** The words about the shares of a count that have places of their own. */
const findShares = (candidates: readonly CountCandidate[]): Map<CountCandidate, Span[]> => {
  const shares = new Map<CountCandidate, Span[]>()
  for (const { rule, partOf, about } of candidates) {
    if (!partOf || rule !== 'count/share-elsewhere') continue
    const known = shares.get(partOf)
    if (known) known.push(about)
    else shares.set(partOf, [about])
  }
  return shares
}

/** Sentences are asked for in text order, so one walk serves all counts. */
const sentenceFinder = (document: Document): ((at: number) => Sentence) => {
  let i = 0
  return (at) => {
    while (i + 1 < document.sentences.length && (document.sentences[i + 1]?.start ?? 0) <= at) i++
    return document.sentences[i] as Sentence
  }
}

const findMainCountry = (places: readonly LinkedPlace[]): LinkedPlace | null => {
  let main: LinkedPlace | null = null
  for (const place of places) {
    if (place.kind === 'country' && place.mentions.length > (main?.mentions.length ?? 0)) main = place
  }
  return main
}
