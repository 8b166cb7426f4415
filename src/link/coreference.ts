import type { Document } from '../document/document.js'
import type { ActorCandidate } from '../extract/actors/candidate.js'
import { closeEntity } from './coreference/entity.js'
import { joinNames } from './coreference/join-names.js'
import { resolveDescriptions } from './coreference/resolve-descriptions.js'
import type { LinkedActor, LinkedPlace } from './linked.js'

/**
 * Joins all mentions of one actor: full names, short names, acronyms, descriptions and pronouns. Every step looks a mention
 * up by its words or among the last few actors, so the time grows with the number of mentions.
 */
export const joinActors = (document: Document, candidates: readonly ActorCandidate[], _places: readonly LinkedPlace[]): LinkedActor[] => {
  const names = candidates.filter((candidate) => candidate.form === 'name' || candidate.form === 'alias')
  const joined = joinNames(names)
  return resolveDescriptions(document, candidates, joined)
    .map((entity) => closeEntity(entity, document.text))
    .filter((actor) => actor.mentions.length > 0)
}
