import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/index.js'

const rows = readFileSync(new URL('../../src/gazetteer/lists/countries.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'))

/** Pitcairn's fifty people are fewer than those of its namesakes. */
const countries = rows.filter(([, , , , , population]) => Number(population) > 100)

/** Words that stand before a noun: no plurals. Congolese are of two countries. */
const demonyms = rows.flatMap(([iso = '', , , , , , , , , words = '']) => {
  const all = new Set(words.split('|'))
  return [...all]
    .filter((word) => word !== '' && word !== 'Congolese' && !(word.endsWith('s') && all.has(word.slice(0, -1))))
    .map((word) => [iso, word])
})

describe('who is called after a country is of it', () => {
  test.each(demonyms)('%s: %s', (iso, word) => {
    const { actors } = extract(`The ${word} government denied it. Two ${word} soldiers were killed.`)
    expect(actors.map(({ name, country }) => [name, country])).toEqual([
      [`${word} government`, iso],
      [`${word} soldiers`, iso],
    ])
  })
})

describe('every country stands for itself', () => {
  test.each(countries)('%s: %s', (iso, name) => {
    const text = `Officials from ${name} and Norway met on Monday.`
    const found = extract(text).places.find((place) => place.mentions.some((mention) => mention.text === name))
    expect(found).toMatchObject({ kind: 'country', country: iso })
  })
})
