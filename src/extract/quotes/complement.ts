import { chunkAt, type Chunk, type Clauses, firstWord, kindAt, type TokenRange, tokenAt } from './chunk.js'
import { isHeadline } from './chunk-paragraph.js'
import { findEnd } from './complement-end.js'
import { skipAdverbs } from './skip-adverbs.js'
import { extendRight } from './subject.js'
import { WordSet } from '../../text/word-map.js'

/** What a cue's words govern: chunks from `from` to before `to`, and whom they are addressed to. */
export interface Complement {
  readonly from: number
  readonly to: number
  readonly addressee: TokenRange | null
  /** The frame's letter. */
  readonly frame: string
}

/** How far a clause's verb is looked for. */
const reach = 12

const hasAny = (frames: string, letters: string): boolean => {
  for (let i = 0; i < letters.length; i++) if (frames.includes(letters.charAt(i))) return true
  return false
}

/** The complement behind the cue at `k`, or null: «said [that …]», «told reporters [that …]», «plans [to …]». */
export const readComplement = (clauses: Clauses, k: number): Complement | null => {
  // «it goes without saying that», «declined to say whether»: nothing is said
  if (firstWord(clauses, k - 1) === 'without') return null
  if (chunkAt(clauses, k)?.form === 'to' && /^(?:decline|refuse)$/.test(chunkAt(clauses, k - 1)?.cue?.lemma ?? '')) return null
  const verb = chunkAt(clauses, k)
  const frames = verb?.cue?.frames ?? ''
  const has = (letters: string): boolean => hasAny(frames, letters)
  const done = (from: number, frame: string, addressee: TokenRange | null = null): Complement | null => {
    const to = findEnd(clauses, from, frame, k)
    return to > from ? { from, to, addressee, frame } : null
  }
  const j = skipAdverbs(clauses, k + 1)
  if (isName(clauses, k, j)) return null
  const opening = findOpening(clauses, j)
  let addressee: TokenRange | null = null
  if (opening !== null) {
    if (kindAt(clauses, opening) === 'quote') {
      if (has('cqhdno')) return done(opening, 'q')
    } else if (has('chd')) return done(opening + 1, 'c')
  }
  if (verb?.cue?.prepositions.includes(firstWord(clauses, j)) && kindAt(clauses, j + 1) !== 'stop') {
    const isTold = firstWord(clauses, j) === 'to' && verb.cue.lemma !== 'refer'
    if (!isTold) return done(j, 'p')
  }
  if (firstWord(clauses, j) === 'to' && kindAt(clauses, j) === 'preposition' && kindAt(clauses, j + 1) === 'noun' && has('cq')) {
    addressee = extendRight(clauses, j + 1)
    const behind = findOpening(clauses, chunkBehind(clauses, j + 1, addressee))
    if (behind !== null) return kindAt(clauses, behind) === 'quote' ? done(behind, 'q', addressee) : done(behind + 1, 'c', addressee)
    // «confirmed to reporters the fall of the town»
    const object = chunkBehind(clauses, j + 1, addressee)
    if (has('o') && kindAt(clauses, object) === 'noun') return done(object, 'o', addressee)
  }
  const kind = kindAt(clauses, j)
  // «describes as “reckless” a plan of the city»
  if (has('n') && firstWord(clauses, j) === 'as' && chunkAt(clauses, j + 1)?.quoted) return done(j, 'n')
  if (verb?.passive) return frames.includes('t') || has('ci') ? readInfinitive(clauses, j, done) : null
  if (kind === 'noun' && has('i') && has('d')) {
    const range = extendRight(clauses, j)
    const behind = chunkBehind(clauses, j, range)
    const apart = skipParenthesis(clauses, behind)
    // «warned Iran twice, the last time on Friday, to leave»
    if (apart > behind && isInfinitive(chunkAt(clauses, apart))) return done(apart, 't', range)
  }
  if (kind === 'noun' && has('d')) {
    addressee = extendAddressee(clauses, j)
    let behind = chunkBehind(clauses, j, addressee)
    behind = skipAdverbs(clauses, behind)
    const told = findOpening(clauses, behind)
    if (told !== null) return kindAt(clauses, told) === 'quote' ? done(told, 'q', addressee) : done(told + 1, 'c', addressee)
    const clause = skipAdjuncts(clauses, behind)
    if (isClause(clauses, clause)) return done(clause, 'c', addressee)
    if (kindAt(clauses, behind) === 'question') return done(behind, 'w', addressee)
  }
  if (has('c') && (isClause(clauses, j) || isHeadlineClause(clauses, k, j))) return done(j, 'c')
  const afterTimes = skipAdjuncts(clauses, j)
  if (has('c') && afterTimes > j && isClause(clauses, afterTimes)) return done(afterTimes, 'c')
  // «a practice he said is common»
  if (
    has('c') &&
    kind === 'verb' &&
    chunkAt(clauses, j)?.form === 'finite' &&
    gapVerbs.has(verb?.cue?.lemma ?? '') &&
    !isFreeRelative(clauses, k)
  )
    return done(j, 'c')
  if (has('w') && kind === 'question') return done(j, 'w')
  if (has('t') && isInfinitive(chunkAt(clauses, j))) return done(j, 't')
  if (has('g') && chunkAt(clauses, j)?.form === 'ing' && kind === 'verb') return done(j, 'g')
  if (kind === 'noun') {
    if (has('i')) {
      const range = extendRight(clauses, j)
      if (isInfinitive(chunkAt(clauses, chunkBehind(clauses, j, range)))) return done(j, 'i', range)
    }
    const charge = has('x') ? findCharge(clauses, j, verb?.cue?.prepositions ?? []) : null
    if (charge !== null) return done(charge, 'p', { from: chunkAt(clauses, j)?.from ?? 0, to: chunkAt(clauses, j)?.to ?? 0 })
    if (has('q')) {
      // «scolded him: “…”»
      const behind = findOpening(clauses, j + 1)
      if (behind !== null && kindAt(clauses, behind) === 'quote' && kindAt(clauses, behind - 1) === 'colon')
        return done(behind, 'q', chunkAt(clauses, j) ?? null)
    }
    if (has('o') && !isPronounAlone(clauses, j)) return done(j, 'o')
    // «was asked to call the office»
    if (has('n') && (verb?.form !== 'to' || [j, j + 1, j + 2].some((i) => chunkAt(clauses, i)?.quoted || kindAt(clauses, i) === 'quote')))
      return done(j, 'n')
  }
  return null
}

