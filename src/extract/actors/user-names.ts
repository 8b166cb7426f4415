import type { Document } from '../../document/document.js'
import type { UserLexicon } from '../../lexicon/user-lexicon.js'
import type { LexiconEntry, Span } from '../../record/index.js'
import type { ActorCandidate } from './candidate.js'
import { findPosition } from './position.js'

/** A name of the user's lexicon where it stands in the text: half-open range of tokens. */
interface UserName extends Span {
  readonly entry: LexiconEntry
  readonly candidate: ActorCandidate | null
}

/** Puts the names of a user's lexicon in place of all that the rules found there; names of places only take away. */
export const preferUserNames = (document: Document, lexicon: UserLexicon, found: readonly ActorCandidate[]): ActorCandidate[] => {
  const names = findUserNames(document, lexicon)
  let at = 0
  const kept = found.filter((candidate) => {
    while (at < names.length && (names[at]?.end ?? 0) <= candidate.start) at++
    return (names[at]?.start ?? Number.POSITIVE_INFINITY) >= candidate.end
  })
  return [...kept, ...names.flatMap(({ candidate }) => candidate ?? [])].sort((a, b) => a.start - b.start || b.end - a.end)
}

const findUserNames = (document: Document, lexicon: UserLexicon): UserName[] => {
  const { tokens, text } = document
  const names: UserName[] = []
  for (let first = 0; first < tokens.length; first++) {
    const token = tokens[first]
    const start = /^[\p{L}\p{M}\p{N}]+/u.exec(token?.text ?? '')?.[0] ?? token?.text.charAt(0) ?? ''
    const longest = lexicon.starts.get(start)
    if (!token || longest === undefined) continue
    for (let end = Math.min(tokens.length, first + longest); end > first; end--) {
      const last = tokens[end - 1]
      const entry = last && lexicon.byName.get(text.slice(token.start, last.end).replace(/\s+/g, ' '))
      if (!entry) continue
      const span = { start: token.start, end: last.end }
      names.push({
        ...span,
        entry,
        candidate: entry.kind === 'place' ? null : describeEntry(document, first, end, span, entry, entry.kind),
      })
      first = end - 1
      break
    }
  }
  return names
}

const describeEntry = (
  document: Document,
  first: number,
  end: number,
  span: Span,
  entry: LexiconEntry,
  kind: ActorCandidate['kind'],
): ActorCandidate => ({
  ...span,
  rule: 'actor/user-lexicon',
  kind,
  form: 'name',
  name: document.text.slice(span.start, span.end).replace(/\s+/g, ' '),
  title: entry.title,
  roles: entry.roles,
  country: entry.country,
  acronym: entry.acronym,
  aliases: [],
  gender: kind === 'organization' ? 'neuter' : null,
  plural: kind === 'group',
  canonical: entry.name,
  head: null,
  definite: true,
  owned: false,
  ...findPosition(document, first, end),
  weight: 1,
})
