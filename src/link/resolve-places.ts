import type { Document } from '../document/document.js'
import type { ExtractContext } from '../extract/extractor.js'
import type { PlaceCandidate } from '../extract/places/candidate.js'
import type { LinkedPlace } from './linked.js'

/** Joins mentions of one place and finds it in the gazetteer by what the text says of it. */
export const resolvePlaces = (_document: Document, _candidates: readonly PlaceCandidate[], _context: ExtractContext): LinkedPlace[] => []
