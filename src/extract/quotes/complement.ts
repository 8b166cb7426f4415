import { chunkAt, type Chunk, type Clauses, firstWord, kindAt, longest, type TokenRange } from './chunk.js'
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

/** The complement behind the cue at `k`, or null: «said [that …]», «told reporters [that …]», «plans [to …]». */
export const readComplement = (clauses: Clauses, k: number): Complement | null => {
  const verb = chunkAt(clauses, k)
  const frames = verb?.cue?.frames ?? ''
  const has = (letters: string): boolean => [...letters].some((letter) => frames.includes(letter))
  const done = (from: number, frame: string, addressee: TokenRange | null = null): Complement | null => {
    const to = findEnd(clauses, from, frame, k)
    return to > from ? { from, to, addressee, frame } : null
  }
  const j = skipAdverbs(clauses, k + 1)
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
  }
  const kind = kindAt(clauses, j)
  if (verb?.passive) return frames.includes('t') || has('ci') ? readInfinitive(clauses, j, done) : null
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
  if (has('c') && isClause(clauses, j)) return done(j, 'c')
  const afterTimes = skipAdjuncts(clauses, j)
  if (has('c') && afterTimes > j && isClause(clauses, afterTimes)) return done(afterTimes, 'c')
  // «a practice he said is common»
  if (has('c') && kind === 'verb' && chunkAt(clauses, j)?.form === 'finite' && gapVerbs.has(verb?.cue?.lemma ?? '')) return done(j, 'c')
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
    if (has('o')) return done(j, 'o')
    if (has('n')) return done(j, 'n')
  }
  return null
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

const gapVerbs = new WordSet(['say', 'think', 'believe', 'claim', 'allege', 'argue'])

const readInfinitive = (clauses: Clauses, j: number, done: (from: number, frame: string) => Complement | null): Complement | null =>
  isInfinitive(chunkAt(clauses, j)) ? done(j, 't') : null

const isInfinitive = (chunk: Chunk | undefined): boolean => chunk?.kind === 'verb' && chunk.form === 'to'

const skipAdverbs = (clauses: Clauses, from: number): number => {
  let j = from
  while (j < from + 4 && ((kindAt(clauses, j) === 'adverb' && firstWord(clauses, j) !== 'there') || kindAt(clauses, j) === 'bracket')) j++
  return j
}

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
  for (let j = from + 1; j < from + reach; j++) {
    const kind = kindAt(clauses, j)
    if (kind === 'stop' || kind === 'quote' || kind === 'colon' || kind === 'subordinator') return false
    if (kind === 'comma') commas++
    // «the guides I wrote»: a clause without its relative pronoun
    if (kind === 'relative' || kind === 'that' || (kind === 'noun' && kindAt(clauses, j - 1) === 'noun')) relatives++
    if (kind === 'verb' && chunkAt(clauses, j)?.form === 'finite' && relatives-- === 0) return commas !== 1
  }
  return false
}

const extendAddressee = (clauses: Clauses, j: number): TokenRange => {
  const chunk = chunkAt(clauses, j) as Chunk
  // «told a crowd of supporters in Lima», but «told reporters the mayor»
  const range = extendRight(clauses, j)
  return range.to - range.from > 12 ? { from: chunk.from, to: chunk.to } : range
}

const chunkBehind = (clauses: Clauses, k: number, range: TokenRange): number => {
  let j = k
  while ((chunkAt(clauses, j)?.to ?? Number.POSITIVE_INFINITY) <= range.to && kindAt(clauses, j) !== 'stop') j++
  return j
}

