import type { Document } from '../../document/document.js'
import type { UserLexicon } from '../../lexicon/user-lexicon.js'
import { dropUnderNames, findUserNames } from '../user-entries.js'
import type { PlaceCandidate } from './candidate.js'
import { joinSpaces } from '../../text/characters.js'
import { putInOrder } from '../../text/put-in-order.js'

/** Puts the places of a user's lexicon in place of all that the rules found there; names of actors only take away. */
export const preferUserPlaces = (document: Document, lexicon: UserLexicon, found: readonly PlaceCandidate[]): PlaceCandidate[] => {
  const names = findUserNames(document, lexicon)
  const own = names.flatMap(({ start, end, entry }): PlaceCandidate[] => {
    if (entry.kind !== 'place') return []
    const name = joinSpaces(document.text.slice(start, end))
    return [
      {
        start,
        end,
        rule: 'place/user-lexicon',
        form: name === entry.name ? 'name' : 'alias',
        name,
        kind: null,
        containers: [],
        weight: 1,
        entry,
      },
    ]
  })
  return putInOrder([...dropUnderNames(found, names), ...own], (a, b) => a.start - b.start || b.end - a.end)
}
