import type { GazetteerPlace } from '../../gazetteer/index.js'
import type { PlaceKind } from '../../record/index.js'
import type { Group, Option } from './group.js'
import { type Outlook, weighOutlook } from './outlook.js'
import { ownVotes, type Votes, weighVotes } from './votes.js'
import { putInOrder } from '../../text/put-in-order.js'

/** The kind that a place of the gazetteer has in the record. */
export const kindOf = (place: GazetteerPlace): PlaceKind => {
  if (place.feature === 'country' || place.feature === 'natural') return place.feature
  return place.feature === 'world' || place.feature === 'region' || place.feature === 'division1' || place.feature === 'division2'
    ? 'region'
    : 'city'
}

/** One unit of score more makes an option this much likelier (as a power of e). */
const sharpness = 1.1

/** What the name and its own words say for each option; options that they rule out go. */
export const weighPriors = (group: Group, outlook: Outlook): void => {
  if (group.kind === 'facility') group.options = []
  for (const option of group.options) option.prior = weighOption(group, option.place) + weighOutlook(outlook, option.place)
  if (group.kind === null) {
    preferSeats(group)
    preferCityStates(group)
  }
  group.options = putInOrder(group.options, (a, b) => b.prior - a.prior || a.place.index - b.place.index).slice(0, 60)
}

/** A seat with so much of its division's people that the name is the city's first: «Hama», «São Paulo», but not «Quebec». */
const seatReach = 6
const seatLead = 1.2

/** A division that is called like the city in it is meant where the words say so. */
const preferSeats = (group: Group): void => {
  for (const division of group.options) {
    if (division.place.feature !== 'division1') continue
    const seat = group.options.some(
      ({ place }) =>
        place.admin1 === division.place.index &&
        kindOf(place) === 'city' &&
        place.folded === group.folded &&
        place.prominence >= division.place.prominence - seatReach,
    )
    if (seat) division.prior -= seatLead
  }
}

/** «Singapore», «Djibouti»: a country whose capital is called like it is the country first, unless the words say «city». */
const preferCityStates = (group: Group): void => {
  const state = group.options.find(({ place }) => place.feature === 'country' && isCalled(place, group.folded))
  if (!state) return
  for (const { place, prior } of group.options)
    if (place.country === state.place.country && kindOf(place) === 'city') state.prior = Math.max(state.prior, prior + stateLead)
}
const stateLead = 1

/** Shares the chances out by the words, the document's other places and how prominent each option is; the likeliest is chosen. */
export const resolveGroup = (group: Group, votes: Votes): void => {
  const [only] = group.options
  if (only && group.options.length === 1) {
    only.share = 1
    return
  }
  const own = ownVotes(votes, group)
  for (const option of group.options) {
    const contained = group.containers.size === 0 ? 0 : isInContainer(group, option.place) ? 7 : -1.5
    option.score = option.prior + contained + weighVotes(votes, group, own, option)
  }
  const most = Math.max(...group.options.map((option) => option.score))
  let sum = 0
  for (const option of group.options) sum += option.share = Math.exp((option.score - most) * sharpness)
  for (const option of group.options) option.share /= sum
}

/** Settles on the likeliest option, and tells what decided. */
export const chooseOption = (group: Group, votes: Votes): void => {
  let [best] = group.options
  for (const option of group.options) if (best && option.score > best.score) best = option
  if (!best) return
  if (isAliasElsewhere(group, best.place, votes)) {
    group.decided = 'resolve/alias-elsewhere'
    return
  }
  group.best = best.place
  if (group.options.length === 1) group.decided = 'resolve/only-one'
  else if (isInContainer(group, best.place)) group.decided = 'resolve/by-container'
  else if (best === group.options[0]) group.decided = 'resolve/most-prominent'
  else group.decided = 'resolve/by-other-places'
  group.confidence = weighConfidence(group.decided, best)
}

/** What a place must have of people, on the gazetteer's scale, to be known by another name where nothing else is near it. */
const knownByAlias = 50
const fewVotes = 0.3

/** «Khar» is Kahr in Bavaria to the gazetteer alone: a small place's other name, in a country that nothing else here lies in. */
const isAliasElsewhere = (group: Group, place: GazetteerPlace, votes: Votes): boolean => {
  // «Caño» is not Kano, which has no tilde in any of its names
  const isKnown = place.prominence >= knownByAlias && !/[^\x20-\x7e’]/.test(group.name)
  if (isKnown || place.country === null || isCalled(place, group.folded)) return false
  const own = group.options.reduce((sum, option) => sum + (option.place.country === place.country ? group.weight * option.share : 0), 0)
  const all = [...votes.countries.values()].reduce((sum, weight) => sum + weight, 0)
  return all - group.weight > 1 && (votes.countries.get(place.country) ?? 0) - own < fewVotes
}

/** How often annotated news bears a decision out, by what decided and by the chances that it left to others. */
const weighConfidence = (decided: string, { place, share }: Option): number => {
  if (decided === 'resolve/only-one') return place.prominence >= 50 ? 0.97 : 0.9
  if (decided === 'resolve/by-container') return 0.04 + 0.95 * share
  if (decided === 'resolve/by-other-places') return 0.5 + 0.46 * share
  // the village of that name where the paper is from may not be told apart by anything
  return place.feature === 'country' ? 0.04 + 0.92 * share : Math.max(0.05, 1.03 * share - 0.08)
}

const weighOption = (group: Group, place: GazetteerPlace): number => {
  let score = place.prominence * 0.1
  if (group.kind !== null) score += kindOf(place) === group.kind ? 2.5 : -2.5
  // a name that it bears beside its own says less: Philadelphia, once the name of Amman
  if (place.feature !== 'country' && !isCalled(place, group.folded)) score -= 1.5
  if (place.country === 'US') score += 0.3
  // «New York» and «Washington» are the cities unless the words make them states
  if (place.feature === 'capital') score += 1
  else if (place.feature === 'seat1' || (place.feature === 'town' && place.prominence >= 66)) score += 0.7
  return score
}

/** Whether a name is a place's own, in full or the head of it («Newcastle» of Newcastle upon Tyne, but not «Oklahoma» of Oklahoma City). */
const isCalled = ({ folded: own }: GazetteerPlace, folded: string): boolean =>
  own === folded || (own.startsWith(folded) && own.charCodeAt(folded.length) === space && own !== `${folded} city`)
const space = 32

/** Whether a place lies in one of the places that the words put it in. */
const isInContainer = (group: Group, place: GazetteerPlace): boolean =>
  [...group.containers].some((container) =>
    container.options.some(
      ({ place: outer, share }) =>
        (share === 0 || share > 0.2) &&
        outer.index !== place.index &&
        (place.admin1 === outer.index || place.admin2 === outer.index || (outer.feature === 'country' && outer.country === place.country)),
    ),
  )
