import { WordClass } from '../../lexicon/word-classes.js'
import { chunkAt, type Clauses, firstWord, kindAt, type TokenRange, tokenAt, wordAt } from './chunk.js'
import { WordSet } from '../../text/word-map.js'

/** How far a subject is looked for from its verb, in chunks. */
const reach = 40

export interface Subject {
  readonly range: TokenRange
  /** «who» or «which», where that is the subject; `range` is then what it stands for. */
  readonly relative: TokenRange | null
  /** The first chunk of the subject, where its clause begins. */
  readonly chunk: number
}

/** The subject that stands right before the verb group at `k`, or null. Adverbs, times and appositions are passed over. */
export const findSubject = (clauses: Clauses, k: number): Subject | null => {
  let i = skipAdjunctsLeft(clauses, k - 1)
  if (kindAt(clauses, i) === 'comma' || kindAt(clauses, i) === 'dash') i = findBeforeApposition(clauses, i)
  if (kindAt(clauses, i) === 'relative' || (kindAt(clauses, i) === 'that' && i === k - 1)) return findAntecedent(clauses, i)
  // «who in 2010 said»
  if (kindAt(clauses, i) === 'noun' && kindAt(clauses, i - 1) === 'preposition' && kindAt(clauses, i - 2) === 'relative')
    return findAntecedent(clauses, i - 2)
  const reduced = findBeforeParticiple(clauses, i)
  if (reduced) return reduced
  const outer = kindAt(clauses, k - 1) === 'comma' ? null : findBeforeRelative(clauses, i)
  if (outer) return outer
  if (kindAt(clauses, i) !== 'noun') return null
  return extendLeft(clauses, i)
}

/** Where a verb shares the subject of one before it: after «and», in «…, saying», in «to say». */
export const sharesSubject = (clauses: Clauses, k: number): boolean => {
  const form = chunkAt(clauses, k)?.form
  const i = skipAdverbsLeft(clauses, k - 1)
  const kind = kindAt(clauses, i)
  if (form === 'finite')
    return kind === 'and' || (kind === 'comma' && kindAt(clauses, i - 1) !== 'noun') || kind === 'quote' || kind === 'verb'
  return true
}

/** The noun group behind the verb at `k`: «said Ana Ruiz of the union». */
export const findInvertedSubject = (clauses: Clauses, k: number): Subject | null => {
  const first = chunkAt(clauses, k + 1)
  if (first?.kind !== 'noun') return null
  const word = wordAt(clauses, first.from)
  if (word === 'him' || word === 'them' || word === 'me' || word === 'us' || word === 'her') return null
  return { range: extendRight(clauses, k + 1), relative: null, chunk: k }
}

/** A noun group with what stands behind it («the head of the union», «Ruiz and Brown»). */
export const extendRight = (clauses: Clauses, k: number): TokenRange => {
  const from = chunkAt(clauses, k)?.from ?? 0
  let last = k
  for (let i = k + 1; i < k + 12; i += 2) {
    // «MSNBC’s “Morning Joe”»
    if (endsInPossessive(clauses, last) && kindAt(clauses, i) === 'noun') last = i++
    const joint = kindAt(clauses, i)
    // «wrote Ana Ruiz in a letter»: where a person's name stands, a place or a paper behind it is none of the name
    const isName = clauses.document.tokens[(chunkAt(clauses, last)?.to ?? 1) - 1]?.capitalised === true
    const joins =
      joint === 'preposition'
        ? nounPrepositions.has(firstWord(clauses, i)) &&
          !(isName && firstWord(clauses, i) === 'in' && wordAt(clauses, chunkAt(clauses, i + 1)?.from ?? 0) === 'a')
        : joint === 'and' && firstWord(clauses, i) === 'and'
    if (!joins || kindAt(clauses, i + 1) !== 'noun') break
    if (joint === 'and' && kindAt(clauses, i + 2) === 'verb') break
    last = i + 1
  }
  // «information received by the union»
  const by = last + 2
  if (kindAt(clauses, last + 1) === 'verb' && firstWord(clauses, by) === 'by' && kindAt(clauses, by + 1) === 'noun') last = by + 1
  return { from, to: chunkAt(clauses, last)?.to ?? from + 1 }
}

const endsInPossessive = (clauses: Clauses, k: number): boolean =>
  tokenAt(clauses, (chunkAt(clauses, k)?.to ?? 0) - 1)?.pos === 'possessive'

const nounPrepositions = new WordSet(['of', 'for', 'from', 'at', 'in', 'with', 'on', 'to', 'against', 'by'])

const skipAdverbsLeft = (clauses: Clauses, from: number): number => {
  let i = from
  while (i > from - 4 && kindAt(clauses, i) === 'adverb') i--
  return i
}

const skipAdjunctsLeft = (clauses: Clauses, from: number): number => {
  let i = from
  while (i > from - 8) {
    const kind = kindAt(clauses, i)
    if (kind === 'adverb' || kind === 'bracket') i--
    else if (kind === 'time') i -= kindAt(clauses, i - 1) === 'preposition' ? 2 : 1
    else break
  }
  return i
}

