import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markUp } from '../../src/assemble/mark-up/mark-up.js'
import { escapeHtml } from '../../src/assemble/mark-up/escape-html.js'
import { extractRecord } from '../../src/pipeline.js'
import type { Block } from '../../src/read/article.js'
import { type ArticleRecord, recordSchema, type Span } from '../../src/record/index.js'
import { sampleRecord } from '../helpers/sample-record.js'
import { runDateline } from '../helpers/run-dateline.js'

/** A record with these mentions and nothing else. */
const makeRecord = (text: string, spans: { actors?: Span[]; quotes?: Span[]; dates?: Span[] }): ArticleRecord => {
  const words = ({ start, end }: Span) => ({ start, end, text: text.slice(start, end) })
  return {
    ...sampleRecord,
    actors: (spans.actors ?? []).map((span, i) => ({
      ...(sampleRecord.actors[0] as ArticleRecord['actors'][number]),
      id: `a${i + 1}`,
      mentions: [{ ...words(span), form: 'name' }],
    })),
    quotes: (spans.quotes ?? []).map((span, i) => ({
      ...(sampleRecord.quotes[0] as ArticleRecord['quotes'][number]),
      id: `q${i + 1}`,
      ...words(span),
      spans: [span],
    })),
    dates: (spans.dates ?? []).map((span, i) => ({
      ...(sampleRecord.dates[0] as ArticleRecord['dates'][number]),
      id: `d${i + 1}`,
      ...words(span),
    })),
    places: [],
    counts: [],
  }
}

/** Takes out the tags and the entities, as a browser would. */
const readText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '')

/** Every tag that is opened is closed in turn; gives the text under each id. */
const readMarks = (html: string): Map<string, string> => {
  const open: { tag: string; id: string | null }[] = []
  const found = new Map<string, string>()
  for (const [part, close, tag = '', attributes = ''] of html.matchAll(/<(\/?)([a-z]\w*)([^>]*)>|[^<]+/g)) {
    if (close === undefined) {
      for (const { id } of open) if (id !== null) found.set(id, (found.get(id) ?? '') + readText(part))
    } else if (close === '/') expect(open.pop()?.tag).toBe(tag)
    else if (tag !== 'br') open.push({ tag, id: / data-id="(\w+)"/.exec(attributes)?.[1] ?? null })
  }
  expect(open).toEqual([])
  return found
}

const at = (text: string, words: string): Span => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

describe('marks', () => {
  const text = 'Ann “said Bob” on Tuesday.'

  test('each mention is marked with its kind and id, inside what holds it', () => {
    const record = makeRecord(text, { actors: [at(text, 'Bob')], quotes: [at(text, '“said Bob”')] })
    expect(markUp(record, text)).toBe(
      '<p dir="auto">Ann <mark data-kind="quote" data-id="q1">“said <mark data-kind="actor" data-id="a1">Bob</mark>”</mark> on Tuesday.</p>',
    )
  })

  test('of two that cross, one is split; only the first part has the id', () => {
    const record = makeRecord(text, { quotes: [at(text, '“said Bob” on')], dates: [at(text, 'on Tuesday')] })
    expect(markUp(record, text, { ids: true })).toBe(
      '<p dir="auto">Ann <mark data-kind="quote" data-id="q1" id="q1-1">“said Bob” <mark data-kind="date" data-id="d1" id="d1-1">on</mark></mark>' +
        '<mark data-kind="date" data-id="d1"> Tuesday</mark>.</p>',
    )
  })

  test('one that goes on over paragraphs is split', () => {
    const two = '“One.\n\nTwo.” Three.'
    const record = makeRecord(two, { quotes: [at(two, '“One.\n\nTwo.”')] })
    expect(markUp(record, two)).toBe(
      '<p dir="auto"><mark data-kind="quote" data-id="q1">“One.</mark></p>\n\n<p dir="auto"><mark data-kind="quote" data-id="q1">Two.”</mark> Three.</p>',
    )
  })
})

