import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeZip } from '../helpers/make-archive.js'
import { makeFolder, parseLines, runDateline, toLines } from '../helpers/run-dateline.js'

const report = 'GENEVA — At least 12 people were killed on Tuesday, the ministry said.\n'
const bad = Uint8Array.of(0x61, 0xff)
const row = (id: string): string => toLines([{ id, text: report }])

const retry = async (cwd: string, words: readonly string[] = []) => {
  const { stdout, stderr, code } = await runDateline(['in', '--to', 'ndjson', '--retry', 'failed.ndjson', ...words], { cwd })
  return { ids: parseLines(stdout).map(({ id }) => id), stderr, code }
}

describe('--retry', () => {
  test('runs what failed, once it is mended, and nothing else: files, members, rows', async () => {
    const cwd = makeFolder({
      'in/a.txt': report,
      'in/b.txt': bad,
      'in/c.ndjson': `${row('c1')}{broken\n${row('c3')}`,
      'in/d.csv': `id,text\nd1,"${report.trim()}"\nd2,\n`,
      'in/e.zip': makeZip([
        { name: 'x.txt', content: bad },
        { name: 'y.txt', content: report },
      ]),
    })
    const first = await runDateline(['in', '--to', 'ndjson', '--failed', 'failed.ndjson'], { cwd })
    expect(first.code).toBe(1)
    const done = parseLines(first.stdout).map(({ id }) => id)
    writeFileSync(join(cwd, 'in/b.txt'), report)
    writeFileSync(join(cwd, 'in/c.ndjson'), row('c1') + row('c2') + row('c3'))
    writeFileSync(join(cwd, 'in/e.zip'), makeZip(['x.txt', 'y.txt'].map((name) => ({ name, content: report }))))
    const again = await retry(cwd, ['--failed', 'failed.ndjson'])
    expect(again.ids).toEqual(['b.txt', 'c2', 'e.zip/x.txt'])
    expect(done.filter((id) => again.ids.includes(id))).toEqual([])
    const left = readFileSync(join(cwd, 'failed.ndjson'), 'utf8').trim().split('\n')
    expect(left.every((line) => line === '' || line.includes('d.csv'))).toBe(true)
  })

  test('an article that was too much for a thread', { timeout: 60_000 }, async () => {
    const huge = { id: 'huge', text: report.repeat(200_000) }
    const cwd = makeFolder({ 'in/a.ndjson': row('a') + toLines([huge]) + row('b') })
    const words = ['in', '--to', 'ndjson', '--only', 'dates', '--failed', 'failed.ndjson']
    const first = await runDateline([...words, '--timeout-per-article', '3', '--jobs', '2'], { cwd })
    expect(first.stderr).toContain('huge in in/a.ndjson took longer than 3 s')
    writeFileSync(join(cwd, 'in/a.ndjson'), row('a') + toLines([{ ...huge, text: report }]) + row('b'))
    expect((await retry(cwd)).ids).toEqual(['huge'])
  })

  test('what is listed and does not come by is told', async () => {
    const cwd = makeFolder({ 'in/a.txt': report, 'failed.ndjson': '{"id":"gone.txt","path":"in/gone.txt","code":"x","message":"x"}\n' })
    const { ids, stderr, code } = await retry(cwd)
    expect(ids).toEqual([])
    expect(stderr).toContain('1 article of failed.ndjson did not come by')
    expect(code).toBe(0)
  })

  test.each([
    ['{"name":"x"}\n', 'failed.ndjson, line 1 names no article'],
    ['a.txt\n', 'failed.ndjson, line 1 names no article'],
  ])('%j is no list', async (content, said) => {
    const { stderr, code } = await retry(makeFolder({ 'in/a.txt': report, 'failed.ndjson': content }))
    expect(stderr).toContain(said)
    expect(code).toBe(2)
  })

  test('a list that is not there', async () => {
    const { stderr, code } = await retry(makeFolder({ 'in/a.txt': report }))
    expect(stderr).toContain("failed.ndjson can't be read: it is not there")
    expect(code).toBe(2)
  })
})
