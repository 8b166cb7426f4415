import { execFileSync, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { tableNames } from '../../src/write/formats.js'
import { makeFolder, runDateline, startDateline, toLines } from '../helpers/run-dateline.js'
import { sheetOf } from '../helpers/sheet-of.js'

const text = (i: number): string =>
  `GENEVA — At least ${i + 2} people were killed in Bern on Tuesday, the ministry said. “=1+${i} beds,” a doctor told reporters.`
const makeRows = (count: number, behind = ''): string =>
  toLines(Array.from({ length: count }, (_, i) => ({ id: `n${i}`, text: text(i) + behind, published: '2026-01-06' })))

describe('-o report.xlsx', () => {
  test('one article: the ending says that it is a workbook', async () => {
    const cwd = makeFolder({ 'a.txt': text(1) })
    expect(await runDateline(['a.txt', '--date', '2026-01-06', '-o', 'r.XLSX'], { cwd })).toMatchObject({ code: 0, stdout: '', stderr: '' })
    const book = read(readFileSync(join(cwd, 'r.XLSX')))
    expect(book.SheetNames).toEqual([...tableNames])
    expect(utils.sheet_to_json(sheetOf(book, 'tolls'))).toMatchObject([
      { article: 'a.txt', outcome: 'killed', value: 3, place_name: 'Bern' },
    ])
  })

  test('many articles: the same bytes whatever the number of threads', { timeout: 120_000 }, async () => {
    // more than one thread works through alone
    const cwd = makeFolder({ 'in.ndjson': makeRows(200, '\n\nIt rained, and the road was closed.'.repeat(100)) })
    const run = async (jobs: string): Promise<Buffer> => {
      expect((await runDateline(['in.ndjson', '-q', '--only', 'counts', '--jobs', jobs, '-o', `${jobs}.xlsx`], { cwd })).code).toBe(0)
      return readFileSync(join(cwd, `${jobs}.xlsx`))
    }
    const one = await run('1')
    expect((await run('2')).equals(one)).toBe(true)
    const rows = utils.sheet_to_json<{ article: string; value: number }>(sheetOf(read(one), 'counts'))
    expect(rows.map(({ article, value }) => `${article} ${value}`)).toEqual(Array.from({ length: 200 }, (_, i) => `n${i} ${i + 2}`))
    expect(readdirSync(cwd).sort(), 'nothing else is left').toEqual(['1.xlsx', '2.xlsx', 'in.ndjson'])
  })

  test('the tables that were named, in a folder under a name of its own', async () => {
    const cwd = makeFolder({ 'in.ndjson': makeRows(2) })
    await runDateline(['in.ndjson', '--to', 'xlsx', '--table', 'quotes,tolls', '-o', 'out/'], { cwd })
    expect(read(readFileSync(join(cwd, 'out/records.xlsx'))).SheetNames).toEqual(['tolls', 'quotes'])
  })

  test('no article, no workbook', async () => {
    const cwd = makeFolder({ 'bad.txt': Uint8Array.of(0xff) })
    expect((await runDateline(['bad.txt', '-o', 'r.xlsx'], { cwd })).code).toBe(1)
    expect(readdirSync(cwd)).toEqual(['bad.txt'])
  })

  test.each<[string, string[], string]>([
    ['standard output', ['--to', 'xlsx'], 'a workbook needs a file'],
    ['a device', ['--to', 'xlsx', '-o', '/dev/null'], 'is no file, and a workbook needs one'],
  ])('can not go to %s', async (_title, words, said) => {
    const { stdout, stderr, code } = await runDateline(words, { input: text(1) })
    expect([stdout, code]).toEqual(['', 2])
    expect(stderr).toContain(said)
  })

  test('--failed can not be the workbook', async () => {
    const cwd = makeFolder({ 'a.txt': text(1) })
    expect(await runDateline(['a.txt', '-o', 'r.xlsx', '--failed', 'r.xlsx'], { cwd })).toMatchObject({ code: 2 })
  })
})

describe('--resume', () => {
  // where the run is killed, as code: it sees each write and each opening of a file
  test.each<[string, string]>([
    ['among the articles', 'wrote(/^7 0 /)'],
    ['when the rows are there and nothing is packed', 'opened(/\\.r\\.xlsx\\.partial$/)'],
    ['when the workbook is packed and not in its place', 'wrote(/^finished/)'],
  ])('killed %s, the bytes are those of a run without any', { timeout: 120_000 }, async (_title, condition) => {
    const cwd = makeFolder({ 'in.ndjson': makeRows(12) })
    const words = ['in.ndjson', '--jobs', '1', '--failed', 'failed.ndjson']
    await runDateline([...words, '-o', 'whole.xlsx'], { cwd })
    const resumed = [...words, '-o', 'r.xlsx', '--resume']
    const spy = [
      'import fs from "node:fs";import{syncBuiltinESMExports as s}from "node:module"',
      'const{writeSync:w,openSync:o}=fs;let what=""',
      'const wrote=p=>p.test(what),opened=p=>p.test(what)',
      `const check=v=>{what=String(v);if(${condition})process.kill(process.pid,"SIGKILL")}`,
      'fs.writeSync=(f,d,...r)=>{const n=w(f,d,...r);check(d);return n}',
      'fs.openSync=(p,...r)=>{const n=o(p,...r);check(p);return n};s()',
    ].join(';')
    const child = startDateline(resumed, { cwd, env: { NODE_OPTIONS: `--import ${JSON.stringify(`data:text/javascript,${spy}`)}` } })
    await once(child, 'close')
    expect(child.signalCode).toBe('SIGKILL')
    expect(readdirSync(cwd)).not.toContain('r.xlsx')
    expect((await runDateline(resumed, { cwd })).code).toBe(0)
    expect(readFileSync(join(cwd, 'r.xlsx')).equals(readFileSync(join(cwd, 'whole.xlsx')))).toBe(true)
    expect(readdirSync(cwd).sort()).toEqual(['failed.ndjson', 'in.ndjson', 'r.xlsx', 'whole.xlsx'])
  })
})

const office = process.env.SOFFICE ?? 'soffice'

/** Whether LibreOffice is here; where it must be (`REQUIRE_SOFFICE` is set), its tests fail instead of being left out. */
const hasOffice = ((): boolean => {
  if (spawnSync(office, ['--version']).status === 0) return true
  const lack = `no LibreOffice at "${office}"; install libreoffice-calc, or name another with the variable SOFFICE`
  if (process.env.REQUIRE_SOFFICE) throw new Error(lack)
  console.warn(`the test of workbooks in LibreOffice is left out: ${lack}`)
  return false
})()

test.runIf(hasOffice)('LibreOffice reads every sheet as CSV has it', { timeout: 120_000 }, async () => {
  const cwd = makeFolder({ 'in.ndjson': makeRows(30) })
  await runDateline(['in.ndjson', '-o', 'r.xlsx'], { cwd })
  await runDateline(['in.ndjson', '--to', 'csv', '--no-csv-guard', '-o', 'tables'], { cwd })
  // all sheets, as UTF-8, cells as they are shown
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'
  execFileSync(
    office,
    [`-env:UserInstallation=file://${cwd}/profile`, '--headless', '--convert-to', filter, '--outdir', 'made', 'r.xlsx'],
    {
      cwd,
      stdio: 'ignore',
    },
  )
  for (const name of tableNames) {
    const made: string[][] = parse(readFileSync(join(cwd, `made/r-${name}.csv`)))
    const wanted: string[][] = parse(readFileSync(join(cwd, `tables/${name}.csv`)))
    expect(wanted.length, name).toBeGreaterThan(30)
    const asShown = (cell: string): string => (/^(?:true|false)$/.test(cell) ? cell.toUpperCase() : cell)
    expect(made, name).toEqual(wanted.map((row) => row.map(asShown)))
  }
})
