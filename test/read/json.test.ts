import { describe, expect, test } from 'vitest'
import { makeFolder, parseLines, runDateline } from '../helpers/run-dateline.js'

const run = (content: unknown, name = 'a.json', ...flags: string[]) =>
  runDateline([name, '--to', 'ndjson', '--with-text', ...flags], {
    cwd: makeFolder({ [name]: typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content, null, 1) }),
  })

const text = 'Five people were killed in Cairo on Monday, police said.'

describe('the shapes in which JSON holds articles', () => {
  test.each<[string, unknown, string[]]>([
    ['one object', { text }, ['a.json']],
    ['one object with an id', { id: 'x', text }, ['x']],
    ['an array', [{ id: 'x', text }, { text }], ['x', 'a.json:2']],
    ['an empty array', [], []],
    ['a list by its name', { status: 'ok', total: 2, articles: [{ text }, { id: 'y', content: text }] }, ['a.json:1', 'y']],
    ['an empty list', { articles: [] }, []],
    ['a list in an object', { response: { docs: [{ id: 'x', body: text }] } }, ['x']],
    ['hits of a search engine', { hits: { total: 1, hits: [{ _id: 'h', _source: { text } }] } }, ['h']],
    [
      'articles in objects',
      [
        { id: 'x', article: { text } },
        { id: 'y', type: 'news', attributes: { text } },
      ],
      ['x', 'y'],
    ],
    ['an article that has a list', { text, items: [{ text: 'A.' }] }, ['a.json']],
    ['rows in a file called .json', `${JSON.stringify({ id: 'a', text })}\n${JSON.stringify({ id: 'b', text })}\n`, ['a', 'b']],
  ])('%s', async (_, content, ids) => {
    const { stdout, code } = await run(content)
    expect(parseLines(stdout).map((record) => [record.id, record.text])).toEqual(ids.map((id) => [id, text]))
    expect(code).toBe(0)
  })

  test.each<[string, unknown]>([
    ['an array', [{ id: 'x', text }]],
    ['a list on one line', { status: 'ok', articles: [{ id: 'x', text }] }],
    ['an object over several lines', { id: 'x', text }],
  ])('%s is known without a name', async (_, content) => {
    const { stdout } = await runDateline(['--to', 'ndjson'], { input: JSON.stringify(content, null, Array.isArray(content) ? 0 : 1) })
    expect(parseLines(stdout).map(({ id }) => id)).toEqual(['x'])
  })

  test('output is an array: the file may hold several', async () => {
    const { stdout } = await runDateline(['a.json', '--to', 'json'], { cwd: makeFolder({ 'a.json': JSON.stringify({ text }) }) })
    expect(JSON.parse(stdout)).toHaveLength(1)
  })
})

describe('what services call the fields', () => {
  test.each<[string, object, object]>([
    [
      'ninjs',
      {
        uri: 'urn:example:1',
        headline: 'T',
        byline: 'By Ann Lee',
        firstcreated: '2026-01-05T08:00:00Z',
        versioncreated: '2026-01-06T10:00:00+01:00',
        copyrightholder: 'Wire',
        language: 'en',
        body_text: text,
        body_xhtml: '<p>Other.</p>',
      },
      { id: 'urn:example:1', source: { title: 'T', byline: 'By Ann Lee', publisher: 'Wire', language: 'en' } },
    ],
    [
      'ninjs 3',
      {
        uri: 'urn:example:1',
        headlines: [
          { role: 'short', value: 'S' },
          { role: 'main', value: 'T' },
        ],
        bodies: [
          { role: 'summary', contenttype: 'text/plain', value: 'Short.' },
          { role: 'main', contenttype: 'text/html', value: `<p>${text}</p>` },
        ],
        bylines: [{ value: 'By Ann Lee' }],
        infosources: [{ name: 'Wire' }],
        versioncreated: '2026-01-06T10:00:00+01:00',
        language: 'en',
      },
      { id: 'urn:example:1', source: { title: 'T', byline: 'By Ann Lee', publisher: 'Wire', language: 'en' } },
    ],
    [
      'JSON Feed',
      {
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Wire',
        language: 'en',
        items: [
          {
            id: '1',
            url: 'https://example.org/1',
            title: 'T',
            content_html: `<p>${text}</p>`,
            date_published: '2026-01-06T10:00:00+01:00',
            authors: [{ name: 'Ann Lee' }, { name: 'Bo Ek' }],
          },
        ],
      },
      { id: '1', source: { url: 'https://example.org/1', title: 'T', byline: 'Ann Lee; Bo Ek', publisher: 'Wire', language: 'en' } },
    ],
    [
      'a news search',
      {
        articles: [
          { source: { id: null, name: 'Wire' }, author: 'Ann Lee', title: 'T', publishedAt: '2026-01-06T10:00:00+01:00', content: text },
        ],
      },
      { id: 'a.json:1', source: { title: 'T', byline: 'Ann Lee', publisher: 'Wire' } },
    ],
    [
      'a content system',
      [{ id: 7, date: '2026-01-06T10:00:00+01:00', title: { rendered: 'A &amp; B' }, content: { rendered: `<p>${text}</p>\n` } }],
      { id: '7', source: { title: 'A & B' } },
    ],
    [
      'an archive',
      {
        response: {
          docs: [{ _id: 'd', headline: { main: 'T' }, byline: { original: 'By Ann Lee' }, pub_date: '2026-01-06T10:00:00+0100', text }],
        },
      },
      { id: 'd', source: { title: 'T', byline: 'By Ann Lee' } },
    ],
  ])('%s', async (_, content, expected) => {
    const { stdout, stderr } = await run(content)
    expect(stderr).toBe('')
    const [record] = parseLines(stdout)
    expect(record).toMatchObject({ ...expected, text, published: { date: '2026-01-06', time: '10:00:00+01:00', from: 'input' } })
  })

  test('a path of names leads into objects', async () => {
    const { stdout } = await run([{ story: { words: text } }], 'a.json', '--field', 'text=story.words')
    expect(parseLines(stdout)[0]?.text).toBe(text)
  })
})

