import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { recordSchema } from '../../src/record/index.js'
import { tableNames } from '../../src/write/formats.js'
import { makeFolder, parseLines, runDateline, startDateline, toLines } from '../helpers/run-dateline.js'

const report = 'GENEVA — “At least 12 people were killed,” the ministry said on Tuesday.\n'
const rows = toLines([
  { id: 'a', text: report },
  { id: 'b', text: report },
  { id: 'c', text: '' },
])

describe('formats on standard output', () => {
  test('json is pretty, and what is piped without --to', async () => {
    const { stdout } = await runDateline([], { input: report })
    expect(stdout).toBe(`${JSON.stringify(JSON.parse(stdout), null, 2)}\n`)
  })

  test('an array of json is pretty too', async () => {
    const { stdout } = await runDateline(['--from', 'ndjson'], { input: rows })
    expect(stdout).toBe(`${JSON.stringify(JSON.parse(stdout), null, 2)}\n`)
    expect(JSON.parse(stdout)).toHaveLength(3)
  })

  test('ndjson is compact, a record a line', async () => {
    const { stdout } = await runDateline(['--from', 'ndjson', '--to', 'ndjson'], { input: rows })
    expect(stdout).toBe(
      parseLines(stdout)
        .map((record) => `${JSON.stringify(record)}\n`)
        .join(''),
    )
  })

  test('ndjson is flushed as it is made', async () => {
    const child = startDateline(['--from', 'ndjson', '--to', 'ndjson'])
    child.stdin?.write(`${rows.split('\n')[0]}\n`)
    const first = await new Promise<string>((resolve) => child.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString())))
    expect(parseLines(first)).toHaveLength(1)
    child.stdin?.end()
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0)
  })

  test.each(tableNames)('csv: the table of %s', async (table) => {
    const { stdout, code } = await runDateline(['--from', 'ndjson', '--to', 'csv', '--table', table], { input: rows })
    expect(code).toBe(0)
    const [names, ...cells]: string[][] = parse(stdout)
    expect(names?.slice(0, 2)).toEqual(['article', 'published'])
    if (table === 'articles') expect(cells.map(([id]) => id)).toEqual(['a', 'b', 'c'])
  })

  test('--table alone means csv', async () => {
    expect((await runDateline(['--table', 'articles'], { input: report })).stdout).toMatch(/^article,published,/)
  })

  test('csv without a table: the tables are named', async () => {
    const { stdout, stderr, code } = await runDateline(['--to', 'csv'], { input: report })
    expect([stdout, code]).toEqual(['', 2])
    for (const table of tableNames) expect(stderr).toContain(table)
  })

  test('view is plain where no colour is wanted', async () => {
    const { stdout } = await runDateline(['--to', 'view'], { input: report })
    expect(stdout).toContain(' were killed')
    expect(stdout).not.toContain('\u001b')
  })

  test('the same bytes in every time zone and locale', async () => {
    const run = async (env: Record<string, string>) =>
      (await runDateline(['--from', 'ndjson', '--date', '2026-01-06'], { input: rows, env })).stdout
    const reference = await run({ TZ: 'UTC' })
    for (const env of [{ TZ: 'Pacific/Kiritimati' }, { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }])
      expect(await run(env)).toBe(reference)
  })
})

describe('what the record holds', () => {
  test('--with-text, and not without it', async () => {
    expect(JSON.parse((await runDateline(['--with-text'], { input: report })).stdout).text).toBe(report)
    expect(JSON.parse((await runDateline([], { input: report })).stdout)).not.toHaveProperty('text')
  })

  test('--only leaves the other kinds empty', async () => {
    const { stdout } = await runDateline(['--only', 'quotes,dates', '--only', 'dates'], { input: report })
    expect(JSON.parse(stdout)).toMatchObject({ actors: [], places: [], counts: [] })
  })

  test('--date', async () => {
    expect(JSON.parse((await runDateline(['--date', '2026-01-06'], { input: report })).stdout).published).toEqual({
      date: '2026-01-06',
      time: null,
      from: 'option',
    })
  })
})

