import type { Document } from '../../document/document.js'
import type { UserLexicon } from '../../lexicon/user-lexicon.js'
import { dropUnderNames, findUserNames, type UserName } from '../user-entries.js'
import type { ActorCandidate } from './candidate.js'
import { findPosition } from './position.js'
import { joinSpaces } from '../../text/characters.js'
import { putInOrder } from '../../text/put-in-order.js'

/** Puts the names of a user's lexicon in place of all that the rules found there; names of places only take away. */
export const preferUserNames = (document: Document, lexicon: UserLexicon, found: readonly ActorCandidate[]): ActorCandidate[] => {
  const names = findUserNames(document, lexicon)
  const candidates = names.flatMap((name) => (name.entry.kind === 'place' ? [] : [describeEntry(document, name, name.entry.kind)]))
  return putInOrder([...dropUnderNames(found, names), ...candidates], (a, b) => a.start - b.start || b.end - a.end)
}

const describeEntry = (
  document: Document,
  { start, end, firstToken, endToken, entry }: UserName,
  kind: ActorCandidate['kind'],
): ActorCandidate => ({
  start,
  end,
  rule: 'actor/user-lexicon',
  kind,
  form: 'name',
  name: joinSpaces(document.text.slice(start, end)),
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
  ...findPosition(document, firstToken, endToken),
  weight: 1,
})
