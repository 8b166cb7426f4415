import { describe, expect, test } from 'vitest'
import { makeFolder, parseLines, runDateline, toLines } from '../helpers/run-dateline.js'

const run = (content: string | Uint8Array, ...flags: string[]) =>
  runDateline(['in.ndjson', '--to', 'ndjson', ...flags], { cwd: makeFolder({ 'in.ndjson': content }) })

describe('rows of NDJSON', () => {
  test('all fields', async () => {
    const row = {
      id: 'x-1',
      text: 'A. B.',
      title: 'T',
      published: '2026-01-06',
      url: 'https://example.org/a',
      author: ['A', 'B'],
      source: 'Wire',
      language: 'en',
      more: 1,
    }
    const { stdout } = await run(toLines([row]))
    expect(parseLines(stdout)[0]).toMatchObject({
      id: 'x-1',
      published: { date: '2026-01-06', from: 'input' },
      source: { path: 'in.ndjson', url: 'https://example.org/a', title: 'T', byline: 'A; B', publisher: 'Wire', language: 'en' },
    })
  })

  test('no field but the text: the id is the file and the line, what is unknown is null', async () => {
    const { stdout } = await run(`\n${toLines([{ text: 'A.' }, { text: 'B.', title: '', id: 7 }])}`)
    expect(parseLines(stdout).map(({ id, source }) => [id, source.title])).toEqual([
      ['in.ndjson:2', null],
      ['7', null],
    ])
  })

  test('fields by other names', async () => {
    const { stdout } = await run(
      toLines([{ body: 'A.', key: 'k', day: '2026-01-06', text: 1 }]),
      '--field',
      'text=body,id=key',
      '--field',
      'published=day',
    )
    expect(parseLines(stdout)[0]).toMatchObject({ id: 'k', published: { date: '2026-01-06' } })
  })

  test.each(['body', 'content', 'article', 'Full_Text', 'body-text'])('%s holds the text where no field is called text', async (name) => {
    const { stdout } = await run(toLines([{ [name]: 'A.', Date: '2026-01-06' }]), '--with-text')
    expect(parseLines(stdout)[0]).toMatchObject({ text: 'A.', published: { date: '2026-01-06' } })
  })

  test('--date goes before the date in the row', async () => {
    const { stdout } = await run(toLines([{ text: 'A.', published: '2020-02-02' }]), '--date', '2026-01-06')
    expect(parseLines(stdout)[0]).toMatchObject({ published: { date: '2026-01-06', from: 'option' } })
  })

  test('line ends of Windows, a mark, blank lines and a last line without an end', async () => {
    const { stdout, code } = await run('\ufeff{"id":"a","text":"A."}\r\n\r\n  \n{"id":"b","text":"B."}')
    expect(parseLines(stdout).map(({ id }) => id)).toEqual(['a', 'b'])
    expect(code).toBe(0)
  })

  test.each(['utf16le', 'utf16be'])('rows in %s, with characters whose bytes look like line feeds', async (name) => {
    const le = Buffer.from(
      `\ufeff${toLines([
        { id: 'a', text: 'ਊ \u0a0a Ċ.' },
        { id: 'b', text: 'B.' },
      ])}`,
      'utf16le',
    )
    const { stdout, code } = await run(name === 'utf16le' ? le : le.swap16(), '--with-text')
    expect(parseLines(stdout).map(({ id, text }) => [id, text])).toEqual([
      ['a', 'ਊ \u0a0a Ċ.'],
      ['b', 'B.'],
    ])
    expect(code).toBe(0)
  })
})

describe('a broken line costs that line alone', () => {
  test.each<[string, string, string]>([
    ['cut off', '{"id":"x","text":"A', 'in.ndjson, line 2 is no valid JSON'],
    ['no object', '[1]', 'in.ndjson, line 2: expected an object, found an array'],
    ['a word', '"text"', 'in.ndjson, line 2: expected an object, found "text"'],
    ['no text', '{"id":"x","txt":"A"}', 'there is no field "text" (it has id, txt)'],
    ['text of another type', '{"text":["A"]}', 'the field "text" is a list, not a string'],
  ])('%s', async (_, line, said) => {
    const { stdout, stderr, code } = await run(`{"id":"a","text":"A."}\n${line}\n{"id":"c","text":"C."}\n`)
    expect(parseLines(stdout).map(({ id }) => id)).toEqual(['a', 'c'])
    expect(stderr).toContain(said)
    expect(stderr).toContain('3 articles, 1 failed')
    expect(code).toBe(1)
  })

  test('a near name is suggested', async () => {
    expect((await run('{"txt":"A"}\n')).stderr).toContain('--field text=txt')
    expect((await run('{"description":"A"}\n')).stderr).toContain('--field text=description')
  })

  test('bytes that are not UTF-8 are named by line and byte of the file', async () => {
    const content = Buffer.concat([
      Buffer.from('{"id":"a","text":"A."}\n{"id":"b","text":"'),
      Buffer.from([0xe9]),
      Buffer.from('"}\n{"id":"c","text":"C."}\n'),
    ])
    const { stdout, stderr, code } = await run(content)
    expect(parseLines(stdout).map(({ id }) => id)).toEqual(['a', 'c'])
    expect(stderr).toContain(`in.ndjson, line 2 is not valid UTF-8: byte ${content.indexOf(0xe9)} (0xe9)`)
    expect(code).toBe(1)
  })

  test('a line over the limit is passed over', async () => {
    const { stdout, stderr, code } = await run(`{"id":"a","text":"${'x '.repeat(10_100_000)}"}\n{"id":"b","text":"B."}\n`)
    expect(parseLines(stdout).map(({ id }) => id)).toEqual(['b'])
    expect(stderr).toContain('in.ndjson, line 1 is larger than 20 MB')
    expect(code).toBe(1)
  })

  test('one bad article in a thousand is the only one that is missing, and its way out is told once', async () => {
    const rows = Array.from({ length: 1000 }, (_, i) =>
      i === 500 || i === 600 ? '{broken' : JSON.stringify({ id: String(i), text: `Text ${i}.` }),
    )
    const { stdout, stderr } = await run(rows.join('\n'))
    expect(parseLines(stdout)).toHaveLength(998)
    expect(stderr.match(/line (501|601)/g)).toHaveLength(2)
    expect(stderr.match(/this line is left out/g)).toHaveLength(1)
  })
})

describe('empty articles', () => {
  test.each(['', ' \n\t\n'])('%j gives a valid record with a warning', async (text) => {
    const { stdout, stderr, code } = await runDateline(['a.txt'], { cwd: makeFolder({ 'a.txt': text }) })
    expect(JSON.parse(stdout)).toMatchObject({ actors: [], quotes: [], warnings: [{ code: 'empty' }] })
    expect(stderr).toContain('warning')
    expect(code).toBe(0)
  })

  test('several are counted in one line', async () => {
    const { stdout, stderr } = await run(toLines([{ text: '' }, { text: 'A.' }, { text: ' ' }]))
    expect(parseLines(stdout)).toHaveLength(3)
    expect(stderr).toContain('empty: 2 articles')
  })
})
