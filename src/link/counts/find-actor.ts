import type { Span } from '../../record/index.js'
import type { LinkedActor } from '../linked.js'
import { mentionAround, mentionsWithin, type Placed } from './placed.js'
import { joinSpaces } from '../../text/characters.js'

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
  const plain = joinSpaces(text.slice(words.start, words.end)).trim()
  if (best && !hasPartner(text, words, best)) return best.of
  return plain === '' || /^(?:he|she|they|it|who|we|i)$/i.test(plain) ? null : plain
}

/** «local officials and aid workers»: someone else beside the mention. */
const hasPartner = (text: string, words: Span, mention: Span): boolean =>
  /\S\s+and\s*$/.test(text.slice(words.start, Math.max(words.start, mention.start))) ||
  /^\s*and\s+\S/.test(text.slice(mention.end, words.end))

const weigh = (mention: Placed<LinkedActor>): number => (mention.of.kind === 'group' ? 0 : 1000) + mention.end - mention.start
