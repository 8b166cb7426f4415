import type { ArticleRecord, Place } from '../../../record/index.js'
import { drawRegion, type RegionMap, regionSize } from '../map/draw-region.js'
import { drawWorld, type WorldMap, worldSize } from '../map/draw-world.js'
import { chooseFrame, findSpots, type Spot } from '../map/frame.js'
import type { Label } from '../map/place-labels.js'
import type { Atlas } from '../open-atlas.js'
import { html, join, type Markup, words } from '../markup.js'
import { describePlace, showCoordinates } from '../wording.js'
import { fact, layEntry, layPanel, linkMention, linkMentions } from './entry.js'

/** A map of the places, and a list of them. */
export const layPlaces = ({ places, focus }: ArticleRecord, atlas: Atlas): Markup | null =>
  layPanel(
    'places',
    'Places',
    places.length,
    html`${layMaps(places, focus, atlas)}<ul class="records">${places.map((place) => layPlace(place, place.id === focus))}</ul>`,
  )

const layPlace = (place: Place, isFocus: boolean): Markup =>
  layEntry({
    kind: 'places',
    id: place.id,
    head: html`<h3>${linkMention(place.id, words(place.name))}</h3>`,
    facts: [
      join(
        [
          html`<span class="what">${describePlace(place)}</span>${isFocus ? html` <span class="flag">where the story is</span>` : null}`,
          place.lat === null || place.lon === null ? html`no coordinates known` : html`${showCoordinates(place.lat, place.lon)}`,
          place.geonameId === null ? null : fact('GeoNames', String(place.geonameId)),
        ],
        ' · ',
      ),
      linkMentions(place.id, place.mentions),
    ],
    rules: place.rules,
  })

const layMaps = (places: readonly Place[], focus: string | null, atlas: Atlas): Markup | null => {
  const spots = findSpots(places)
  if (spots.length === 0) return null
  const region = drawRegion(chooseFrame(spots, focus), spots, atlas.near)
  const elsewhere = new Set(spots.filter((spot) => !region.spots.some((drawn) => drawn.spot === spot)))
  return html`<figure class="maps">${layRegion(region)}${layWorld(drawWorld(spots, region.outline), elsewhere, atlas)}
<figcaption>Map: made with Natural Earth. <span class="key"><b>●</b> place, <b>○</b> middle of a country or region</span></figcaption></figure>
`
}

const layRegion = ({
  land,
  countries,
  spots,
}: RegionMap): Markup => html`<svg class="region" viewBox="0 0 ${regionSize.width} ${regionSize.height}" role="group" aria-label="Map of the places">
<rect class="sea" width="${regionSize.width}" height="${regionSize.height}"/><path class="land" d="${land}"/>
<g class="countries" aria-hidden="true">${countries.map((label) => layLabel(label))}</g>
${[...spots].reverse().map(({ spot, x, y, label, crowded }) => laySpot(spot, Math.round(x), Math.round(y), crowded ? 'spot crowded' : 'spot', layLabel(label)))}</svg>
`

/** Those that lie outside the map of the region can be reached here. */
const layWorld = (
  { spots, outline }: WorldMap,
  elsewhere: ReadonlySet<Spot>,
  { land, globe }: Atlas,
): Markup => html`<svg class="world" viewBox="0 0 ${worldSize.width} ${worldSize.height}" role="group" aria-label="All places on the map of the earth">
<path class="sea" d="${globe}"/><path class="land" d="${land}"/><path class="outline" d="${outline}"/>
${spots.map(({ spot, x, y }) => (elsewhere.has(spot) ? laySpot(spot, x, y, 'spot crowded', layLabel(labelOnWorld(spot, x, y))) : html`<circle class="dot" cx="${x}" cy="${y}" r="7"/>`))}</svg>
`

const labelOnWorld = ({ place }: Spot, x: number, y: number): Label =>
  x > worldSize.width / 2
    ? { x: x - 16, y: y + 10, text: place.name, anchor: 'end' }
    : { x: x + 16, y: y + 10, text: place.name, anchor: 'start' }

const laySpot = ({ place }: Spot, x: number, y: number, name: string, label: Markup): Markup => {
  const area = place.kind === 'country' || place.kind === 'region'
  const size = Math.min(14, 8 + place.mentions.length)
  return html`<a class="${name}${area ? ' area' : ''}" href="#${place.id}" aria-label="${place.name}, ${describePlace(place)}"><circle class="reach" cx="${x}" cy="${y}" r="24"/><circle class="dot" cx="${x}" cy="${y}" r="${size}"/>${label}</a>
`
}

const layLabel = ({ x, y, text, anchor }: Label): Markup =>
  html`<text x="${x}" y="${y}"${anchor === 'start' ? null : html` text-anchor="${anchor}"`}>${text}</text>`
