import { readFileSync } from 'node:fs'
import { drawGlobe, drawLand } from './map/draw-world.js'
import { html, type Markup } from './markup.js'
import { type Piece, readPieces } from './map/world.js'

/** What maps are drawn from. */
export interface Atlas {
  /** Outlines of the countries for maps of a region, at 1:50 million. */
  readonly near: readonly Piece[]
  /** Sea and land on the map of the earth, at 1:110 million. */
  readonly earth: Markup
}

/** Opens the outlines of this package. */
export const openAtlas = (): Atlas => ({
  near: openPieces('50m'),
  earth: html`<path class="sea" d="${drawGlobe()}"/><path class="land" d="${drawLand(openPieces('110m'))}"/>`,
})

/** The same for many articles in one file, which holds the earth but once. */
export const shareEarth = ({ near, earth }: Atlas): { atlas: Atlas; shared: Markup } => ({
  atlas: { near, earth: html`<use href="#earth"/>` },
  shared: html`<svg class="shared" width="0" height="0" aria-hidden="true"><defs><g id="earth">${earth}</g></defs></svg>`,
})

const openPieces = (scale: string): Piece[] =>
  readPieces(JSON.parse(readFileSync(new URL(`./generated/countries-${scale}.json`, import.meta.url), 'utf8')))
