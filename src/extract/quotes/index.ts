import type { Extractor } from '../extractor.js'
import type { QuoteCandidate } from './candidate.js'

export const quotes: Extractor<QuoteCandidate> = {
  kind: 'quotes',
  extract: () => [],
}
