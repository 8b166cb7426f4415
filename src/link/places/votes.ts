import type { GazetteerPlace } from '../../gazetteer/index.js'
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
    const stem = stemOf(group)
    const same = namesakes.get(stem)
    if (same) same.push(group)
    else namesakes.set(stem, [group])
    for (const { place, share } of group.options) {
      if (share < least) continue
      const weight = group.weight * share
      if (place.country) countries.set(place.country, (countries.get(place.country) ?? 0) + weight)
      for (const index of divisionsOf(place)) divisions.set(index, (divisions.get(index) ?? 0) + weight)
      if (place.feature !== 'country' && place.feature !== 'world' && place.feature !== 'division1') points.push({ stem, place, weight })
    }
  }
  return { countries, divisions, points: points.sort((a, b) => b.weight - a.weight).slice(0, mostPoints), namesakes }
}

const tails = / (?:city|county|town|township|state|province|district)$/

/** A name without what it is: «Florence» of «Florence City». */
export const stemOf = ({ folded }: Group): string => folded.replace(tails, '')

const divisionsOf = (place: GazetteerPlace): readonly number[] => {
  const first = place.feature === 'division1' ? place.index : place.admin1
  const second = place.feature === 'division2' ? place.index : place.admin2
  return first < 0 ? [] : second < 0 ? [first] : [first, second]
}

/** What the votes of all other groups say for each option of a group. */
export const weighVotes = (votes: Votes, group: Group, { place }: Option): number => {
  let ownCountry = 0
  const [first = -1, second = -1] = divisionsOf(place)
  let ownFirst = 0
  let ownSecond = 0
  const stem = stemOf(group)
  for (const namesake of votes.namesakes.get(stem) ?? [])
    for (const own of namesake.options) {
      if (own.share < least) continue
      const weight = namesake.weight * own.share
      if (own.place.country === place.country) ownCountry += weight
      const [ownDivision = -1, ownPart = -1] = divisionsOf(own.place)
      if (ownDivision === first) ownFirst += weight
      if (ownPart === second) ownSecond += weight
    }
  const others = (all: number | undefined, own: number): number => Math.log2(1 + Math.max(0, (all ?? 0) - own))
  let score = place.country === null ? 0 : Math.min(2.4, others(votes.countries.get(place.country), ownCountry) * 0.9)
  if (first >= 0) score += Math.min(3.2, others(votes.divisions.get(first), ownFirst) * 1.5)
  if (second >= 0) score += Math.min(1.8, others(votes.divisions.get(second), ownSecond) * 1.2)
  return score + weighNearness(votes, stem, place)
}

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
