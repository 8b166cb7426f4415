import { measureWidth } from '../../view/measure-width.js'

export interface Point {
  readonly x: number
  readonly y: number
}

/** Words on a map, with the point that they start at, end at or stand over. */
export interface Label extends Point {
  readonly text: string
  readonly anchor: 'start' | 'middle' | 'end'
}

export interface PlacedLabel {
  readonly label: Label
  /** There was no room for it among the others: it is to be shown only while its point is looked at. */
  readonly crowded: boolean
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Height of letters and width of an average one, in units of the map. */
const letter = { height: 26, width: 15.5 } as const
const smallLetter = { height: 20, width: 13.5 } as const
const gap = 18

/**
 * Puts labels beside their points, the more important first, and names of countries where room is left.
 */
export const placeLabels = (
  points: readonly (Point & { text: string })[],
  countries: readonly (Point & { text: string })[],
  size: { readonly width: number; readonly height: number },
): { labels: PlacedLabel[]; countries: Label[] } => {
  const frame = { left: 4, right: size.width - 4, top: 4, bottom: size.height - 4 }
  const taken: Box[] = points.map(({ x, y }) => ({ left: x - 13, right: x + 13, top: y - 13, bottom: y + 13 }))
  const fits = (box: Box): boolean => isWithin(box, frame) && !taken.some((other) => overlap(box, other))
  const labels = points.map((point) => {
    const choices = labelChoices(point)
    const label = choices.find((choice) => fits(boxOf(choice, letter)))
    if (label) taken.push(boxOf(label, letter))
    const inside = choices.find((choice) => isWithin(boxOf(choice, letter), frame))
    return { label: label ?? inside ?? (choices[0] as Label), crowded: label === undefined }
  })
  const named = countries.flatMap(({ x, y, text }) => {
    const label = { x: Math.round(x), y: Math.round(y), text, anchor: 'middle' as const }
    if (!fits(boxOf(label, smallLetter))) return []
    taken.push(boxOf(label, smallLetter))
    return [label]
  })
  return { labels, countries: named }
}

/** Right, left, over and under the point, then the corners. */
const labelChoices = ({ x, y, text }: Point & { text: string }): Label[] => {
  const [column, row] = [Math.round(x), Math.round(y)]
  const at = (dx: number, dy: number, anchor: Label['anchor']): Label => ({ x: column + dx, y: row + dy, text, anchor })
  return [
    at(gap, 9, 'start'),
    at(-gap, 9, 'end'),
    at(0, -gap - 2, 'middle'),
    at(0, gap + 20, 'middle'),
    at(gap, -10, 'start'),
    at(gap, 28, 'start'),
    at(-gap, -10, 'end'),
    at(-gap, 28, 'end'),
  ]
}

const boxOf = ({ x, y, text, anchor }: Label, size: { height: number; width: number }): Box => {
  const width = measureWidth(text) * size.width
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - size.height * 0.8, bottom: y + size.height * 0.25 }
}

const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const isWithin = (box: Box, frame: Box): boolean =>
  box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom
