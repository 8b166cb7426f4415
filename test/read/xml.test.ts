import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/read/article.js'
import type { Reading } from '../../src/read/reader.js'
import { atom, newsml, nitf, rss } from '../../src/read/xml/index.js'
import { readBytes } from '../helpers/read-bytes.js'

/** The article, or its error's words. */
const brief = (reading: Reading | undefined) =>
  !reading
    ? null
    : 'error' in reading
      ? { id: reading.id, error: reading.error.message }
      : { id: reading.id, text: reading.text, published: reading.published?.value ?? null, ...reading.source }

const channel = (items: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Valley Post</title><link>https://post.example/</link><language>en-gb</language><description>News of the valley</description>
${items}
</channel></rss>`

describe('RSS', () => {
  test('an item with its content, HTML read as a page is', async () => {
    const [reading, ...more] = await readBytes(
      rss,
      channel(`<item><title>Bridge falls &amp;amp; 12 die</title><link>https://post.example/a</link><guid isPermaLink="false">post-17</guid>
<dc:creator><![CDATA[Ann Lee]]></dc:creator><pubDate>Tue, 06 Jan 2026 07:30:00 +0300</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>Twelve people were <b>killed</b>.</p><figure><figcaption>The bridge</figcaption></figure><p>The search goes on.</p>
<p><a href="/b">Read more: an older story</a></p>]]></content:encoded></item>`),
    )
    expect(brief(reading)).toEqual({
      id: 'post-17',
      text: 'Twelve people were killed.\n\nThe search goes on.',
      published: 'Tue, 06 Jan 2026 07:30:00 +0300',
      path: 'in.xml',
      url: 'https://post.example/a',
      title: 'Bridge falls & 12 die',
      byline: 'Ann Lee',
      publisher: 'The Valley Post',
      language: 'en-gb',
    })
    expect(more).toEqual([])
  })

  test('a summary where there is no content, ids by position or made different', async () => {
    const item = '<item><title>T</title><description>Two men were hurt.</description></item>'
    const named = item.replace('<item>', '<item><guid>g</guid>')
    const readings = await readBytes(rss, channel(item + named + named))
    expect(readings.map(({ id }) => id)).toEqual(['in.xml:1', 'g', 'g#2'])
    expect(brief(readings[0])).toMatchObject({ text: 'Two men were hurt.', published: null, byline: null })
  })

  test('entities that HTML has and bare ampersands are forgiven', async () => {
    const [reading] = await readBytes(rss, channel('<item><title>R&D&nbsp;cut</title><description>AT&T said&nbsp;so.</description></item>'))
    expect(brief(reading)).toMatchObject({ title: 'R&D cut', text: 'AT&T said so.' })
  })

  test('a broken item costs itself, and its line is told', async () => {
    const readings = await readBytes(
      rss,
      channel(
        '<item><guid>a</guid><description>One.</description></item>\n<item><guid>b</guid><b>x</i></item>\n<item><guid>c</guid><description>Three.</description></item>',
      ),
    )
    expect(readings.map(brief).slice(0, 3)).toMatchObject([
      { id: 'a', text: 'One.' },
      { id: 'in.xml:2', error: 'in.xml, line 5 is no valid XML: unexpected close tag' },
      { id: 'c', text: 'Three.' },
    ])
  })

  test('a feed that is cut off gives what was whole', async () => {
    const whole = channel('<item><guid>a</guid><description>One.</description></item><item><guid>b</guid><description>Tw')
    const readings = await readBytes(rss, whole.slice(0, whole.indexOf('Tw') + 2))
    expect(readings.map(brief)).toMatchObject([{ text: 'One.' }, { error: expect.stringContaining('unclosed tag') }])
  })

  test('RDF, and the encoding that the declaration names', async () => {
    const xml = `<?xml version="1.0" encoding="ISO-8859-1"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel rdf:about="https://post.example/"><title>Post</title></channel><item rdf:about="https://post.example/a"><title>Caf\u00e9 \u0093fire\u0094</title><link>https://post.example/a</link><description>Six died.</description></item></rdf:RDF>`
    const [reading] = await readBytes(rss, Buffer.from(xml, 'latin1'))
    expect(brief(reading)).toMatchObject({ id: 'https://post.example/a', title: 'Café “fire”', text: 'Six died.', publisher: 'Post' })
  })
})

