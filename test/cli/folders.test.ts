import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { makeFolder, parseLines, runDateline, toLines } from '../helpers/run-dateline.js'

const report = 'GENEVA — At least 12 people were killed on Tuesday, the ministry said.\n'
const files = Object.fromEntries(
  ['a.txt', 'b.md', 'x/c.txt', 'x/y/d.txt', 'drafts/e.txt', '.h.txt', '.git/f.txt'].map((name) => [`in/${name}`, report]),
)

const idsOf = async (words: readonly string[], cwd: string): Promise<string[]> =>
  parseLines((await runDateline([...words, '--to', 'ndjson'], { cwd })).stdout).map(({ id }) => id)

describe('which files of a folder are read', () => {
  test.each<[string[], string[]]>([
    [[], ['a.txt', 'b.md', 'drafts/e.txt', 'x/c.txt', 'x/y/d.txt']],
    [
      ['--include', '*.txt'],
      ['a.txt', 'drafts/e.txt', 'x/c.txt', 'x/y/d.txt'],
    ],
    [
      ['--include', 'x/**'],
      ['x/c.txt', 'x/y/d.txt'],
    ],
    [
      ['--include', '*.md', '--include', 'x/*'],
      ['b.md', 'x/c.txt'],
    ],
    [
      ['--exclude', 'drafts'],
      ['a.txt', 'b.md', 'x/c.txt', 'x/y/d.txt'],
    ],
    [
      ['--exclude', 'drafts/', '--exclude', '*.md'],
      ['a.txt', 'x/c.txt', 'x/y/d.txt'],
    ],
    [
      ['--exclude', 'x/y'],
      ['a.txt', 'b.md', 'drafts/e.txt', 'x/c.txt'],
    ],
    [
      ['--include', '*.txt', '--exclude', '**/d.*'],
      ['a.txt', 'drafts/e.txt', 'x/c.txt'],
    ],
    [
      ['--hidden', '--include', '*.txt', '--exclude', 'x', '--exclude', 'drafts'],
      ['.git/f.txt', '.h.txt', 'a.txt'],
    ],
  ])('%j', async (words, expected) => {
    expect(await idsOf(['in', ...words], makeFolder(files))).toEqual(expected)
  })

  test('a file that was named is read whatever the globs say', async () => {
    expect(await idsOf(['in/b.md', '--exclude', '*.md'], makeFolder(files))).toEqual(['in/b.md'])
  })
})

describe('gzip', () => {
  const rows = toLines([
    { id: '1', text: report },
    { id: '2', text: report },
  ])

  test('is unpacked, the format found by the name without .gz', async () => {
    const cwd = makeFolder({ 'in/a.txt.gz': gzipSync(report), 'in/b.ndjson.gz': gzipSync(rows), 'in/c': gzipSync(rows) })
    expect(await idsOf(['in'], cwd)).toEqual(['a.txt.gz', '1', '2', '1', '2'])
  })

  test('on standard input, and in several parts', async () => {
    const { stdout } = await runDateline(['--to', 'ndjson'], { input: Buffer.concat([gzipSync(rows), gzipSync(rows)]) })
    expect(parseLines(stdout)).toHaveLength(4)
  })

  test('that is damaged or cut off costs its file; what was whole before is kept', async () => {
    // rows that hardly get smaller, so that there is something to damage
    const noise = (i: number): string => createHash('sha512').update(String(i)).digest('base64').repeat(4)
    const packed = gzipSync(toLines(Array.from({ length: 300 }, (_, i) => ({ id: `n${i}`, text: report, noise: noise(i) }))))
    const damaged = Buffer.from(packed)
    damaged.fill(0xff, damaged.length - 2000, damaged.length - 1000)
    const cwd = makeFolder({ 'in/a.ndjson.gz': damaged, 'in/b.ndjson.gz': packed.subarray(0, packed.length / 2), 'in/c.txt': report })
    const { stdout, stderr, code } = await runDateline(['in', '--to', 'ndjson', '--only', 'counts'], { cwd })
    expect(parseLines(stdout).at(-1)?.id).toBe('c.txt')
    expect(stderr).toContain("in/a.ndjson.gz can't be read: its compressed bytes are damaged")
    expect(stderr).toContain("in/b.ndjson.gz can't be read: its compressed bytes end too early")
    expect(code).toBe(1)
  })

  test('that unpacks to a text beyond the limit is an error, not a full memory', async () => {
    const cwd = makeFolder({ 'a.txt.gz': gzipSync(Buffer.alloc(200_000_000, 0x20), { level: 1 }) })
    const { stderr, code } = await runDateline(['a.txt.gz'], { cwd, env: { NODE_OPTIONS: '--max-old-space-size=96' } })
    expect(stderr).toContain('a.txt.gz is larger than 20 MB')
    expect(code).toBe(1)
  })
})
