import { describe, expect, test } from 'vitest'
import { extract, extractAll, kinds } from '../src/index.js'
import { extractRecord } from '../src/pipeline.js'

const none = { path: null, url: null, title: null, byline: null, publisher: null, language: null }

describe('extract', () => {
  test('an article without a word gives an empty record with a warning', () => {
    for (const text of ['', ' \n\t ']) {
      expect(extract(text)).toMatchObject({
        schema: 'dateline/1',
        actors: [],
        places: [],
        dates: [],
        counts: [],
        quotes: [],
        events: [],
        tolls: [],
        dateline: null,
        warnings: [{ code: 'empty' }],
      })
    }
  })

  test('the id is the input’s own or a hash of the text', () => {
    expect(extract({ text: 'It rained.', id: 'x1' }).id).toBe('x1')
    expect(extract('It rained.').id).toMatch(/^sha256:[0-9a-f]{16}$/)
    expect(extract('It rained.').id).toBe(extract({ text: 'It rained.', title: 'Rain' }).id)
  })

  test('what is known of the source is kept, the rest is null', () => {
    expect(extract({ text: 'It rained.', title: 'Rain', url: 'https://example.org/1' }).source).toEqual({
      ...none,
      title: 'Rain',
      url: 'https://example.org/1',
    })
  })

  test.each([
    ['the option first', { published: '2025-01-01' }, { date: '2026-01-06' }, { date: '2026-01-06', time: null, from: 'option' }],
    ['then the input', { published: '2025-01-01T10:00:00Z' }, {}, { date: '2025-01-01', time: '10:00:00Z', from: 'input' }],
    ['a date that cannot be read counts as none', { published: 'yesterday' }, {}, { date: null, time: null, from: null }],
  ])('publication date: %s', (_title, input, options, expected) => {
    expect(extract({ text: 'It rained.', ...input }, options).published).toEqual(expected)
  })

  test('a date option that is no date is refused', () => {
    expect(() => extract('It rained.', { date: 'soon' })).toThrow(RangeError)
  })

  test('the text is in the record only where asked for', () => {
    expect(extract('It rained.')).not.toHaveProperty('text')
    expect(extract('It rained.', { withText: true }).text).toBe('It rained.')
  })

  test('text in another language is told', () => {
    const french =
      'Le gouvernement a annoncé mardi que les routes du nord seraient fermées jusqu’à nouvel ordre après les fortes pluies tombées durant toute la nuit dans plusieurs villages'
    expect(extract(french).warnings.map((warning) => warning.code)).toContain('not-english')
    expect(
      extract(
        'The government said on Tuesday that the roads in the north would be closed until further notice after the heavy rain that fell during the night in several villages',
      ).warnings.map((warning) => warning.code),
    ).not.toContain('not-english')
  })

  test('only the kinds asked for are in the record', () => {
    const text = 'BEIRUT (AP) — Two people were killed in Tyre on Tuesday, the mayor, Ali Haddad, said. “It was loud,” he said.'
    const article = { id: 'x', text, source: none, published: null }
    const whole = extractRecord(article, { date: '2026-01-06' })
    for (const kind of kinds) {
      const record = extractRecord(article, { date: '2026-01-06', only: [kind] })
      expect(record[kind].length).toBe(whole[kind].length)
      for (const other of kinds) if (other !== kind) expect(record[other]).toEqual([])
    }
  })
})

describe('extractAll', () => {
  const texts = ['Two people were killed in Tyre on Tuesday, the mayor said.', '', '“It was loud,” Ali Haddad told reporters in Beirut.']

  test('gives the records that extract gives, in their order', () => {
    const articles = texts.map((text, i) => ({ id: `n${i}`, text }))
    const options = { date: '2026-01-06', explain: true }
    expect(extractAll(articles, options)).toEqual(articles.map((article) => extract(article, options)))
    expect(extractAll(texts)).toEqual(texts.map((text) => extract(text)))
    expect(extractAll([])).toEqual([])
  })

  test('throws what extract throws', () => {
    expect(() => extractAll(texts, { date: 'soon' })).toThrow(RangeError)
  })
})
