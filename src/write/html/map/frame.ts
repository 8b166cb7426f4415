import type { Place } from '../../../record/index.js'
import { measureAngle, toVector, type Vector } from './world.js'

/** A place that has coordinates. */
export interface Spot {
  readonly place: Place
  readonly lon: number
  readonly lat: number
  readonly at: Vector
}

/** What a map shows: its middle and the spots in it; all other spots lie elsewhere on the earth. */
export interface Frame {
  readonly middle: readonly [lon: number, lat: number]
  readonly spots: readonly Spot[]
  /** The least that it may show from left to right, in radians: a point tells nothing without what is around it. */
  readonly leastWidth: number
}

const kilometre = 1 / 6371

/** How far from its heart a region reaches: countries are larger than what happens in them. */
const reaches = { exact: 1300 * kilometre, countries: 3000 * kilometre } as const
const leastWidths = { cities: 520 * kilometre, city: 1600 * kilometre, country: 4500 * kilometre } as const

/** Nobody could tell more than that apart on a map. */
const mostSpots = 300

/** Places that have coordinates, the most mentioned first. */
export const findSpots = (places: readonly Place[]): Spot[] =>
  places
    .flatMap((place) => {
      const { lon, lat } = place
      return lon === null || lat === null ? [] : [{ place, lon, lat, at: toVector(lon, lat) }]
    })
    .sort((a, b) => b.place.mentions.length - a.place.mentions.length)
    .slice(0, mostSpots)

/**
 * Chooses the region that most of the article is about, so that a far country named once does not make the map one of the
 * whole earth. The middle of a country says little about where something was, so it counts only where there is no other spot.
 * Gives null where the countries named lie all over the earth, so that no region shows most of them.
 *
 * @param focus the place that the article is about, where it is known
 */
export const chooseFrame = (spots: readonly Spot[], focus: string | null = null): Frame | null => {
  const exact = spots.filter(({ place }) => place.kind !== 'country')
  const voters = exact.length > 0 ? exact : spots
  const reach = exact.length > 0 ? reaches.exact : reaches.countries
  const heart = voters.find(({ place }) => place.id === focus) ?? findHeart(voters, reach)
  const shown = voters.filter((spot) => measureAngle(spot.at, heart.at) < reach)
  if (exact.length === 0 && shown.length <= spots.length / 2 && spots.length > 1) return null
  const leastWidth = exact.length === 0 ? leastWidths.country : shown.length < 4 ? leastWidths.city : leastWidths.cities
  return { middle: findMiddle(shown), spots: shown, leastWidth }
}

/** The spot with the most mentions around it. */
const findHeart = (voters: readonly Spot[], reach: number): Spot => {
  const weights = voters.map((spot) => weigh(spot, voters, reach))
  return voters[weights.indexOf(Math.max(...weights))] as Spot
}

const weigh = (spot: Spot, voters: readonly Spot[], reach: number): number =>
  voters.reduce((sum, other) => (measureAngle(spot.at, other.at) < reach ? sum + other.place.mentions.length : sum), 0)

/** The mean of the spots on the sphere. */
const findMiddle = (spots: readonly Spot[]): [number, number] => {
  const sum = spots.reduce<[number, number, number]>((all, { at }) => [all[0] + at[0], all[1] + at[1], all[2] + at[2]], [0, 0, 0])
  return [(Math.atan2(sum[1], sum[0]) * 180) / Math.PI, (Math.atan2(sum[2], Math.hypot(sum[0], sum[1])) * 180) / Math.PI]
}
