import type { Extractor } from '../extractor.js'
import type { ActorCandidate } from './candidate.js'
import { describeName, describeTitle } from './describe.js'
import { findNames } from './names.js'
import { findNominals } from './nominals.js'
import { findPronouns } from './pronouns.js'
import { preferUserNames } from './user-names.js'
import { putInOrder } from '../../text/put-in-order.js'

/** Finds who is spoken of: persons, organizations and groups by name, description and pronoun. */
export const actors: Extractor<ActorCandidate> = {
  kind: 'actors',
  extract: (document, context) => {
    const { names, titles } = findNames(document)
    const named = names.map((name) => describeName(document, name))
    const nominals = [...titles.map((title) => describeTitle(document, title)), ...findNominals(document)]
    const found = putInOrder(
      [...named, ...dropNested(nominals, named), ...findPronouns(document)],
      (a, b) => a.start - b.start || b.end - a.end,
    )
    return context.lexicon ? preferUserNames(document, context.lexicon, found) : found
  },
}

/** A description whose head stands in a name is part of the name. */
const dropNested = (nominals: readonly ActorCandidate[], names: readonly ActorCandidate[]): ActorCandidate[] => {
  let at = 0
  return putInOrder([...nominals], (a, b) => a.end - b.end).filter((nominal) => {
    while (at < names.length && (names[at]?.end ?? 0) < nominal.end) at++
    return (names[at]?.start ?? Number.POSITIVE_INFINITY) >= nominal.end
  })
}
