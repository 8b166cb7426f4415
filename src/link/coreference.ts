import type { Document } from '../document/document.js'
import type { ActorCandidate } from '../extract/actors/candidate.js'
import type { LinkedActor, LinkedPlace } from './linked.js'

/** Joins all mentions of one actor: full names, short names, acronyms, descriptions and pronouns. */
export const joinActors = (
  _document: Document,
  _candidates: readonly ActorCandidate[],
  _places: readonly LinkedPlace[],
): LinkedActor[] => []