/** Where the content that opens at `from` ends: with its sentence, or before the next attribution. */
const findEnd = (clauses: Clauses, from: number, frame: string, cue: number): number => {
  const clausal = frame === 'c' || frame === 'w' || frame === 'q'
  let j = from
  for (; kindAt(clauses, j) !== 'stop' && j < from + longest; j++) {
    if (j === from) continue
    const kind = kindAt(clauses, j)
    if ((frame === 'o' || frame === 'n') && endsQuotedObject(clauses, j)) return j
    if (kind === 'quote' && frame === 'q') return j + 1
    if (frame === 'q' && j > from) return j
    if (kind === 'comma') {
      if (!clausal && frame !== 't' && frame !== 'g' && !goesOnInQuotes(clauses, j)) return j
      if (endsAtComma(clauses, j, cue)) return j
    }
    if (kind === 'and' && isCoordinatedCue(clauses, j, cue)) return kindAt(clauses, j - 1) === 'comma' ? j - 1 : j
    if (kind === 'dash' && !clausal) return j
    if (kind === 'quote') continue
    if (
      !clausal &&
      frame !== 't' &&
      frame !== 'g' &&
      frame !== 'p' &&
      (kind === 'subordinator' || kind === 'colon') &&
      firstWord(clauses, j) !== 'as'
    )
      return j
  }
  return j
}

/** «called her “slow,” “rude” and “late”»: a list whose next part is in quotation marks as well. */
const goesOnInQuotes = (clauses: Clauses, comma: number): boolean => {
  for (let j = comma + 1; j < comma + 4; j++) {
    const chunk = chunkAt(clauses, j)
    if (!chunk || chunk.kind === 'verb' || chunk.kind === 'stop' || chunk.kind === 'comma') return false
    if (chunk.quoted) return chunk.kind !== 'quote'
  }
  return false
}

/** «called it a “hoax” during a debate on Monday»: what follows quoted words says when and where they were said. */
const endsQuotedObject = (clauses: Clauses, j: number): boolean => {
  const chunk = chunkAt(clauses, j)
  if (!chunkAt(clauses, j - 1)?.quoted || chunk?.quoted) return false
  return chunk?.kind === 'time' || (chunk?.kind === 'preposition' && ['during', 'on', 'at'].includes(firstWord(clauses, j)))
}

/** «…, adding that», «…, according to», «…, but she said», «…, he said». */
const endsAtComma = (clauses: Clauses, comma: number, cue: number): boolean => {
  const next = chunkAt(clauses, comma + 1)
  if (!next) return false
  if (next.kind === 'according' || next.kind === 'quote') return next.kind === 'according'
  if (next.kind === 'verb' && next.form === 'ing' && next.cue && /[cq]/.test(next.cue.frames)) return true
  let j = comma + 1
  if (next.kind === 'and') {
    // «…, but the mayor was not told»: the writer's own words
    if (firstWord(clauses, comma + 1) === 'but' && !next.quoted) return true
    if (isCoordinatedCue(clauses, j, cue)) return true
    j++
  }
  for (let steps = 0; steps < 6; steps++, j++) {
    const chunk = chunkAt(clauses, j)
    if (!chunk || chunk.kind === 'stop' || chunk.kind === 'comma') return false
    if (chunk.kind === 'verb')
      return (
        chunk.form === 'finite' &&
        chunk.cue !== undefined &&
        /[cq]/.test(chunk.cue.frames) &&
        chunk.cue.form !== 'base' &&
        !chunk.passive &&
        !chunk.quoted
      )
  }
  return false
}

/** «said … and added …»: a reporting verb in the same tense right behind «and». */
const isCoordinatedCue = (clauses: Clauses, and: number, cue: number): boolean => {
  let j = and + 1
  while (kindAt(clauses, j) === 'adverb' && j < and + 4) j++
  const chunk = chunkAt(clauses, j)
  const first = chunkAt(clauses, cue)
  if (chunk?.kind !== 'verb' || !chunk.cue || chunk.quoted) return false
  if (!first || chunk.form !== first.form || chunk.cue.form === 'base') return false
  // «is telling … and says», «has called … and asked» beside «said … and added»
  return chunk.cue.form === first.cue?.form || (chunk.form === 'finite' && first.cue?.form === 'ing' && chunk.cue.form === 's')
}
