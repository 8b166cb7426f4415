import { findSpeechNoun } from '../../lexicon/speech-cues.js'
import { type Attribution, makeAttribution, spanOf, spanOfChunks } from './attribution.js'
import { chunkAt, type Clauses, kindAt, type TokenRange, tokenAt, wordAt } from './chunk.js'
import { WordSet } from '../../text/word-map.js'

const possessives = new WordSet(['his', 'her', 'their', 'its', 'our', 'my', 'your'])

/** «Ruiz's claim that …», «a promise by the mayor to …»: the attribution that the noun group at `k` makes, or null. */
export const attributeNoun = (clauses: Clauses, k: number, subject: TokenRange | null): Attribution | null => {
  const chunk = chunkAt(clauses, k)
  const head = chunk && tokenAt(clauses, chunk.to - 1)
  const noun = head && !head.capitalised ? findSpeechNoun(head) : undefined
  if (!chunk || !head || !noun) return null
  let j = k + 1
  let by: TokenRange | null = null
  if (
    kindAt(clauses, j) === 'preposition' &&
    kindAt(clauses, j + 1) === 'noun' &&
    ['by', 'from', 'of'].includes(wordAt(clauses, chunkAt(clauses, j)?.from ?? -1))
  ) {
    by = chunkAt(clauses, j + 1) ?? null
    j += 2
  }
  const next = chunkAt(clauses, j)
  const isClause = next?.kind === 'that' && /[ch]/.test(noun.frames)
  const isInfinitive = next?.kind === 'verb' && next.form === 'to' && noun.frames.includes('t')
  if (!isClause && !isInfinitive) return null
  // «a ruling that took two hours» tells of the ruling, not what it says
  if (isClause && kindAt(clauses, j + 1) === 'verb') return null
  if (isClause && isPassedOn(clauses, j)) return null
  const from = isClause ? j + 1 : j
  let to = from
  for (let verbs = 0; to < from + 100 && kindAt(clauses, to) !== 'stop' && (kindAt(clauses, to) !== 'comma' || to === from); to++) {
    const { form, quoted } = chunkAt(clauses, to) ?? {}
    // «the remark that “nobody was hurt” | drew anger»
    if (isClause && form === 'finite' && !quoted && chunkAt(clauses, from)?.quoted && chunkAt(clauses, to - 1)?.quoted) break
    if (isClause && form === 'finite' && !quoted && ++verbs > 1 && isOuterVerb(clauses, to)) break
  }
  const content = spanOfChunks(clauses, from, to)
  if (!content) return null
  const speaker = findPossessor(clauses, chunk) ?? by ?? findOwner(clauses, chunk) ?? subject
  return makeAttribution({
    rule: isClause ? 'quote/noun-that' : 'quote/noun-to',
    spans: [content],
    passages: [],
    speaker: speaker && spanOf(clauses, speaker),
    cue: { start: head.start, end: head.end, lemma: noun.lemma },
    kind: 'indirect',
  })
}

/** «warnings that forecasters had issued on Tuesday»: who gave them, not what they said; the verb has no object. */
const isPassedOn = (clauses: Clauses, that: number): boolean => {
  const verb = chunkAt(clauses, that + 2)
  if (kindAt(clauses, that + 1) !== 'noun' || verb?.kind !== 'verb' || verb.passive) return false
  return passing.has(wordAt(clauses, verb.to - 1)) && kindAt(clauses, that + 3) !== 'noun' && kindAt(clauses, that + 3) !== 'that'
}
const passing = new WordSet(
  'issued made gave given received ignored repeated sent heard read published signed wrote written voiced raised'.split(' '),
)

/** «the claim that the bridge was safe | made drivers laugh»: a second verb without a subject of its own. */
const isOuterVerb = (clauses: Clauses, k: number): boolean => {
  const before = kindAt(clauses, k - 1)
  return before === 'verb' || before === 'adjective' || before === 'adverb' || (before === 'noun' && kindAt(clauses, k - 2) === 'verb')
}

const findPossessor = (clauses: Clauses, chunk: TokenRange): TokenRange | null => {
  if (possessives.has(wordAt(clauses, chunk.from))) return { from: chunk.from, to: chunk.from + 1 }
  for (let i = chunk.to - 2; i > chunk.from && i > chunk.to - 20; i--)
    if (tokenAt(clauses, i)?.pos === 'possessive') return { from: chunk.from, to: i }
  return null
}

/** «a Harbour Times report that»: names before the noun. */
const findOwner = (clauses: Clauses, chunk: TokenRange): TokenRange | null => {
  let from = chunk.to - 1
  while (from > chunk.from && tokenAt(clauses, from - 1)?.pos === 'proper') from--
  return from < chunk.to - 1 ? { from, to: chunk.to - 1 } : null
}
