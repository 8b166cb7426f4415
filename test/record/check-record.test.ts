import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findBreach } from '../../src/record/generated/check-record.js'
import { ensureRecord } from '../../src/record/ensure-record.js'
import { recordSchema } from '../../src/record/index.js'

const samples = new URL('../../samples/', import.meta.url)
const records = readdirSync(samples).map((slug) => readFileSync(new URL(`${slug}/record.json`, samples), 'utf8'))

type Node = Record<string, unknown>

/** Every place in a record where another value can stand: what holds it, and its key there. */
const placesIn = (value: unknown, found: [Node, string][] = []): [Node, string][] => {
  if (typeof value !== 'object' || value === null) return found
  for (const key of Object.keys(value)) {
    found.push([value as Node, key])
    placesIn((value as Node)[key], found)
  }
  return found
}

const strange = [
  null,
  undefined,
  '',
  'x',
  'p1',
  'a01',
  '2025-01-01',
  'killed',
  0,
  -1,
  1.5,
  1e300,
  Number.NaN,
  true,
  [],
  [null],
  {},
  { start: 0 },
]

describe('the check made out of the schema', () => {
  test.each(records)('keeps a sample', (text) => {
    expect(findBreach(JSON.parse(text))).toBeNull()
  })

  test('says what the schema says, whatever is changed', () => {
    let broken = 0
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(strange.length), (which, where, what) => {
        const record = JSON.parse(records[which % records.length] as string) as Node
        const places = placesIn(record)
        const [node, key] = places[where % places.length] as [Node, string]
        if (what < strange.length) node[key] = strange[what]
        else if (!Array.isArray(node)) delete node[key]
        const keeps = recordSchema.safeParse(record).success
        if (!keeps) broken++
        expect(findBreach(record) === null).toBe(keeps)
      }),
      { numRuns: 3000 },
    )
    expect(broken).toBeGreaterThan(1000)
  })

  test.each([null, 3, 'record', []])('%j is no record', (value) => {
    expect(() => ensureRecord(value)).toThrow(TypeError)
  })

  test('names the field', () => {
    const record = JSON.parse(records[0] as string) as Node
    expect(() => ensureRecord({ ...record, places: [{ id: 'p1' }] })).toThrow('«places»')
  })
})
