import type { LinkedActor, LinkedCount, LinkedDate, LinkedPlace } from '../link/linked.js'
import type { Modifier, Outcome, Scope } from '../record/index.js'
import { outcomes } from '../record/names.js'
import { entryAt } from '../text/entry-at.js'

/** An article's figure for an outcome, before counts and what they refer to have ids. */
export interface SummedToll {
  readonly outcome: Outcome
  readonly value: number | null
  readonly min: number | null
  readonly max: number | null
  readonly modifier: Modifier
  readonly unit: string | null
  readonly place: LinkedPlace | null
  readonly date: LinkedDate | null
  readonly source: LinkedActor | string | null
  readonly scope: Scope | null
  readonly counts: readonly LinkedCount[]
  readonly others: readonly LinkedCount[]
}

/**
 * Sums up counts to one figure for each outcome, in the order of `outcomes`. The first figure of the text stands for
 * the news; a later one takes its place only where it is the same told better or newer. Shares are left to their wholes.
 */
export const sumUpTolls = (counts: readonly LinkedCount[], text: string): SummedToll[] => {
  const before = new Map(counts.map((count, i) => [count, entryAt(counts, i - 1)]))
  const current = counts.filter((count) => count.outcome !== null && isCurrent(count) && !isShare(count))
  const tolls: SummedToll[] = []
  for (const outcome of outcomes) {
    const told = current.filter((count) => count.outcome === outcome)
    if (told.length === 0) continue
    const sure = told.filter((count) => count.certainty === 'stated')
    const figures = readFigures(sure.length > 0 ? sure : told, text, before)
    if (figures.length > 0) tolls.push(chooseFigure(outcome, figures, text))
  }
  return tolls
}

type Bounds = Pick<SummedToll, 'value' | 'min' | 'max' | 'modifier' | 'unit'>

/** A count, or several of one row, as one figure. */
interface Figure extends Bounds {
  /** Grows by the counts of figures that join it: copies would cost the square of their number. */
  readonly counts: LinkedCount[]
  /** Its words make it the newest total («the toll rose to 15»). */
  readonly total: boolean
  /** It comes on top of the one before it («another three died in hospital»). */
  readonly adds: boolean
  /** «a third»: the place of one more in a row of victims. */
  readonly ordinal: number | null
  /** «a woman», «another man»: told one by one. */
  readonly single: boolean
}

/** Not replaced by another figure, not denied or only possible, and not recalled from another year. */
const isCurrent = (count: LinkedCount): boolean =>
  (count.value !== null || count.min !== null || count.max !== null) &&
  !count.superseded &&
  !count.background &&
  (count.certainty === 'stated' || count.certainty === 'feared')

/** A share of a whole with the same outcome. */
const isShare = (count: LinkedCount): boolean => {
  for (let whole = count.partOf, turn = 0; whole && turn < 8; whole = whole.partOf, turn++) if (whole.outcome === count.outcome) return true
  return false
}

const readFigures = (told: readonly LinkedCount[], text: string, before: ReadonlyMap<LinkedCount, LinkedCount | undefined>): Figure[] => {
  const figures: Figure[] = []
  for (const row of findRows(told, text)) {
    const first = row[0] as LinkedCount
    const parts = row.slice(1)
    const words = text.slice(first.start, first.end).toLowerCase()
    // «eight people, five soldiers and three civilians»: the first is the whole
    const bounds = parts.length === 0 || (parts.length > 1 && isSum(first, parts)) ? first : row.map(boundsOf).reduce(add)
    figures.push({
      value: bounds.value,
      min: bounds.min,
      max: bounds.max,
      modifier: bounds.modifier,
      unit: bounds.unit,
      counts: row,
      total: /^count\/(?:toll-|number-of-dead)/.test(first.rule),
      adds: first.modifier !== 'vague' && addition.test(words) && !contrasts(first, words, before),
      ordinal: readOrdinal(words),
      single: row.length === 1 && first.value === 1,
    })
  }
  return figures
}

const ordinals = 'second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')

