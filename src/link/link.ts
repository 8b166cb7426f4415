import type { Document } from '../document/document.js'
import type { Candidates } from '../extract/candidates.js'
import type { ExtractContext } from '../extract/extractor.js'
import { runUnwatched, type Watch } from '../extract/watch.js'
import { joinActors } from './coreference.js'
import { linkCounts } from './count-context.js'
import { linkDates } from './dates.js'
import { findFocus } from './focus.js'
import type { Linked } from './linked.js'
import { settleOverlaps } from './overlap.js'
import { resolvePlaces } from './resolve-places.js'
import { linkSpeakers } from './speakers.js'

/** Joins the candidates of all kinds: conflicts first, then places, actors, and what refers to them. */
export const linkCandidates = (document: Document, found: Candidates, context: ExtractContext, watch: Watch = runUnwatched): Linked => {
  const candidates = watch('overlap', () => settleOverlaps(found))
  const places = watch('link places', () => resolvePlaces(document, candidates.places, found.places, context))
  const actors = watch('link actors', () => joinActors(document, candidates.actors, places))
  const dates = watch('link dates', () => linkDates(candidates.dates))
  const counts = watch('link counts', () => linkCounts(document, candidates.counts, actors, places, dates, context.published.date))
  const quotes = watch('link quotes', () => linkSpeakers(document, candidates.quotes, actors, dates))
  const focus = watch('link focus', () => findFocus(document, places, counts, context.source.title))
  return { actors, places, focus, dates, counts, quotes }
}