describe('what is wrong with JSON', () => {
  const first = '[{"id":"a","text":"A."},\n'

  test.each<[string, string | Uint8Array, string]>([
    ['cut off', `${first}{"id":"b","text":"B`, 'a.json is no valid JSON: it ends too early'],
    ['a comma too many', `${first}\n{"id":"b",,"text":"B."}]`, 'a.json, line 3 is no valid JSON: unexpected ","'],
    ['a name without marks', `${first}{id:"b","text":"B."}]`, 'a.json, line 2 is no valid JSON: unexpected "i"'],
    ['two values', '{"id":"a",\n"text":"A."}\n{"id":"b"}', 'more follows after the first value'],
    ['not UTF-8', Buffer.from(`${first}{"text":"caf\xe9"}]`, 'latin1'), 'a.json is not valid UTF-8: byte 37 (0xe9)'],
    ['a text that is too long', `${first}{"text":"${'word '.repeat(5_000_000)}"}]`, 'is larger than 20 MB'],
    ['an element that is no object', `${first}"B."]`, 'a.json, article 2: expected an object, found "B."'],
    ['an element without a text', `${first}{"name":"B."}]`, 'a.json, article 2: there is no field "text" (it has name)'],
  ])('%s: what came before is read', async (_, content, said) => {
    const { stdout, stderr, code } = await run(content)
    expect(parseLines(stdout).map(({ id }) => id)).toEqual(['a'])
    expect(stderr).toContain(said)
    expect(code).toBe(1)
  })

  test.each<[string, unknown, string]>([
    ['empty', '', 'a.json is no valid JSON: it is empty'],
    ['a number', '5', 'a.json: expected an object, found 5'],
    ['no JSON', 'Five people were killed.', 'a.json, line 1 is no valid JSON: unexpected "F"'],
    ['a record', { schema: 'dateline/1', id: 'x', text: 'A.' }, 'records that dateline has written'],
    ['brackets without end', '['.repeat(2_000_000), 'a.json is no valid JSON'],
  ])('%s', async (_, content, said) => {
    const { stdout, stderr, code } = await run(content)
    expect(stdout).toBe('')
    expect(stderr).toContain(said)
    expect(code).toBe(1)
  })

  test('values in one another beyond reason cost nothing', async () => {
    const depth = 500_000
    const { stdout } = await run(`[{"text":"A.","author":${'['.repeat(depth)}${']'.repeat(depth)}},{"text":"B."}]`)
    expect(parseLines(stdout).map((record) => record.text)).toEqual(['A.', 'B.'])
  })
})

test('a list is read one article after the other: a long one takes no memory', async () => {
  const rows = Array.from({ length: 3000 }, (_, i) => `{"id":${i},"text":"A.","more":"${'A word. '.repeat(5000)}"}`)
  const { stdout, code } = await runDateline(['--from', 'json', '--to', 'ndjson', '--only', 'dates', '-q', '--jobs', '1'], {
    input: `{"articles":[${rows.join(',\n')}]}`,
    env: { NODE_OPTIONS: '--max-old-space-size=96' },
  })
  expect(code).toBe(0)
  expect(stdout.split('\n')).toHaveLength(rows.length + 1)
}, 120_000)
