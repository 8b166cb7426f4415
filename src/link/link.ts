import type { Document } from '../document/document.js'
import type { Candidates } from '../extract/candidates.js'
import type { ExtractContext } from '../extract/extractor.js'
import { runUnwatched, type Watch } from '../extract/watch.js'
import type { Steps } from '../text/steps.js'
import { joinActors } from './coreference.js'
import { linkCounts } from './count-context.js'
import { linkDates } from './dates.js'
import { findFocus } from './focus.js'
import type { Linked } from './linked.js'
import { settleOverlaps } from './overlap.js'
import { resolvePlaces } from './resolve-places.js'
import { linkSpeakers } from './speakers.js'

/** Joins the candidates of all kinds, a step each: conflicts first, then places, actors, and what refers to them. */
export function* linkCandidates(
  document: Document,
  found: Candidates,
  context: ExtractContext,
  watch: Watch = runUnwatched,
): Steps<Linked> {
  const candidates = watch('overlap', () => settleOverlaps(found))
  yield
  const places = watch('link places', () => resolvePlaces(document, candidates.places, found.places, context))
  yield
  const actors = watch('link actors', () => joinActors(document, candidates.actors, places))
  yield
  const dates = watch('link dates', () => linkDates(candidates.dates))
  yield
  const counts = watch('link counts', () => linkCounts(document, candidates.counts, actors, places, dates, context.published.date))
  yield
  const quotes = watch('link quotes', () => linkSpeakers(document, candidates.quotes, actors, dates))
  yield
  const focus = watch('link focus', () => findFocus(document, places, counts, context.source.title))
  return { actors, places, focus, dates, counts, quotes }
}
