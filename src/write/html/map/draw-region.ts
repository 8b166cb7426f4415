import { geoAzimuthalEqualArea, type GeoProjection } from 'd3-geo'
import type { Frame, Spot } from './frame.js'
import { type Line, measureLines, projectShape, writePath } from './path.js'
import { type Label, type PlacedLabel, placeLabels, type Point } from './place-labels.js'
import { measureAngle, type Piece, toVector } from './world.js'

/** Units of the drawing: two to a pixel at the width that the panel has on a large screen. */
export const regionSize = { width: 960, height: 620 } as const

export interface RegionMap {
  readonly land: string
  readonly countries: readonly Label[]
  readonly spots: readonly DrawnSpot[]
  /** The outline of what it shows, in degrees. */
  readonly outline: [lon: number, lat: number][]
}

export interface DrawnSpot extends Point, PlacedLabel {
  readonly spot: Spot
}

const margin = { x: 130, y: 80 } as const

/** Draws the region that a frame takes in, with every spot that falls into it. */
export const drawRegion = (frame: Frame, spots: readonly Spot[], pieces: readonly Piece[]): RegionMap => {
  const projection = fitProjection(frame)
  const reach = Math.hypot(regionSize.width, regionSize.height) / 2 / projection.scale()
  const middle = toVector(...(projection.invert?.([regionSize.width / 2, regionSize.height / 2]) ?? frame.middle))
  const near = pieces
    .filter((piece) => measureAngle(piece.middle, middle) < piece.radius + reach * 1.2)
    .map(({ name, shape }) => ({ name, lines: projectShape(shape, projection) }))
  const drawn = spots
    .filter(({ at }) => measureAngle(at, middle) < reach * 1.2)
    .map((spot) => ({ spot, ...project(projection, spot.lon, spot.lat) }))
    .filter(({ x, y }) => x > 0 && x < regionSize.width && y > 0 && y < regionSize.height)
  const { labels, countries } = placeLabels(
    drawn.map(({ x, y, spot }) => ({ x, y, text: spot.place.name })),
    nameCountries(near),
    regionSize,
  )
  return {
    land: writePath(
      near.flatMap(({ lines }) => lines),
      3,
    ),
    countries,
    spots: drawn.map((point, i) => ({ ...point, ...(labels[i] as PlacedLabel) })),
    outline: traceOutline(projection),
  }
}

/** Equal-area around the frame's middle: true everywhere on the earth, at the poles and the date line too. */
const fitProjection = ({ middle: [lon, lat], spots, leastWidth }: Frame): GeoProjection => {
  const { width, height } = regionSize
  const projection = geoAzimuthalEqualArea().rotate([-lon, -lat]).translate([0, 0]).scale(1).precision(0)
  const points = spots.map((spot) => project(projection, spot.lon, spot.lat))
  const [left, right] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))]
  const [top, bottom] = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))]
  const scale = Math.min((width - 2 * margin.x) / (right - left), (height - 2 * margin.y) / (bottom - top), width / leastWidth)
  return projection
    .scale(scale)
    .translate([width / 2 - ((left + right) / 2) * scale, height / 2 - ((top + bottom) / 2) * scale])
    .clipExtent([
      [-8, -8],
      [width + 8, height + 8],
    ])
}

const project = (projection: GeoProjection, lon: number, lat: number): Point => {
  const [x = 0, y = 0] = projection([lon, lat]) ?? []
  return { x, y }
}

/** Names of the countries that take up enough of the map, the largest first, where they show most. */
const nameCountries = (
  pieces: readonly { readonly name: string | null; readonly lines: readonly Line[] }[],
): (Point & { text: string })[] =>
  pieces
    .flatMap(({ name, lines }) => (name === null ? [] : [{ text: name.toUpperCase(), ...measureLines(lines) }]))
    .filter(({ area }) => area > leastNamedArea)
    .sort((a, b) => b.area - a.area)

const leastNamedArea = 15_000

const traceOutline = (projection: GeoProjection): [number, number][] => {
  const { width, height } = regionSize
  const steps = [0, 0.25, 0.5, 0.75]
  const edge = [
    ...steps.map((part) => [part * width, 0]),
    ...steps.map((part) => [width, part * height]),
    ...steps.map((part) => [width - part * width, height]),
    ...steps.map((part) => [0, height - part * height]),
    [0, 0],
  ] as [number, number][]
  return edge.flatMap((point) => {
    const found = projection.invert?.(point)
    return found && found.every(Number.isFinite) ? [found] : []
  })
}
