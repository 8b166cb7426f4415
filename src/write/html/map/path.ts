import { geoPath, type GeoContext, type GeoProjection } from 'd3-geo'
import type { Polygon } from 'geojson'

/** Draws shapes as the `d` of an SVG path in whole units, without points that nobody would see. */
export const drawPath = (shapes: readonly Polygon[], projection: GeoProjection, detail: number): string => {
  const lines = collectLines(shapes, projection)
  return lines.map((line) => writeLine(line, detail)).join('')
}

interface Line {
  readonly points: [x: number, y: number][]
  closed: boolean
}

const collectLines = (shapes: readonly Polygon[], projection: GeoProjection): Line[] => {
  const lines: Line[] = []
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
  const path = geoPath(projection, context)
  for (const shape of shapes) path(shape)
  return lines
}

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
