import type { Span } from '../../record/index.js'
import type { LinkedActor, LinkedMention } from '../linked.js'
import { putInOrder } from '../../text/put-in-order.js'

/** A mention with the actor that it stands for. */
export interface ActorMention extends Span {
  readonly form: LinkedMention['form']
  readonly actor: LinkedActor
}

/** Finds the mentions of all actors by where they stand. */
export interface MentionIndex {
  /** The mentions that share characters with a span, in text order. */
  readonly within: (span: Span) => ActorMention[]
}

/** How many mentions may stand inside each other; a longer one that begins further off is not looked for. */
const deepest = 8

export const indexMentions = (actors: readonly LinkedActor[]): MentionIndex => {
  // pushed one by one, since flatMap takes several times as long
  const mentions: ActorMention[] = []
  for (const actor of actors) for (const { start, end, form } of actor.mentions) mentions.push({ start, end, form, actor })
  putInOrder(mentions, (a, b) => a.start - b.start || b.end - a.end)
  return {
    within: (span) => {
      const first = findFirst(mentions, span.start)
      const found: ActorMention[] = []
      for (let i = Math.max(0, first - deepest); i < mentions.length; i++) {
        const mention = mentions[i] as ActorMention
        if (mention.start >= span.end) break
        if (mention.end > span.start) found.push(mention)
      }
      return found
    },
  }
}

/** The position of the first span that starts at an offset or behind it; spans stand in text order. */
export const findFirst = (spans: readonly Span[], offset: number): number => {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
