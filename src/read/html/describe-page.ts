import type { Document, Element } from 'domhandler'
import type { Article } from '../article.js'
import { listElements, readAttribute, readWords } from './dom.js'
import { findByline } from './find-byline.js'
import { findPublished } from './find-published.js'
import { findTitle } from './find-title.js'
import { isJsonLd, type LinkedFacts, readJsonLd } from './json-ld.js'
import { firstOf, type Meta, readMeta } from './meta.js'

/** How many elements are searched for what a page shows of its article: more than real pages have before its end. */
const mostShown = 20_000

/** What a page says of itself; each or null. */
export interface PageDescription {
  readonly title: string | null
  readonly byline: string | null
  readonly publisher: string | null
  readonly language: string | null
  readonly url: string | null
  readonly published: Article['published']
}

/** Reads title, byline, publisher, language, address and date of a page, each from the source that is trusted most. */
export const describePage = async (page: Document, address: string | null): Promise<PageDescription> => {
  const elements = listElements(page)
  const meta = readMeta(elements)
  const canonical = readCanonical(elements, meta)
  const shown = elements.slice(0, mostShown)
  const headings = shown
    .filter(({ name }) => name === 'h1')
    .map((heading) => readWords(heading))
    .filter(Boolean)
  const titleElement = elements.find(({ name, parent }) => name === 'title' && (parent as Element | null)?.name !== 'svg')
  const site = firstOf(meta, [
    'og:site_name',
    'application-name',
    'al:android:app_name',
    'cre',
    'dc.publisher',
    'publisher',
    'citation_publisher',
    'dc.source',
    'source',
  ])
  const scripts = elements
    .filter(isJsonLd)
    .map(({ children }) => children.map((child) => ('data' in child ? String(child.data) : '')).join(''))
  const wanted = [...headings, firstOf(meta, ['og:title', 'twitter:title']) ?? '', titleElement ? readWords(titleElement) : ''].filter(
    Boolean,
  )
  const linked = await readJsonLd(
    scripts,
    wanted,
    [canonical, address].filter((url) => url !== null),
  )
  const url = canonical ?? absolute(linked?.url ?? null) ?? address
  const publisher = linked?.publisher ?? site
  return {
    title: findTitle(shown, meta, linked, headings, titleElement, [publisher, site]),
    byline: findByline(shown, meta, linked),
    publisher,
    language: findLanguage(elements, meta, linked),
    url,
    published: findPublished(shown, meta, linked, [url, address]),
  }
}

const readCanonical = (elements: readonly Element[], meta: Meta): string | null => {
  const link = elements.find(
    (element) => element.name === 'link' && readAttribute(element, 'rel').toLowerCase().split(/\s+/).includes('canonical'),
  )
  const base = elements.find(({ name, attribs }) => name === 'base' && attribs.href !== undefined)
  const bases = [firstOf(meta, ['og:url']), base ? readAttribute(base, 'href') : null]
  for (const href of [link ? readAttribute(link, 'href') : null, firstOf(meta, ['og:url', 'twitter:url', 'parsely-link'])]) {
    if (!href) continue
    const whole = absolute(href) ?? bases.map((from) => absolute(href, from)).find((url) => url !== null)
    if (whole) return whole
  }
  return null
}

const absolute = (href: string | null, base: string | null = null): string | null => {
  if (!href) return null
  try {
    const { protocol } = new URL(href, base ?? undefined)
    if (protocol !== 'http:' && protocol !== 'https:') return null
    return base === null ? href : new URL(href, base).href
  } catch {
    return null
  }
}

const findLanguage = (elements: readonly Element[], meta: Meta, linked: LinkedFacts | null): string | null => {
  const html = elements.find(({ name }) => name === 'html')
  const said =
    (html && (readAttribute(html, 'lang') || readAttribute(html, 'xml:lang'))) ||
    firstOf(meta, ['content-language', 'og:locale', 'dc.language', 'dcterms.language', 'language', 'itemprop:inlanguage']) ||
    linked?.language
  const tag =
    said
      ?.trim()
      .replaceAll('_', '-')
      .split(/[,;\s]/)[0] ?? ''
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag) ? tag : null
}
