import { describe, expect, test } from 'vitest'
import { makeFolder, parseLines, runDateline, toLines } from '../helpers/run-dateline.js'

const run = (name: string, content: string | Uint8Array, ...flags: string[]) =>
  runDateline([name, '--to', 'ndjson', '--with-text', ...flags], { cwd: makeFolder({ [name]: content }) })

const report = 'Five people were killed in Cairo on Monday, police said.'

describe('tables', () => {
  test('all columns, under names that exports use', async () => {
    const header = 'ID,Headline,Body,Published At,Link,Author,Newspaper,Lang'
    const { stdout } = await run('a.csv', `${header}\nx,"T &amp; U","${report}",2026-01-06,https://example.org/a,Ann Lee,The Wire,en\n`)
    expect(parseLines(stdout)[0]).toMatchObject({
      id: 'x',
      text: report,
      published: { date: '2026-01-06', from: 'input' },
      source: { path: 'a.csv', url: 'https://example.org/a', title: 'T & U', byline: 'Ann Lee', publisher: 'The Wire', language: 'en' },
    })
  })

  test.each([
    ['commas', 'a.csv', `id,text\n1,"${report}"\n2,B.\n`],
    ['semicolons', 'a.csv', `id;text\n1;${report}\n2;B.\n`],
    ['bars', 'a.csv', `id|text\n1|${report}\n2|B.\n`],
    ['tabs', 'a.tsv', `id\ttext\n1\t${report}\n2\tB.\n`],
    ['tabs in a file called .csv', 'a.csv', `id\ttext\n1\t${report}\n2\tB.\n`],
    ['the line sep= of spreadsheets', 'a.csv', `sep=;\r\nid;text\r\n1;${report}\r\n2;B.\r\n`],
    ['a byte-order mark', 'a.csv', `\ufeffid,text\n1,"${report}"\n2,B.\n`],
    ['line ends of old Macs', 'a.csv', `id,text\r1,"${report}"\r2,B.\r`],
    ['no line end at the end', 'a.csv', `id,text\n1,"${report}"\n2,B.`],
    ['blanks before marks', 'a.csv', `id, text\n1, "${report}"\n2, "B."\n`],
    ['empty lines and rows', 'a.csv', `id,text\n\n1,"${report}"\n,\n2,B.\n\n`],
    ['empty cells behind the last column', 'a.csv', `id,text\n1,"${report}",,\n2,B.,\n`],
    ['UTF-16', 'a.csv', Buffer.from(`\ufeffid,text\n1,"${report}"\n2,B.\n`, 'utf16le')],
    ['no name, known by the header', 'export', `id,text\n1,"${report}"\n2,B.\n`],
  ])('%s', async (_, name, content) => {
    const { stdout, code } = await run(name, content)
    expect(parseLines(stdout).map(({ id, text }) => [id, text])).toEqual([
      ['1', report],
      ['2', 'B.'],
    ])
    expect(code).toBe(0)
  })

  test('cells over several lines with marks in them', async () => {
    const { stdout } = await run('a.csv', 'id,text\n1,"One.\n\nThe mayor said: ""No, never."""\n')
    expect(parseLines(stdout)[0]?.text).toBe('One.\n\nThe mayor said: "No, never."')
  })

  test('marks that are not doubled, and marks in tables with tabs that have no use for them', async () => {
    const csv = await run('a.csv', 'id,text\n1,He said "no" to it.\n2,"She said "yes" to it."\n3,C.\n')
    expect(parseLines(csv.stdout).map(({ id }) => id)).toEqual(['1', '2', '3'])
    const tsv = await run('a.tsv', 'id\ttext\n1\t"No," he said.\n2\t"Yes," she said. "Now."\n3\t"Maybe\n')
    expect(parseLines(tsv.stdout).map(({ text }) => text)).toEqual(['"No," he said.', '"Yes," she said. "Now."', '"Maybe'])
  })

  test('marks behind a backslash, as databases write them', async () => {
    const { stdout } = await run('a.csv', 'id,text\n1,"He said \\"no\\", then left."\n2,"B \\"x\\", y."\n')
    expect(parseLines(stdout).map(({ text }) => text)).toEqual(['He said "no", then left.', 'B "x", y.'])
  })

  test('words are marked up and paragraphs are lines, as some content systems have it', async () => {
    const { stdout } = await run('a.csv', 'text\n"Five were <b>killed</b>.\n\n<a href=""x"">Two</a> were hurt."\n')
    expect(parseLines(stdout)[0]?.text).toBe('Five were killed.\n\nTwo were hurt.')
  })

  test('of several columns that may be the date, the one that is', async () => {
    const { stdout } = await run('a.csv', 'date,created_at,text\nMonday,2026-01-06,A.\n')
    expect(parseLines(stdout)[0]?.published.date).toBe('2026-01-06')
  })

  test('a cell that is HTML is laid out', async () => {
    const { stdout } = await run('a.csv', 'text\n"<p>Five people were <b>killed</b>.</p><p>Two&nbsp;were hurt.</p>"\n')
    expect(parseLines(stdout)[0]).toMatchObject({ id: 'a.csv:1', text: 'Five people were killed.\n\nTwo were hurt.' })
  })

  test('columns by other names, an id by file and row', async () => {
    const { stdout } = await run('a.csv', 'what,day,text\nA.,2026-01-06,B.\n', '--field', 'text=what,published=day')
    expect(parseLines(stdout)[0]).toMatchObject({ id: 'a.csv:1', text: 'A.', published: { date: '2026-01-06' } })
  })

  test('an array, even of one row', async () => {
    const { stdout } = await runDateline(['a.csv'], { cwd: makeFolder({ 'a.csv': 'text\nA.\n' }) })
    expect(JSON.parse(stdout)).toHaveLength(1)
  })

  test.each(['Text, and more of it\nA second line.\n', 'Title, date\n', 'The body was found, the author said\n'])(
    'prose is no table: %j',
    async (prose) => {
      expect(parseLines((await run('notes', prose)).stdout)[0]?.text).toBe(prose)
    },
  )
})

