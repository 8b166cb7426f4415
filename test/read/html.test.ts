import { describe, expect, test } from 'vitest'
import { readPage } from '../../src/read/html/read-page.js'

const paragraph = 'At least 12 people were killed on Tuesday when a bridge gave way, the ministry said, and the search went on.'
const page = (head: string, body: string): string => `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`

describe('what a page says of itself', () => {
  test('title, byline, publisher, address and date out of JSON-LD', async () => {
    const linked = {
      '@graph': [
        { '@type': 'Organization', '@id': '#org', name: 'The Valley Post' },
        { '@type': 'Person', '@id': '#ann', name: 'Ann Lee' },
        {
          '@type': 'NewsArticle',
          headline: 'Bridge falls &amp; 12 die',
          datePublished: '2026-01-06T10:00:00+03:00',
          author: [{ '@id': '#ann' }, { name: 'Bo Ek' }],
          publisher: { '@id': '#org' },
        },
      ],
    }
    const { source, published, text } = await readPage(
      page(`<script type="application/ld+json">${JSON.stringify(linked)}</script>`, `<article><p>${paragraph}</p></article>`),
      null,
      'page.html',
    )
    expect(source).toEqual({
      title: 'Bridge falls & 12 die',
      byline: 'Ann Lee; Bo Ek',
      publisher: 'The Valley Post',
      language: 'en',
      url: null,
    })
    expect(published).toEqual({ value: '2026-01-06T10:00:00+03:00', from: 'metadata' })
    expect(text).toBe(paragraph)
  })
})

describe('the article without what stands around it', () => {
  test('navigation, captions and related links are left out, blocks say what each line is', async () => {
    const { text, blocks } = await readPage(
      page(
        '',
        `<nav><a href="/">Home</a></nav><h1>Bridge falls</h1><p>${paragraph}</p>
         <figure><img src="a.jpg"><figcaption>The bridge.</figcaption></figure>
         <h2>Search</h2><blockquote><p>We will find them.</p></blockquote>
         <p>${paragraph.replace('Tuesday', 'Monday')}</p><div class="related"><ul><li><a href="/x">Other story of the day</a></li></ul></div>`,
      ),
      null,
      'page.html',
    )
    expect(text.split('\n\n')).toEqual([paragraph, 'Search', 'We will find them.', paragraph.replace('Tuesday', 'Monday')])
    expect(blocks?.map(({ start, end, tag }) => [tag, text.slice(start, end).slice(0, 6)])).toEqual([
      ['p', 'At lea'],
      ['h2', 'Search'],
      ['blockquote', 'We wil'],
      ['p', 'We wil'],
      ['p', 'At lea'],
    ])
  })
})
