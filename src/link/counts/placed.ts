import type { Span } from '../../record/index.js'
import { putInOrder } from '../../text/put-in-order.js'

/** A mention with what it stands for. */
export interface Placed<T> extends Span {
  readonly of: T
}

/** All mentions of some entities in text order. */
export const placeMentions = <T>(entities: readonly T[], mentionsOf: (entity: T) => readonly Span[]): Placed<T>[] => {
  // pushed one by one, since flatMap takes several times as long
  const placed: Placed<T>[] = []
  for (const entity of entities) for (const { start, end } of mentionsOf(entity)) placed.push({ start, end, of: entity })
  return putInOrder(placed, (a, b) => a.start - b.start || a.end - b.end)
}

/** The mentions that lie within a span, found by halving. */
export const mentionsWithin = <T>(placed: readonly Placed<T>[], { start, end }: Span): readonly Placed<T>[] => {
  let low = 0
  let high = placed.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((placed[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  let to = low
  while (to < placed.length && (placed[to]?.end ?? 0) <= end) to++
  return placed.slice(low, to)
}

/** A mention that is wider than the words («aid workers» for «workers»), or null; looked for among the last to open before them. */
export const mentionAround = <T>(placed: readonly Placed<T>[], { start, end }: Span): Placed<T> | null => {
  let low = 0
  let high = placed.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((placed[middle]?.start ?? 0) <= start) low = middle + 1
    else high = middle
  }
  for (let i = low - 1; i >= 0 && i > low - 4; i--) {
    const mention = placed[i]
    if (mention && mention.end >= end) return mention
  }
  return null
}

/** Of some mentions the nearest to a count: behind it rather than before it. */
export const nearestTo = <T>(mentions: readonly Placed<T>[], span: Span): Placed<T> | null => {
  let best: Placed<T> | null = null
  let bestDistance = Number.POSITIVE_INFINITY
  for (const mention of mentions) {
    const distance = mention.start >= span.end ? mention.start - span.end : (span.start - mention.end) * 2
    if (distance < bestDistance && distance >= 0) {
      best = mention
      bestDistance = distance
    }
  }
  return best
}

/** Words further away than this say nothing of a count; it keeps endless sentences linear. */
const reach = 1500

/** The part of a span that lies within reach of a count. */
export const withinReach = (span: Span, count: Span): Span => ({
  start: Math.max(span.start, count.start - reach),
  end: Math.min(span.end, count.end + reach),
})
