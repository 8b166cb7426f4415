import type { Span } from '../../record/index.js'
import type { LinkedActor } from '../linked.js'
import { mentionAround, mentionsWithin, type Placed } from './placed.js'

/** The actor that some words stand for: the longest name in them, else the longest mention; the words where there is none. */
export const findActor = (text: string, words: Span | null, mentions: readonly Placed<LinkedActor>[]): LinkedActor | string | null => {
  if (!words) return null
  // a mention may reach a little beyond the words that were read
  const wide = { start: words.start, end: words.end + 1 }
  let best: Placed<LinkedActor> | null = null
  for (const mention of mentionsWithin(mentions, wide)) {
    if (!best || weigh(mention) > weigh(best)) best = mention
  }
  best ??= mentionAround(mentions, words)
  if (best) return best.of
  const plain = text.slice(words.start, words.end).replace(/\s+/g, ' ').trim()
  return plain === '' ? null : plain
}

const weigh = (mention: Placed<LinkedActor>): number => (mention.of.kind === 'group' ? 0 : 1000) + mention.end - mention.start
