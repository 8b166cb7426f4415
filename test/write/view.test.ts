import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { createSheets } from '../../src/write/index.js'
import { layColumns } from '../../src/write/view/columns.js'
import { measureWidth } from '../../src/write/view/measure-width.js'
import { toPrintable } from '../../src/write/view/printable.js'
import { wrapText } from '../../src/write/view/wrap.js'
import { sampleRecord, sampleText } from '../helpers/sample-record.js'

const write = async (color: boolean, width = 80, record = sampleRecord, text = sampleText): Promise<string> => {
  const [sheet] = await createSheets({
    format: 'view',
    tables: [],
    several: false,
    explain: false,
    withText: false,
    csvGuard: false,
    csvBom: false,
    context: 0,
    color,
    width,
  })
  return sheet?.format(record, text) ?? ''
}

describe('the article', () => {
  test('without colour mentions stand in brackets with their ids', async () => {
    const written = await write(false)
    expect(written).toContain('[OSLO]p1, Norway')
    expect(written).toMatch(/said\s+on\s+\[Tuesday\]d1 that/)
    expect(written).not.toContain('\u001b')
  })

  test('marks inside marks close in order', async () => {
    expect(await write(false, 200)).toMatch(/\["\[at\s+least\s+27\s+people\]c1,/)
    expect(await write(false, 200)).toContain('and more"]q1')
  })

  test('in colour every word of the text is there, and each kind has a style of its own', async () => {
    const written = await write(true)
    const plain = stripVTControlCharacters(written).replace(/\s+/g, ' ')
    expect(plain).toContain(toPrintable(sampleText).replace(/\s+/g, ' ').trim().slice(0, 200))
    const styles = ['Vardø', 'Tuesday', 'at least'].map((words) => written.slice(written.indexOf(words) - 8, written.indexOf(words)))
    expect(new Set(styles).size).toBe(3)
  })

  test('control characters of the article are shown, not carried out', async () => {
    const written = await write(
      true,
      80,
      { ...sampleRecord, actors: [], places: [], dates: [], counts: [], quotes: [], dateline: null },
      'a\u001b]0;title\u0007b\u202ec\u009b2Jd',
    )
    expect(written).toContain('a\ufffd]0;title\ufffdb\ufffdc\ufffd2Jd')
  })
})

describe('the tables', () => {
  test('say what there is, with ids resolved and bounds written as people do', async () => {
    const written = await write(false, 110)
    expect(written).toMatch(/TOLLS 1\n {2}outcome +number.*\n {2}killed +≥ 27 +people +Vardø/)
    expect(written.indexOf('TOLLS'), 'what most look for stands above the text').toBeLessThan(written.indexOf('[OSLO]p1'))
    expect(written).toMatch(/ACTORS 2\n {2}id +name +kind/)
    expect(written).toMatch(/c1 +at least.* +≥ 27 +killed +Vardø/)
    expect(written).toMatch(/2–5\.5/)
    expect(written).toMatch(/q1 +Anna "Ann" Berg +said +mixed/)
    expect(written).toContain('warning The text does not look English.')
  })

  test.each([40, 60, 80, 120, 200])('no line is wider than %d columns', async (width) => {
    for (const color of [true, false]) {
      const tooWide = (await write(color, width)).split('\n').filter((line) => measureWidth(stripVTControlCharacters(line)) > width)
      expect(tooWide).toEqual([])
    }
  })

  test('columns that are empty in every row are left out', () => {
    const lines = layColumns(
      [{ a: 'x', b: '' }],
      [
        { name: 'a', cell: ({ a }) => a },
        { name: 'b', cell: ({ b }) => b },
      ],
      80,
      (text) => text,
    )
    expect(lines).toEqual(['a', 'x'])
  })

  test('a long cell goes on below, a very long one is cut', () => {
    const columns = [{ name: 'n', cell: (words: string) => words, flexible: true }]
    expect(layColumns(['one two three'], columns, 8, (text) => text)).toEqual(['n', 'one two', 'three'])
    expect(layColumns(['word '.repeat(100)], columns, 8, (text) => text).at(-1)).toMatch(/…$/)
  })
})

test.each<[string, number]>([
  ['abc', 3],
  ['é', 1],
  ['e\u0301', 1],
  ['東京', 4],
  ['😀', 2],
  ['“a” – b…', 8],
  ['a\u200bb', 2],
])('%j takes %d columns', (text, width) => {
  expect(measureWidth(text)).toBe(width)
})

describe('wrapping', () => {
  const lines = (text: string, width: number): string[] => wrapText(text, width).map(({ start, end }) => text.slice(start, end))

  test.each<[string, number, string[]]>([
    ['one two three', 7, ['one two', 'three']],
    ['one\n\ntwo', 10, ['one', '', 'two']],
    ['unbreakable', 4, ['unbr', 'eaka', 'ble']],
    ['a unbreakable b', 6, ['a', 'unbrea', 'kable', 'b']],
    ['東京大阪', 4, ['東京', '大阪']],
    ['  indented words', 10, ['indented', 'words']],
    ['', 10, ['']],
  ])('%j in %d', (text, width, expected) => {
    expect(lines(text, width)).toEqual(expected)
  })

  test('every character that is no white space is in one line', () => {
    const text = 'Ein Wort, zwei Wörter 😀 und\tein 東京.\nEnde'
    for (const width of [1, 2, 5, 10, 40]) expect(lines(text, width).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
  })

  test('a megabyte without a space takes no time', () => {
    for (const word of ['x', '東', 'é\u0301', '😀']) {
      const start = performance.now()
      wrapText(word.repeat(1_000_000 / word.length), 80)
      expect(performance.now() - start, word).toBeLessThan(3000)
    }
  })
})
