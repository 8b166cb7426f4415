import { describe, expect, test } from 'vitest'
import type { Place, PlaceKind } from '../../src/record/index.js'
import { drawRegion, regionSize } from '../../src/write/html/map/draw-region.js'
import { drawWorld, worldSize } from '../../src/write/html/map/draw-world.js'
import { chooseFrame, findSpots } from '../../src/write/html/map/frame.js'
import { placeLabels } from '../../src/write/html/map/place-labels.js'
import { openAtlas } from '../../src/write/html/open-atlas.js'

const { near, earth } = openAtlas()

const makePlaces = (...list: [name: string, kind: PlaceKind, lat: number | null, lon: number | null, mentions?: number][]): Place[] =>
  list.map(([name, kind, lat, lon, mentions = 1], i) => ({
    id: `p${i + 1}`,
    name,
    kind,
    country: null,
    admin1: null,
    lat,
    lon,
    geonameId: null,
    mentions: Array.from({ length: mentions }, () => ({ start: 0, end: 1, text: 'x', form: 'name' as const })),
  }))

const iran: Parameters<typeof makePlaces> = [
  ['Ilam', 'city', 33.64, 46.42, 8],
  ['Tehran', 'city', 35.69, 51.42],
  ['Erbil', 'city', 36.19, 44.01],
  ['Oslo', 'city', 59.91, 10.75],
  ['Iran', 'country', 32, 53, 9],
  ['United States', 'country', 39.76, -98.5],
]

/** Names that the map of the region shows; null where there is none. */
const drawNames = (places: readonly Place[], focus: string | null = null): string[] | null => {
  const spots = findSpots(places)
  const frame = chooseFrame(spots, focus)
  return frame && drawRegion(frame, spots, near).spots.map(({ spot }) => spot.place.name)
}

describe('the region', () => {
  test.each<[string, Place[], string | null, string[] | null]>([
    ['far places do not widen it', makePlaces(...iran), null, ['Iran', 'Ilam', 'Tehran', 'Erbil']],
    ['it is around the place that the story is about', makePlaces(...iran), 'p4', ['Oslo']],
    ['places without coordinates are left out', makePlaces(['X', 'city', null, null], ['Tehran', 'city', 35.69, 51.42]), null, ['Tehran']],
    ['countries side by side', makePlaces(['Peru', 'country', -10, -75.25], ['Bolivia', 'country', -17, -65]), null, ['Peru', 'Bolivia']],
    [
      'countries all over the earth are no region',
      makePlaces(['Peru', 'country', -10, -75], ['China', 'country', 35, 105], ['Kenya', 'country', 1, 38]),
      null,
      null,
    ],
    ['over the date line', makePlaces(['Suva', 'city', -18.14, 178.44], ['Apia', 'city', -13.83, -171.77]), null, ['Suva', 'Apia']],
    ['at the pole', makePlaces(['Alert', 'city', 82.5, -62.35], ['Nord', 'city', 81.6, -16.7]), null, ['Alert', 'Nord']],
  ])('%s', (_title, places, focus, names) => {
    const drawn = drawNames(places, focus)
    expect(drawn && [...drawn].sort()).toEqual(names && [...names].sort())
  })

  test('it is drawn within its frame, and small', () => {
    const spots = findSpots(makePlaces(...iran))
    const frame = chooseFrame(spots)
    if (!frame) throw new Error('there is a region')
    const { land, countries, spots: drawn, outline } = drawRegion(frame, spots, near)
    expect(land).toMatch(/^(?:M-?\d+[ -]\d+l(?:[- ]?\d+[ -]\d+)+z)+$/)
    expect(land.length).toBeLessThan(30_000)
    expect(countries.map(({ text }) => text)).toContain('IRAQ')
    for (const { x, y } of drawn) expect([x > 0 && x < regionSize.width, y > 0 && y < regionSize.height]).toEqual([true, true])
    for (const [lon, lat] of outline) expect([lon > 35 && lon < 62, lat > 26 && lat < 42]).toEqual([true, true])
  })
})

describe('the earth', () => {
  test('all spots lie on it', () => {
    const { spots, outline } = drawWorld(findSpots(makePlaces(...iran)), [
      [40, 30],
      [50, 30],
      [50, 40],
      [40, 30],
    ])
    expect(spots.map(({ spot }) => spot.place.name)).toContain('Oslo')
    for (const { x, y } of spots) expect([x > 0 && x < worldSize.width, y > 0 && y < worldSize.height]).toEqual([true, true])
    const x = Object.fromEntries(spots.map(({ spot, x }) => [spot.place.name, x]))
    expect((x['United States'] ?? 0) < (x.Oslo ?? 0) && (x.Oslo ?? 0) < (x.Tehran ?? 0)).toBe(true)
    expect(outline).toMatch(/^M/)
  })

  test('the outlines are small', () => {
    expect(earth.source.length).toBeLessThan(25_000)
  })
})

describe('labels', () => {
  const size = { width: 960, height: 620 }

  test('beside the point, and never over one another or over the edge', () => {
    const points = Array.from({ length: 60 }, (_, i) => ({ x: 40 + ((i * 271) % 880), y: 30 + ((i * 97) % 560), text: `Place ${i}` }))
    const { labels } = placeLabels(points, [], size)
    const boxes = labels
      .filter(({ crowded }) => !crowded)
      .map(({ label: { x, y, text, anchor } }) => {
        const width = text.length * 14
        const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
        return { left, right: left + width, top: y - 18, bottom: y + 4 }
      })
    expect(boxes.length).toBeGreaterThan(20)
    for (const [i, a] of boxes.entries()) {
      expect(a.left >= 0 && a.right <= size.width).toBe(true)
      for (const b of boxes.slice(i + 1)) expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false)
    }
  })

  test('the first has the right of way, a country gives way to all', () => {
    const point = { x: 400, y: 300 }
    const { labels, countries } = placeLabels(
      Array.from({ length: 12 }, (_, i) => ({ ...point, text: `Place ${i}` })),
      [{ ...point, text: 'COUNTRY' }],
      size,
    )
    expect(labels[0]?.crowded).toBe(false)
    expect(labels.at(-1)?.crowded).toBe(true)
    expect(countries).toEqual([])
  })
})
