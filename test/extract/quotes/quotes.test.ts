import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../../src/document/parse-document.js'
import type { QuoteCandidate } from '../../../src/extract/quotes/candidate.js'
import { quotes } from '../../../src/extract/quotes/index.js'
import { readMarked, wordsOf } from '../../helpers/mark-attribution.js'
import { attributions, nothingSaid } from './attributions.js'

const context = {
  source: { path: null, url: null, title: null, byline: null, publisher: null, language: null },
  published: { date: null, time: null, from: null },
}

/** Whose words a quote without words of its own for its speaker takes over. */
const speakerOf = (quote: QuoteCandidate): QuoteCandidate['speaker'] =>
  quote.speaker ?? (quote.carriesOn ? speakerOf(quote.carriesOn) : null)

const extract = (text: string) =>
  quotes.extract(parseDocument(text), context).map((quote) => ({
    kind: quote.kind,
    content: quote.spans.map((span) => wordsOf(text, span)),
    speaker: wordsOf(text, speakerOf(quote)),
    cue: wordsOf(text, quote.cue),
    addressee: wordsOf(text, quote.addressee),
  }))

describe.each(Object.entries(attributions))('%s', (_family, rows) => {
  test.each(rows)('%s: %s', (kinds, ...marked) => {
    const kind = kinds.split(' ')
    const expected = marked.map(readMarked)
    expect(extract(expected[0]?.text ?? '')).toEqual(
      expected.map(({ content, speaker, cue, addressee }, i) => ({ kind: kind[i], content, speaker, cue, addressee })),
    )
  })
})

test.each(nothingSaid)('nobody says anything: %s', (text) => {
  expect(extract(text)).toEqual([])
})

test('lines behind > are block quotes', () => {
  expect(extract('Ruiz wrote:\n\n> The bridge is closed for good.\n\nShe left.')).toMatchObject([
    { kind: 'block', content: ['The bridge is closed for good.'] },
  ])
})

test('the table holds 180 attributions and more', () => {
  expect(Object.values(attributions).flatMap((rows) => rows.flatMap(([kinds]) => kinds.split(' '))).length).toBeGreaterThanOrEqual(180)
})
