/**
 * Measures the stages of the extractor in one process: `tsx stages.ts SECONDS` prints, as JSON, characters a second for
 * each kind, its share of linking included.
 */
import { runUnwatched, type Watch } from '../../src/extract/watch.js'
import { extractRecord } from '../../src/pipeline.js'
import { readArticles } from './articles.js'

/** Which stages the cost of a kind is made of; parsing the document is shared by all. */
const stagesOf: Readonly<Record<string, readonly string[]>> = {
  dates: ['reference', 'dates', 'link dates'],
  places: ['places', 'link places'],
  actors: ['actors', 'link actors'],
  quotes: ['quotes', 'link quotes'],
  counts: ['counts', 'link counts'],
}

const source = { path: null, url: null, title: null, byline: null, publisher: null, language: null }
const articles = readArticles()

const pass = (milliseconds: number, watch: Watch): number => {
  const begun = performance.now()
  let characters = 0
  while (performance.now() - begun < milliseconds) {
    for (const text of articles) {
      extractRecord({ id: null, text, source, published: null }, { date: '2025-01-15' }, watch)
      characters += text.length
    }
  }
  return characters
}

const taken = new Map<string, number>()
const stopwatch: Watch = (stage, run) => {
  const begun = performance.now()
  const result = run()
  taken.set(stage, (taken.get(stage) ?? 0) + performance.now() - begun)
  return result
}

const milliseconds = Number(process.argv[2] ?? '3') * 1000
pass(milliseconds / 3, runUnwatched)
const characters = pass(milliseconds, stopwatch)
const speeds = Object.entries(stagesOf).map(([kind, stages]) => {
  const spent = stages.reduce((sum, stage) => sum + (taken.get(stage) ?? 0), 0)
  return [kind, characters / (spent / 1000)] as const
})
console.log(JSON.stringify(Object.fromEntries(speeds)))
