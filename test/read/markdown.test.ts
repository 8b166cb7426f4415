import { describe, expect, test } from 'vitest'
import { readMarkdown } from '../../src/read/markdown/read-markdown.js'
import { makeFolder, parseLines, runDateline } from '../helpers/run-dateline.js'

const read = (content: string) => readMarkdown(content, { path: 'a.md', id: 'a.md' }, 'a.md')

describe('front matter', () => {
  test('gives what it says of the article', async () => {
    const article = await read(
      '---\ntitle: "Bridge falls: two dead"\ndate: 2026-01-06T10:00:00+01:00\nauthors:\n  - Ann Lee\n  - name: Bo Ek\nlink: https://example.org/a\nsource: Wire\nlang: en\n---\nTwo people died.\n',
    )
    expect(article).toMatchObject({
      id: 'a.md',
      text: 'Two people died.',
      source: {
        path: 'a.md',
        url: 'https://example.org/a',
        title: 'Bridge falls: two dead',
        byline: 'Ann Lee; Bo Ek',
        publisher: 'Wire',
        language: 'en',
      },
      published: { value: '2026-01-06T10:00:00+01:00', from: 'metadata' },
    })
  })

  test.each<[string, string, string | null, string | null]>([
    ['a colon that YAML does not allow', 'title: Bridge falls: two dead\ndate: 2026-01-06\n', 'Bridge falls: two dead', '2026-01-06'],
    ['a mark that is not closed', 'title: "Bridge falls\ndate: 2026-01-06\n', '"Bridge falls', '2026-01-06'],
    ['line ends of Windows', 'title: T\r\ndate: 2026-01-06\r\n', 'T', '2026-01-06'],
    ['a name given twice', 'title: S\ntitle: T\n', 'T', null],
    ['other spellings', 'Title: T\nPubDate: 6 January 2026\n', 'T', '6 January 2026'],
  ])('%s', async (_, yaml, title, date) => {
    const article = await read(`---\n${yaml}---\nText.\n`)
    expect([article.text, article.source.title, article.published?.value ?? null]).toEqual(['Text.', title, date])
  })

  test.each([
    ['words between two rules', '---\n\nOne: two.\n\n---\nText.\n', 'One: two.\n\nText.'],
    ['a sentence with a colon', '---\nThe mayor said: no.\n---\nText.\n', 'The mayor said: no.\n\nText.'],
    ['no end', '---\ntitle: T\n\nText.\n', 'title: T\n\nText.'],
  ])('%s are text', async (_, content, text) => {
    expect((await read(content)).text).toBe(text)
  })
})

describe('Markdown', () => {
  test.each<[string, string, string]>([
    ['emphasis', 'Five were *killed* in **Cairo** and __Rome__.', 'Five were killed in Cairo and Rome.'],
    ['lines of a paragraph', 'Five were\nkilled  \nin Cairo.', 'Five were killed\nin Cairo.'],
    ['links', '[Five](https://example.org "t") were [killed][1].\n\n[1]: https://example.org', 'Five were killed.'],
    ['bare addresses', 'See <https://example.org>.', 'See https://example.org.'],
    ['images', 'Five ![a crash](a.png)were killed.', 'Five were killed.'],
    ['inline HTML', 'Five <b>were</b> killed.<br>', 'Five were killed.'],
    ['blocks of HTML', 'One.\n\n<div class="ad">\nBuy.\n</div>\n\n<!-- a note -->\n\nTwo.', 'One.\n\nTwo.'],
    ['a script', '<script>\nalert(1)\n</script>\n\nOne.', 'One.'],
    ['entities and escapes', 'Q&amp;A &lt;b&gt; \\*no\\* R&D 1 < 2', 'Q&A <b> *no* R&D 1 < 2'],
    ['code', '`a <b>`\n\n```js\nif (a) {\n  b()\n}\n```', 'a <b>\n\nif (a) {\n  b()\n}'],
    ['rules', 'One.\n\n***\n\nTwo.', 'One.\n\nTwo.'],
    ['nothing', '', ''],
  ])('%s', async (_, content, text) => {
    expect((await read(content)).text).toBe(text)
  })

  test('headings, lists and quotes are blocks', async () => {
    const { text, blocks, source } = await read('# Bridge falls\n\nOne.\n\n## Why\n\n> “No,” she said.\n> Then left.\n\n- A\n- B\n')
    expect(blocks?.map(({ tag, start, end }) => [tag, text.slice(start, end)])).toEqual([
      ['h1', 'Bridge falls'],
      ['p', 'One.'],
      ['h2', 'Why'],
      ['blockquote', '“No,” she said. Then left.'],
      ['p', '“No,” she said. Then left.'],
      ['li', 'A'],
      ['li', 'B'],
    ])
    expect(source.title).toBe('Bridge falls')
  })

  test.each<[string, string]>([
    ['quotes in quotes', '>'.repeat(100_000)],
    ['lists in lists', Array.from({ length: 2000 }, (_, i) => `${' '.repeat(2 * i)}- a`).join('\n')],
    ['brackets', '['.repeat(50_000)],
    ['links', '[a]('.repeat(50_000)],
    ['stars', '*a '.repeat(50_000)],
    ['backticks', `${'`'.repeat(100_000)}a`],
    [
      'aliases in YAML',
      `---\na: &a [x, x]\n${'bcdefghi'.replace(/./g, (c) => `${c}: &${c} [*${String.fromCharCode(c.charCodeAt(0) - 1)}, *${String.fromCharCode(c.charCodeAt(0) - 1)}]\n`)}---\nA.`,
    ],
  ])('%s beyond reason', async (_, content) => {
    const start = performance.now()
    await read(content)
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})

test('by name, not by content', async () => {
  const content = '# Bridge falls\n\nFive people were *killed* yesterday.\n'
  const cwd = makeFolder({ 'a.md': `---\ndate: 2026-01-06\n---\n${content}`, 'b.txt': content })
  const { stdout } = await runDateline(['a.md', 'b.txt', '--to', 'ndjson', '--with-text'], { cwd })
  const [one, other] = parseLines(stdout)
  expect(one).toMatchObject({
    text: 'Bridge falls\n\nFive people were killed yesterday.',
    published: { date: '2026-01-06', from: 'metadata' },
  })
  expect(other?.text).toBe(content)
})
