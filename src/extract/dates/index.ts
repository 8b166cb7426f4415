import type { Extractor } from '../extractor.js'
import type { DateCandidate } from './candidate.js'

export const dates: Extractor<DateCandidate> = {
  kind: 'dates',
  extract: () => [],
}
