import type { Extractor } from '../extractor.js'
import type { PlaceCandidate } from './candidate.js'

export const places: Extractor<PlaceCandidate> = {
  kind: 'places',
  extract: () => [],
}
