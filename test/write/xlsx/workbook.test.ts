import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import type { ArticleRecord } from '../../../src/record/index.js'
import { tableNames } from '../../../src/write/formats.js'
import { createSheets } from '../../../src/write/index.js'
import { TemporaryFile } from '../../../src/write/temporary-file.js'
import { writeToWorkbook } from '../../../src/write/xlsx/write-to-workbook.js'
import { makeFolder } from '../../helpers/run-dateline.js'
import { plainSheets } from '../../helpers/plain-sheets.js'
import { sheetOf } from '../../helpers/sheet-of.js'
import { sampleRecord, sampleText } from '../../helpers/sample-record.js'

const settings = { ...plainSheets, tables: tableNames }

const write = async (records: readonly ArticleRecord[], options = {}, text = sampleText): Promise<Buffer> => {
  const folder = makeFolder()
  const sheets = await createSheets({ ...settings, format: 'xlsx', ...options })
  const files = sheets.map((sheet) => ({ sheet, file: new TemporaryFile(join(folder, `rows.${sheet.name}`)) }))
  const output = writeToWorkbook(files, () => new TemporaryFile(join(folder, 'made.xlsx')))
  for (const record of records) await output.write({ id: record.id, parts: sheets.map((sheet) => sheet.format(record, text)) })
  await output.commit()
  expect(readdirSync(folder), 'the files of rows are gone').toEqual(['made.xlsx'])
  return readFileSync(join(folder, 'made.xlsx'))
}

const open = (bytes: Buffer): WorkBook => read(bytes, { cellNF: true, cellStyles: true, bookFiles: true })

/** The cell of a row, counted from the first behind the names, under a column's name. */
const cellAt = (sheet: WorkSheet, row: number, column: string) => {
  const [names = []] = utils.sheet_to_json<string[]>(sheet, { header: 1 })
  expect(names).toContain(column)
  return sheet[utils.encode_cell({ r: row + 1, c: names.indexOf(column) })]
}

const withTitle = (title: string): ArticleRecord => ({ ...sampleRecord, source: { ...sampleRecord.source, title } })

