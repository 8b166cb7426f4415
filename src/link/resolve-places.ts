import type { Document } from '../document/document.js'
import type { ExtractContext } from '../extract/extractor.js'
import type { PlaceCandidate } from '../extract/places/candidate.js'
import { type GazetteerPlace, openGazetteer } from '../gazetteer/index.js'
import type { LinkedPlace } from './linked.js'
import { type Group, groupMentions } from './places/group.js'
import { kindOf, resolveGroup } from './places/resolve-group.js'
import { countVotes } from './places/votes.js'

const rounds = 3

/**
 * Joins mentions of one place and finds it in the gazetteer by what the text says of it: containers in the words, the
 * document's other places (spatial minimality), prominence. Names that no gazetteer has keep what the words say.
 */
export const resolvePlaces = (document: Document, candidates: readonly PlaceCandidate[], _context: ExtractContext): LinkedPlace[] => {
  const groups = groupMentions(document, candidates, openGazetteer())
  let votes = countVotes([])
  for (let round = 0; round < rounds; round++) {
    for (const group of groups) resolveGroup(group, votes)
    votes = countVotes(groups)
  }
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
  const { best } = group
  const mentions = [...group.mentions].sort((a, b) => a.start - b.start).map(({ start, end, form, rule }) => ({ start, end, form, rule }))
  if (!best) {
    const outer = [...group.containers].map((container) => container.best).find((place) => place !== null)
    return {
      name: group.name,
      kind: group.kind ?? 'city',
      country: outer?.country ?? null,
      admin1: outer ? divisionName(outer) : null,
      lat: null,
      lon: null,
      geonameId: null,
      confidence: 0,
      decided: group.decided,
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
    decided: group.decided,
    mentions,
  }
}

/** Countries by their usual name; other places as the text writes them, unless in capitals or abbreviated. */
const chooseName = (group: Group, best: GazetteerPlace): string => {
  const isPlain = group.name.length > 3 && group.name !== group.name.toUpperCase() && !group.name.includes('.')
  return best.feature !== 'country' && isPlain ? group.name : best.name
}

const divisionName = (place: GazetteerPlace): string | null => {
  if (place.feature === 'division1') return null
  return place.admin1 < 0 ? null : openGazetteer().place(place.admin1).name
}
