import type { Element } from 'domhandler'
import { walkUp } from './dom.js'
import type { Line } from './lay-text.js'

/** What a line says for its surroundings being an article: characters of running text, less those of lists of links. */
export const weigh = ({ tag, text, linked }: Line): number => {
  const length = text.length
  const share = linked / length
  if (share > 0.6) return -length
  if (tag.startsWith('h')) return share > 0 ? -length : 0
  const ends = /[.!?…:;,]["'”’»)\]]*$/.test(text)
  if (length < 40) return ends ? length / 2 : -length / 4
  return (length - linked) * (ends ? 1 : 0.5)
}

/** For each element the sum over the lines in it. */
export const sumByElement = (lines: readonly Line[], value: (line: Line) => number): Map<Element, number> => {
  const sums = new Map<Element, number>()
  for (const line of lines) {
    const added = value(line)
    sums.set(line.element, (sums.get(line.element) ?? 0) + added)
    for (const up of walkUp(line.element)) sums.set(up, (sums.get(up) ?? 0) + added)
  }
  return sums
}
