import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeFolder, runDateline, startDateline, toLines } from '../helpers/run-dateline.js'

const article = (i: number): string =>
  `GENEVA — At least ${i + 2} people were killed on Tuesday, the ministry said. “We have ${i} beds,” a doctor told reporters.\n`.repeat(12)
const makeInput = (count: number): string =>
  Array.from({ length: count }, (_, i) =>
    i % 50 === 7 ? '{broken\n' : toLines([{ id: `n${i}`, text: article(i), published: '2026-01-06' }]),
  ).join('')

/** Every file in the folder that is not the input, by name. */
const readAll = (cwd: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(cwd, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.\w+$/.test(name) && name !== 'in.ndjson')
      .sort()
      .map((name) => [name, readFileSync(join(cwd, name), 'utf8')]),
  )

/** Always the same numbers between 0 and 1, so that a failure can be repeated. */
const createRandom = (seed: number) => (): number => {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
  return seed / 2 ** 31
}

describe('--resume', () => {
  test('after fifty kills at random points the bytes are those of a run without any', { timeout: 300_000 }, async () => {
    const cwd = makeFolder({ 'in.ndjson': makeInput(3500) })
    const words = ['in.ndjson', '--jobs', '1', '--table', 'dates,quotes,articles', '--failed', 'failed.ndjson', '-q']
    expect((await runDateline([...words, '-o', 'whole'], { cwd })).code).toBe(1)
    const whole = readAll(join(cwd, 'whole'))
    const failures = readFileSync(join(cwd, 'failed.ndjson'), 'utf8')
    rmSync(join(cwd, 'failed.ndjson'))

    const random = createRandom(42)
    const journal = join(cwd, 'out/.quotes.csv.journal')
    let kills = 0
    let furthest = 0
    while (kills < 50) {
      const child = startDateline([...words, '-o', 'out', '--resume'], { cwd })
      const closed = once(child, 'close')
      const before = readProgress(journal)
      // from the moment that it works, so that a slow machine gets as far as a fast one
      while (child.exitCode === null && readProgress(journal) === before) await new Promise((resolve) => setTimeout(resolve, 2))
      await new Promise((resolve) => setTimeout(resolve, random() * 30))
      child.kill('SIGKILL')
      await closed
      if (child.signalCode !== 'SIGKILL') break
      kills++
      expect(readProgress(journal), 'never goes back').toBeGreaterThanOrEqual(furthest)
      furthest = readProgress(journal)
    }
    expect(kills).toBe(50)
    expect((await runDateline([...words, '-o', 'out', '--resume'], { cwd })).code).toBe(1)
    expect(readAll(join(cwd, 'out'))).toEqual(whole)
    expect(readFileSync(join(cwd, 'failed.ndjson'), 'utf8')).toBe(failures)
    expect(
      readdirSync(join(cwd, 'out')).filter((name) => name.startsWith('.')),
      'journal and partial files are gone',
    ).toEqual([])
  })

  test.each(['r.json', 'r.ndjson', 'r.geojson'])('%s: ended at any byte of the journal', async (output) => {
    const cwd = makeFolder({ 'in.ndjson': makeInput(12) })
    await runDateline(['in.ndjson', '-o', `whole-${output}`], { cwd })
    const whole = readFileSync(join(cwd, `whole-${output}`), 'utf8')
    for (const notes of [0, 1, 7, 8, 9, 12]) {
      const words = ['in.ndjson', '-o', output, '--resume', '--jobs', '1']
      await leaveAfter(notes, words, cwd, output)
      expect((await runDateline(words, { cwd })).code).toBe(1)
      expect(readFileSync(join(cwd, output), 'utf8'), `after ${notes} notes`).toBe(whole)
      expect(readdirSync(cwd).filter((name) => name.startsWith('.'))).toEqual([])
    }
  })

  test('SIGINT keeps what is done', async () => {
    const cwd = makeFolder({ 'in.ndjson': makeInput(3000) })
    const child = startDateline(['in.ndjson', '-o', 'r.ndjson', '--resume'], { cwd })
    const closed = once(child, 'close')
    while (readProgress(join(cwd, '.r.ndjson.journal')) < 20) await new Promise((resolve) => setTimeout(resolve, 5))
    child.kill('SIGINT')
    expect((await closed)[0]).toBe(130)
    expect(readdirSync(cwd).sort()).toEqual(['.r.ndjson.journal', '.r.ndjson.partial', 'in.ndjson'])
  })

  test('a journal of another run is not gone on with', async () => {
    const cwd = makeFolder({ 'in.ndjson': makeInput(3), '.r.ndjson.journal': 'dateline-journal 2 abc\n1 0 7 10\n' })
    const { stderr, code } = await runDateline(['in.ndjson', '-o', 'r.ndjson', '--resume'], { cwd })
    expect(stderr).toContain('.r.ndjson.journal was kept for a run with other inputs or options')
    expect(code).toBe(2)
  })

  test.each<[string, (input: string) => string]>([
    ['an article has other words', (input) => input.replace('At least 5 people', 'At least 6 people')],
    ['one is gone', (input) => input.replace(/^.*\n/, '')],
    ['one has come before them', (input) => toLines([{ id: 'new', text: 'A.' }]) + input],
    ['there are fewer', (input) => input.split('\n').slice(0, 4).join('\n')],
  ])('inputs that changed are noticed, and nothing is lost: %s', async (_title, change) => {
    const input = makeInput(12)
    const cwd = makeFolder({ 'in.ndjson': input })
    await runDateline(['in.ndjson', '-o', 'whole.ndjson'], { cwd })
    const words = ['in.ndjson', '-o', 'r.ndjson', '--resume', '--jobs', '1']
    await leaveAfter(8, words, cwd, 'r.ndjson')
    writeFileSync(join(cwd, 'in.ndjson'), change(input))
    const { stderr, code } = await runDateline(words, { cwd })
    expect(stderr).toContain('the first 8 articles of the inputs are not those')
    expect(code).toBe(2)
    writeFileSync(join(cwd, 'in.ndjson'), input)
    expect((await runDateline(words, { cwd })).code).toBe(1)
    expect(readFileSync(join(cwd, 'r.ndjson'), 'utf8')).toBe(readFileSync(join(cwd, 'whole.ndjson'), 'utf8'))
  })

  test.each<[string[], string]>([
    [['in.ndjson', '--resume'], '--resume needs files'],
    [['in.ndjson', '--resume', '-o', 'out/', '--to', 'json'], '--resume needs files'],
    [['in.ndjson', '--resume', '--unordered', '-o', 'r.ndjson'], '--resume and --unordered'],
  ])('%j is wrong use', async (words, said) => {
    const { stderr, code } = await runDateline(words, { cwd: makeFolder({ 'in.ndjson': makeInput(2) }) })
    expect(stderr).toContain(said)
    expect(code).toBe(2)
  })
})

