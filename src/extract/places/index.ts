import type { Document } from '../../document/document.js'
import type { Extractor } from '../extractor.js'
import type { PlaceCandidate } from './candidate.js'
import { findToponyms } from './find-toponyms.js'
import type { Toponym } from './toponym.js'
import { preferUserPlaces } from './user-places.js'

/** Names of places by gazetteer and context. Method: evidence of name, mention and document added up, one threshold. */
export const places: Extractor<PlaceCandidate> = {
  kind: 'places',
  extract: (document, { lexicon }) => {
    const found = findToponyms(document)
      .filter((toponym) => toponym.score >= 0.6 && !isInDatelinesAgency(document, toponym))
      .map((toponym) => toCandidate(document, toponym))
    return lexicon ? preferUserPlaces(document, lexicon, found) : found
  },
}

/** «MANILA (Pacific Wire) –»: behind the place a dateline names who reports. */
const isInDatelinesAgency = ({ dateline }: Document, { start, stop }: Toponym): boolean =>
  dateline?.place != null && dateline.agency !== null && start >= dateline.place.end && stop <= dateline.end

const toCandidate = (document: Document, toponym: Toponym): PlaceCandidate => ({
  start: toponym.start,
  end: toponym.stop,
  rule: toponym.rule,
  form: document.text.slice(toponym.start, toponym.stop) === toponym.name ? 'name' : 'alias',
  name: toponym.name,
  kind: toponym.kind,
  containers: toponym.container ? [{ start: toponym.container.start, end: toponym.container.stop }] : [],
  weight: Math.min(0.99, (toponym.supported ? 0.65 : 0.5) + toponym.score * 0.1),
})
