import type { GazetteerPlace } from '../../gazetteer/index.js'
import { putInOrder } from '../../text/put-in-order.js'
import type { Group, Option } from './group.js'

/** Which countries and divisions a document's places may lie in: each option counts by its chances. */
export interface Votes {
  readonly countries: ReadonlyMap<string, number>
  readonly divisions: ReadonlyMap<number, number>
  readonly points: readonly { readonly stem: string; readonly place: GazetteerPlace; readonly weight: number }[]
  /** Groups of one name: «Florence», «Florence City» and «Florence» in «Florence Book Society» do not bear each other out. */
  readonly namesakes: ReadonlyMap<string, readonly Group[]>
}

/** Options less likely than this are left out of the count. */
const least = 0.04
const mostPoints = 80

export const countVotes = (groups: readonly Group[]): Votes => {
  const countries = new Map<string, number>()
  const divisions = new Map<number, number>()
  const points: { stem: string; place: GazetteerPlace; weight: number }[] = []
  const namesakes = new Map<string, Group[]>()
  for (const group of groups) {
    const { stem } = group
    const same = namesakes.get(stem)
    if (same) same.push(group)
    else namesakes.set(stem, [group])
    for (const { place, share } of group.options) {
      if (share < least) continue
      const weight = group.weight * share
      if (place.country) countries.set(place.country, (countries.get(place.country) ?? 0) + weight)
      const first = firstOf(place)
      const second = secondOf(place)
      if (first >= 0) divisions.set(first, (divisions.get(first) ?? 0) + weight)
      if (second >= 0) divisions.set(second, (divisions.get(second) ?? 0) + weight)
      if (place.feature !== 'country' && place.feature !== 'world' && place.feature !== 'division1') points.push({ stem, place, weight })
    }
  }
  return { countries, divisions, points: putInOrder(points, (a, b) => b.weight - a.weight).slice(0, mostPoints), namesakes }
}

const firstOf = (place: GazetteerPlace): number => (place.feature === 'division1' ? place.index : place.admin1)
const secondOf = (place: GazetteerPlace): number => (firstOf(place) < 0 ? -1 : place.feature === 'division2' ? place.index : place.admin2)

/** What a group and its namesakes gave of the votes themselves. */
interface OwnVote {
  readonly country: string | null
  readonly first: number
  readonly second: number
  readonly weight: number
}

export const ownVotes = (votes: Votes, { stem }: Group): OwnVote[] => {
  const own: OwnVote[] = []
  for (const namesake of votes.namesakes.get(stem) ?? [])
    for (const { place, share } of namesake.options)
      if (share >= least)
        own.push({ country: place.country, first: firstOf(place), second: secondOf(place), weight: namesake.weight * share })
  return own
}

/** What the votes of all other groups say for each option of a group; `own` are the group's. */
export const weighVotes = (votes: Votes, { stem }: Group, own: readonly OwnVote[], { place }: Option): number => {
  const first = firstOf(place)
  const second = secondOf(place)
  let ownCountry = 0
  let ownFirst = 0
  let ownSecond = 0
  for (const vote of own) {
    if (vote.country === place.country) ownCountry += vote.weight
    if (vote.first === first) ownFirst += vote.weight
    if (vote.second === second) ownSecond += vote.weight
  }
  let score = place.country === null ? 0 : Math.min(2.4, others(votes.countries.get(place.country), ownCountry) * 0.9)
  if (first >= 0) score += Math.min(3.2, others(votes.divisions.get(first), ownFirst) * 1.5)
  if (second >= 0) score += Math.min(1.8, others(votes.divisions.get(second), ownSecond) * 1.2)
  return score + weighNearness(votes, stem, place)
}

const others = (all: number | undefined, own: number): number => (all === undefined || all <= own ? 0 : Math.log2(1 + all - own))

const weighNearness = (votes: Votes, stem: string, place: GazetteerPlace): number => {
  if (place.feature === 'country' || place.feature === 'world') return 0
  let near = 0
  for (const point of votes.points) {
    if (point.stem === stem || Math.abs(point.place.lat - place.lat) > 2.7) continue
    const km = distance(point.place, place)
    if (km < 300) near += point.weight * (1 - km / 300)
  }
  return Math.min(2.4, Math.log2(1 + near) * 1.2)
}

interface Point {
  readonly lat: number
  readonly lon: number
}

/** Kilometres over the globe (haversine). */
export const distance = (a: Point, b: Point): number => {
  const radians = Math.PI / 180
  const dLat = (b.lat - a.lat) * radians
  const dLon = (b.lon - a.lon) * radians
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(dLon / 2) ** 2
  return 12742 * Math.asin(Math.sqrt(h))
}