describe('elements', () => {
  const blocks = (text: string, ...list: [tag: string, words: string][]): Block[] =>
    list.map(([tag, words]) => ({ tag, ...at(text, words) }))
  const lay = (text: string, list: readonly Block[] = [], options = {}): string =>
    markUp(makeRecord(text, {}), text, { blocks: list, ...options }).replaceAll(' dir="auto"', '')

  test.each<[string, string, [string, string][], string]>([
    ['lines are paragraphs', 'One\nTwo\n', [], '<p>One</p>\n<p>Two</p>\n'],
    ['lines between empty lines stay lines', 'A\nB\n \n\nC', [], '<p>A<br>\nB</p>\n \n\n<p>C</p>'],
    [
      'headings and quotes of the page',
      'Head\nText',
      [
        ['h2', 'Head'],
        ['blockquote', 'Text'],
      ],
      '<h2>Head</h2>\n<blockquote>Text</blockquote>',
    ],
    [
      'paragraphs in a block quote',
      'A\nB',
      [
        ['blockquote', 'A\nB'],
        ['p', 'A'],
        ['p', 'B'],
      ],
      '<blockquote><p>A</p>\n<p>B</p></blockquote>',
    ],
    [
      'items get a list',
      'A\nB\nC',
      [
        ['li', 'A'],
        ['li', 'B'],
      ],
      '<ul><li>A</li>\n<li>B</li></ul>\n<p>C</p>',
    ],
    ['what no block covers is a paragraph', 'A\nB\nC', [['p', 'B']], '<p>A</p>\n<p>B</p>\n<p>C</p>'],
    [
      'what is no element of text gives way',
      'A B',
      [
        ['section', 'A B'],
        ['script', 'B'],
      ],
      '<p>A</p> <p>B</p>',
    ],
    ['lines of code', '  a\n b', [['pre', '  a\n b']], '  <pre>a\n b</pre>'],
    ['nothing', '', [], ''],
    ['white space alone', ' \n', [], ' \n'],
  ])('%s', (_title, text, list, html) => {
    expect(lay(text, blocks(text, ...list))).toBe(html)
  })

  test('headings begin at the level that is free for them, and leave none out', () => {
    const text = 'A\nB\nC\nD'
    const list = blocks(text, ['h2', 'A'], ['h5', 'B'], ['h1', 'C'], ['h2', 'D'])
    expect(lay(text, list)).toBe('<h2>A</h2>\n<h5>B</h5>\n<h1>C</h1>\n<h2>D</h2>')
    expect(lay(text, list, { topHeading: 2 })).toBe('<h3>A</h3>\n<h4>B</h4>\n<h2>C</h2>\n<h3>D</h3>')
  })
})

describe('nothing of the text is markup', () => {
  test.each([
    '<script>alert(1)</script>',
    '</mark></p><img src=x onerror=alert(1)>',
    '<!-- --><![CDATA[',
    '"\'`&amp;&#x3c;',
    '\u202eevil\u2066',
    'a\u0000b\u001b[31m\ud800',
  ])('%j', (text) => {
    const html = markUp(makeRecord(text, { actors: [{ start: 2, end: 7 }] }), text, { ids: true })
    expect(html.match(/<[^>]*>/g)?.map((tag) => tag.replace(/ .*/, ''))).toEqual(['<p', '<mark', '</mark>', '</p>'])
    for (const control of ['\0', '\u001b', '\ud800']) expect(html).not.toContain(control)
    expect(readText(html)).toBe(readText(escapeHtml(text)))
  })
})

test('whatever marks and blocks there are: well-formed, the text is whole, every mark covers its words', () => {
  const characters = fc.constantFrom('a', 'b ', '\n', '\n\n', '<', '&', '"', ' ', '\r\n', '“')
  const input = fc.array(characters, { minLength: 1, maxLength: 40 }).chain((parts) => {
    const text = parts.join('')
    const span = fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
      .filter(({ start, end }) => start < end)
    const block = fc.record({ span, tag: fc.constantFrom('p', 'blockquote', 'li', 'div', 'h2', 'ul', 'pre') })
    return fc.record({
      text: fc.constant(text),
      actors: fc.array(span, { maxLength: 5 }),
      quotes: fc.array(span, { maxLength: 5 }),
      blocks: fc.array(
        block.map(({ span, tag }) => ({ ...span, tag })),
        { maxLength: 6 },
      ),
    })
  })
  fc.assert(
    fc.property(input, ({ text, actors, quotes, blocks }) => {
      const html = markUp(makeRecord(text, { actors, quotes }), text, { blocks })
      const words = (one: string): string => one.replace(/\s/g, '')
      expect(readText(html)).toBe(text)
      const marked = readMarks(html)
      for (const [letter, spans] of [
        ['a', actors],
        ['q', quotes],
      ] as const) {
        for (const [i, { start, end }] of spans.entries())
          expect(words(marked.get(`${letter}${i + 1}`) ?? '')).toBe(words(text.slice(start, end)))
      }
    }),
    { numRuns: 2000, seed: 9 },
  )
})

test('fifty thousand mentions and elements take no time', () => {
  const text = 'abcd efgh\n'.repeat(50_000)
  const spans = Array.from({ length: 50_000 }, (_, i) => ({ start: i * 10, end: i * 10 + 4 }))
  // the time of the processor, since others may use it as well
  const before = process.cpuUsage()
  markUp(makeRecord(text, { actors: spans, quotes: [{ start: 0, end: text.length }] }), text, {
    blocks: spans.map((span) => ({ ...span, tag: 'li' })),
  })
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(5000)
})

describe('--with-html', () => {
  const article = 'GENEVA — “At least 12 people were killed,” Anna Berg said on Tuesday.\n'

  test('the record holds it only where it was asked for', () => {
    const read = { id: 'x', text: article, source: { ...sampleRecord.source }, published: null }
    expect(extractRecord(read)).not.toHaveProperty('html')
    const record = extractRecord(read, { withHtml: true })
    expect(recordSchema.parse(record).html).toContain('<mark data-kind="place" data-id="p1">GENEVA</mark>')
  })

  test('the command writes it', async () => {
    const { stdout } = await runDateline(['--with-html', '--only', 'places'], { input: article })
    expect(JSON.parse(stdout).html).toBe(
      `<p dir="auto"><mark data-kind="place" data-id="p1">GENEVA</mark>${escapeHtml(article.slice(6).trimEnd())}</p>\n`,
    )
  })
})
