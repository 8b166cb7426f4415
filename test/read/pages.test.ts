import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decodePage } from '../../src/read/html/decode-page.js'
import { readPage } from '../../src/read/html/read-page.js'
import { readPublished } from '../../src/read/published.js'

const folder = new URL('./pages/', import.meta.url)
const slugs = readdirSync(folder).sort()

/** Share of words that are right, of those found and of those wanted. */
const scoreTokens = (found: string, wanted: string): number => {
  const words = (text: string): string[] => text.split(/\s+/).filter(Boolean)
  const left = new Map<string, number>()
  for (const word of words(wanted)) left.set(word, (left.get(word) ?? 0) + 1)
  let hits = 0
  for (const word of words(found)) {
    const count = left.get(word) ?? 0
    if (count > 0) hits++
    left.set(word, count - 1)
  }
  return (2 * hits) / (words(found).length + words(wanted).length)
}

const readSample = async (slug: string) => {
  const file = (name: string): Buffer => readFileSync(new URL(`${slug}/${name}`, folder))
  const page = await readPage(decodePage(file('page.html'), { asked: null }, slug), null, slug)
  const { title, byline, publisher, language, url } = page.source
  const published = page.published && { ...readPublished(page.published.value), from: page.published.from }
  return {
    facts: { title, byline, publisher, language, url, published },
    wanted: JSON.parse(file('expected.json').toString()) as object,
    text: page.text,
    score: scoreTokens(page.text, file('expected.txt').toString()),
  }
}

describe('pages in the structure of news sites', () => {
  test('there are fifteen kinds at least', () => {
    expect(slugs.length).toBeGreaterThanOrEqual(15)
  })

  test.each(slugs)('%s', async (slug) => {
    const { facts, wanted, text, score } = await readSample(slug)
    expect(facts).toMatchObject(wanted)
    expect(Object.keys(wanted)).toEqual(expect.arrayContaining(['title', 'byline', 'published']))
    expect(score, text).toBeGreaterThanOrEqual(0.9)
  })

  test('the text is right to 0.95 over all', async () => {
    const scores = await Promise.all(slugs.map(async (slug) => (await readSample(slug)).score))
    expect(scores.reduce((sum, score) => sum + score, 0) / scores.length).toBeGreaterThanOrEqual(0.95)
  })
})
