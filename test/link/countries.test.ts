import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/index.js'

const rows = readFileSync(new URL('../../src/gazetteer/lists/countries.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'))

/** Pitcairn's fifty people are fewer than those of its namesakes. */
const countries = rows.filter(([, , , , , population]) => Number(population) > 100)

describe('every country stands for itself', () => {
  test.each(countries)('%s: %s', (iso, name) => {
    const text = `Officials from ${name} and Norway met on Monday.`
    const found = extract(text).places.find((place) => place.mentions.some((mention) => mention.text === name))
    expect(found).toMatchObject({ kind: 'country', country: iso })
  })
})
