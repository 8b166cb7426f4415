import { abbreviations } from './lexicon.js'
import type { Words } from './words.js'

/** Behind the full stop, where it is a token of its own at the end of a sentence or before a bracket: «Salem, Mass. (AP)». */
export const endOfAbbreviated = ({ tokens }: Words, end: number): number => {
  const last = tokens[end - 1]
  const stop = tokens[end]
  const isOwn = stop?.text === '.' && last !== undefined && stop.start === last.end && abbreviations.has(`${last.text}.`)
  return (isOwn ? stop.end : last?.end) ?? 0
}
