import type { Document } from '../document/document.js'
import type { ExtractContext } from '../extract/extractor.js'
import type { PlaceCandidate } from '../extract/places/candidate.js'
import { type GazetteerPlace, openGazetteer } from '../gazetteer/index.js'
import type { LinkedPlace } from './linked.js'
import { weighCoverage } from './places/coverage.js'
import { findHome } from './places/find-home.js'
import { type Group, groupMentions } from './places/group.js'
import { readOutlook } from './places/outlook.js'
import { chooseOption, kindOf, resolveGroup, weighPriors } from './places/resolve-group.js'
import { countVotes } from './places/votes.js'
import { putInOrder } from '../text/put-in-order.js'

const rounds = 3
/** What names inside organizations' names («Indiana State Police») say of the places, beside a mention. */
const contextWeight = 1
const publisherWeight = 1.2

/**
 * Joins mentions of one place and finds it in the gazetteer by what the text says of it: containers in the words, the
 * document's other places (spatial minimality), the publisher's home, prominence. Names that no gazetteer has keep what
 * the words say.
 *
 * @param found all that the rules found, also what names of actors took: it says where the others are
 */
export const resolvePlaces = (
  document: Document,
  candidates: readonly PlaceCandidate[],
  found: readonly PlaceCandidate[],
  { source, near }: ExtractContext,
): LinkedPlace[] => {
  const gazetteer = openGazetteer()
  const groups = groupMentions(document, candidates, gazetteer)
  const kept = new Set(candidates)
  const around = groupMentions(
    document,
    found.filter((candidate) => !kept.has(candidate)),
    gazetteer,
  )
  for (const group of around) group.weight *= contextWeight
  const home = source.publisher === null ? null : findHome(source.publisher, gazetteer)
  if (home) around.push({ ...home, weight: publisherWeight })
  const outlook = readOutlook(document, source.url, near ?? null)
  const all = [...groups, ...around]
  for (const group of all) weighPriors(group, outlook)
  weighCoverage(all)
  let votes = countVotes([])
  for (let round = 0; round < rounds; round++) {
    for (const group of all) resolveGroup(group, votes)
    votes = countVotes(all)
  }
  for (const group of groups) chooseOption(group, votes)
  return joinSame(groups).map(linkGroup)
}

/** Groups that turn out to be one place («U.S.», «America») become one. */
const joinSame = (groups: readonly Group[]): Group[] => {
  const byPlace = new Map<number, Group>()
  const joined: Group[] = []
  for (const group of groups) {
    const same = group.best && byPlace.get(group.best.index)
    if (same) same.mentions.push(...group.mentions)
    else {
      if (group.best) byPlace.set(group.best.index, group)
      joined.push(group)
    }
  }
  return joined
}

const linkGroup = (group: Group): LinkedPlace => {
  const { best, entry } = group
  const mentions = putInOrder([...group.mentions], (a, b) => a.start - b.start).map(({ start, end, form, rule }) => ({
    start,
    end,
    form,
    rule,
  }))
  if (!best) {
    const isPlaced = entry !== null && entry.lat !== null && entry.lon !== null
    const outer = [...group.containers].map((container) => container.best).find((place) => place !== null)
    return {
      name: entry ? entry.name : unshout(group.name),
      kind: group.kind ?? 'city',
      country: entry?.country ?? outer?.country ?? null,
      admin1: outer ? (outer.feature === 'division1' ? outer.name : divisionName(outer)) : null,
      lat: isPlaced ? entry.lat : null,
      lon: isPlaced ? entry.lon : null,
      geonameId: null,
      confidence: isPlaced ? 1 : 0,
      capital: false,
      decided: entry ? 'resolve/user-lexicon' : group.decided,
      mentions,
    }
  }
  return {
    name: chooseName(group, best),
    kind: group.kind ?? kindOf(best),
    country: best.country,
    admin1: divisionName(best),
    lat: best.lat,
    lon: best.lon,
    geonameId: best.geonameId,
    confidence: Math.round(group.confidence * 100) / 100,
    capital: best.feature === 'capital',
    decided: group.decided,
    mentions,
  }
}

/** «HUME» of a dateline → «Hume». */
const unshout = (name: string): string =>
  name.length > 3 && name === name.toUpperCase() && !name.includes('.')
    ? name.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase())
    : name

/** Countries by their usual name; other places as the text writes them, unless in capitals or abbreviated. */
const chooseName = (group: Group, best: GazetteerPlace): string => {
  if (group.entry) return group.entry.name
  // «Washington, D.C.» is the whole name
  const isWhole = !group.name.includes('.') || group.name.includes(', ')
  const isPlain = group.name.length > 2 && group.name !== group.name.toUpperCase() && isWhole
  return best.feature !== 'country' && isPlain ? group.name : best.name
}

const divisionName = (place: GazetteerPlace): string | null => {
  if (place.feature === 'division1') return null
  return place.admin1 < 0 ? null : openGazetteer().place(place.admin1).name
}
