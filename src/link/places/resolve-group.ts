import { foldName, type GazetteerPlace } from '../../gazetteer/index.js'
import type { PlaceKind } from '../../record/index.js'
import type { Group } from './group.js'
import { type Votes, weighVotes } from './votes.js'

/** The kind that a place of the gazetteer has in the record. */
export const kindOf = (place: GazetteerPlace): PlaceKind => {
  if (place.feature === 'country' || place.feature === 'natural') return place.feature
  return place.feature === 'world' || place.feature === 'region' || place.feature === 'division1' || place.feature === 'division2'
    ? 'region'
    : 'city'
}

/** Chooses the place that a group stands for by the words, the document's other places and how prominent each option is. */
export const resolveGroup = (group: Group, votes: Votes): void => {
  const scored = group.options
    .slice(0, 60)
    .map((place) => ({ place, score: weighOption(group, place) + weighVotes(votes, group, place) }))
    .filter(({ score }) => score > -50)
    .sort((a, b) => b.score - a.score || a.place.index - b.place.index)
  const [best, second] = scored
  if (!best) {
    group.best = null
    return
  }
  group.best = best.place
  group.confidence = second ? 0.4 + 0.58 * (1 - Math.exp((second.score - best.score) / 1.5)) : 0.98
  if (scored.length === 1) group.decided = 'resolve/only-one'
  else if (isInContainer(group, best.place)) group.decided = 'resolve/by-container'
  else if (best.place.index === group.options[0]?.index) group.decided = 'resolve/most-prominent'
  else group.decided = 'resolve/by-other-places'
}

const weighOption = (group: Group, place: GazetteerPlace): number => {
  let score = place.prominence * 0.1
  if (group.kind !== null && group.kind !== 'facility') {
    const kind = kindOf(place)
    if (kind === group.kind) score += 2.5
    else score -= 2.5
  }
  if (group.kind === 'facility') return -100
  // a name that it bears beside its own says less: Philadelphia, once the name of Amman
  if (
    place.feature !== 'country' &&
    foldName(place.name) !== group.folded &&
    !/ (?:city|province|state|governorate|oblast|region)$/i.test(place.name)
  )
    score -= 1.5
  if (place.country === 'US') score += 0.3
  // «New York» and «Washington» are the cities unless the words make them states
  if (place.feature === 'capital') score += 1
  else if (place.feature === 'seat1' || (place.feature === 'town' && place.prominence >= 66)) score += 0.7
  if (group.containers.size > 0) score += isInContainer(group, place) ? 7 : -1.5
  return score
}

/** Whether a place lies in one of the places that the words put it in. */
const isInContainer = (group: Group, place: GazetteerPlace): boolean =>
  [...group.containers].some((container) => {
    const options = container.best ? [container.best] : container.options
    return options.some(
      (outer) =>
        outer.index !== place.index &&
        (place.admin1 === outer.index || place.admin2 === outer.index || (outer.feature === 'country' && outer.country === place.country)),
    )
  })
