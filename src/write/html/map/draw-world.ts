import { geoEqualEarth, geoPath } from 'd3-geo'
import type { DrawnSpot } from './draw-region.js'
import type { Spot } from './frame.js'
import { projectShape, writePath } from './path.js'
import { type PlacedLabel, placeLabels } from './place-labels.js'
import type { Piece } from './world.js'

export const worldSize = { width: 960, height: 450 } as const

export interface WorldMap {
  readonly spots: readonly DrawnSpot[]
  /** Where the map of the region lies. */
  readonly outline: string
}

// cut where there is the least land: through the Bering Strait
const projection = geoEqualEarth()
  .rotate([-11, 0])
  .fitExtent(
    [
      [2, 2],
      [worldSize.width - 2, worldSize.height - 2],
    ],
    { type: 'Sphere' },
  )

/** The countries of the whole earth as one path, the same for every article. */
export const drawLand = (pieces: readonly Piece[]): string =>
  writePath(
    pieces.flatMap(({ shape }) => projectShape(shape, projection)),
    4,
  )

/** The edge of the earth. */
export const drawGlobe = (): string => geoPath(projection).digits(0)({ type: 'Sphere' }) ?? ''

/** Puts all spots on the map of the earth, and the outline of the region. */
export const drawWorld = (spots: readonly Spot[], outline: [lon: number, lat: number][]): WorldMap => {
  const points = spots.map((spot) => {
    const [x = 0, y = 0] = projection([spot.lon, spot.lat]) ?? []
    return { spot, x, y, text: spot.place.name }
  })
  const { labels } = placeLabels(points, [], worldSize)
  return {
    spots: points.map(({ spot, x, y }, i) => ({ spot, x, y, ...(labels[i] as PlacedLabel) })),
    outline: outline.length === 0 ? '' : (geoPath(projection).digits(0)({ type: 'LineString', coordinates: outline }) ?? ''),
  }
}