describe('another library opens the workbook', () => {
  test('a sheet a table, with the rows and columns that CSV has', async () => {
    const book = open(await write([sampleRecord, { ...sampleRecord, id: 'second' }]))
    expect(book.SheetNames).toEqual([...tableNames])
    const tables = await createSheets({ ...settings, format: 'csv', csvGuard: false })
    for (const table of tables) {
      const once: string[][] = parse(table.head + table.format(sampleRecord, sampleText))
      const twice: string[][] = parse(
        table.head + table.format(sampleRecord, sampleText) + table.format({ ...sampleRecord, id: 'second' }, sampleText),
      )
      expect(twice.length).toBe(2 * once.length - 1)
      const rows = utils.sheet_to_json<unknown[]>(sheetOf(book, table.name), { header: 1, raw: false, defval: '' })
      const asText = (row: readonly unknown[]): string[] =>
        row.map((cell) => String(cell).replace(/^(?:TRUE|FALSE)$/, (word) => word.toLowerCase()))
      expect(rows.map(asText)).toEqual(twice)
    }
  })

  test('days are dates, numbers are numbers, ids and all else are text', async () => {
    const book = open(await write([sampleRecord]))
    const counts = sheetOf(book, 'counts')
    expect(cellAt(counts, 0, 'published')).toMatchObject({ t: 'n', v: 46_028, w: '2026-01-06' })
    expect(cellAt(counts, 0, 'date_latest')).toMatchObject({ t: 'n', w: '2026-01-06' })
    expect(cellAt(counts, 0, 'value')).toMatchObject({ t: 'n', v: 27 })
    expect(cellAt(counts, 1, 'max')).toMatchObject({ t: 'n', v: 5.5 })
    expect(cellAt(counts, 0, 'superseded')).toMatchObject({ t: 'b', v: false })
    expect(cellAt(counts, 0, 'id')).toMatchObject({ t: 's', v: 'c1' })
    expect(cellAt(counts, 0, 'max')?.v, 'what is unknown is empty').toBeUndefined()
    expect(cellAt(sheetOf(book, 'places'), 0, 'lon')).toMatchObject({ t: 'n', v: -10.74609 })
    const dates = sheetOf(book, 'dates')
    expect(cellAt(dates, 0, 'value')).toMatchObject({ t: 'n', w: '2026-01-06' })
    expect(cellAt(dates, 1, 'value'), 'no whole day').toMatchObject({ t: 's', v: 'P1D' })
  })

  test.each<[string, boolean]>([
    ['1900-02-28', false],
    ['1900-03-01', true],
    ['2024-02-29', true],
    ['9999-12-31', true],
    ['0476-09-04', false],
    ['2023-02-29', false],
    ['2026-01', false],
  ])('%s is a date cell: %s', async (value, isDate) => {
    const record = { ...sampleRecord, dates: sampleRecord.dates.map((date) => ({ ...date, value })) }
    const cell = cellAt(sheetOf(open(await write([record])), 'dates'), 0, 'value')
    expect(cell).toMatchObject(isDate ? { t: 'n', w: value } : { t: 's', v: value })
  })

  test('a day in other columns stays text', async () => {
    expect(cellAt(sheetOf(open(await write([withTitle('2026-01-06')])), 'articles'), 0, 'title')).toMatchObject({ t: 's', v: '2026-01-06' })
  })

  test('the row of names stays in sight and has a filter over all rows', async () => {
    const bytes = await write([sampleRecord])
    const book = open(bytes)
    for (const name of book.SheetNames) {
      const sheet = sheetOf(book, name)
      expect(sheet['!autofilter']?.ref, name).toBe(sheet['!ref'])
      expect(sheet['!cols']?.length, name).toBe(utils.decode_range(sheet['!ref'] ?? '').e.c + 1)
    }
    const parts = readParts(bytes)
    const sheets = [...parts.keys()].filter((path) => path.includes('worksheets/'))
    expect(sheets.length).toBe(tableNames.length)
    for (const path of sheets)
      expect(parts.get(path)).toMatch(/<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"\/>/)
  })

  test('a table without rows is its names', async () => {
    const sheet = sheetOf(open(await write([{ ...sampleRecord, tolls: [] }])), 'tolls')
    const rows = utils.sheet_to_json<string[]>(sheet, { header: 1 })
    expect(rows.length).toBe(1)
    expect(rows[0]?.slice(0, 3)).toEqual(['article', 'published', 'outcome'])
  })

  test('--explain, --with-text and --context add their columns', async () => {
    const book = open(await write([sampleRecord], { explain: true, withText: true, context: 1 }))
    expect(cellAt(sheetOf(book, 'actors'), 1, 'rules')?.v).toBe('actor/a; actor/b')
    expect(cellAt(sheetOf(book, 'articles'), 0, 'text')?.v).toBe(sampleText.replace(/\r\n/g, '\n'))
    expect(cellAt(sheetOf(book, 'quotes'), 1, 'before')?.v).toContain('at least 27 people')
  })
})

describe('text comes back as it was', () => {
  test.each<[string, string, string?]>([
    ['markup', '<b>&amp; "x"</b> ]]> \'y\''],
    ['white space at the edges', '  a\tb  '],
    ['line feeds', 'a\nb\n\nc'],
    ['line ends of other systems', 'a\r\nb\rc', 'a\nb\nc'],
    ['emoji and other planes', '😀 𝔘 東京 مرحبا'],
    ['control characters', 'a\u0000b\u001bc\uffffd', 'a\ufffdb\ufffdc\ufffdd'],
    ['half characters', 'a\ud83db\ude00c', 'a\ufffdb\ufffdc'],
    ["the format's own escapes", '_x0041_ _x000D_ _x41_ __x0041__'],
    ['what looks like a formula', '=HYPERLINK("http://x")'],
    ['a number', '0012'],
    ['the most that a cell holds', 'a'.repeat(32_767)],
    ['more than a cell holds', 'a'.repeat(32_768), `${'a'.repeat(32_766)}…`],
    ['a character on the edge', `${'a'.repeat(32_765)}😀😀`, `${'a'.repeat(32_765)}…`],
  ])('%s', async (_title, text, expected = text) => {
    const cell = cellAt(sheetOf(open(await write([withTitle(text)])), 'articles'), 0, 'title')
    expect(cell).toMatchObject({ t: 's', v: expected })
    expect(cell.f, 'no formula').toBeUndefined()
  })
})

test.each(['=1+1', '+1', '-1', '@SUM(1)'])('%j stays text when the cell is edited, unless asked otherwise', async (title) => {
  const styleOf = async (csvGuard: boolean): Promise<string | undefined> =>
    new RegExp(`<c t="inlineStr"( s="3")?><is><t xml:space="preserve">${title.replace(/[+()]/g, '\\$&')}<`).exec(
      readParts(await write([withTitle(title)], { csvGuard, tables: ['articles'] })).get('xl/worksheets/sheet1.xml') ?? '',
    )?.[1]
  expect(await styleOf(true)).toBe(' s="3"')
  expect(await styleOf(false)).toBeUndefined()
})

test('the same records give the same bytes', async () => {
  expect((await write([sampleRecord])).equals(await write([sampleRecord]))).toBe(true)
})

test('what is there is replaced only when the workbook is whole', async () => {
  const folder = makeFolder({ 'made.xlsx': 'old' })
  const sheets = await createSheets({ ...settings, format: 'xlsx', tables: ['counts'] })
  const files = sheets.map((sheet) => ({ sheet, file: new TemporaryFile(join(folder, 'rows.counts')) }))
  const output = writeToWorkbook(
    files,
    () => new TemporaryFile(join(folder, 'made.xlsx')),
    () => {
      expect(readFileSync(join(folder, 'made.xlsx'), 'utf8')).toBe('old')
      throw new Error('stopped')
    },
  )
  await output.write({ id: 'a', parts: sheets.map((sheet) => sheet.format(sampleRecord, sampleText)) })
  await expect(output.commit()).rejects.toThrow('stopped')
  expect(existsSync(join(folder, 'made.xlsx'))).toBe(true)
})

/** The parts of the archive, read by its list of them. */
const readParts = (bytes: Buffer): Map<string, string> => {
  const end = bytes.length - 22
  const parts = new Map<string, string>()
  for (let at = bytes.readUInt32LE(end + 16), i = 0; i < bytes.readUInt16LE(end + 10); i++) {
    const [packed, nameLength, start] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt32LE(at + 42)]
    const from = start + 30 + bytes.readUInt16LE(start + 26)
    parts.set(bytes.toString('utf8', at + 46, at + 46 + nameLength), inflateRawSync(bytes.subarray(from, from + packed)).toString('utf8'))
    at += 46 + nameLength
  }
  return parts
}
