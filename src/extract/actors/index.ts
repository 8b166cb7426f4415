import type { Document, Token } from '../../document/document.js'
import type { Extractor } from '../extractor.js'
import type { ActorCandidate } from './candidate.js'
import { findNames, type TypedName } from './names.js'

export const actors: Extractor<ActorCandidate> = {
  kind: 'actors',
  extract: (document) => {
    const { names } = findNames(document)
    return names.map((name) => toCandidate(document, name))
  },
}

const toCandidate = (document: Document, { segment, kind, rule, weight }: TypedName): ActorCandidate => {
  const start = (document.tokens[segment.first] as Token).start
  const end = (document.tokens[segment.end - 1] as Token).end
  return {
    start,
    end,
    rule,
    kind: kind ?? 'organization',
    form: 'name',
    name: document.text.slice(start, end).replace(/\s+/g, ' '),
    title: segment.title?.text ?? null,
    roles: [...(segment.title?.roles ?? []), ...(segment.known?.roles ?? [])],
    country: segment.country ?? segment.known?.country ?? null,
    acronym: null,
    aliases: [],
    gender: segment.title?.gender ?? null,
    plural: false,
    weight,
  }
}
