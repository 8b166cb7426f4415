import { measureWidth } from './measure-width.js'
import { wrapText } from './wrap.js'

/** A column of a table on a terminal. */
export interface ViewColumn<Entry> {
  readonly name: string
  readonly cell: (entry: Entry) => string
  readonly style?: (text: string) => string
  readonly align?: 'right'
  /** May be made narrower than its longest cell and wrap over lines; others only where nothing else helps. */
  readonly flexible?: boolean
  /** Left out first where the width is too small for all. */
  readonly optional?: boolean
}

const gap = '  '
const leastWidth = 6
const comfortableWidth = 12
const mostLines = 6

/**
 * Sets entries in columns that fit the width: flexible ones share what the others leave, and long cells go on below.
 * Columns that are empty in every row are left out.
 */
export const layColumns = <Entry>(
  entries: readonly Entry[],
  columns: readonly ViewColumn<Entry>[],
  width: number,
  label: (text: string) => string,
): string[] => {
  const filled = columns
    .map((column) => ({ column, cells: entries.map((entry) => column.cell(entry)) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const natural = filled.map(({ cells, column }) =>
    cells.reduce((most, cell) => Math.max(most, measureWidth(cell)), measureWidth(column.name)),
  )
  const drop = (fits: (i: number) => number, mayGo: (i: number) => boolean): void => {
    for (let i = filled.length - 1; i > 0; i--) {
      const needed = natural.reduce((sum, _, column) => sum + fits(column) + gap.length, -gap.length)
      if (needed <= width) return
      if (!mayGo(i)) continue
      filled.splice(i, 1)
      natural.splice(i, 1)
    }
  }
  drop(
    (i) => Math.min(natural[i] ?? 0, filled[i]?.column.flexible ? comfortableWidth : Number.POSITIVE_INFINITY),
    (i) => filled[i]?.column.optional ?? false,
  )
  drop(
    (i) => Math.min(natural[i] ?? 0, leastWidth),
    () => true,
  )
  const flexible = filled.map(({ column }) => column.flexible ?? false)
  const widths = shareWidth(natural, flexible, width - gap.length * (filled.length - 1))
  const header = filled.map(({ column }, i) => pad(cut(column.name, widths[i] ?? 0), widths[i] ?? 0, column.align)).join(gap)
  const lines = [label(header.trimEnd())]
  entries.forEach((_, row) => {
    const cells = filled.map(({ cells }, i) => wrapCell(cells[row] ?? '', widths[i] ?? 0))
    const height = Math.max(...cells.map((cell) => cell.length))
    for (let line = 0; line < height; line++) {
      const parts = filled.map(({ column }, i) => {
        const padded = pad(cells[i]?.[line] ?? '', widths[i] ?? 0, column.align)
        return column.style ? column.style(padded) : padded
      })
      lines.push(parts.join(gap).trimEnd())
    }
  })
  return lines
}

/** Takes from the widest flexible column until all fit; then, on a very narrow terminal, from any. */
const shareWidth = (natural: readonly number[], flexible: readonly boolean[], total: number): number[] => {
  const widths = [...natural]
  const shrink = (allowed: (i: number) => boolean): void => {
    let excess = widths.reduce((sum, one) => sum + one, 0) - total
    while (excess > 0) {
      const candidates = widths.map((_, i) => i).filter((i) => allowed(i) && (widths[i] ?? 0) > leastWidth)
      const widest = candidates.reduce((best, i) => ((widths[i] ?? 0) > (widths[best] ?? 0) ? i : best), candidates[0] ?? -1)
      if (widest < 0) return
      const others = candidates.filter((i) => i !== widest).map((i) => widths[i] ?? 0)
      const next = Math.max(leastWidth, ...others.filter((one) => one < (widths[widest] ?? 0)))
      const step = Math.max(1, Math.min(excess, (widths[widest] ?? 0) - next))
      widths[widest] = (widths[widest] ?? 0) - step
      excess -= step
    }
  }
  shrink((i) => flexible[i] ?? false)
  shrink(() => true)
  return widths
}

const wrapCell = (cell: string, width: number): string[] => {
  const lines = wrapText(cell, Math.max(1, width)).map(({ start, end }) => cell.slice(start, end))
  if (lines.length <= mostLines) return lines
  return [...lines.slice(0, mostLines - 1), `${cut(lines[mostLines - 1] ?? '', width - 1)}…`]
}

const cut = (text: string, width: number): string => {
  let used = 0
  let kept = ''
  for (const character of text) {
    used += measureWidth(character)
    if (used > width) return kept
    kept += character
  }
  return kept
}

const pad = (text: string, width: number, align: 'right' | undefined): string => {
  const space = ' '.repeat(Math.max(0, width - measureWidth(text)))
  return align === 'right' ? space + text : text + space
}
