import { type FoldedWord, foldName, openGazetteer } from '../../gazetteer/index.js'
import { WordSet } from '../../text/word-map.js'
import type { Toponym } from './toponym.js'
import { isNameWord, isSaint, type Words } from './words.js'
import { putInOrder } from '../../text/put-in-order.js'

/** What a town or county has one of: «Anderson County Courthouse» lies in Anderson County; «Oxford Road» need not. */
const publicHeads = new WordSet(
  'courthouse jail hospital airport zoo stadium prison penitentiary harbor harbour airbase barracks station port arena racecourse refinery'.split(
    ' ',
  ),
)

const isPublic = ({ tokens }: Words, { kind, end, rule }: Toponym, seat: Toponym): boolean => {
  if (kind !== 'facility') return false
  // «St. Francis Hospital» is named after the saint
  if (isSaint(tokens[seat.from])) return false
  // «U.S. 51», «S.C. 9»: whose road it is
  if (rule === 'place/road-number') return true
  const head = tokens[end - 1]?.lower ?? ''
  if (publicHeads.has(head) || (head === 'hall' && /^(?:town|city)$/.test(tokens[seat.end]?.lower ?? ''))) return true
  // «Toledo Regional Park», «Kansas Turnpike»; «Georgia Avenue» may be anywhere
  if (publicWords.hasLower(tokens[seat.end])) return true
  const gazetteer = openGazetteer()
  return !streets.has(head) && seat.entry >= 0 && /^(?:country|division1)$/.test(gazetteer.featureOf(gazetteer.firstNamed(seat.entry)))
}

const publicWords = new WordSet(['regional', 'municipal', 'city', 'town', 'community', 'central', 'general', 'international', 'maternity'])
const streets = new WordSet(
  'street st. avenue ave. road rd. drive lane boulevard blvd. way square terrace crescent close park house hotel'.split(' '),
)

const isBeside = ({ kind, rule }: Toponym): boolean => kind === 'facility' && (rule === 'place/name-city' || rule === 'place/the-city-of')

/** «the Solomon Islands», «Pearl Harbor»: countries and bays to the gazetteer, whatever their last word. */
const isWhatItIs = ({ entry }: Toponym): boolean => {
  const gazetteer = openGazetteer()
  return /^(?:country|natural)$/.test(gazetteer.featureOf(gazetteer.firstNamed(entry)))
}

/** What water and mountains are called; other natural heads are as often in towns' names. */
const ownHeads = new WordSet(
  'river rivers creek brook bayou lake lakes sea ocean mountain mountains canyon glacier desert gulf strait volcano'.split(' '),
)
/** What suburbs are called as well as parks: «Overland Park», «Kennett Square». */
const townHeads = new WordSet(['park', 'bridge', 'castle', 'gardens', 'square', 'station', 'terrace', 'harbor', 'port'])
const leastTown = 38
const leastSuburb = 42

/** «Green Bay», «Eagle Pass», «Menlo Park»: the best known of the name is a town. */
const isTown = ({ tokens }: Words, { kind, end, from, rule }: Toponym, known: Toponym): boolean => {
  const head = tokens[end - 1]?.lower ?? ''
  // «the Winter Gardens in Morecambe»
  if (kind === 'facility' && tokens[end]?.lower === 'in' && isInTown(tokens, end + 1)) return false
  const isOther = kind === 'natural' ? !ownHeads.has(head) : kind === 'facility' && townHeads.has(head)
  if (!isOther || rule !== 'place/name-river' || end - from > 3) return false
  const gazetteer = openGazetteer()
  const first = gazetteer.firstNamed(known.entry)
  return (
    /^(?:town|seat|capital|quarter)/.test(gazetteer.featureOf(first)) &&
    gazetteer.prominenceOf(first) >= (kind === 'natural' ? leastTown : leastSuburb)
  )
}

const isInTown = (tokens: Words['tokens'], at: number): boolean => {
  const gazetteer = openGazetteer()
  const name = isNameWord(tokens[at]) ? gazetteer.nameOfWord(tokens[at] as FoldedWord) : -1
  return name >= 0 && /^(?:town|seat|capital)/.test(gazetteer.featureOf(gazetteer.firstNamed(name)))
}

/** Rules that take any name that no list has. */
export const guesses = new WordSet([
  'place/in-unknown-name',
  'place/and-other-towns',
  'place/residents-of',
  'place/north-of',
  'place/person-of',
  'place/off-name',
  'place/name-member',
  'place/gone-to',
  'place/from-and-to',
  'place/direction-before',
  'place/behind-street',
  'place/name-man',
  'place/row-in',
])

const littleKnown = 50

/** «in Kasba Torvesh»: of a name that no list has the first word is by chance that of a small town. */
const isLonger = ({ tokens }: Words, { from, end, rule }: Toponym, [first, second]: readonly Toponym[]): boolean => {
  if (rule !== 'place/in-unknown-name' || second || first?.from !== from || first.end >= end || first.entry < 0) return false
  const gazetteer = openGazetteer()
  return gazetteer.prominenceOf(gazetteer.firstNamed(first.entry)) < littleKnown && (tokens[end - 1]?.nameUse ?? 0) === 0
}

/** Of overlapping names the longer typed one stays; a typed name that the gazetteer has too keeps what it knows. */
export const mergeNames = (words: Words, known: readonly Toponym[], typed: readonly Toponym[]): Toponym[] => {
  const merged: Toponym[] = []
  let k = 0
  for (const name of typed) {
    while (k < known.length && (known[k]?.stop ?? 0) <= name.start) merged.push(known[k++] as Toponym)
    const inside: Toponym[] = []
    while (k < known.length && (known[k]?.start ?? 0) < name.stop) inside.push(known[k++] as Toponym)
    const same = inside.find((other) => other.start === name.start && other.stop === name.stop)
    const longer = inside.find((other) => other.stop > name.stop || other.start < name.start)
    const tail = inside.find((other) => other.stop === name.stop && other.end - other.from > 1 && other !== same)
    if (longer || tail || (guesses.has(name.rule) && inside.length > 0 && !isLonger(words, name, inside))) merged.push(...inside)
    else if (same)
      // «Zahle church», «Zahle airport»: what stands there is the town's
      merged.push({
        ...same,
        kind:
          (isBeside(name) || isTown(words, name, same) || (name.rule === 'place/name-river' && isWhatItIs(same)) ? null : name.kind) ??
          same.kind,
        score: Math.max(same.score, name.score),
        rule: name.rule,
        supported: true,
      })
    else {
      const container = inside.find((other) => other.from === name.from && isPublic(words, name, other)) ?? null
      if (container && (words.tokens[container.from]?.nameUse ?? 0) === 0) container.score += 1.5
      merged.push({ ...name, entry: openGazetteer().findFolded(foldName(name.name)), container })
      if (container) merged.push(container)
    }
  }
  while (k < known.length) merged.push(known[k++] as Toponym)
  return putInOrder(merged, (a, b) => a.start - b.start)
}
