/**
 * Measures what each kind costs given the parsed document, each alone and warm: `tsx stages.ts SECONDS` prints, as JSON,
 * characters a second for extraction and linking of a kind together.
 */
import { parseDocument } from '../../src/document/parse-document.js'
import { actors } from '../../src/extract/actors/index.js'
import { type Candidates, extractCandidates } from '../../src/extract/candidates.js'
import { counts } from '../../src/extract/counts/index.js'
import { dates } from '../../src/extract/dates/index.js'
import { findReference } from '../../src/extract/dates/reference.js'
import type { ExtractContext } from '../../src/extract/extractor.js'
import { places } from '../../src/extract/places/index.js'
import { quotes } from '../../src/extract/quotes/index.js'
import { joinActors } from '../../src/link/coreference.js'
import { linkCounts } from '../../src/link/count-context.js'
import { linkDates } from '../../src/link/dates.js'
import { settleOverlaps } from '../../src/link/overlap.js'
import { resolvePlaces } from '../../src/link/resolve-places.js'
import { linkSpeakers } from '../../src/link/speakers.js'
import { runSteps } from '../../src/text/steps.js'
import { readArticles } from './articles.js'

const source = { path: null, url: null, title: null, byline: null, publisher: null, language: null }
const context: ExtractContext = { source, published: { date: '2025-01-15', time: null, from: 'option' } }

/** Everything that a stage takes from the ones before it, made once. */
const prepared = readArticles().map((text) => {
  const document = parseDocument(text)
  const found = runSteps(extractCandidates(document, context))
  const settled: Candidates = settleOverlaps(found)
  const linkedPlaces = resolvePlaces(document, settled.places, found.places, context)
  const linkedActors = joinActors(document, settled.actors, linkedPlaces)
  const linkedDates = linkDates(settled.dates)
  return { document, found, settled, linkedPlaces, linkedActors, linkedDates }
})
type Prepared = (typeof prepared)[number]

const stages: Readonly<Record<string, (article: Prepared) => unknown>> = {
  dates: ({ document, settled }) => [findReference(document), dates.extract(document, context), linkDates(settled.dates)],
  places: ({ document, found, settled }) => [
    places.extract(document, context),
    resolvePlaces(document, settled.places, found.places, context),
  ],
  actors: ({ document, settled, linkedPlaces }) => [actors.extract(document, context), joinActors(document, settled.actors, linkedPlaces)],
  quotes: ({ document, settled, linkedActors, linkedDates }) => [
    quotes.extract(document, context),
    linkSpeakers(document, settled.quotes, linkedActors, linkedDates),
  ],
  counts: ({ document, settled, linkedActors, linkedPlaces, linkedDates }) => [
    counts.extract(document, context),
    linkCounts(document, settled.counts, linkedActors, linkedPlaces, linkedDates, context.published.date),
  ],
}

const pass = (stage: (article: Prepared) => unknown, milliseconds: number): number => {
  const begun = performance.now()
  let characters = 0
  while (performance.now() - begun < milliseconds) {
    for (const article of prepared) {
      stage(article)
      characters += article.document.text.length
    }
  }
  return characters / ((performance.now() - begun) / 1000)
}

const milliseconds = Number(process.argv[2] ?? '3') * 1000
const speeds = Object.entries(stages).map(([kind, stage]) => {
  pass(stage, milliseconds / 2)
  return [kind, pass(stage, milliseconds / 2)] as const
})
console.log(JSON.stringify(Object.fromEntries(speeds)))
