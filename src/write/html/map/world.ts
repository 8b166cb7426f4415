import type { Feature, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** A piece of land that no border crosses, small enough to be left out where a map does not show it. */
export interface Piece {
  readonly shape: Polygon
  /** The middle of a circle around it, as a vector of length one, and that circle's radius in radians. */
  readonly middle: Vector
  readonly radius: number
  /** The country's name on its largest piece, null on the others. */
  readonly name: string | null
}

export type Vector = readonly [x: number, y: number, z: number]

/** What the files of world-atlas hold. */
export type WorldAtlas = Topology<{ countries: GeometryCollection<{ name: string }> }>

/** The pieces of all countries as Natural Earth has them. */
export const readPieces = (atlas: WorldAtlas): Piece[] => {
  const countries = feature(atlas, atlas.objects.countries).features as Feature<Polygon | MultiPolygon, { name: string }>[]
  return countries.flatMap(({ geometry, properties: { name } }) => {
    const pieces = splitPolygons(geometry).map(encircle)
    const largest = pieces.reduce((a, b) => (b.radius > a.radius ? b : a))
    return pieces.map((piece) => ({ ...piece, name: piece === largest ? name : null }))
  })
}

const splitPolygons = (geometry: Polygon | MultiPolygon): Polygon[] =>
  geometry.type === 'Polygon' ? [geometry] : geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }))

const encircle = (shape: Polygon) => {
  const [outline = []] = shape.coordinates
  const points = outline.map(([lon = 0, lat = 0]) => toVector(lon, lat))
  const [x, y, z] = points.reduce<[number, number, number]>(
    (sum, point) => [sum[0] + point[0], sum[1] + point[1], sum[2] + point[2]],
    [0, 0, 0],
  )
  const length = Math.hypot(x, y, z)
  const middle: Vector = [x / length, y / length, z / length]
  return { shape, middle, radius: Math.acos(points.reduce((least, point) => Math.min(least, dot(point, middle)), 1)) }
}

export const toVector = (lon: number, lat: number): Vector => {
  const [a, b] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180]
  return [Math.cos(b) * Math.cos(a), Math.cos(b) * Math.sin(a), Math.sin(b)]
}

/** The angle between two points of the earth, in radians. */
export const measureAngle = (a: Vector, b: Vector): number => Math.acos(Math.min(1, Math.max(-1, dot(a, b))))

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
