import type { ActorCandidate } from '../extract/actors/candidate.js'
import type { Candidates } from '../extract/candidates.js'
import type { PlaceCandidate } from '../extract/places/candidate.js'
import type { MentionForm, Span } from '../record/index.js'
import { putInOrder } from '../text/put-in-order.js'

/**
 * Settles conflicts between names of actors and of places: a name inside a longer one of the other kind goes («Iran» in
 * «Iran Human Rights», «Kurdistan» in «Free Life Party of Kurdistan»); of two that overlap otherwise the weightier stays,
 * on equal weight the actor. Then dates and counts inside a name go («April» in «April Reyes», «One» in «One Nation»).
 * Nominal mentions («the city's residents») may hold names and conflict with none.
 */
export const settleOverlaps = (candidates: Candidates): Candidates => {
  const names = candidates.actors.filter(isName)
  const lost = new Set<Span>()
  forEachOverlap(names, candidates.places, (actor, place) => {
    if (isShadow(actor, place)) lost.add(actor)
    // «the Iranian Red Crescent» is no crescent
    else if (actor.weight >= 1 && contains(place, actor) && actor.end === place.end) lost.add(place)
    else if (length(actor) !== length(place) && (contains(actor, place) || contains(place, actor))) {
      lost.add(contains(actor, place) ? place : actor)
    } else lost.add(place.weight > actor.weight - (isGuess(actor) ? guess : 0) ? actor : place)
  })
  const isKept = (span: Span): boolean => !lost.has(span)
  const keptNames = putInOrder([...names, ...candidates.places.filter(isName)].filter(isKept), (a, b) => a.start - b.start)
  const dropInside = (name: Span, inside: Span): void => {
    if (contains(name, inside)) lost.add(inside)
  }
  // «the Winter» in «the Winter Gardens» begins before the name
  forEachOverlap(keptNames, candidates.dates, (name, date) => {
    // «Dey» in «25 Dey» is nobody
    if (contains(date, name) && length(date) > length(name)) lost.add(name)
    else if (contains(name, date) || (date.start < name.start && date.end < name.end)) lost.add(date)
  })
  forEachOverlap(keptNames, candidates.counts, dropInside)
  return {
    actors: candidates.actors.filter(isKept),
    places: candidates.places.filter(isKept),
    dates: candidates.dates.filter(isKept),
    counts: candidates.counts.filter(isKept),
    quotes: candidates.quotes,
  }
}

/**
 * A guess at a person's name made around a place that is sure: «D-Charleston», «Oslo-area», «North West England». Names of
 * persons that the rules are sure of keep the place («Paris Hilton»).
 */
const isShadow = (actor: ActorCandidate, place: PlaceCandidate): boolean =>
  actor.kind === 'person' &&
  contains(actor, place) &&
  place.weight >= 0.8 &&
  actor.weight < (place.rule === 'place/hyphened-name' ? 0.9 : 0.7)

/** A lone capitalised word that nothing makes a person's is as well the place of that name. */
const isGuess = (actor: ActorCandidate): boolean => actor.kind === 'person' && actor.weight < 0.65
const guess = 0.06

const isName = ({ form }: { readonly form: MentionForm }): boolean => form === 'name' || form === 'alias'
const length = (span: Span): number => span.end - span.start
const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** Visits every overlapping pair of two lists in text order; spans of one list overlap each other only a little. */
const forEachOverlap = <A extends Span, B extends Span>(left: readonly A[], right: readonly B[], visit: (a: A, b: B) => void): void => {
  let from = 0
  for (const a of left) {
    while (from < right.length && (right[from]?.end ?? 0) <= a.start) from++
    for (let i = from; i < right.length; i++) {
      const b = right[i] as B
      if (b.start >= a.end) break
      if (b.end > a.start) visit(a, b)
    }
  }
}
