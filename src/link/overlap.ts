import type { Candidates } from '../extract/candidates.js'
import type { Span } from '../record/index.js'

/**
 * Settles conflicts between names of actors and of places: a name inside a longer one of the other kind goes («Iran» in
 * «Iran Human Rights», «Kurdistan» in «Free Life Party of Kurdistan»); of two that overlap otherwise the weightier stays,
 * on equal weight the actor. Nominal mentions («the city's residents») may hold names and conflict with none.
 */
export const settleOverlaps = (candidates: Candidates): Candidates => {
  const names = candidates.actors.filter((actor) => actor.form === 'name' || actor.form === 'alias')
  const lostPlaces = new Set<Span>()
  const lostActors = new Set<Span>()
  forEachOverlap(names, candidates.places, (actor, place) => {
    if (length(actor) !== length(place) && (contains(actor, place) || contains(place, actor))) {
      if (contains(actor, place)) lostPlaces.add(place)
      else lostActors.add(actor)
    } else if (place.weight > actor.weight) lostActors.add(actor)
    else lostPlaces.add(place)
  })
  return {
    ...candidates,
    actors: candidates.actors.filter((actor) => !lostActors.has(actor)),
    places: candidates.places.filter((place) => !lostPlaces.has(place)),
  }
}

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
