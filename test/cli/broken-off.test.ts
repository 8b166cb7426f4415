import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { makeFolder, parseLines, program, runDateline, startDateline, toLines } from '../helpers/run-dateline.js'

const article = (i: number): string => `GENEVA — At least ${i + 2} people were killed on Tuesday, the ministry said.\n`
const makeRows = (count: number, length: number): string =>
  toLines(Array.from({ length: count }, (_, i) => ({ id: `n${i}`, text: article(i), title: 'x'.repeat(length) })))
const makeFiles = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`in/${'abc'[i % 3]}/${i}.txt`, article(i)]))

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

const readAll = async (stream: Readable | null): Promise<string> => {
  const chunks: Buffer[] = []
  if (stream) for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

describe('a reader of standard output that does not read', () => {
  test.each(['1', '2'])('stops what comes through standard input, with %s threads', { timeout: 60_000 }, async (jobs) => {
    const child = startDateline(['--from', 'ndjson', '--to', 'ndjson', '--jobs', jobs])
    child.stdin?.on('error', () => {})
    const row = makeRows(1, 20_000)
    let taken = 0
    let isTaking = true
    const feed = async (): Promise<void> => {
      while (isTaking && child.exitCode === null) {
        const isReady = child.stdin?.write(row)
        taken += row.length
        if (!isReady) await new Promise((resolve) => child.stdin?.once('drain', resolve))
      }
    }
    void feed()
    let before = -1
    for (let calm = 0; calm < 8; calm = taken === before && taken > 0 ? calm + 1 : 0) {
      before = taken
      await wait(250)
    }
    // 20 kB a row: what waits for threads, in pipes and in streams, and no more
    expect(taken).toBeLessThan(5_000_000)
    isTaking = false
    child.kill('SIGKILL')
    await once(child, 'close')
  })

  test.runIf(existsSync('/proc/self/io'))('stops the walk through a folder', { timeout: 60_000 }, async () => {
    const cwd = makeFolder(makeFiles(900))
    const child = startDateline(['in', '--to', 'ndjson', '-q'], { cwd })
    const opened = (): number => Number(/syscr: (\d+)/.exec(readFileSync(`/proc/${child.pid}/io`, 'utf8'))?.[1])
    let before = -1
    for (let calm = 0; calm < 8; ) {
      before = opened()
      await wait(250)
      calm = opened() === before ? calm + 1 : 0
    }
    rmSync(join(cwd, 'in/c'), { recursive: true })
    const closed = once(child, 'close')
    const records = parseLines(await readAll(child.stdout))
    await closed
    expect(records, 'what was not yet reached is not there any more').toHaveLength(600)
  })
})

describe('signals', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s while nobody reads: at once, and no half record', { timeout: 60_000 }, async (signal, code) => {
    const child = startDateline(['in.ndjson', '--to', 'ndjson', '-q'], { cwd: makeFolder({ 'in.ndjson': makeRows(500, 30_000) }) })
    const errors = readAll(child.stderr)
    await once(child.stdout as Readable, 'readable')
    await wait(1000)
    const closed = once(child, 'close')
    child.kill(signal)
    await wait(100)
    const output = await readAll(child.stdout)
    expect((await closed)[0]).toBe(code)
    expect(output.endsWith('\n')).toBe(true)
    expect(parseLines(output).length).toBeGreaterThan(0)
    expect(await errors).toMatch(/^error interrupted\n/)
  })

  test.each([
    ['-o r.ndjson', ['-o', 'r.ndjson'], 'The output is as it was before', []],
    [
      '-o r.ndjson --resume',
      ['-o', 'r.ndjson', '--resume'],
      'The same command goes on from here',
      ['.r.ndjson.journal', '.r.ndjson.partial'],
    ],
  ] as const)('with %s', async (_, words, said, left) => {
    const cwd = makeFolder()
    const child = startDateline(['--from', 'ndjson', ...words], { cwd })
    const errors = readAll(child.stderr)
    child.stdin?.write(makeRows(3, 10))
    while (readdirSync(cwd).length === 0) await wait(20)
    const closed = once(child, 'close')
    child.kill('SIGINT')
    expect((await closed)[0]).toBe(130)
    expect(await errors).toContain(said)
    expect(readdirSync(cwd).sort()).toEqual(left)
  })
})

describe('what the run stands on goes', () => {
  test('the reader of standard output: no word of it', async () => {
    const child = startDateline(['in.ndjson', '--to', 'ndjson', '-q'], { cwd: makeFolder({ 'in.ndjson': makeRows(300, 20_000) }) })
    const errors = readAll(child.stderr)
    const closed = once(child, 'close')
    child.stdout?.once('data', () => child.stdout?.destroy())
    expect((await closed)[0]).toBe(0)
    expect(await errors).toBe('')
  })

  test.runIf(existsSync('/dev/full'))('the disk that standard output goes to', async () => {
    const cwd = makeFolder({ 'in.ndjson': makeRows(3, 10) })
    const child = spawn(process.execPath, [program, 'in.ndjson', '-q'], { cwd, stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'] })
    const errors = readAll(child.stderr)
    expect((await once(child, 'close'))[0]).toBe(74)
    expect(await errors).toContain("standard output can't be written: no space is left on the device")
  })

  test.runIf(existsSync('/dev/full'))('the disk that failures go to', async () => {
    const cwd = makeFolder({ 'bad.txt': Uint8Array.of(0xff), 'a.txt': article(1) })
    const { stderr, code } = await runDateline(['bad.txt', 'a.txt', '--failed', '/dev/full', '-o', 'r.ndjson'], { cwd })
    expect(stderr).toContain("/dev/full can't be written: no space is left on the device")
    expect(code).toBe(74)
  })

  test('the folder of the output', async () => {
    const cwd = makeFolder()
    const child = startDateline(['--from', 'ndjson', '-o', 'out/r.ndjson'], { cwd })
    const errors = readAll(child.stderr)
    child.stdin?.write(makeRows(1, 10))
    while (!existsSync(join(cwd, 'out')) || readdirSync(join(cwd, 'out')).length === 0) await wait(20)
    rmSync(join(cwd, 'out'), { recursive: true })
    child.stdin?.end(makeRows(1, 10))
    expect((await once(child, 'close'))[0]).toBe(74)
    expect(await errors).toContain("out/r.ndjson can't be written: it is not there")
  })
})
