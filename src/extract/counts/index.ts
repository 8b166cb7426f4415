import type { Extractor } from '../extractor.js'
import type { CountCandidate } from './candidate.js'

export const counts: Extractor<CountCandidate> = {
  kind: 'counts',
  extract: () => [],
}
