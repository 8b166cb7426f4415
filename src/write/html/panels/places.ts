import type { ArticleRecord, Place } from '../../../record/index.js'
import { type DrawnSpot, drawRegion, type RegionMap, regionSize } from '../map/draw-region.js'
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

/** The region that the article is about, and where it lies on the earth; or the earth alone where there is no one region. */
const layMaps = (places: readonly Place[], focus: string | null, atlas: Atlas): Markup | null => {
  const spots = findSpots(places)
  if (spots.length === 0) return null
  const frame = chooseFrame(spots, focus)
  const region = frame && drawRegion(frame, spots, atlas.near)
  const inRegion = new Set(region?.spots.map(({ spot }) => spot))
  return html`<figure class="maps">${region && layRegion(region)}${layWorld(drawWorld(spots, region?.outline ?? []), inRegion, atlas)}
<figcaption>Map: made with Natural Earth. <span class="key"><b>●</b> place, <b>○</b> middle of a country or region</span></figcaption></figure>
`
}

const layRegion = ({
  land,
  countries,
  spots,
}: RegionMap): Markup => html`<svg class="region" viewBox="0 0 ${regionSize.width} ${regionSize.height}" role="group" aria-label="Map of the places">
<rect class="sea" width="${regionSize.width}" height="${regionSize.height}"/><path class="land" d="${land}"/>
<g class="countries" aria-hidden="true">${countries.map(layLabel)}</g>
${[...spots].reverse().map((spot) => laySpot(spot, spot.crowded))}</svg>
`

/** Beside a map of the region it is small, so names show only as they are looked at; and only what lies elsewhere is a link. */
const layWorld = ({ spots, outline }: WorldMap, inRegion: ReadonlySet<Spot>, { earth }: Atlas): Markup => {
  const alone = inRegion.size === 0
  return html`<svg class="${alone ? 'region' : 'world'}" viewBox="0 0 ${worldSize.width} ${worldSize.height}" role="group" aria-label="Map of the earth with the places">
${earth}<path class="outline" d="${outline}"/>
${[...spots]
  .reverse()
  .map((spot) =>
    inRegion.has(spot.spot)
      ? html`<circle class="dot" cx="${Math.round(spot.x)}" cy="${Math.round(spot.y)}" r="7"/>`
      : laySpot(spot, !alone || spot.crowded),
  )}</svg>
`
}

const laySpot = ({ spot: { place }, label, ...point }: DrawnSpot, quiet: boolean): Markup => {
  const [x, y] = [Math.round(point.x), Math.round(point.y)]
  const area = place.kind === 'country' || place.kind === 'region'
  const size = Math.min(14, 8 + place.mentions.length)
  return html`<a class="spot${quiet ? ' crowded' : ''}${area ? ' area' : ''}" href="#${place.id}" aria-label="${place.name}, ${describePlace(place)}"><circle class="reach" cx="${x}" cy="${y}" r="24"/><circle class="dot" cx="${x}" cy="${y}" r="${size}"/>${layLabel(label)}</a>
`
}

const layLabel = ({ x, y, text, anchor }: Label): Markup =>
  html`<text x="${x}" y="${y}"${anchor === 'start' ? null : html` text-anchor="${anchor}"`}>${text}</text>`