const readOrdinal = (words: string): number | null => {
  const at = ordinals.indexOf(/^an? (\w+)/.exec(words)?.[1] ?? '')
  return at < 0 ? null : at + 2
}

const addition = /^(?:another|a further|further|an additional|additional|at least another|at least \S+ more)\b|^\S+ (?:more|others?)\b/
/** «one was killed and four others were hurt»: others than the dead, not more of the hurt. */
const contrasts = (count: LinkedCount, words: string, befores: ReadonlyMap<LinkedCount, LinkedCount | undefined>): boolean => {
  if (!/\bothers?\b/.test(words)) return false
  const before = befores.get(count)
  return before !== undefined && before.outcome !== count.outcome && count.start - before.end < 120
}

const joint = /^[\s,]*(?:(?:and|as well as|plus)\s+)?(?:(?:his|her|their|its|the)\s+)?$/

/** Counts that only commas and «and» part: «five soldiers, two policemen and a child». */
const findRows = (told: readonly LinkedCount[], text: string): LinkedCount[][] => {
  const rows: LinkedCount[][] = []
  for (const count of told) {
    const row = rows.at(-1)
    const before = row?.at(-1)
    // «two in Lima, three in Cusco»
    const isElsewhere = count.rule === 'count/number-elsewhere' && count.joined === before
    if (row && before && isElsewhere) row.push(count)
    else if (
      row &&
      before &&
      count.start - before.end < 16 &&
      count.start > before.end &&
      joint.test(text.slice(before.end, count.start))
    ) {
      row.push(count)
    } else rows.push([count])
  }
  return rows
}

const boundsOf = ({ value, min, max, modifier, unit }: LinkedCount): Bounds => ({ value, min, max, modifier, unit })

const isSum = (whole: LinkedCount, parts: readonly LinkedCount[]): boolean =>
  whole.value !== null && whole.value === parts.reduce((sum, part) => sum + (part.value ?? Number.NaN), 0)

const add = (a: Bounds, b: Bounds): Bounds => {
  const plus = (x: number | null, y: number | null): number | null => (x === null || y === null ? null : x + y)
  const value = plus(a.value, b.value)
  const min = plus(a.min, b.min)
  const max = plus(a.max, b.max)
  return { value, min, max, modifier: describeBounds(a, b, value, min, max), unit: a.unit === b.unit ? a.unit : 'people' }
}

const describeBounds = (a: Bounds, b: Bounds, value: number | null, min: number | null, max: number | null): Modifier => {
  if (a.modifier === b.modifier) return a.modifier
  if (value === null) return min !== null && max !== null ? 'range' : 'vague'
  if (min !== null) return max === null ? 'at_least' : 'exact'
  return max === null ? 'approx' : 'at_most'
}

const chooseFigure = (outcome: Outcome, figures: readonly Figure[], text: string): SummedToll => {
  const counted = figures.filter((figure) => figure.value !== 0)
  const [first, ...later] = counted.length > 0 ? counted : figures
  let current = first as Figure
  const others: Figure[] = []
  for (const figure of later) {
    const next = weigh(current, figure, text)
    if (next) current = next
    else if (!figure.single) others.push(figure)
  }
  const { value, min, max, modifier, unit, counts } = current
  // a sum over several places or days has neither
  const isSpread = (field: 'place' | 'date'): boolean =>
    counts.some((count) => count.rule === 'count/number-elsewhere' && count[field] !== count.joined?.[field])
  const known = <Field extends 'place' | 'date' | 'source' | 'scope'>(field: Field): LinkedCount[Field] | null =>
    (field === 'place' || field === 'date') && isSpread(field) ? null : (counts.find((count) => count[field] !== null)?.[field] ?? null)
  return {
    outcome,
    value,
    min,
    max,
    modifier,
    unit,
    place: known('place'),
    date: known('date'),
    source: known('source'),
    scope: known('scope'),
    counts,
    others: others.flatMap((figure) => figure.counts),
  }
}