describe('-o', () => {
  const write = async (words: readonly string[], files: Record<string, string> = { 'in.ndjson': rows, 'a.txt': report }) => {
    const cwd = makeFolder(files)
    const result = await runDateline(words, { cwd })
    expect(result).toMatchObject({ code: 0, stdout: '' })
    const left = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp'))
    expect(left, 'no temporary file is left').toEqual([])
    return cwd
  }

  test.each([
    ['r.json', (content: string) => JSON.parse(content).length],
    ['r.ndjson', (content: string) => parseLines(content).length],
    ['r.jsonl', (content: string) => parseLines(content).length],
    ['new/folder/r.json', (content: string) => JSON.parse(content).length],
  ])('the format by the ending: %s', async (path, count) => {
    const cwd = await write(['in.ndjson', '-o', path])
    expect(count(readFileSync(join(cwd, path), 'utf8'))).toBe(3)
  })

  test('--to goes before the ending', async () => {
    const cwd = await write(['in.ndjson', '--to', 'ndjson', '-o', 'r.json'])
    expect(parseLines(readFileSync(join(cwd, 'r.json'), 'utf8'))).toHaveLength(3)
  })

  test('the file holds what standard output would', async () => {
    const cwd = await write(['in.ndjson', '-o', 'r.json'])
    expect(readFileSync(join(cwd, 'r.json'), 'utf8')).toBe((await runDateline(['in.ndjson'], { cwd })).stdout)
  })

  test('csv to a folder: all tables', async () => {
    const cwd = await write(['in.ndjson', '--to', 'csv', '-o', 'tables'])
    expect(readdirSync(join(cwd, 'tables')).sort()).toEqual(tableNames.map((name) => `${name}.csv`).sort())
    expect(readFileSync(join(cwd, 'tables/articles.csv'), 'utf8')).toBe(
      (await runDateline(['in.ndjson', '--table', 'articles'], { cwd })).stdout,
    )
  })

  test('csv to a folder: the tables that were named', async () => {
    const cwd = await write(['in.ndjson', '--table', 'quotes,dates', '-o', 'tables'])
    expect(readdirSync(join(cwd, 'tables')).sort()).toEqual(['dates.csv', 'quotes.csv'])
  })

  test('csv to a file: one table', async () => {
    const cwd = await write(['in.ndjson', '--table', 'quotes', '-o', 'q.csv'])
    expect(readFileSync(join(cwd, 'q.csv'), 'utf8')).toMatch(/^article,published,id,kind/)
  })

  test('json to a folder: a file an article, folders kept', async () => {
    const cwd = await write(['in', '--to', 'json', '-o', 'out/'], { 'in/a.txt': report, 'in/sub/b.txt': report })
    expect(recordSchema.parse(JSON.parse(readFileSync(join(cwd, 'out/sub/b.txt.json'), 'utf8'))).id).toBe('sub/b.txt')
    expect(existsSync(join(cwd, 'out/a.txt.json'))).toBe(true)
  })

  test('ids never lead out of the folder', async () => {
    const cwd = await write(['in.ndjson', '-o', 'out/'], {
      'in.ndjson': toLines([
        { id: '../../x', text: 'A.' },
        { id: '/etc/y:z', text: 'B.' },
      ]),
    })
    expect(readdirSync(join(cwd, 'out'), { recursive: true, encoding: 'utf8' }).sort()).toEqual(['etc', 'etc/y_z.json', 'x.json'])
  })

  test('two articles of one id: the first is written, the second reported', async () => {
    const cwd = makeFolder({
      'in.ndjson': toLines([
        { id: 'x', text: 'A.' },
        { id: 'x', text: 'B.' },
      ]),
    })
    const { stderr, code } = await runDateline(['in.ndjson', '-o', 'out/'], { cwd })
    expect(stderr).toContain('x would be written to out/x.json')
    expect(code).toBe(1)
  })

  test('a link stays a link, a device is written as it is', async () => {
    const cwd = makeFolder({ 'a.txt': report, 'real.json': 'old' })
    symlinkSync('real.json', join(cwd, 'link.json'))
    await runDateline(['a.txt', '-o', 'link.json'], { cwd })
    expect(lstatSync(join(cwd, 'link.json')).isSymbolicLink()).toBe(true)
    expect(JSON.parse(readFileSync(join(cwd, 'real.json'), 'utf8')).id).toBe('a.txt')
    expect(await runDateline(['a.txt', '-q', '-o', '/dev/null'], { cwd })).toMatchObject({ code: 0, stderr: '' })
  })

  test('an article that fails leaves the file as it was', async () => {
    const cwd = makeFolder({ 'bad.txt': Uint8Array.of(0xff), 'r.json': 'old' })
    expect((await runDateline(['bad.txt', '-o', 'r.json'], { cwd })).code).toBe(1)
    expect(readFileSync(join(cwd, 'r.json'), 'utf8')).toBe('old')
    expect(readdirSync(cwd).sort()).toEqual(['bad.txt', 'r.json'])
  })

  test.each<[string, string[], number, string]>([
    ['an input', ['a.txt', '-o', './a.txt'], 2, 'is itself an input'],
    ['an input of a glob', ['*.txt', '-o', 'a.txt'], 2, 'is itself an input'],
    ['a place in a folder that is read', ['in', '-o', 'in/r.json'], 2, 'lies in the folder'],
    ['a file, for many tables', ['a.txt', '--to', 'csv', '-o', 'old.json'], 2, 'is a file'],
    ['a file, for many articles', ['in', '-o', 'old.json/'], 74, "can't be written"],
    ['a path through a file', ['in', '-o', 'old.json/r.json'], 74, "can't be written"],
    ['nothing', ['in', '-o', ''], 2, '--output is empty'],
  ])('can not be %s', async (_, words, expected, said) => {
    const cwd = makeFolder({ 'a.txt': report, 'in/b.txt': report, 'old.json': 'old' })
    const { stderr, code } = await runDateline(words, { cwd })
    expect(stderr).toContain(said)
    expect(code).toBe(expected)
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(report)
    expect(readFileSync(join(cwd, 'old.json'), 'utf8')).toBe('old')
  })

  test('a full disk is told with the path', async () => {
    if (!existsSync('/dev/full')) return
    const cwd = makeFolder({ 'a.txt': report })
    const { stderr, code } = await runDateline(['a.txt', '-o', '/dev/full'], { cwd })
    expect(stderr).toContain("/dev/full can't be written: no space is left")
    expect(code).toBe(74)
  })

  test('an existing folder takes the output without a slash', async () => {
    const cwd = makeFolder({ 'in.ndjson': rows })
    mkdirSync(join(cwd, 'out'))
    await runDateline(['in.ndjson', '--to', 'ndjson', '-o', 'out'], { cwd })
    expect(parseLines(readFileSync(join(cwd, 'out/records.ndjson'), 'utf8'))).toHaveLength(3)
  })
})
