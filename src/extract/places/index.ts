import type { Document } from '../../document/document.js'
import { foldName, openGazetteer } from '../../gazetteer/index.js'
import type { Extractor } from '../extractor.js'
import type { PlaceCandidate } from './candidate.js'
import { linkContainers } from './containers.js'
import { findKnownNames } from './known-names.js'
import { weighTogether } from './together.js'
import type { Toponym } from './toponym.js'
import { findTypedNames } from './typed-names.js'
import { readWords, type Words } from './words.js'

/** Names of places by gazetteer and context. Method: evidence of name, mention and document added up, one threshold. */
export const places: Extractor<PlaceCandidate> = {
  kind: 'places',
  extract: (document: Document): PlaceCandidate[] => {
    const words = readWords(document)
    const toponyms = mergeNames(findKnownNames(words), findTypedNames(words))
    linkContainers(words, toponyms)
    weighTogether(words, toponyms)
    return toponyms
      .filter((toponym) => toponym.score >= 0.6 && !isInDatelinesAgency(document, toponym))
      .map((toponym) => toCandidate(words, toponym))
  },
}

/** «MANILA (Pacific Wire) –»: behind the place a dateline names who reports. */
const isInDatelinesAgency = ({ dateline }: Document, { start, stop }: Toponym): boolean =>
  dateline?.place != null && dateline.agency !== null && start >= dateline.place.end && stop <= dateline.end

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

const toCandidate = ({ document }: Words, toponym: Toponym): PlaceCandidate => ({
  start: toponym.start,
  end: toponym.stop,
  rule: toponym.rule,
  form: document.text.slice(toponym.start, toponym.stop) === toponym.name ? 'name' : 'alias',
  name: toponym.name,
  kind: toponym.kind,
  containers: toponym.container ? [{ start: toponym.container.start, end: toponym.container.stop }] : [],
  weight: Math.min(0.99, (toponym.supported ? 0.65 : 0.5) + toponym.score * 0.1),
})
