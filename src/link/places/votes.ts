import type { GazetteerPlace } from '../../gazetteer/index.js'
import type { Group } from './group.js'

/** Which countries and divisions a document's places lie in, each counted by how often and how surely it is named. */
export interface Votes {
  readonly countries: ReadonlyMap<string, number>
  readonly divisions: ReadonlyMap<number, number>
  readonly points: readonly { readonly group: Group; readonly place: GazetteerPlace; readonly weight: number }[]
}

export const countVotes = (groups: readonly Group[]): Votes => {
  const countries = new Map<string, number>()
  const divisions = new Map<number, number>()
  const points: { group: Group; place: GazetteerPlace; weight: number }[] = []
  for (const group of groups) {
    const { best: place } = group
    if (!place) continue
    const weight = Math.sqrt(group.mentions.length) * group.confidence
    if (place.country) countries.set(place.country, (countries.get(place.country) ?? 0) + weight)
    const division = place.feature === 'division1' ? place.index : place.admin1
    for (const index of new Set([division, place.admin2])) if (index >= 0) divisions.set(index, (divisions.get(index) ?? 0) + weight)
    if (place.feature !== 'country' && place.feature !== 'world') points.push({ group, place, weight })
  }
  return { countries, divisions, points }
}

/** How much the votes of all other groups speak for a place. */
export const weighVotes = (votes: Votes, group: Group, place: GazetteerPlace): number => {
  const own = group.best ? Math.sqrt(group.mentions.length) * group.confidence : 0
  const others = (map: ReadonlyMap<string | number, number>, key: string | number | null, isOwn: boolean): number =>
    key === null || key === -1 ? 0 : Math.max(0, (map.get(key) ?? 0) - (isOwn ? own : 0))
  const division = (of: GazetteerPlace | null): number => (of === null ? -2 : of.feature === 'division1' ? of.index : of.admin1)
  let score = Math.min(2.4, Math.log2(1 + others(votes.countries, place.country, group.best?.country === place.country)) * 0.9)
  score += Math.min(3, Math.log2(1 + others(votes.divisions, division(place), division(group.best) === division(place))) * 1.3)
  if (place.admin2 >= 0) score += Math.min(1.5, Math.log2(1 + others(votes.divisions, place.admin2, group.best?.admin2 === place.admin2)))
  return score + weighNearness(votes, group, place)
}

const weighNearness = (votes: Votes, group: Group, place: GazetteerPlace): number => {
  if (place.feature === 'country' || place.feature === 'world') return 0
  let near = 0
  for (const point of votes.points.slice(0, 60)) {
    if (point.group === group || point.place.feature === 'division1') continue
    const km = distance(point.place, place)
    if (km < 300) near += point.weight * (1 - km / 300)
  }
  return Math.min(2.2, Math.log2(1 + near) * 1.1)
}

/** Kilometres over the globe (haversine). */
const distance = (a: GazetteerPlace, b: GazetteerPlace): number => {
  const radians = Math.PI / 180
  const dLat = (b.lat - a.lat) * radians
  const dLon = (b.lon - a.lon) * radians
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(dLon / 2) ** 2
  return 12742 * Math.asin(Math.sqrt(h))
}
