import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { makeTar, makeZip } from '../helpers/make-archive.js'
import { makeFolder, runDateline, startDateline } from '../helpers/run-dateline.js'

const article = (i: number): string =>
  `GENEVA — At least ${i + 2} people were killed on Tuesday, the ministry said. “We have ${i} beds,” a doctor told reporters.\n`.repeat(12)
const members = (from: number) => Array.from({ length: 300 }, (_, i) => ({ name: `m/${from + i}.txt`, content: article(i) }))

test('a folder of files and archives, killed five times, gives the bytes of a run that was not', { timeout: 180_000 }, async () => {
  const files = Object.fromEntries(
    Array.from({ length: 300 }, (_, i) => [`in/b/${i}.txt`, i % 50 === 7 ? Uint8Array.of(0xff) : article(i)]),
  )
  const cwd = makeFolder({ ...files, 'in/a.zip': makeZip(members(0)), 'in/c.tar.gz': gzipSync(makeTar(members(300))), 'in/b/x.png': 'x' })
  const words = ['in', '--jobs', '1', '-q', '--failed', 'failed.ndjson']
  expect((await runDateline([...words, '-o', 'whole.ndjson'], { cwd })).code).toBe(1)
  const failures = readFileSync(join(cwd, 'failed.ndjson'), 'utf8')
  const journal = join(cwd, '.out.ndjson.journal')
  const readNotes = (): number => (existsSync(journal) ? readFileSync(journal, 'utf8').split('\n').length : 0)
  for (let kills = 0; kills < 5; kills++) {
    const before = readNotes()
    const child = startDateline([...words, '-o', 'out.ndjson', '--resume'], { cwd })
    const closed = once(child, 'close')
    while (child.exitCode === null && readNotes() < before + 100) await new Promise((resolve) => setTimeout(resolve, 2))
    child.kill('SIGKILL')
    await closed
    expect(child.signalCode).toBe('SIGKILL')
  }
  expect((await runDateline([...words, '-o', 'out.ndjson', '--resume'], { cwd })).code).toBe(1)
  expect(readFileSync(join(cwd, 'out.ndjson'), 'utf8')).toBe(readFileSync(join(cwd, 'whole.ndjson'), 'utf8'))
  expect(readFileSync(join(cwd, 'failed.ndjson'), 'utf8')).toBe(failures)
  expect(readdirSync(cwd).filter((name) => name.startsWith('.'))).toEqual([])
})
