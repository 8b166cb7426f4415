import type { Mark } from '../../assemble/mark-up/collect-marks.js'
import type { Theme } from './theme.js'
import type { LineSpan } from './wrap.js'

/** Writes one line of the text: each character takes the styles of all marks around it. */
export const colorLine = (text: string, line: LineSpan, marks: readonly Mark[], theme: Theme): string => {
  const cuts = new Set([line.start, line.end])
  for (const { start, end } of marks) for (const cut of [start, end]) if (cut > line.start && cut < line.end) cuts.add(cut)
  const edges = [...cuts].sort((a, b) => a - b)
  return edges
    .slice(0, -1)
    .map((start, i) => {
      const around = marks.filter((mark) => mark.start <= start && mark.end > start)
      return around.reduceRight((part, mark) => theme.kinds[mark.kind](part), text.slice(start, edges[i + 1]))
    })
    .join('')
}

/** Without colour: each mark in square brackets with its id, `[Anna Berg]a1`. */
export const bracketMarks = (text: string, marks: readonly Mark[]): string => {
  // at one place closing brackets come before opening ones; inner ones close first and open last
  const inserts = marks
    .flatMap(({ start, end, id }) => [
      { at: start, closes: 0, other: -end, insert: '[' },
      { at: end, closes: -1, other: -start, insert: `]${id}` },
    ])
    .sort((a, b) => a.at - b.at || a.closes - b.closes || a.other - b.other)
  let at = 0
  const parts: string[] = []
  for (const insert of inserts) {
    parts.push(text.slice(at, insert.at), insert.insert)
    at = insert.at
  }
  return parts.join('') + text.slice(at)
}
