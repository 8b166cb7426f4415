import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { ArticleRecord } from '../../src/record/index.js'
import { html, join, type Markup, words } from '../../src/write/html/markup.js'
import { showCoordinates, showDay, showPeriod } from '../../src/write/html/wording.js'
import { createSheets } from '../../src/write/index.js'
import { sampleRecord, sampleText } from '../helpers/sample-record.js'

const [sheet] = await createSheets({
  format: 'html',
  tables: [],
  several: false,
  explain: true,
  withText: false,
  csvGuard: false,
  csvBom: false,
  context: 0,
  color: false,
  width: 80,
})
const writePage = (record: ArticleRecord = sampleRecord, text = sampleText): string =>
  `${sheet?.head}${sheet?.format(record, text)}${sheet?.tail}`

const samples = fileURLToPath(new URL('../../samples/', import.meta.url))

describe('templates', () => {
  test.each<[string, Markup, string]>([
    ['what is put in is text', html`<p title="${'"x"'}">${'<b>&'}</p>`, '<p title="&quot;x&quot;">&lt;b&gt;&amp;</p>'],
    ['markup stays markup', html`<p>${html`<b>${1}</b>`}</p>`, '<p><b>1</b></p>'],
    ['lists follow one another, null is nothing', html`${[html`<i></i>`, null, 'a']}${null}`, '<i></i>a'],
    ['words keep their direction to themselves', words('אב<'), '<bdi>אב&lt;</bdi>'],
    ['joined', html`${join([html`a`, null, html`b`], ', ')}`, 'a, b'],
  ])('%s', (_title, { source }, expected) => {
    expect(source).toBe(expected)
  })
})

describe('wording', () => {
  test.each([
    ['2026-01-06', '2026-01-06', 'Tue 6 Jan 2026'],
    ['2022-01-01', '2022-12-31', '2022'],
    ['2024-02-01', '2024-02-29', 'Feb 2024'],
    ['2025-12-29', '2026-01-04', '29 Dec 2025 – 4 Jan 2026'],
    ['2026-01-06', null, 'since 6 Jan 2026'],
    [null, '2026-01-06', 'until 6 Jan 2026'],
    ['-0043-03-15', '-0043-03-15', '-0043-03-15'],
    ['0980-01-01', '0989-12-31', '1 Jan 0980 – 31 Dec 0989'],
    [null, null, ''],
  ])('%s to %s: %s', (earliest, latest, shown) => {
    expect(showPeriod(earliest, latest)).toBe(shown)
  })

  test('days and coordinates', () => {
    expect(showDay('2026-01-06')).toBe('6 Jan 2026')
    expect(showCoordinates(-10.5, -75.25)).toBe('10.500° S, 75.250° W')
  })
})

describe('the page', () => {
  test('its policy allows its own script and style, by their hashes, and nothing else', () => {
    const page = writePage()
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? ''
    const hash = (source = ''): string => `'sha256-${createHash('sha256').update(source).digest('base64')}'`
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`script-src ${hash(/<script>([\s\S]*?)<\/script>/.exec(page)?.[1])};`)
    expect(policy).toContain(`style-src ${hash(/<style>([\s\S]*?)<\/style>/.exec(page)?.[1])};`)
    expect(page).not.toMatch(/unsafe|<[^>]* on\w+=|<[^>]* style=|<link rel="(?!icon)|src=/)
    expect(page.match(/<script/g)).toHaveLength(1)
  })

  test.each(readdirSync(samples))('all it adds to the article is small: %s', (slug) => {
    const text = readFileSync(`${samples}${slug}/article.txt`, 'utf8')
    const page = writePage(JSON.parse(readFileSync(`${samples}${slug}/record.json`, 'utf8')), text)
    expect(Buffer.byteLength(page)).toBeLessThan(90_000 + 10 * text.length)
  })

  test('every id is there once, and every link within it leads to one', () => {
    const page = writePage()
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of page.matchAll(/ href="#([^"]*)"/g)) expect(ids).toContain(target)
  })

  test.each([
    [
      'https://example.org/a?b=1&c=2',
      '<a href="https://example.org/a?b=1&amp;c=2" rel="noopener noreferrer nofollow"><bdi>example.org</bdi></a>',
    ],
    ['javascript:alert(1)', '<bdi>javascript:alert(1)</bdi>'],
    ['data:text/html,x', '<bdi>data:text/html,x</bdi>'],
    ['no address', '<bdi>no address</bdi>'],
  ])('the address %s', (url, shown) => {
    expect(writePage({ ...sampleRecord, source: { ...sampleRecord.source, url } })).toContain(shown)
  })

  test('nothing that is said about the article is markup', () => {
    const attack = '</title></style><script>x</script><img src=x onerror=x>" onload="x'
    const source = { path: attack, url: attack, title: attack, byline: attack, publisher: attack, language: attack }
    const page = writePage({ ...sampleRecord, id: attack, source, warnings: [{ code: 'empty', message: attack }] })
    expect(page.match(/<script/g)).toHaveLength(1)
    expect(page.match(/<\/(?:title|style)>/g)).toHaveLength(2)
    expect(page).not.toMatch(/<img|"[^">]*" onload="/)
  })

  test('lists that are empty have no panel', () => {
    const empty = { ...sampleRecord, actors: [], places: [], dates: [], counts: [], quotes: [], tolls: [], focus: null }
    expect(writePage(empty, '')).not.toMatch(/class="(?:panel|legend|panels)"/)
  })
})
