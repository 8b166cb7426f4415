import { WordSet } from '../../text/word-map.js'
import { chunkAt, type Clauses, firstWord, kindAt, longest } from './chunk.js'
import { skipAdverbs } from './skip-adverbs.js'

/** Where the content that opens at `from` ends: with its sentence, or before the next attribution. */
export const findEnd = (clauses: Clauses, from: number, frame: string, cue: number): number => {
  const clausal = frame === 'c' || frame === 'w' || frame === 'q'
  let j = from
  let relatives = 0
  for (; kindAt(clauses, j) !== 'stop' && j < from + longest; j++) {
    if (j === from) continue
    const kind = kindAt(clauses, j)
    if (kind === 'relative' || kind === 'that' || kind === 'question' || kind === 'subordinator') relatives++
    if ((frame === 'o' || frame === 'n') && endsQuotedObject(clauses, j)) return j
    if (kind === 'quote' && frame === 'q') return j + 1
    if (frame === 'q' && j > from) return j
    if (kind === 'comma') {
      if (!clausal && frame !== 't' && frame !== 'g' && !goesOnInQuotes(clauses, j)) return j
      if (kindAt(clauses, j + 1) === 'subordinator' && (!clausal || isQuotedUpTo(clauses, j)) && narrating.has(firstWord(clauses, j + 1)))
        return j
      if (endsAtComma(clauses, j, cue)) return j
    }
    if (!clausal && kind === 'and' && relatives === 0 && joinsOwnVerb(clauses, j)) return kindAt(clauses, j - 1) === 'comma' ? j - 1 : j
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

/** What opens the writer's own words behind a comma where the source's own have ended. */
const narrating = new WordSet(['as', 'while', 'after', 'when', 'though', 'although', 'before'])

/** «said they “must go,” as the crowd grew»: quoted words end right before the comma, or with it. */
const isQuotedUpTo = (clauses: Clauses, comma: number): boolean =>
  !chunkAt(clauses, comma + 1)?.quoted && (chunkAt(clauses, comma)?.quoted === true || chunkAt(clauses, comma - 1)?.quoted === true)

/** «condemned the attack and left the room»: a finite verb that shares the cue's subject. */
const joinsOwnVerb = (clauses: Clauses, and: number): boolean => {
  const chunk = chunkAt(clauses, skipAdverbs(clauses, and + 1))
  return chunk?.kind === 'verb' && chunk.form === 'finite' && !chunk.quoted
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
  // «…, adding that», «…, while claiming that»
  const participle = next.kind === 'subordinator' ? chunkAt(clauses, comma + 2) : next
  if (participle?.kind === 'verb' && participle.form === 'ing' && participle.cue && /[cqt]/.test(participle.cue.frames)) return true
  // «…, while the mayor, who left, said»
  if (
    (firstWord(clauses, comma + 1) === 'while' || firstWord(clauses, comma + 1) === 'whereas') &&
    !next.quoted &&
    hasCueBehind(clauses, comma + 2)
  )
    return true
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

/** A finite reporting verb follows in the same sentence. */
const hasCueBehind = (clauses: Clauses, from: number): boolean => {
  for (let j = from; j < from + 20 && kindAt(clauses, j) !== 'stop'; j++) {
    const chunk = chunkAt(clauses, j)
    if (chunk?.kind === 'verb' && chunk.form === 'finite' && !chunk.quoted && /[cq]/.test(chunk.cue?.frames ?? '')) return true
  }
  return false
}
