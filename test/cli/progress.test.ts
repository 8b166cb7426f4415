import { existsSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { describe, expect, test, vi } from 'vitest'
import { describeState, describeTime, showProgress } from '../../src/cli/progress.js'
import type { Report } from '../../src/cli/report.js'
import { layTimings } from '../../src/cli/timings.js'
import { makeFolder, program, runDateline, toLines } from '../helpers/run-dateline.js'

const report = 'GENEVA — At least 12 people were killed on Tuesday, the ministry said.\n'
const input = `${toLines(Array.from({ length: 5 }, (_, i) => ({ id: `n${i}`, text: report, published: '2026-01-06' })))}{broken\n`
const state = { articles: 1234, failed: 0, bytes: 5_000_000, totalBytes: null, milliseconds: 2000 }

describe('the line', () => {
  test.each([
    [state, '1,234 articles · 2.5 MB/s'],
    [{ ...state, articles: 1, failed: 2 }, '1 article · 2.5 MB/s · 2 failed'],
    [{ ...state, totalBytes: 20_000_000 }, '1,234 articles · 2.5 MB/s · 0:06 left'],
    [{ ...state, bytes: 0, totalBytes: 20_000_000 }, '1,234 articles · 0.0 MB/s'],
  ])('%j', (given, expected) => {
    expect(describeState(given)).toBe(expected)
  })

  test.each([
    [0, '0:00'],
    [7400, '0:07'],
    [65_000, '1:05'],
    [3_723_000, '1:02:03'],
  ])('%d ms is %s', (milliseconds, expected) => {
    expect(describeTime(milliseconds)).toBe(expected)
  })
})

test('plain: a line every ten seconds until it is stopped', async () => {
  vi.useFakeTimers()
  const lines: string[] = []
  const keep = (line: string): number => lines.push(line)
  const progress = await showProgress(
    'plain',
    { note: keep, warn: keep, error: () => {}, table: keep, beforeEach: () => {} } satisfies Report,
    () => state,
  )
  vi.advanceTimersByTime(35_000)
  progress.stop()
  vi.advanceTimersByTime(35_000)
  vi.useRealTimers()
  expect(lines).toEqual(Array(3).fill('1,234 articles · 2.5 MB/s'))
})

describe('the end of a run', () => {
  const run = (...words: string[]) => runDateline(['--from', 'ndjson', '--to', 'ndjson', ...words], { input })

  test('is summed up where the run was watched', async () => {
    const { stderr } = await run('--progress', 'plain')
    expect(stderr).toMatch(/^6 articles in 0:0\d \(\d+\.\d MB\/s\): \d+ actors, \d+ places, \d+ dates, \d+ counts, \d+ quotes, 1 failed$/m)
  })

  test('says only what failed where it was not, and no more than errors with -q', async () => {
    expect((await run()).stderr).toMatch(/^6 articles, 1 failed$/m)
    for (const words of [['-q'], ['-q', '--progress', 'plain']]) expect((await run(...words)).stderr).not.toContain('6 articles')
  })

  test('--timings shows every stage', async () => {
    const { stderr, stdout } = await run('--timings')
    for (const stage of ['document', 'actors', 'places', 'dates', 'counts', 'quotes', 'link actors', 'assemble', 'write', 'all']) {
      expect(stderr).toMatch(new RegExp(`^${stage} +\\d+ ms +\\d+\\.\\d % +\\d+\\.\\d MB/s$`, 'm'))
    }
    expect(stdout, 'the records are the same').toBe((await run()).stdout)
  })

  test('the table has the longest first and parts of a hundred', () => {
    expect(
      layTimings(
        new Map([
          ['a', 25],
          ['b', 75],
        ]),
        1_000_000,
      )
        .split('\n')
        .map((line) => line.trim().split(/ {2,}/)[0]),
    ).toEqual(['b', 'a', 'all'])
    expect(
      layTimings(
        new Map([
          ['a', 25],
          ['b', 75],
        ]),
        1_000_000,
      ),
    ).toMatch(/75\.0 %.*\n.*25\.0 %.*\n.*100\.0 %/)
  })
})

// `script` gives a command a terminal
describe.skipIf(!existsSync('/usr/bin/script'))('on a terminal', () => {
  const onTerminal = (words: string): string =>
    spawnSync('/usr/bin/script', ['-qec', `stty cols 100 rows 30; "${process.execPath}" "${program}" ${words}`, '/dev/null'], {
      cwd: makeFolder({ 'in.ndjson': toLines(Array.from({ length: 300 }, (_, i) => ({ id: `n${i}`, text: report.repeat(20) }))) }),
      encoding: 'utf8',
      env: { PATH: process.env.PATH, TERM: 'xterm' },
      stdio: ['ignore', 'pipe', 'pipe'],
    }).stdout

  test('one line that changes, with the time left, and the sum at the end', () => {
    const shown = onTerminal('in.ndjson -o r.ndjson')
    expect(shown).toMatch(/\d+ articles · \d+\.\d MB\/s · \d+:\d\d left/)
    expect(shown).toMatch(/300 articles in /)
    expect(shown.lastIndexOf('\u001b[?25h'), 'the cursor is back').toBeGreaterThan(shown.lastIndexOf('\u001b[?25l'))
  })

  test.each(['in.ndjson --to ndjson', 'in.ndjson -o r.ndjson -q', 'in.ndjson -o r.ndjson --progress none'])('%s: no such line', (words) => {
    expect(onTerminal(words)).not.toMatch(/ left|articles in/)
  })
})