/** «a book called “Deep River”»: the words are its name; «what she called “a rant”» has them said of something. */
const isName = (clauses: Clauses, k: number, j: number): boolean => {
  const verb = chunkAt(clauses, k)
  if (!verb?.cue?.frames.includes('n') || !chunkAt(clauses, j)?.quoted || verb.to - verb.from !== 1) return false
  if (kindAt(clauses, k - 1) !== 'noun' && kindAt(clauses, k - 1) !== 'comma') return false
  for (let i = k - 1; i > k - 6; i--) {
    const kind = kindAt(clauses, i)
    if (kind === 'question' || kind === 'relative' || kind === 'that') return false
    if (kind === 'stop') break
  }
  return true
}

/** «accused the head of the union, Ana Ruiz, [of theft]»: where the verb's preposition behind the noun stands, or null. */
const findCharge = (clauses: Clauses, j: number, prepositions: readonly string[]): number | null => {
  let first: number | null = null
  for (let i = j + 1; i < j + 10; i++) {
    const kind = kindAt(clauses, i)
    if (kind === 'preposition' && prepositions.includes(firstWord(clauses, i)) && kindAt(clauses, i + 1) !== 'stop') {
      // «the head of the union»: a definite noun behind «of» may belong to the noun before; if so, another «of» follows
      if (firstWord(clauses, i + 1) !== 'the') return i
      first ??= i
    } else if (kind !== 'noun' && kind !== 'comma' && kind !== 'preposition' && kind !== 'and' && kind !== 'bracket') break
  }
  return first
}

/** «saw them», «discuss it»: whom or what is not said here. */
const isPronounAlone = ({ document, chunks }: Clauses, j: number): boolean => {
  const chunk = chunks[j]
  if (!chunk || chunk.to - chunk.from !== 1 || document.tokens[chunk.from]?.pos !== 'pronoun') return false
  const next = kindAt({ document, chunks }, j + 1)
  return next !== 'quote' && !chunks[j + 1]?.quoted
}

/** «everything she says is true»: the verb behind belongs to «everything». */
const isFreeRelative = (clauses: Clauses, k: number): boolean =>
  ['everything', 'anything', 'nothing', 'all', 'much', 'whatever', 'something'].includes(firstWord(clauses, k - 2))

const gapVerbs = new WordSet(['say', 'think', 'believe', 'claim', 'allege', 'argue'])

const readInfinitive = (clauses: Clauses, j: number, done: (from: number, frame: string) => Complement | null): Complement | null =>
  isInfinitive(chunkAt(clauses, j)) ? done(j, 't') : null

const isInfinitive = (chunk: Chunk | undefined): boolean => chunk?.kind === 'verb' && chunk.form === 'to'

/** Past «Tuesday», «in a statement», «on television»: words that stand between a cue and what it opens. */
const skipAdjuncts = (clauses: Clauses, from: number): number => {
  let j = from
  for (let steps = 0; steps < 8; steps++) {
    const kind = kindAt(clauses, j)
    if (kind === 'time' || kind === 'adverb' || kind === 'bracket') j++
    else if (kind === 'preposition' && (kindAt(clauses, j + 1) === 'noun' || kindAt(clauses, j + 1) === 'time')) j += 2
    else break
  }
  return j
}