/** From the comma that closes an apposition to the noun group that it explains: «Ruiz, a doctor at Alder Hospital, said». */
const findBeforeApposition = (clauses: Clauses, comma: number): number => {
  let best = -1
  let verbs = false
  for (let i = comma - 1; i > comma - reach && i >= 0; i--) {
    const kind = kindAt(clauses, i)
    if (kind === 'stop' || kind === 'quote' || kind === 'colon') break
    if (kind === 'verb' && chunkAt(clauses, i)?.form === 'finite') verbs = true
    // «a group that has fought the army»
    if (kind === 'relative' || (kind === 'that' && kindAt(clauses, i - 1) === 'noun')) verbs = false
    if (kind !== 'comma' && kind !== 'dash') continue
    const explains = kindAt(clauses, i + 1)
    if (verbs && explains !== 'relative' && !(explains === 'verb' && chunkAt(clauses, i + 1)?.form === 'ing')) break
    verbs = false
    const before = skipAdjunctsLeft(clauses, i - 1)
    if (kindAt(clauses, before) !== 'noun') break
    const { chunk } = extendLeft(clauses, before)
    // «the gang set houses ablaze, the chairman, Ruiz, said»: an object is no subject
    if (kindAt(clauses, chunk - 1) === 'preposition' || (best >= 0 && kindAt(clauses, chunk - 1) === 'verb')) break
    best = before
    if (kindAt(clauses, chunk - 1) !== 'comma' && kindAt(clauses, chunk - 1) !== 'dash') break
  }
  if (best >= 0) return best
  // «In Lima, Ruiz, said»: no apposition; a comma that stands astray behind the subject
  return comma
}

/** «A report released by the union on Friday said»: the noun group before a participle and what belongs to that. */
const findBeforeParticiple = (clauses: Clauses, from: number): Subject | null => {
  let i = from
  for (let steps = 0; steps < 4; steps++) {
    if (kindAt(clauses, i) === 'noun' && kindAt(clauses, i - 1) === 'preposition') i = skipAdjunctsLeft(clauses, i - 2)
    else break
  }
  const verb = chunkAt(clauses, i)
  if (verb?.kind !== 'verb' || verb.to - verb.from !== 1 || verb.form === 'to' || kindAt(clauses, i - 1) !== 'noun') return null
  if (verb.form !== 'ing' && ((tokenAt(clauses, verb.from)?.classes ?? 0) & WordClass.participle) === 0) return null
  const head = extendLeft(clauses, i - 1)
  return isPronoun(clauses, i - 1)
    ? null
    : { range: { from: head.range.from, to: chunkAt(clauses, i - 1)?.to ?? 0 }, relative: null, chunk: head.chunk }
}

/** «An official who spoke on condition of anonymity said»: the noun group before a relative clause that is complete. */
const findBeforeRelative = (clauses: Clauses, from: number): Subject | null => {
  let verbs = 0
  for (let i = from; i > from - relativeReach && i > 0; i--) {
    const chunk = chunkAt(clauses, i)
    if (chunk?.kind === 'relative') {
      const outer = verbs === 1 && kindAt(clauses, i + 1) !== 'noun' ? findAntecedent(clauses, i) : null
      return outer && !outerIsPronoun(clauses, outer) ? { range: outer.range, relative: null, chunk: outer.chunk } : null
    }
    if (chunk?.kind === 'verb' && chunk.form === 'finite') verbs++
    else if (chunk && closesClause.has(chunk.kind)) return null
  }
  return null
}

/** How long a relative clause may be that stands between a subject and its verb, in chunks. */
const relativeReach = 12
const closesClause = new WordSet(['comma', 'stop', 'quote', 'colon', 'dash', 'that', 'question', 'subordinator', 'according'])
const outerIsPronoun = ({ document }: Clauses, { range }: Subject): boolean =>
  range.to - range.from === 1 && document.tokens[range.from]?.pos === 'pronoun'

const findAntecedent = (clauses: Clauses, relative: number): Subject | null => {
  const before = kindAt(clauses, relative - 1) === 'comma' ? relative - 2 : relative - 1
  const i = skipAdjunctsLeft(clauses, before)
  if (kindAt(clauses, i) !== 'noun') return null
  const word = chunkAt(clauses, relative) as TokenRange
  const { range, chunk } = extendLeft(clauses, i)
  return { range, relative: { from: word.from, to: word.to }, chunk }
}

/** Takes in what the noun group at `i` belongs to: «the head» before «of the union», «Ruiz» before «and Brown». */
const extendLeft = (clauses: Clauses, i: number): Subject => {
  let first = i
  for (let steps = 0; steps < 6; steps++) {
    const joint = kindAt(clauses, first - 1)
    const other = kindAt(clauses, first - 2)
    // «one of them said»
    const isShare = firstWord(clauses, first - 1) === 'of' && first === i
    if (other !== 'noun' || (isPronoun(clauses, i) && !isShare) || isPronoun(clauses, first - 2)) break
    if (joint === 'preposition' && nounPrepositions.has(firstWord(clauses, first - 1)) && !isAddressed(clauses, first - 2)) first -= 2
    else if (
      joint === 'and' &&
      firstWord(clauses, first - 1) === 'and' &&
      kindAt(clauses, first - 3) !== 'verb' &&
      kindAt(clauses, first - 3) !== 'preposition'
    )
      first -= 2
    else break
  }
  return { range: { from: chunkAt(clauses, first)?.from ?? 0, to: chunkAt(clauses, i)?.to ?? 0 }, relative: null, chunk: first }
}

const isPronoun = (clauses: Clauses, k: number): boolean => {
  const chunk = chunkAt(clauses, k)
  return chunk !== undefined && chunk.to - chunk.from === 1 && tokenAt(clauses, chunk.from)?.pos === 'pronoun'
}

/** The noun group is the object of a verb, so a preposition behind it may not belong to it. */
const isAddressed = (clauses: Clauses, k: number): boolean => kindAt(clauses, k - 1) === 'verb'
