import { WordSet } from '../../text/word-map.js'
import type { Sentence, Token } from '../../document/document.js'
import type { Span } from '../../record/index.js'
import { type Attribution, findAttributions } from './attribution.js'
import type { CountCandidate } from './candidate.js'
import { readOrigin } from './cause.js'
import { isFormer, judgeCertainty, judgeScope } from './judgement.js'
import type { Draft } from './relations.js'
import { entryAt } from '../../text/entry-at.js'

/** A candidate while the others of its sentence are made. */
type OpenCandidate = CountCandidate & { partOf: CountCandidate | null; joined: CountCandidate | null }

/** Turns what was read of a sentence into candidates that know the words about them and each other. */
export const closeDrafts = (tokens: readonly Token[], sentence: Sentence, drafts: readonly Draft[]): CountCandidate[] => {
  if (drafts.length === 0) return []
  const attributions = findAttributions(tokens, sentence.firstToken, sentence.endToken)
  const clauses = findClauses(tokens, sentence, drafts)
  const candidates = new Map<Draft, OpenCandidate>()
  for (const [i, draft] of drafts.entries()) {
    const clause = clauses[i] ?? { from: sentence.firstToken, to: sentence.endToken }
    candidates.set(draft, closeDraft(tokens, draft, clause, attributions))
  }
  for (const [draft, candidate] of candidates) {
    candidate.partOf = (draft.whole && candidates.get(draft.whole)) ?? null
    candidate.joined = (draft.joined && candidates.get(draft.joined)) ?? null
  }
  return [...candidates.values()]
}

interface Clause {
  readonly from: number
  readonly to: number
}

const closeDraft = (tokens: readonly Token[], draft: Draft, clause: Clause, attributions: readonly Attribution[]): OpenCandidate => {
  const { counted, frame } = draft
  const { quantity, phrase, to } = counted
  const source = chooseSource(attributions, quantity.from, clause)
  const origin = frame && readOrigin(counted, frame, clause.from, clause.to)
  return {
    start: (tokens[quantity.from] as Token).start,
    end: (tokens[Math.max(to, quantity.to) - 1] as Token).end,
    rule: frame?.rule ?? 'count/number-noun',
    value: quantity.value,
    min: quantity.min,
    max: quantity.max,
    modifier: quantity.modifier,
    unit: phrase.unit ?? unitOfPartner(draft) ?? 'people',
    outcome: frame?.outcome ?? null,
    partOf: null,
    source: source && spanOf(tokens, source.from, source.to),
    scope: judgeScope(counted, frame, clause.from, clause.to),
    certainty: judgeCertainty(counted, frame, clause.from),
    cause: origin?.cause ?? null,
    perpetrator: origin?.perpetrator ? spanOf(tokens, origin.perpetrator[0], origin.perpetrator[1]) : null,
    former: isFormer(counted, frame),
    joined: null,
    about: spanOf(tokens, clause.from, clause.to),
    where: entryAt(tokens, quantity.from - 1)?.lower === 'where',
  }
}

/** «two soldiers in Lima, three in Cusco»: a number with a place of its own has the noun of the one before. */
const unitOfPartner = ({ frame, joined, whole }: Draft): string | null => {
  if (!frame && whole) return whole.counted.phrase.unit
  if (frame?.rule === 'count/number-elsewhere') return joined && (joined.counted.phrase.unit ?? unitOfPartner(joined))
  return frame?.rule === 'count/share-elsewhere' ? (whole?.counted.phrase.unit ?? null) : null
}

const spanOf = (tokens: readonly Token[], from: number, to: number): Span => ({
  start: (tokens[from] as Token).start,
  end: (entryAt(tokens, to - 1) as Token).end,
})

/** The attribution in the count's own clause, else the last before it, else the first behind. */
const chooseSource = (attributions: readonly Attribution[], at: number, clause: Clause): Attribution | null => {
  const before = entryAt(attributions, findFirst(attributions, at) - 1)
  if (before && before.at >= clause.from) return before
  const own = attributions[findFirst(attributions, clause.from)]
  if (own && own.at < clause.to) return own
  return before ?? own ?? null
}

/** The position of the first attribution at or behind a token, found by halving. */
const findFirst = (attributions: readonly Attribution[], at: number): number => {
  let low = 0
  let high = attributions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((attributions[middle]?.at ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

/** Where the words about each count begin and end: rows and shares lie in the clause of the count that they belong to. */
const findClauses = (tokens: readonly Token[], sentence: Sentence, drafts: readonly Draft[]): Clause[] => {
  const hasPlace = ({ frame }: Draft): boolean => frame?.rule === 'count/number-elsewhere' || frame?.rule === 'count/share-elsewhere'
  const heads = drafts.filter(
    (draft) => hasPlace(draft) || (!draft.joined && (!draft.whole || draft.frame?.rule !== 'count/including-number')),
  )
  const starts = heads.map((draft, i) => (i === 0 ? sentence.firstToken : clauseStart(tokens, draft, heads[i - 1] as Draft)))
  const clauseOf = new Map<Draft, Clause>(
    heads.map((draft, i) => [draft, { from: starts[i] ?? sentence.firstToken, to: starts[i + 1] ?? sentence.endToken }]),
  )
  const whole = { from: sentence.firstToken, to: sentence.endToken }
  return drafts.map((draft) => {
    const clause =
      clauseOf.get(draft) ?? (draft.whole && clauseOf.get(draft.whole)) ?? (draft.joined && clauseOf.get(draft.joined)) ?? whole
    clauseOf.set(draft, clause)
    return clause
  })
}

const clauseBreaks = new WordSet([',', ';', ':', '—', '–', 'and', 'but', 'while', 'whereas', 'with'])

/** Back from a count to the comma or conjunction that parts it from the one before. */
const clauseStart = (tokens: readonly Token[], draft: Draft, before: Draft): number => {
  const from = draft.counted.quantity.from
  for (let k = from - 1; k > before.counted.to; k--) {
    if (clauseBreaks.hasLower(tokens[k])) return k
  }
  return Math.min(from, Math.max(before.counted.to, from - 1))
}
