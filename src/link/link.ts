import type { Document } from '../document/document.js'
import type { Candidates } from '../extract/candidates.js'
import type { ExtractContext } from '../extract/extractor.js'
import { joinActors } from './coreference.js'
import { linkCounts } from './count-context.js'
import { linkDates } from './dates.js'
import type { Linked } from './linked.js'
import { settleOverlaps } from './overlap.js'
import { resolvePlaces } from './resolve-places.js'
import { linkSpeakers } from './speakers.js'

/** Joins the candidates of all kinds: conflicts first, then places, actors, and what refers to them. */
export const linkCandidates = (document: Document, found: Candidates, context: ExtractContext): Linked => {
  const candidates = settleOverlaps(found)
  const places = resolvePlaces(document, candidates.places, context)
  const actors = joinActors(document, candidates.actors, places)
  const dates = linkDates(candidates.dates)
  return {
    actors,
    places,
    dates,
    counts: linkCounts(document, candidates.counts, actors, places, dates),
    quotes: linkSpeakers(document, candidates.quotes, actors, dates),
  }
}
