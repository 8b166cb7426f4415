import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract } from '../src/index.js'
import { checkRecord } from './helpers/check-record.js'

const samples = new URL('../samples/', import.meta.url)
const sampleTexts = readdirSync(samples).map((slug) => readFileSync(new URL(`${slug}/article.txt`, samples), 'utf8'))

/** Pieces that rules look for, so that arbitrary text meets them in orders that nobody thought of. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '“',
      '”',
      '"',
      "'",
      '’',
      '«',
      '»',
      '``',
      "''",
      '(',
      ')',
      '—',
      '–',
      '-',
      '...',
      '.',
      ',',
      ':',
      ';',
      '\n',
      '\n\n',
      ' ',
      '\t',
      '\r\n',
      '\u2028',
      '\ufeff',
    ],
    ...[
      'said',
      'he',
      'she',
      'it',
      'they',
      'according to',
      'the',
      'at least',
      'killed',
      'were',
      'people',
      'dozens of',
      'two',
      '27',
      '1,000',
      '20-30',
      '27-year-old',
    ],
    ...[
      'on Tuesday',
      'January 5, 2026',
      'last week',
      'the day prior',
      '5 p.m.',
      'in 2022',
      '27/01/2017',
      "the '90s",
      'every Friday',
      'May',
      'March',
    ],
    ...[
      'Iran',
      'Paris, Texas',
      'ERBIL, Iraq (AP) —',
      'U.S.',
      'President',
      'Ali Khamenei',
      'Ministry of Health',
      '(IRGC)',
      'Gen.',
      'Jr.',
      'of',
      'and',
      '’s',
      'including',
      'among them',
    ],
    ...['𝒜', '😀', 'e\u0301', 'İ', 'ß', 'ﬁ', '\ud800', '\udc00', '\u0000', '\u202e', '北京', 'مرحبا', '٣', '½', '²'],
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const anyText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' '))
const mutatedSample = fc
  .tuple(fc.constantFrom(...sampleTexts), fc.nat(), fc.nat({ max: 200 }), anyText)
  .map(([text, at, cut, insert]) => text.slice(0, at % text.length) + insert + text.slice((at % text.length) + cut))

describe('any string gives a valid record with true offsets', () => {
  test('arbitrary Unicode', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => checkRecord(extract(text), text)),
      { numRuns: 500 },
    )
  })

  test('pieces of news in any order', () => {
    fc.assert(
      fc.property(anyText, (text) => checkRecord(extract(text, { date: '2026-01-06' }), text)),
      { numRuns: 1500 },
    )
  })

  test('mutated samples', () => {
    fc.assert(
      fc.property(mutatedSample, (text) => checkRecord(extract(text), text)),
      { numRuns: 400 },
    )
  })

  test('the same input gives the same bytes', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = JSON.stringify(extract(text))
        expect(JSON.stringify(extract(text))).toBe(once)
      }),
      { numRuns: 200 },
    )
  })
})

describe('time zone and locale change nothing', () => {
  const program = `
    import { readdirSync, readFileSync } from 'node:fs'
    import { extract } from './src/index.js'
    for (const slug of readdirSync('samples')) {
      const text = readFileSync(\`samples/\${slug}/article.txt\`, 'utf8')
      console.log(JSON.stringify([extract(text), extract(text, { date: '2026-03-29T01:30:00' })]))
    }`
  const run = (env: Record<string, string>): string =>
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
      cwd: new URL('..', import.meta.url),
      env: { ...process.env, ...env },
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    })
  const reference = run({ TZ: 'UTC', LC_ALL: 'C' })

  test.each([
    ['Pacific/Kiritimati', 'en_US.UTF-8'],
    ['America/St_Johns', 'tr_TR.UTF-8'],
    ['Asia/Tehran', 'fa_IR.UTF-8'],
  ])('%s, %s', (zone, locale) => {
    expect(existsSync(samples)).toBe(true)
    expect(run({ TZ: zone, LC_ALL: locale, LANG: locale })).toBe(reference)
  })
})
