import type { Extractor } from '../extractor.js'
import type { ActorCandidate } from './candidate.js'

export const actors: Extractor<ActorCandidate> = {
  kind: 'actors',
  extract: () => [],
}
