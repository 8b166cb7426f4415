import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeFolder, parseLines, runDateline, toLines } from '../helpers/run-dateline.js'

const report = 'GENEVA — At least 12 people were killed on Tuesday, the ministry said.\n'

/** Ids of the records in the order in which they were written. */
const idsOf = async (words: readonly string[], cwd: string): Promise<string[]> => {
  const { stdout, code } = await runDateline([...words, '--to', 'ndjson'], { cwd })
  expect(code).toBe(0)
  return parseLines(stdout).map(({ id }) => id)
}

describe('where articles come from', () => {
  test('a file', async () => {
    const cwd = makeFolder({ 'a.txt': report })
    expect(await idsOf(['a.txt'], cwd)).toEqual(['a.txt'])
    expect(await idsOf(['./a.txt'], cwd)).toEqual(['a.txt'])
  })

  test('standard input, named by the hash of its text', async () => {
    for (const words of [[], ['-']]) {
      const { stdout } = await runDateline(words, { input: report })
      expect(JSON.parse(stdout)).toMatchObject({ id: expect.stringMatching(/^sha256:[0-9a-f]{16}$/), source: { path: null } })
    }
  })

  test('a folder is walked in the order of names, without hidden files and links', async () => {
    const cwd = makeFolder({
      'in/b.txt': report,
      'in/a/z.txt': report,
      'in/a/é.txt': report,
      'in/B.txt': report,
      'in/.git/x.txt': report,
      'in/.hidden.txt': report,
    })
    symlinkSync(join(cwd, 'in/b.txt'), join(cwd, 'in/link.txt'))
    symlinkSync(join(cwd, 'in'), join(cwd, 'in/a/loop'))
    expect(await idsOf(['in'], cwd)).toEqual(['B.txt', 'a/z.txt', 'a/é.txt', 'b.txt'])
  })

  test('ids are paths relative to the folder, source.path is the path that opens the file', async () => {
    const cwd = makeFolder({ 'in/a/z.txt': report })
    const { stdout } = await runDateline(['in/', '--to', 'ndjson'], { cwd })
    expect(parseLines(stdout)[0]).toMatchObject({ id: 'a/z.txt', source: { path: 'in/a/z.txt' } })
  })

  test('a glob that no shell has expanded', async () => {
    const cwd = makeFolder({ 'a.txt': report, 'b.txt': report, 'c.md': report, 'd/e.txt': report, '.f.txt': report })
    expect(await idsOf(['*.txt'], cwd)).toEqual(['a.txt', 'b.txt'])
    expect(await idsOf(['**/*.txt'], cwd)).toEqual(['a.txt', 'b.txt', 'd/e.txt'])
    expect(await idsOf(['{a,c}.*'], cwd)).toEqual(['a.txt', 'c.md'])
  })

  test('a file whose name looks like a glob is that file', async () => {
    const cwd = makeFolder({ 'a[1].txt': report, 'a1.txt': report })
    expect(await idsOf(['a[1].txt'], cwd)).toEqual(['a[1].txt'])
  })

  test('several inputs in the order in which they were given', async () => {
    const cwd = makeFolder({ 'b.txt': report, 'a.txt': report, 'in/c.txt': report })
    expect(await idsOf(['b.txt', 'in', 'a.txt'], cwd)).toEqual(['b.txt', 'c.txt', 'a.txt'])
  })

  test('a folder without files gives an empty array', async () => {
    const cwd = makeFolder()
    mkdirSync(join(cwd, 'empty'))
    const { stdout, code } = await runDateline(['empty'], { cwd })
    expect(JSON.parse(stdout)).toEqual([])
    expect(code).toBe(0)
  })
})

describe('one object or an array', () => {
  const cwd = (): string =>
    makeFolder({ 'a.txt': report, 'in/a.txt': report, 'one.ndjson': toLines([{ id: '1', text: report }]), 'none.ndjson': '' })

  test.each([
    ['one text', ['a.txt'], 'object'],
    ['one text in a folder', ['in'], 'array'],
    ['one text by a glob', ['?.txt'], 'array'],
    ['two texts', ['a.txt', 'in/a.txt'], 'array'],
    ['NDJSON of one row', ['one.ndjson'], 'array'],
    ['NDJSON of no row', ['none.ndjson'], 'array'],
    ['NDJSON taken as text', ['one.ndjson', '--from', 'text'], 'object'],
  ])('%s', async (_, words, shape) => {
    const { stdout } = await runDateline([...words, '--to', 'json'], { cwd: cwd() })
    expect(Array.isArray(JSON.parse(stdout)) ? 'array' : 'object').toBe(shape)
  })
})

describe('the format is found by name, then by content', () => {
  const row = toLines([{ id: 'x', text: report }])

  test.each([
    ['a.ndjson', row, 'x'],
    ['a.jsonl', row, 'x'],
    ['A.NDJSON', row, 'x'],
    ['dump', row, 'x'],
    ['dump.json', row, 'x'],
    ['long', toLines([{ id: 'x', text: `${report} `.repeat(100) }]), 'x'],
    ['noline', row.trim(), 'x'],
    ['a.txt', row, 'a.txt'],
    ['notes', '{braces} open this text\n', 'notes'],
    ['README', report, 'README'],
  ])('%s', async (name, content, id) => {
    const cwd = makeFolder({ [name]: content })
    expect(await idsOf([name], cwd)).toEqual([id])
  })

  test.each(['letter.docx', 'scan.pdf', 'table.xlsx', 'page.odt'])('%s is not taken for text', async (name) => {
    const cwd = makeFolder({ [name]: 'PK…\n' })
    const { stdout, stderr, code } = await runDateline([name], { cwd })
    expect(stdout).toBe('')
    expect(stderr).toContain(`${name} looks like`)
    expect(stderr).toContain('--from text')
    expect(code).toBe(1)
  })
})

describe('inputs that are not there', () => {
  test.each([
    ['reprot.txt', 'Did you mean "report.txt"?'],
    ['shema', 'Did you mean "schema"?'],
    ['in/aa.txt', 'Did you mean "in/a.txt"?'],
    ['zzzzzzzz', 'Check the path'],
    ['*.nothing', 'no file matches "*.nothing"'],
  ])('%s', async (word, said) => {
    const cwd = makeFolder({ 'report.txt': report, 'in/a.txt': report })
    const { stdout, stderr, code } = await runDateline(['report.txt', word], { cwd })
    expect(stderr).toContain(word)
    expect(stderr).toContain(said)
    expect(stdout, 'nothing is done').toBe('')
    expect(code).toBe(2)
  })

  // root reads everything
  test.skipIf(process.getuid?.() === 0)('files that may not be read are reported, the others go on', async () => {
    const cwd = makeFolder({ 'in/a.txt': report, 'in/b.txt': report, 'in/sub/c.txt': report })
    chmodSync(join(cwd, 'in/a.txt'), 0)
    chmodSync(join(cwd, 'in/sub'), 0)
    const { stdout, stderr, code } = await runDateline(['in', '--to', 'ndjson'], { cwd })
    chmodSync(join(cwd, 'in/sub'), 0o700)
    expect(parseLines(stdout).map(({ id }) => id)).toEqual(['b.txt'])
    expect(stderr).toContain("in/a.txt can't be read: permission denied")
    expect(stderr).toContain("in/sub can't be read: permission denied")
    expect(code).toBe(1)
  })
})
