import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ArticleRecord } from '../../src/record/index.js'
import { geojson } from '../../src/write/geojson.js'
import { geojsonTables } from '../../src/write/formats.js'
import { makeFolder, runDateline, toLines } from '../helpers/run-dateline.js'
import { sampleRecord, sampleText } from '../helpers/sample-record.js'

interface Feature {
  readonly type: string
  readonly geometry: { readonly type: string; readonly coordinates: readonly number[] }
  readonly properties: Readonly<Record<string, string | number | boolean | null>>
}

/** Holds a collection against RFC 7946, as far as points go. */
const parseCollection = (written: string): Feature[] => {
  const collection = JSON.parse(written)
  expect(Object.keys(collection)).toEqual(['type', 'features'])
  expect(collection.type).toBe('FeatureCollection')
  for (const feature of collection.features as Feature[]) {
    expect(Object.keys(feature)).toEqual(['type', 'geometry', 'properties'])
    expect(feature.type).toBe('Feature')
    expect(feature.geometry.type).toBe('Point')
    const [lon = Number.NaN, lat = Number.NaN, ...rest] = feature.geometry.coordinates
    expect(rest).toEqual([])
    expect(Math.abs(lon)).toBeLessThanOrEqual(180)
    expect(Math.abs(lat)).toBeLessThanOrEqual(90)
    for (const value of Object.values(feature.properties)) expect(['string', 'number', 'boolean']).toContain(typeof (value ?? ''))
  }
  return collection.features
}

const write = (options: Partial<Parameters<typeof geojson>[0]> = {}, record: ArticleRecord = sampleRecord): Feature[] => {
  const sheet = geojson({ tables: ['places'], explain: false, ...options })
  return parseCollection(`${sheet.head}${sheet.format(record, sampleText)}${sheet.tail}`)
}

describe('features', () => {
  test('a place with coordinates is a point, longitude first; one without is left out', () => {
    expect(write()).toEqual([
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [-10.74609, 59.91273] },
        properties: expect.objectContaining({
          article: 'wire/2026, "first".txt',
          published: '2026-01-06',
          title: '=HYPERLINK("x")',
          record: 'place',
          id: 'p1',
          name: 'Oslo',
          kind: 'city',
          country: 'NO',
          admin1: 'Oslo',
          geonameId: 3143244,
          mentions: 1,
          start: 0,
          end: 4,
          text: 'OSLO',
          sentence: 'OSLO, Norway (AP) —',
        }),
      },
    ])
  })

  test('a count lies where its place does', () => {
    const counts = sampleRecord.counts.map((count) => ({ ...count, place: count.id === 'c1' ? 'p1' : 'p2' }))
    const record = { ...sampleRecord, counts }
    expect(write({ tables: ['counts'] }, record).map(({ geometry, properties }) => [geometry.coordinates, properties])).toEqual([
      [
        [-10.74609, 59.91273],
        expect.objectContaining({ record: 'count', id: 'c1', place_name: 'Oslo', value: 27, outcome: 'killed', date_value: '2026-01-06' }),
      ],
    ])
    expect(write({ tables: ['places', 'counts'] }, record).map(({ properties }) => properties.record)).toEqual(['place', 'count'])
  })

  test('a toll, too', () => {
    const record = { ...sampleRecord, tolls: sampleRecord.tolls.map((toll) => ({ ...toll, place: 'p1' })) }
    expect(write({ tables: ['tolls'] }, record).map(({ geometry, properties }) => [geometry.coordinates, properties])).toEqual([
      [
        [-10.74609, 59.91273],
        expect.objectContaining({ record: 'toll', outcome: 'killed', min: 27, sentence: expect.stringContaining('27') }),
      ],
    ])
    expect(write({ tables: ['tolls'] })).toEqual([])
  })

  test('--explain adds the rules', () => {
    expect(write()[0]?.properties).not.toHaveProperty('rules')
    expect(write({ explain: true })[0]?.properties).toHaveProperty('rules')
  })
})

describe('the command', () => {
  const rows = [
    { id: 'nowhere', text: 'Nobody was there.' },
    { id: 'oslo', text: 'Two people were killed in Oslo and in Bergen, Norway.' },
    { id: 'nowhere-2', text: '' },
    { id: 'quito', text: 'A road in Quito was closed.' },
  ]

  test.each([
    ['none', [], []],
    ['articles without places first, between and last', rows, ['oslo', 'oslo', 'oslo', 'quito']],
    ['only articles without places', [rows[0], rows[2]], []],
  ])('%s: one collection', async (_title, some, articles) => {
    const { stdout, code } = await runDateline(['--from', 'ndjson', '--to', 'geojson'], { input: toLines(some as object[]) })
    expect(code).toBe(0)
    expect(stdout.startsWith('{"type":"FeatureCollection","features":[')).toBe(true)
    expect(parseCollection(stdout).map(({ properties }) => properties.article)).toEqual(articles)
  })

  test('a file by its ending, and a folder', async () => {
    const cwd = makeFolder({ 'in.ndjson': toLines(rows) })
    await runDateline(['in.ndjson', '-o', 'p.geojson', '--table', 'places,counts'], { cwd })
    await runDateline(['in.ndjson', '--to', 'geojson', '-o', 'out/'], { cwd })
    expect(new Set(parseCollection(readFileSync(join(cwd, 'p.geojson'), 'utf8')).map(({ properties }) => properties.record))).toEqual(
      new Set(['place', 'count']),
    )
    expect(parseCollection(readFileSync(join(cwd, 'out/places.geojson'), 'utf8'))).toHaveLength(4)
  })

  test('a table without points is refused', async () => {
    const { stderr, code } = await runDateline(['--to', 'geojson', '--table', 'quotes'], { input: 'x' })
    expect([code, stderr]).toEqual([2, expect.stringContaining(geojsonTables.join(', '))])
  })
})
