import type { Document } from '../../document/document.js'
import { linkContainers } from './containers.js'
import { findCoordinatedNames } from './coordinated-names.js'
import { findKnownNames } from './known-names.js'
import { weighRows } from './listed-names.js'
import { tellStates } from './states.js'
import { mergeNames } from './merge-names.js'
import { addRepeated, addShortened } from './repeated-names.js'
import { weighTogether } from './together.js'
import { type Toponym, tokensOf } from './toponym.js'
import { findRoadNumbers } from './road-numbers.js'
import { findTypedNames } from './typed-names.js'
import { readWords } from './words.js'
import { putInOrder } from '../../text/put-in-order.js'

/** All names that may be places', in text order, each with its whole evidence; the caller draws the line. */
export const findToponyms = (document: Document): Toponym[] => {
  const words = readWords(document)
  const toponyms = mergeNames(
    words,
    findKnownNames(words),
    preferRows(preferRows(findTypedNames(words), findCoordinatedNames(words)), findRoadNumbers(words)),
  )
  addShortened(words, toponyms)
  addRepeated(words, toponyms)
  linkContainers(words, toponyms)
  weighTogether(words, toponyms)
  weighRows(words, toponyms)
  tellStates(words, toponyms)
  return toponyms
}

/** Names in a row with a head go before what single names look like. */
const preferRows = (typed: readonly Toponym[], rows: readonly Toponym[]): readonly Toponym[] => {
  if (rows.length === 0) return typed
  const taken = tokensOf(rows)
  const free = typed.filter((name) => [...tokensOf([name])].every((at) => !taken.has(at)))
  return putInOrder([...free, ...rows], (a, b) => a.start - b.start)
}
