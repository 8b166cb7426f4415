import type { Document } from '../document/document.js'
import { actors } from './actors/index.js'
import type { ActorCandidate } from './actors/candidate.js'
import { counts } from './counts/index.js'
import type { CountCandidate } from './counts/candidate.js'
import { dates } from './dates/index.js'
import type { DateCandidate } from './dates/candidate.js'
import type { ExtractContext } from './extractor.js'
import { places } from './places/index.js'
import type { PlaceCandidate } from './places/candidate.js'
import { quotes } from './quotes/index.js'
import type { QuoteCandidate } from './quotes/candidate.js'
import { runUnwatched, type Watch } from './watch.js'
import type { Steps } from '../text/steps.js'

/** What every extractor proposes for one document, each list in text order. */
export interface Candidates {
  readonly actors: readonly ActorCandidate[]
  readonly places: readonly PlaceCandidate[]
  readonly dates: readonly DateCandidate[]
  readonly counts: readonly CountCandidate[]
  readonly quotes: readonly QuoteCandidate[]
}

/** Runs all extractors, a step each. They do not see each other's candidates: conflicts between kinds are settled when linking. */
export function* extractCandidates(document: Document, context: ExtractContext, watch: Watch = runUnwatched): Steps<Candidates> {
  const foundActors = watch('actors', () => actors.extract(document, context))
  yield
  const foundPlaces = watch('places', () => places.extract(document, context))
  yield
  const foundDates = watch('dates', () => dates.extract(document, context))
  yield
  const foundCounts = watch('counts', () => counts.extract(document, context))
  yield
  const foundQuotes = watch('quotes', () => quotes.extract(document, context))
  return { actors: foundActors, places: foundPlaces, dates: foundDates, counts: foundCounts, quotes: foundQuotes }
}
