import { geoPath, type GeoContext, type GeoProjection } from 'd3-geo'
import type { Polygon } from 'geojson'

/** A line on the map; a closed one is the edge of a piece of land or of a lake in it. */
export interface Line {
  readonly points: readonly Position[]
  readonly closed: boolean
}

type Position = readonly [x: number, y: number]

/** Projects a shape and clips it to the map. */
export const projectShape = (shape: Polygon, projection: GeoProjection): Line[] => {
  const lines: { points: Position[]; closed: boolean }[] = []
  const context: GeoContext = {
    beginPath: () => {},
    moveTo: (x, y) => void lines.push({ points: [[x, y]], closed: false }),
    lineTo: (x, y) => void lines.at(-1)?.points.push([x, y]),
    closePath: () => {
      const last = lines.at(-1)
      if (last) last.closed = true
    },
    arc: () => {},
  }
  geoPath(projection, context)(shape)
  return lines
}

/** How much of the map the lines enclose, and the middle of it. */
export const measureLines = (lines: readonly Line[]): { area: number; x: number; y: number } => {
  let [twice, sumX, sumY] = [0, 0, 0]
  for (const { points } of lines) {
    points.forEach(([x, y], i) => {
      const [nextX, nextY] = points[i + 1] ?? (points[0] as Position)
      const cross = x * nextY - nextX * y
      twice += cross
      sumX += (x + nextX) * cross
      sumY += (y + nextY) * cross
    })
  }
  return { area: Math.abs(twice) / 2, x: sumX / (3 * twice), y: sumY / (3 * twice) }
}

/** Writes lines as the `d` of an SVG path in whole units, without points that nobody would see. */
export const writePath = (lines: readonly Line[], detail: number): string => lines.map((line) => writeLine(line, detail)).join('')

/** Relative steps take the fewest characters. */
const writeLine = ({ points, closed }: Line, detail: number): string => {
  const kept: [number, number][] = []
  const last = points.length - 1
  points.forEach(([x, y], i) => {
    const before = kept.at(-1)
    const point: [number, number] = [Math.round(x), Math.round(y)]
    const far = !before || Math.hypot(point[0] - before[0], point[1] - before[1]) >= detail
    if (far || (i === last && !closed)) kept.push(point)
  })
  // what is left of an island smaller than a dot
  if (kept.length < (closed ? 3 : 2)) return ''
  let d = ''
  let [atX, atY] = [0, 0]
  kept.forEach(([x, y], i) => {
    const step = `${x - atX}${y - atY < 0 ? '' : ' '}${y - atY}`
    d += i === 0 ? `M${step}` : i === 1 || step.startsWith('-') ? `${i === 1 ? 'l' : ''}${step}` : ` ${step}`
    ;[atX, atY] = [x, y]
  })
  return closed ? `${d}z` : d
}
