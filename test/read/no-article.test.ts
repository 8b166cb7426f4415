import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { tableNames } from '../../src/write/formats.js'
import { makeZip } from '../helpers/make-archive.js'
import { makeFolder, parseLines, program, runDateline } from '../helpers/run-dateline.js'

const report = 'GENEVA — At least 12 people were killed on Tuesday, the ministry said.\n'
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)

const others: readonly (readonly [string, string | Uint8Array, string])[] = [
  ['scan.png', png, 'a picture'],
  ['scan', png, 'a picture'],
  ['photo.jpeg', 'x', 'a picture'],
  ['song', 'ID3\u0004', 'a sound or film'],
  ['page_files/site.css', 'body {}', 'a style sheet or program'],
  ['page_files/site.js', 'run()', 'a style sheet or program'],
  ['page_files/a.woff2', 'wOF2', 'a font'],
  ['.DS_Store', Uint8Array.of(0, 0, 0, 1, 0x42, 0x75, 0x64, 0x31), 'a database or settings'],
  ['records.ndjson', `{"schema":"dateline/1","id":"a","text":${JSON.stringify(report)}}\n`, 'records that dateline has written'],
  ['record.json', '{\n  "schema": "dateline/1",\n  "id": "a"\n}\n', 'records that dateline has written'],
]

describe('files that are no articles', () => {
  test.each(others)('%s is left out of a folder and told of where it is named', async (name, content, what) => {
    const cwd = makeFolder({ [`in/${name}`]: content, 'in/a.txt': report })
    const all = await runDateline(['in', '--hidden', '--to', 'ndjson'], { cwd })
    expect(parseLines(all.stdout).map(({ id }) => id)).toEqual(['a.txt'])
    expect(all.stderr).toContain(`1 file left out: in/${name} is ${what}, no article\n`)
    expect(all.code).toBe(0)
    const named = await runDateline([`in/${name}`], { cwd })
    expect(named.stderr).toContain(`error in/${name} is ${what}, no article\n`)
    expect(named.code).toBe(1)
  })

  test('in an archive', async () => {
    const packed = makeZip([...others.map(([name, content]) => ({ name, content })), { name: 'z.txt', content: report }])
    const { stdout, stderr, code } = await runDateline(['a.zip', '--to', 'ndjson'], { cwd: makeFolder({ 'a.zip': packed }) })
    expect(parseLines(stdout).map(({ id }) => id)).toEqual(['a.zip/z.txt'])
    expect(stderr).toContain('9 files left out: a.zip/scan.png is a picture, no article …\n')
    expect(code).toBe(0)
  })

  test('everything that dateline writes', async () => {
    const cwd = makeFolder({ 'in/a.txt': report, 'in/empty.txt': '' })
    for (const name of ['r.json', 'r.ndjson', 'r.geojson']) await runDateline(['in', '--with-text', '-o', name], { cwd })
    await runDateline(['in', '--to', 'csv', '-o', 'out', '--csv-bom'], { cwd })
    await runDateline(['in', '--to', 'csv', '-o', 'tables', '--explain', '--context', '1'], { cwd })
    await runDateline(['in', '--to', 'json', '-o', 'out/'], { cwd })
    for (const name of ['r.json', 'r.ndjson', 'r.geojson']) cpSync(join(cwd, name), join(cwd, 'out', name))
    cpSync(join(cwd, 'tables'), join(cwd, 'out/tables'), { recursive: true })
    const { stdout, stderr, code } = await runDateline(['out', '--to', 'ndjson'], { cwd })
    expect(stdout).toBe('')
    expect(stderr).toMatch(new RegExp(`^${2 * tableNames.length + 5} files left out: `))
    expect(code).toBe(0)
  })

  test('an empty file is an article without words', async () => {
    const { stdout, stderr, code } = await runDateline(['in', '--to', 'ndjson'], { cwd: makeFolder({ 'in/a.txt': '' }) })
    expect(parseLines(stdout)[0]?.warnings.map((warning) => warning.code)).toContain('empty')
    expect(stderr).toContain('empty')
    expect(code).toBe(0)
  })

  test('thousands of files that are not read leave none open', { timeout: 60_000 }, async () => {
    const cwd = makeFolder(
      Object.fromEntries(Array.from({ length: 1500 }, (_, i) => [`in/${i}.${i % 2 ? 'pdf' : 'png'}`, 'x'.repeat(70_000)])),
    )
    const script = 'ulimit -n 400; exec "$0" "$@"'
    const { stderr, status } = spawnSync('sh', ['-c', script, process.execPath, program, 'in'], { cwd, encoding: 'utf8' })
    expect(stderr).toContain('750 files left out')
    expect(stderr).toContain('750 failed')
    expect(stderr).not.toContain('too many files')
    expect(status).toBe(1)
  })
})