/** Past adverbs and a parenthesis between commas. */
const skipParenthesis = (clauses: Clauses, from: number): number => {
  let j = skipAdverbs(clauses, from)
  if (kindAt(clauses, j) !== 'comma') return from
  for (j++; j < from + 10 && kindAt(clauses, j) !== 'comma'; j++) {
    const kind = kindAt(clauses, j)
    if (kind !== 'noun' && kind !== 'preposition' && kind !== 'time' && kind !== 'adverb' && kind !== 'adjective') return from
  }
  return j + 1
}

/** The `that` or the quotation that opens the content behind `from`, with adjuncts, a comma or a colon between; or null. */
const findOpening = (clauses: Clauses, from: number): number | null => {
  let j = skipAdjuncts(clauses, from)
  if (kindAt(clauses, j) === 'that') return j
  if (kindAt(clauses, j) === 'quote') return j
  const mark = kindAt(clauses, j)
  if (mark === 'comma' || mark === 'colon' || mark === 'dash') {
    j++
    if (kindAt(clauses, j) === 'quote' || (mark === 'comma' && kindAt(clauses, j) === 'that')) return j
    if (mark === 'comma') {
      // «said, in a statement, that»
      const behind = skipAdjuncts(clauses, j)
      if (kindAt(clauses, behind) === 'comma' && (kindAt(clauses, behind + 1) === 'quote' || kindAt(clauses, behind + 1) === 'that'))
        return behind + 1
    }
  }
  return null
}

/** A clause opens here: a noun group and, before the sentence or the phrase ends, a finite verb. */
const isClause = (clauses: Clauses, from: number): boolean => {
  const first = kindAt(clauses, from)
  if (first === 'adverb' && firstWord(clauses, from) !== 'there') return false
  if (first !== 'adverb' && first !== 'noun' && first !== 'question' && first !== 'adjective' && first !== 'according') return false
  if (first === 'question' && firstWord(clauses, from) !== 'if' && firstWord(clauses, from) !== 'when') return false
  let relatives = 0
  let commas = 0
  let infinitive = false
  for (let j = from + 1; j < from + reach; j++) {
    const kind = kindAt(clauses, j)
    if (kind === 'stop' || kind === 'quote' || kind === 'colon' || kind === 'subordinator') return false
    if (kind === 'comma') commas++
    // «ended the meeting with a plan to meet, talk and decide»
    if (isInfinitive(chunkAt(clauses, j))) infinitive = true
    if (kind === 'verb' && infinitive && kindAt(clauses, j - 1) === 'comma') continue
    // «saw the note and removed it»
    if (kind === 'and' && kindAt(clauses, skipAdverbs(clauses, j + 1)) === 'verb') return false
    // «a book called “Deep River”»
    if (kind === 'verb' && chunkAt(clauses, j)?.cue?.frames.includes('n') && chunkAt(clauses, j + 1)?.quoted) continue
    // «the guides I wrote»: a clause without its relative pronoun
    const isName = chunkAt(clauses, j)?.quoted !== chunkAt(clauses, j - 1)?.quoted
    if (kind === 'relative' || kind === 'that' || (kind === 'noun' && kindAt(clauses, j - 1) === 'noun' && !isName)) relatives++
    if (kind === 'verb' && chunkAt(clauses, j)?.form === 'finite' && relatives-- === 0) return commas !== 1
  }
  return false
}

/** «Minister says bridge to reopen»: headlines have «to» for «will», and leave out «is» («says talks dead»). */
const isHeadlineClause = ({ document, chunks }: Clauses, k: number, from: number): boolean => {
  const clauses = { document, chunks }
  if (chunkAt(clauses, k)?.cue?.form !== 's' || kindAt(clauses, from) !== 'noun') return false
  const { sentence = -1 } = tokenAt(clauses, chunkAt(clauses, k)?.from ?? -1) ?? {}
  const paragraph = document.paragraphs[document.sentences[sentence]?.paragraph ?? -1]
  return paragraph !== undefined && isHeadline(document, paragraph) && isInfinitive(chunkAt(clauses, from + 1))
}

export const extendAddressee = (clauses: Clauses, j: number): TokenRange => {
  const chunk = chunkAt(clauses, j) as Chunk
  // «told a crowd of supporters in Lima», but «told reporters the mayor», «told Reuters by phone»
  if (tokenAt(clauses, chunk.to - 1)?.capitalised && firstWord(clauses, j + 1) !== 'of' && kindAt(clauses, j + 1) === 'preposition')
    return chunk
  const range = extendRight(clauses, j)
  return range.to - range.from > 12 ? { from: chunk.from, to: chunk.to } : range
}

const chunkBehind = (clauses: Clauses, k: number, range: TokenRange): number => {
  let j = k
  while ((chunkAt(clauses, j)?.to ?? Number.POSITIVE_INFINITY) <= range.to && kindAt(clauses, j) !== 'stop') j++
  return j
}
