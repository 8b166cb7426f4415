import type { Document } from '../../document/document.js'
import { foldName, openGazetteer } from '../../gazetteer/index.js'
import { linkContainers } from './containers.js'
import { findKnownNames } from './known-names.js'
import { weighTogether } from './together.js'
import type { Toponym } from './toponym.js'
import { findTypedNames } from './typed-names.js'
import { readWords } from './words.js'

/** All names that may be places', in text order, each with its whole evidence; the caller draws the line. */
export const findToponyms = (document: Document): Toponym[] => {
  const words = readWords(document)
  const toponyms = mergeNames(findKnownNames(words), findTypedNames(words))
  linkContainers(words, toponyms)
  weighTogether(words, toponyms)
  return toponyms
}

/** Of overlapping names the longer typed one stays; a typed name that the gazetteer has too keeps what it knows. */
const mergeNames = (known: readonly Toponym[], typed: readonly Toponym[]): Toponym[] => {
  const merged: Toponym[] = []
  let k = 0
  for (const name of typed) {
    while (k < known.length && (known[k]?.stop ?? 0) <= name.start) merged.push(known[k++] as Toponym)
    const inside: Toponym[] = []
    while (k < known.length && (known[k]?.start ?? 0) < name.stop) inside.push(known[k++] as Toponym)
    const same = inside.find((other) => other.start === name.start && other.stop === name.stop)
    const longer = inside.find((other) => other.stop > name.stop || other.start < name.start)
    const tail = inside.find((other) => other.stop === name.stop && other.end - other.from > 1 && other !== same)
    if (longer || tail || (name.rule === 'place/in-unknown-name' && inside.length > 0)) merged.push(...inside)
    else if (same)
      merged.push({ ...same, kind: name.kind ?? same.kind, score: Math.max(same.score, name.score), rule: name.rule, supported: true })
    else merged.push({ ...name, entry: openGazetteer().findFolded(foldName(name.name)) })
  }
  while (k < known.length) merged.push(known[k++] as Toponym)
  return merged.sort((a, b) => a.start - b.start)
}