describe('what is wrong with a table', () => {
  test.each<[string, string | Uint8Array, string[], string]>([
    ['no column for the text', 'id,summary,story_url\n1,A,B\n', [], 'there is no column "text" (it has id, summary, story_url)'],
    ['the column that was named', 'id,text\n1,A\n', ['--field', 'text=boddy'], 'there is no column "boddy" (it has id, text)'],
    ['nothing', '', [], 'the table has no header'],
    ['a mark that is never closed', 'id,text\n1,"A\n2,B\n', [], 'a.csv, line 2: a quotation mark is never closed'],
  ])('%s', async (_, content, flags, said) => {
    const { stdout, stderr, code } = await run('a.csv', content, ...flags)
    expect(stdout).toBe('')
    expect(stderr).toContain(said)
    expect(code).toBe(1)
  })

  test('the way out names a column that may hold the text', async () => {
    expect((await run('a.csv', 'id,summary_url,summary\n1,A,B\n')).stderr).toContain('--field text=summary')
  })

  test.each<[string, string | Uint8Array, string]>([
    ['too many cells', '2,B, and more', 'a.csv, line 4: the row has 3 cells where the header has 2 columns'],
    ['too few', '2', 'a.csv, line 4: the row has one cell where the header has 2 columns'],
    ['a byte that is not UTF-8', Buffer.from('2,caf\xe9', 'latin1'), 'a.csv, line 4, column "text" is not valid UTF-8: byte 3 (0xe9)'],
  ])('a row with %s costs itself', async (_, row, said) => {
    const content = Buffer.concat([Buffer.from('id,text\n1,"A.\nA."\n'), Buffer.from(row), Buffer.from('\n3,C.\n')])
    const { stdout, stderr, code } = await run('a.csv', content)
    expect(parseLines(stdout).map(({ id }) => id)).toEqual(['1', '3'])
    expect(stderr).toContain(said)
    expect(code).toBe(1)
  })

  test('a row over the limit costs what follows', async () => {
    const { stdout, stderr } = await run('a.csv', `id,text\n1,A.\n2,"${'word '.repeat(4_100_000)}"\n3,C.\n`)
    expect(parseLines(stdout).map(({ id }) => id)).toEqual(['1'])
    expect(stderr).toContain('a.csv, line 3 is larger than 20 MB')
  })

  test('an empty text is an article with a warning, a NUL is a character', async () => {
    const { stdout, stderr, code } = await run('a.csv', 'id,text\n1,\n2,A\0B.\n')
    expect(parseLines(stdout).map(({ text }) => text)).toEqual(['', 'A\0B.'])
    expect(stderr).toContain('empty: 1 article')
    expect(code).toBe(0)
  })
})

test('rows are read one after the other: a long table takes no memory', async () => {
  const rows = Array.from({ length: 3000 }, (_, i) => `${i},A.,"${'A word. '.repeat(5000)}"`)
  const { stdout, code } = await runDateline(['-', '--from', 'csv', '--to', 'ndjson', '--only', 'dates', '-q', '--jobs', '1'], {
    input: `id,text,more\n${rows.join('\n')}\n`,
    env: { NODE_OPTIONS: '--max-old-space-size=96' },
  })
  expect(code).toBe(0)
  expect(stdout.split('\n')).toHaveLength(rows.length + 1)
}, 120_000)

test('the same rows as CSV and as NDJSON give the same records', async () => {
  const csv = await run('a.csv', `id,title,text\n1,T,"${report}"\n`)
  const ndjson = await run('a.ndjson', toLines([{ id: '1', title: 'T', text: report }]))
  expect(csv.stdout.replaceAll('a.csv', 'a.ndjson')).toBe(ndjson.stdout)
})
