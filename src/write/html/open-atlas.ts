import { readFileSync } from 'node:fs'
import { drawGlobe, drawLand } from './map/draw-world.js'
import { type Piece, readPieces } from './map/world.js'

/** What maps are drawn from. */
export interface Atlas {
  /** Outlines of the countries for maps of a region, at 1:50 million. */
  readonly near: readonly Piece[]
  /** All land on the map of the earth as a path, at 1:110 million. */
  readonly land: string
  /** The edge of the earth on that map. */
  readonly globe: string
}

/** Opens the outlines of this package. */
export const openAtlas = (): Atlas => ({ near: openPieces('50m'), land: drawLand(openPieces('110m')), globe: drawGlobe() })

const openPieces = (scale: string): Piece[] =>
  readPieces(JSON.parse(readFileSync(new URL(`./generated/countries-${scale}.json`, import.meta.url), 'utf8')))
