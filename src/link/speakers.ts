import type { Document } from '../document/document.js'
import type { QuoteCandidate } from '../extract/quotes/candidate.js'
import type { LinkedActor, LinkedDate, LinkedQuote } from './linked.js'

/** Finds the actor that each quote's speaker stands for, carries speakers on, and dates the statement. */
export const linkSpeakers = (
  _document: Document,
  _candidates: readonly QuoteCandidate[],
  _actors: readonly LinkedActor[],
  _dates: readonly LinkedDate[],
): LinkedQuote[] => []
