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

describe('marks of every kind', () => {
  const first = (text: string) => extract(text).map(({ content, speaker }) => [content.join(' '), speaker])

  test.each([
    ['“', '”'],
    ['‘', '’'],
    ['"', '"'],
    ["'", "'"],
    ['«', '»'],
    ['„', '“'],
    ['„', '”'],
    ['“', '“'],
    ['``', "''"],
    ["''", "''"],
  ])('%s … %s around a statement, around words in a clause, and nested', (open, close) => {
    expect(first(`${open}The bridge is closed,${close} Ruiz said.`)).toEqual([[`${open}The bridge is closed,${close}`, 'Ruiz']])
    expect(first(`Ruiz said the bridge was ${open}a danger to us all.${close}`)).toEqual([
      [`the bridge was ${open}a danger to us all.${close}`, 'Ruiz'],
    ])
    expect(first(`Ruiz said: ${open}It isn’t safe.${close}`)).toEqual([[`${open}It isn’t safe.${close}`, 'Ruiz']])
  })

  test.each([
    ['“He told me ‘go home’ twice,” Ruiz said.', '“He told me ‘go home’ twice,”'],
    ['‘He told me “go home” twice,’ Ruiz said.', '‘He told me “go home” twice,’'],
    ['"He told me \'go home\' twice," Ruiz said.', '"He told me \'go home\' twice,"'],
    ['«He told me “go home” twice», Ruiz said.', '«He told me “go home” twice»'],
    ['“The wall is 6\'2" high and 5’ wide,” Ruiz said.', '“The wall is 6\'2" high and 5’ wide,”'],
    ["'The workers' homes weren't safe in the '90s,' Ruiz said.", "'The workers' homes weren't safe in the '90s,'"],
    ['“The so-called ‘experts’ were wrong,” Ruiz said.', '“The so-called ‘experts’ were wrong,”'],
  ])('%s', (text, content) => {
    expect(first(text)).toEqual([[content, 'Ruiz']])
  })

  test('a quotation that goes on over paragraphs, each reopened, is one', () => {
    for (const [open, close] of ['“”', '""', '«»', '‘’'] as const)
      expect(first(`${open}One is gone.\n\n${open}Two are gone.\n\n${open}All are gone,${close} Ruiz said. She left.`)).toEqual([
        [`${open}One is gone. ${open}Two are gone. ${open}All are gone,${close}`, 'Ruiz'],
      ])
  })

  test.each([
    ['missing closing mark', '“The bridge is closed, Ruiz said.'],
    ['missing opening mark', 'The bridge is closed,” Ruiz said.'],
    ['doubled opening mark', '““The bridge is closed,” Ruiz said.'],
    ['doubled closing mark', '“The bridge is closed,”” Ruiz said.'],
    ['straight, one too many', '"The bridge is closed," Ruiz said."'],
    ['typed, never closed', '``The bridge is closed, Ruiz said.'],
    ['angle, never closed', '«The bridge is closed, Ruiz said.'],
    ['low, never closed', '„The bridge is closed, Ruiz said.'],
    ['single, never closed', '‘The bridge is closed, Ruiz said.'],
  ])('%s: costs its paragraph at most', (_title, broken) => {
    const found = first(`Okafor came.\n\n${broken}\n\n“We will rebuild it,” Okafor said.\n\n"It is old," said Brown.`)
    expect(found.slice(-2)).toEqual([
      ['“We will rebuild it,”', 'Okafor'],
      ['"It is old,"', 'Brown'],
    ])
  })
})

describe('block quotes', () => {
  const quote = (text: string, blocks: readonly { tag: string; words: string }[] = []) => {
    const spans = blocks.map(({ tag, words }) => ({ tag, start: text.indexOf(words), end: text.indexOf(words) + words.length }))
    return quotes.extract(parseDocument(text, spans), context).map(({ kind, spans: parts, speaker, cue }) => ({
      kind,
      content: parts.map((span) => wordsOf(text, span)),
      speaker: wordsOf(text, speaker),
      cue: wordsOf(text, cue),
    }))
  }

  test('lines behind > are one quote, of whoever introduces it', () => {
    expect(quote('Ruiz wrote on her page:\n\n> The bridge is closed.\n> Nobody will cross it.\n\nShe left.')).toEqual([
      { kind: 'block', content: ['The bridge is closed.', 'Nobody will cross it.'], speaker: 'Ruiz', cue: 'wrote' },
    ])
  })

  test('a block quote of the page', () => {
    expect(quote('Ruiz wrote:\n\nThe bridge is closed.\n\nShe left.', [{ tag: 'blockquote', words: 'The bridge is closed.' }])).toEqual([
      { kind: 'block', content: ['The bridge is closed.'], speaker: 'Ruiz', cue: 'wrote' },
    ])
  })

  test('several paragraphs, one of them the signature', () => {
    const words = 'The bridge is closed.\n\nIt is gone.\n\n— Ana Ruiz, mayor'
    expect(
      quote(`She left.\n\n${words}\n\nHe left.`, [
        { tag: 'p', words: 'She left.' },
        { tag: 'blockquote', words },
      ]),
    ).toEqual([{ kind: 'block', content: ['The bridge is closed.', 'It is gone.'], speaker: 'Ana Ruiz', cue: null }])
  })

  test('an embedded post is told once', () => {
    const words = 'The bridge is closed.\n\n— Ana Ruiz (@ruiz) January 5, 2026'
    expect(quote(`She left.\n\n${words}`, [{ tag: 'blockquote', words }])).toEqual([
      { kind: 'block', content: ['The bridge is closed.'], speaker: 'Ana Ruiz', cue: null },
    ])
  })

  test('with quotation marks of its own it is a direct quote', () => {
    expect(quote('Ruiz wrote:\n\n“The bridge is closed.”', [{ tag: 'blockquote', words: '“The bridge is closed.”' }])).toEqual([
      { kind: 'direct', content: ['“The bridge is closed.”'], speaker: 'Ruiz', cue: 'wrote' },
    ])
  })
})

test('the table holds 180 attributions and more', () => {
  expect(Object.values(attributions).flatMap((rows) => rows.flatMap(([kinds]) => kinds.split(' '))).length).toBeGreaterThanOrEqual(180)
})