/** What the figure so far becomes by a later one, or null where the later one tells of something else. */
const weigh = (current: Figure, later: Figure, text: string): Figure | null => {
  if (later.ordinal === null && repeats(current, later)) return join(current, later)
  // «five were killed, a sixth died later»
  if (later.ordinal !== null)
    return reachesOrdinal(current, later, later.ordinal) ? { ...current, ...add(current, later), counts: takeIn(current, later) } : null
  // «the toll rose to 84 after five more bodies were found»: in it already
  if (later.adds && isTotalOfSentence(current, later, text)) return current
  if (followsScene(current, later, text)) return { ...current, ...add(current, later), counts: takeIn(current, later) }
  if (later.adds) return { ...current, ...add(current, later), counts: takeIn(current, later) }
  // «a man was shot, one of 707 people shot this year»
  if (current.single && !later.single && !isOfYear(later)) return later
  if (refines(current, later)) return later
  if (later.total && reach(later) >= reach(current) && !disagrees(current, later, text)) return later
  return null
}

const isOfYear = ({ counts: [count] }: Figure): boolean => /^\d{3,4}$/.test(count?.date?.value ?? '')

const isTotalOfSentence = (current: Figure, later: Figure, text: string): boolean => {
  const from = current.counts.at(-1)?.end ?? 0
  const between = text.slice(from, Math.max(from, later.counts[0]?.start ?? from))
  return current.total && between.length < 200 && /\b(?:after|as|with|when)\b/.test(between) && !/[.!?]\s/.test(between)
}

const rise = /\b(?:r[oi]se[sn]?|rising|climb|jump|increas|reach|gr[eo]w|surpass|st[ao]nds?|stood|now|br(?:ing|ought)|revis|rais)/

/** «Residents put the toll at more than 100»: another source, and nothing that says the figure is newer. */
const disagrees = (current: Figure, later: Figure, text: string): boolean => {
  const [one, other] = [current.counts[0], later.counts[0]]
  if (!one?.source || !other?.source || one.source === other.source) return false
  return !rise.test(text.slice(Math.max(0, other.start - 80), other.start))
}

/** «five soldiers and 12 insurgents», then «a sixth soldier». */
const reachesOrdinal = (current: Figure, { unit }: Figure, ordinal: number): boolean =>
  current.value === ordinal - 1 ||
  current.counts.some((count) => count.value === ordinal - 1 && unit !== null && (count.unit ?? '').startsWith(unit))

const atTheScene = /\b(?:at|on) the (?:spot|scene)\b|\binstantly\b|\bimmediately\b/

/** «nine died at the scene and one in hospital» */
const followsScene = (current: Figure, later: Figure, text: string): boolean => {
  const from = current.counts.at(-1)?.end ?? 0
  const to = later.counts[0]?.start ?? from
  return to > from && to - from < 200 && !later.total && atTheScene.test(text.slice(from, to))
}

const repeats = (a: Figure, b: Figure): boolean =>
  a.value === null ? b.value === null && a.min === b.min && a.max === b.max : a.value === b.value

/** Headlines leave out «at least», so the more careful of two figures stands. */
const join = (a: Figure, b: Figure): Figure => ({
  ...(a.modifier === 'exact' && b.modifier === 'at_least' ? b : a),
  counts: takeIn(a, b),
})

const takeIn = ({ counts }: Figure, joined: Figure): LinkedCount[] => {
  for (const count of joined.counts) counts.push(count)
  return counts
}

/** «dozens», later «47»; «more than 20», later «23». */
const refines = (current: Figure, later: Figure): boolean => {
  if (later.value === null || later.modifier === 'at_most') return false
  if (current.modifier === 'vague') return later.value >= (current.min ?? 0) && later.value < 10 * Math.max(current.min ?? 0, 10)
  if (current.modifier === 'range') return later.value >= (current.min ?? 0) && later.value <= (current.max ?? Number.POSITIVE_INFINITY)
  if (current.value === null || later.modifier === 'approx' || current.value % 5 !== 0) return false
  if (current.modifier === 'at_least') return later.value >= (current.min ?? 0) && later.value < current.value * 1.5
  return current.modifier === 'approx' && Math.abs(later.value - current.value) <= current.value / 10
}

const reach = (figure: Figure): number => figure.value ?? figure.min ?? figure.max ?? 0
