import type { GazetteerPlace } from '../../gazetteer/index.js'
import type { Group } from './group.js'

/** One unit of how much the names of a county or district bear each other out. */
const perName = 1.5
const most = 3
/** The same for a state or province, of which more is said by chance. */
const perNameWide = 0.6
const mostWide = 1.2

/**
 * «Athens and McMinn County», «Holt, Mason and Delhi Township»: places of several names in one county are likelier to be
 * meant than their famous namesakes, the more so the fewer counties have such a name.
 */
export const weighCoverage = (groups: readonly Group[]): void => {
  weighLevel(groups, countyOf, perName, most)
  weighLevel(groups, stateOf, perNameWide, mostWide)
}

const weighLevel = (groups: readonly Group[], divisionOf: (place: GazetteerPlace) => number, perName: number, most: number): void => {
  const stems = new Map<string, Set<number>>()
  for (const group of groups) {
    const { stem } = group
    const counties = stems.get(stem) ?? new Set<number>()
    stems.set(stem, counties)
    for (const { place } of group.options) {
      const county = divisionOf(place)
      if (county >= 0) counties.add(county)
    }
  }
  if (stems.size < 2) return
  const covered = new Map<number, number>()
  for (const counties of stems.values())
    for (const county of counties) covered.set(county, (covered.get(county) ?? 0) + rarity(counties.size))
  for (const group of groups) {
    const own = stems.get(group.stem)
    for (const option of group.options) {
      const county = divisionOf(option.place)
      if (county < 0) continue
      const others = (covered.get(county) ?? 0) - rarity(own?.size ?? 1)
      if (others > 0) option.prior += Math.min(most, others * perName)
    }
  }
}

const rarity = (counties: number): number => 1 / Math.sqrt(Math.max(1, counties))

/** The county or district that a place is or lies in, or -1. */
const countyOf = (place: GazetteerPlace): number => (place.feature === 'division2' ? place.index : place.admin2)
const stateOf = (place: GazetteerPlace): number => (place.feature === 'division1' ? place.index : place.admin1)