test('Atom: XHTML content as elements, the alternate link, the author of the feed', async () => {
  const [first, second] = await readBytes(
    atom,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type="text">Post</title><author><name>Desk</name></author>
<entry><id>tag:post.example,2026:1</id><title type="html">Fire &amp;amp; flood</title><link rel="self" href="https://post.example/x.atom"/><link href="https://post.example/x"/>
<published>2026-01-06T07:30:00Z</published><updated>2026-01-07T07:30:00Z</updated><summary>Short.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Six people died.</p><blockquote><p>We will rebuild.</p></blockquote></div></content></entry>
<entry><id>2</id><title>U</title><updated>2026-01-08T07:30:00Z</updated><content type="html">&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</content></entry></feed>`,
  )
  expect(brief(first)).toEqual({
    id: 'tag:post.example,2026:1',
    text: 'Six people died.\n\nWe will rebuild.',
    published: '2026-01-06T07:30:00Z',
    path: 'in.xml',
    url: 'https://post.example/x',
    title: 'Fire & flood',
    byline: 'Desk',
    publisher: 'Post',
    language: 'en',
  })
  expect(first && 'blocks' in first && first.blocks?.map(({ tag }) => tag)).toEqual(['p', 'blockquote', 'p'])
  expect(brief(second)).toMatchObject({ text: 'One.\n\nTwo.', published: '2026-01-08T07:30:00Z' })
})

const nitfDocument = `<?xml version="1.0" encoding="UTF-8"?><nitf xml:lang="en"><head><title>slug</title><docdata><doc-id id-string="AN-42"/><date.issue norm="20260106T073000+0300"/><doc.copyright holder="Anadir News"/></docdata></head>
<body><body.head><hedline><hl1>Bridge falls</hl1><hl2>Twelve die</hl2></hedline><byline>By <person>Ann Lee</person><byttl>Staff writer</byttl></byline><dateline><location>GENEVA</location></dateline></body.head>
<body.content><block><p>Twelve people were killed, <org>the ministry</org> said.</p><media media-type="image"><media-caption>The bridge</media-caption></media><hl2>Search</hl2><p>It goes on.</p></block></body.content></body></nitf>`

test('NITF: the dateline opens the text, media are no text', async () => {
  const [reading] = await readBytes(nitf, nitfDocument)
  expect(brief(reading)).toEqual({
    id: 'AN-42',
    text: 'GENEVA — Twelve people were killed, the ministry said.\n\nSearch\n\nIt goes on.',
    published: '20260106T073000+0300',
    path: 'in.xml',
    url: null,
    title: 'Bridge falls',
    byline: 'Ann Lee',
    publisher: 'Anadir News',
    language: 'en',
  })
  const { text, blocks } = reading as Required<Article>
  expect(blocks?.map(({ tag, start, end }) => [tag, text.slice(start, end)])).toEqual(
    text.split('\n\n').map((line, i) => [i === 1 ? 'h2' : 'p', line]),
  )
})

describe('NewsML', () => {
  const item = (
    content: string,
  ): string => `<newsItem guid="urn:newsml:an:1" xml:lang="en" xmlns="http://iptc.org/std/nar/2006-10-01/"><rightsInfo><copyrightHolder literal="Anadir"/></rightsInfo>
<itemMeta><provider qcode="x:an"><name>Anadir News</name></provider><versionCreated>2026-01-06T09:00:00Z</versionCreated></itemMeta>
<contentMeta><contentCreated>2026-01-06T07:30:00+03:00</contentCreated><by>By Ann Lee</by><headline>Bridge falls</headline><language tag="en-GB"/></contentMeta>
<contentSet>${content}</contentSet></newsItem>`

  test.each([
    [
      'XHTML',
      '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>no</title></head><body><p>Twelve died.</p><p>More.</p></body></html></inlineXML>',
    ],
    [
      'XHTML with prefixes',
      '<inlineXML><x:html xmlns:x="http://www.w3.org/1999/xhtml"><x:body><x:p>Twelve died.</x:p><x:p>More.</x:p></x:body></x:html></inlineXML>',
    ],
    ['NITF', '<inlineXML><nitf><body><body.content><p>Twelve died.</p><p>More.</p></body.content></body></nitf></inlineXML>'],
    ['text', '<inlineData contenttype="text/plain">\nTwelve died.\n\nMore.\n</inlineData>'],
    ['escaped HTML', '<inlineData contenttype="text/html">&lt;p&gt;Twelve died.&lt;/p&gt;&lt;p&gt;More.&lt;/p&gt;</inlineData>'],
  ])('G2 with %s', async (_title, content) => {
    const [reading] = await readBytes(newsml, `<?xml version="1.0"?>${item(content)}`)
    expect(brief(reading)).toEqual({
      id: 'urn:newsml:an:1',
      text: 'Twelve died.\n\nMore.',
      published: '2026-01-06T07:30:00+03:00',
      path: 'in.xml',
      url: null,
      title: 'Bridge falls',
      byline: 'Ann Lee',
      publisher: 'Anadir News',
      language: 'en-GB',
    })
  })

  test('a message of several items', async () => {
    const one = item('<inlineData>One.</inlineData>')
    const readings = await readBytes(newsml, `<newsMessage><header/><itemSet>${one}${one.replace('an:1', 'an:2')}</itemSet></newsMessage>`)
    expect(readings.map(({ id }) => id)).toEqual(['urn:newsml:an:1', 'urn:newsml:an:2'])
  })

  test('NewsML 1', async () => {
    const [reading] = await readBytes(
      newsml,
      `<NewsML><NewsItem><Identification><NewsIdentifier><NewsItemId>42</NewsItemId></NewsIdentifier></Identification><NewsManagement><FirstCreated>20260106T073000Z</FirstCreated></NewsManagement>
<NewsComponent><NewsLines><HeadLine>Bridge falls</HeadLine><ByLine>By Ann Lee</ByLine></NewsLines><ContentItem><DataContent><p>Twelve died.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
    )
    expect(brief(reading)).toMatchObject({
      id: '42',
      title: 'Bridge falls',
      byline: 'Ann Lee',
      text: 'Twelve died.',
      published: '20260106T073000Z',
    })
  })
})

describe('what is none of these', () => {
  test.each([
    ['another root', '<catalog><book/></catalog>', 'in.xml is XML whose root element <catalog> is not known'],
    ['no element', 'plain words', 'in.xml is no valid XML'],
    ['an unknown charset', '<?xml version="1.0" encoding="x-made-up"?><rss/>', 'says that its charset is "x-made-up"'],
  ])('%s', async (_title, xml, message) => {
    await expect(readBytes(rss, xml)).rejects.toThrow(message)
  })
})
