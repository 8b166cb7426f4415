import { describe, expect, test } from 'vitest'
import { makeFolder, parseLines, runDateline, toLines } from '../helpers/run-dateline.js'

const article = (i: number): string =>
  `GENEVA — At least ${i + 2} people were killed on Tuesday, the ministry said. “We have ${i} beds,” a doctor told reporters in Oslo.\n`.repeat(
    60,
  )
/** More than is worked through before threads are started. */
const rows = Array.from({ length: 70 }, (_, i) => ({ id: `n${i}`, text: article(i), published: '2026-01-06' }))
const input = toLines(rows)

describe('--jobs', () => {
  test.each<string[][]>([[['--to', 'ndjson']], [['--to', 'json', '--explain']], [['--table', 'dates']], [['--to', 'view']]])(
    '%j: the same bytes whatever the number',
    async (words) => {
      const cwd = makeFolder({ 'in.ndjson': `${input}{broken\n${toLines([{ id: 'last', text: 'A.' }])}` })
      const run = (jobs: string) => runDateline(['in.ndjson', ...words, '--jobs', jobs], { cwd })
      const [one, three] = [await run('1'), await run('3')]
      expect(three.stdout).toBe(one.stdout)
      expect(three.stderr).toBe(one.stderr)
      expect([one.code, three.code]).toEqual([1, 1])
      expect(one.stdout.length).toBeGreaterThan(10_000)
    },
  )

  test('--unordered gives the same records in some order', async () => {
    const run = async (...words: string[]) =>
      (await runDateline(['--from', 'ndjson', '--to', 'ndjson', ...words], { input })).stdout.split('\n').sort()
    expect(await run('--unordered', '--jobs', '3')).toEqual(await run('--jobs', '1'))
  })

  test.each(['0', '-1', '1.5', 'many', '1000'])('can not be %s', async (jobs) => {
    const { stderr, code } = await runDateline([`--jobs=${jobs}`], { input: 'A.' })
    expect(stderr).toContain(`--jobs can't be "${jobs}"`)
    expect(code).toBe(2)
  })
})

describe('an article that is too much for a thread costs itself alone', () => {
  const huge = { id: 'huge', text: article(1).repeat(900) }
  const small = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: article(2) }))
  const mixed = toLines([...small.slice(0, 2), huge, ...small.slice(2)])

  test('--timeout-per-article', { timeout: 60_000 }, async () => {
    const { stdout, stderr, code } = await runDateline(
      ['--from', 'ndjson', '--to', 'ndjson', '--timeout-per-article', '2', '--jobs', '2'],
      { input: mixed },
    )
    expect(parseLines(stdout).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
    expect(stderr).toContain('huge took longer than 2 s')
    expect(code).toBe(1)
  })

  test('memory', { timeout: 60_000 }, async () => {
    const { stdout, stderr, code } = await runDateline(['--from', 'ndjson', '--to', 'ndjson', '--jobs', '2'], {
      input: toLines(rows) + mixed,
      env: { NODE_OPTIONS: '--max-old-space-size=80' },
    })
    expect(parseLines(stdout)).toHaveLength(74)
    expect(stderr).toContain('huge ended the thread that worked on it')
    expect(code).toBe(1)
  })
})
