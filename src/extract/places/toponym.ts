import type { PlaceKind } from '../../record/index.js'
import type { Words } from './words.js'

/** A name that may be a place's, while the evidence about it is gathered. */
export interface Toponym {
  /** Tokens from, to (end exclusive). */
  readonly from: number
  readonly end: number
  /** Characters; a part of a token for «Oslo-based». */
  readonly start: number
  readonly stop: number
  /** As the gazetteer is to be asked for it. */
  name: string
  /** Its name's number in the gazetteer, or -1. */
  readonly entry: number
  kind: PlaceKind | null
  rule: string
  /** For a place above 1, against it below. */
  score: number
  /** The words of its own mention speak for it, not only what is known of the name. */
  supported: boolean
  /** What the words say it lies in, by position in the list of toponyms. */
  container: Toponym | null
}

/** The tokens that names stand on. */
export const tokensOf = (toponyms: readonly Toponym[]): ReadonlySet<number> => {
  const taken = new Set<number>()
  for (const { from, end } of toponyms) for (let at = from; at < end; at++) taken.add(at)
  return taken
}

/** A name that words within or about it make a place, be it in the gazetteer or not. */
export const typeName = (
  { tokens, document }: Words,
  from: number,
  end: number,
  kind: PlaceKind | null,
  rule: string,
  score: number,
): Toponym => {
  const start = tokens[from]?.start ?? 0
  const stop = tokens[end - 1]?.end ?? 0
  const name = document.text.slice(start, stop)
  return makeSupported({ from, end, start, stop, name, entry: -1, kind, rule, score })
}

type Found = Pick<Toponym, 'from' | 'end' | 'start' | 'stop' | 'name' | 'entry' | 'rule' | 'score'> & Partial<Pick<Toponym, 'kind'>>

/** A name that its own words make a place, such as a part of a hyphenated one: nothing about it need support it. */
export const makeSupported = ({ from, end, start, stop, name, entry, kind = null, rule, score }: Found): Toponym => ({
  from,
  end,
  start,
  stop,
  name,
  entry,
  kind,
  rule,
  score,
  supported: true,
  container: null,
})