describe('--failed', () => {
  test('lists the articles that failed, and why', async () => {
    const cwd = makeFolder({ 'in/a.txt': 'A.', 'in/b.txt': Uint8Array.of(0x61, 0xff), 'in/c.ndjson': '{broken\n{"id":"x","text":"X."}\n' })
    await runDateline(['in', '--failed', 'failed.ndjson'], { cwd })
    const rows = readFileSync(join(cwd, 'failed.ndjson'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows).toEqual([
      { id: 'b.txt', path: 'in/b.txt', code: 'invalid-encoding', message: expect.stringContaining('byte 1 (0xff)') },
      { id: 'c.ndjson:1', path: 'in/c.ndjson', code: 'invalid-json', message: expect.stringContaining('line 1') },
    ])
  })

  test('is empty where none failed', async () => {
    const cwd = makeFolder({ 'a.txt': 'A.' })
    await runDateline(['a.txt', '--failed', 'failed.ndjson'], { cwd })
    expect(readFileSync(join(cwd, 'failed.ndjson'), 'utf8')).toBe('')
  })

  test.each([
    ['a.txt', 'is itself an input'],
    ['r.json', '--failed and -o are both'],
  ])('can not be %s', async (path, said) => {
    const cwd = makeFolder({ 'a.txt': 'A.' })
    const { stderr, code } = await runDateline(['a.txt', '-o', 'r.json', '--failed', path], { cwd })
    expect(stderr).toContain(said)
    expect(code).toBe(2)
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe('A.')
  })
})

/** Articles noted so far. */
const readProgress = (journal: string): number => {
  if (!existsSync(journal)) return 0
  const notes = readFileSync(journal, 'utf8').split('\n').slice(1, -1)
  return Number(notes.at(-1)?.split(' ')[0] ?? 0)
}

/** Makes a run stand as if it had been killed while it wrote the article after so many notes. */
const leaveAfter = async (notes: number, words: readonly string[], cwd: string, output: string): Promise<void> => {
  const partial = join(cwd, `.${output}.partial`)
  const journal = join(cwd, `.${output}.journal`)
  const spy = `data:text/javascript,import fs from "node:fs";import{syncBuiltinESMExports as s}from "node:module";let left=${notes};const w=fs.writeSync;fs.writeSync=(f,d,...r)=>{if(/^\\d+( \\d+){3}\\n$/.test(String(d))&&left--===0)process.kill(process.pid,"SIGKILL");return w(f,d,...r)};s()`
  const child = startDateline(words, { cwd, env: { NODE_OPTIONS: `--import ${JSON.stringify(spy)}` } })
  await once(child, 'close')
  if (notes < 12) {
    expect(child.signalCode).toBe('SIGKILL')
    // and in the middle of a note and of a record
    writeFileSync(journal, `${readFileSync(journal, 'utf8')}1`)
    writeFileSync(partial, `${readFileSync(partial, 'utf8')}{"half`)
  }
}
