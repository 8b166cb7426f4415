import { join } from 'node:path'
import { expect, test } from 'vitest'
import { planSheets, readRows } from '../../../src/write/xlsx/plan-sheets.js'
import { makeFolder } from '../../helpers/run-dateline.js'

const head = '<row>names</row>\n'
const unlimited = Number.POSITIVE_INFINITY

const plan = async (
  lines: readonly string[],
  limits: { rows?: number; bytes?: number },
): Promise<{ title: string; rows: number; text: string }[]> => {
  const path = join(makeFolder({ rows: head + lines.join('') }), 'rows')
  const sheets = await planSheets({ name: 'counts', columns: [], head, path }, { rows: unlimited, bytes: unlimited, ...limits })
  return Promise.all(
    sheets.map(async (sheet) => {
      const chunks: Buffer[] = []
      for await (const chunk of readRows(sheet)) chunks.push(chunk)
      return { title: sheet.title, rows: sheet.rows, text: Buffer.concat(chunks).toString() }
    }),
  )
}

const lines = (count: number): string[] => Array.from({ length: count }, (_, i) => `<row>${i} é</row>\n`)

test.each<[string, number, number, number[]]>([
  ['no rows', 0, 3, [1]],
  ['all fit', 2, 3, [3]],
  ['one too many', 3, 3, [3, 2]],
  ['several sheets, the last one full', 6, 3, [3, 3, 3]],
])('rows go on in a further sheet where one is full: %s', async (_title, count, most, expected) => {
  const sheets = await plan(lines(count), { rows: most })
  expect(sheets.map(({ rows }) => rows)).toEqual(expected)
  expect(sheets.map(({ title }) => title)).toEqual(['counts', 'counts 2', 'counts 3'].slice(0, expected.length))
  for (const { text, rows } of sheets) {
    expect(text.startsWith(head), 'each has the column names').toBe(true)
    expect(text.split('\n').length - 1).toBe(rows)
  }
  expect(sheets.map(({ text }) => text.slice(head.length)).join('')).toBe(lines(count).join(''))
})

test('so they do where a sheet has too many bytes, and no row is lost that is larger alone', async () => {
  const rows = [...lines(3), `<row>${'x'.repeat(300)}</row>\n`, ...lines(2)]
  const sheets = await plan(rows, { bytes: 60 })
  expect(sheets.map(({ text }) => text.slice(head.length)).join('')).toBe(rows.join(''))
  expect(sheets.length).toBeGreaterThan(3)
  for (const { text, rows: count } of sheets) expect(Buffer.byteLength(text) - head.length <= 60 || count === 2).toBe(true)
})

test('a file larger than what is read at once', async () => {
  const rows = lines(20_000)
  const sheets = await plan(rows, { rows: 7001 })
  expect(sheets.map((sheet) => sheet.rows)).toEqual([7001, 7001, 6001])
  expect(sheets.map(({ text }) => text.slice(head.length)).join('')).toBe(rows.join(''))
})
