import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type ExtractOptions, extract } from '../src/index.js'
import { takePlace } from '../src/text/answers.js'
import { checkRecord } from './helpers/check-record.js'

const samples = new URL('../samples/', import.meta.url)

// A record that differs from its golden one fails; `UPDATE=1 npm test` writes what the extractor says now, to be read
// line by line before it is committed.
describe('samples give their golden records', () => {
  test.each(readdirSync(samples))('%s', (slug) => {
    const folder = new URL(`${slug}/`, samples)
    const text = readFileSync(new URL('article.txt', folder), 'utf8')
    const options = JSON.parse(readFileSync(new URL('options.json', folder), 'utf8')) as ExtractOptions
    const record = extract({ text, id: slug }, options)
    checkRecord(record, text)
    const golden = new URL('record.json', folder)
    if (process.env.UPDATE === '1') writeFileSync(golden, `${JSON.stringify(record, null, 2)}\n`)
    expect(existsSync(golden), `${slug}/record.json is missing`).toBe(true)
    expect(JSON.parse(JSON.stringify(record))).toEqual(JSON.parse(readFileSync(golden, 'utf8')))
  })
})

test('words have room for the answers of all lists, and for some more', () => {
  expect(takePlace(2 ** 29).mask).not.toBe(0)
})
