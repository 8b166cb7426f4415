import type { Element } from 'domhandler'
import type { Article } from '../article.js'
import { readPublished } from '../published.js'
import { readClassWords } from './class-words.js'
import { readAttribute, readWords, walkUp } from './dom.js'
import type { LinkedFacts } from './json-ld.js'
import { firstOf, type Meta } from './meta.js'

const publishedNames = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'itemprop:datepublished',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'citation_publication_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'dc.date.created',
  'dc.created',
  'published_at',
  'publish_date',
  'publish-date',
  'publishdate',
  'pubdate',
  'pub_date',
  'publication_date',
  'publicationdate',
  'published_time',
  'article.published',
  'article:published',
  'article:post_date',
  'bt:pubdate',
  'ptime',
  'displaydate',
  'originalpublicationdate',
  'article_date_original',
  'article.created',
  'itemprop:datecreated',
  'date',
  'og:pubdate',
  'release_date',
  'created',
  'pdate',
  'iso-8601-publish-date',
  'rnews:datepublished',
  'blogger:date',
]

/** When the article came out, and where that is said; the README has the order. */
export const findPublished = (
  elements: readonly Element[],
  meta: Meta,
  linked: LinkedFacts | null,
  urls: readonly (string | null)[],
): Article['published'] => {
  const pick = (values: readonly (string | null | undefined)[]): string | null =>
    values.find((value) => value && isPlausible(value)) ?? null
  const stated =
    pick([...(linked?.published ?? []), ...publishedNames.flatMap((name) => meta.get(name) ?? [])]) ?? pick(readTimes(elements))
  if (stated) return { value: stated, from: 'metadata' }
  const path = urls.flatMap((url) => (url ? (readUrlDate(url) ?? []) : []))[0]
  if (path) return { value: path, from: 'url' }
  const shown = readShownDate(elements)
  if (shown) return { value: shown, from: 'text' }
  const modified = pick([
    linked?.modified,
    firstOf(meta, [
      'article:modified_time',
      'og:updated_time',
      'last-modified',
      'lastmod',
      'dcterms.modified',
      'dc.date.modified',
      'itemprop:datemodified',
    ]),
  ])
  return modified ? { value: modified, from: 'metadata' } : null
}

const isPlausible = (value: string): boolean => {
  const year = Number(readPublished(value)?.date?.slice(0, 4))
  return year >= 1900 && year <= 2100
}

/** Dates of `<time>` and microdata, those that say that they are of the publication first, then those near the heading. */
const readTimes = (elements: readonly Element[]): string[] => {
  const readTime = (element: Element): string =>
    readAttribute(element, 'datetime') ||
    readAttribute(element, 'content') ||
    readAttribute(element, 'data-datetime') ||
    readAttribute(element, 'title') ||
    readWords(element)
  const isPublished = (element: Element): boolean =>
    /\bdatepublished\b/i.test(readAttribute(element, 'itemprop')) ||
    'pubdate' in element.attribs ||
    (element.name === 'time' &&
      /-(?:published|entry-date|pub-?date|publish(?:ed)?-(?:date|time|at|on)|post-date|date-published|dt-published|article-date)-/.test(
        readClassWords(element),
      ))
  const times = elements.filter(
    (element) =>
      element.name === 'time' &&
      element.attribs.datetime !== undefined &&
      !/-(?:updated|modified|dt-updated)-/.test(readClassWords(element)) &&
      !isAside(element),
  )
  const heading = elements.findIndex(({ name }) => name === 'h1')
  const behind = times.filter((time) => elements.indexOf(time) > heading)
  const others = elements.filter((element) => element.name !== 'meta' && isPublished(element) && !isAside(element))
  const main = [...behind, ...times].filter((time) =>
    [...walkUp(time)].some(({ name }) => name === 'article' || name === 'main' || name === 'header'),
  )
  return [...others, ...main, ...behind, ...times].map(readTime)
}

const isAside = (element: Element): boolean =>
  [...walkUp(element)].some(
    (up) =>
      up.name === 'aside' ||
      up.name === 'nav' ||
      up.name === 'footer' ||
      /-(?:related|recommended|comments?|most-read|latest-news|sidebar|more-stories|trending)-/.test(readClassWords(up)),
  )

const monthNames = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'
const urlDate = new RegExp(
  `(?:^|[/_.-])((?:19|20)\\d\\d)[/_-]?(0[1-9]|1[0-2]|(?:${monthNames})[a-z]{0,6})[/_-]?(0[1-9]|[12]\\d|3[01])(?=[/_.-]|$)`,
  'i',
)
const urlDateLoose = new RegExp(`/((?:19|20)\\d\\d)/(\\d{1,2}|(?:${monthNames})[a-z]{0,6})/(\\d{1,2})(?=/|$)`, 'i')

/** `/2026/01/05/`, `/2026/jan/05/`, `/20260105-…`. */
export const readUrlDate = (url: string): string | null => {
  let path: string
  try {
    path = new URL(url).pathname
  } catch {
    return null
  }
  const match = urlDateLoose.exec(path) ?? urlDate.exec(path)
  if (!match) return null
  const [, year = '', month = '', day = ''] = match
  const number = /^\d/.test(month) ? month : String(monthNames.split('|').indexOf(month.slice(0, 3).toLowerCase()) + 1)
  const value = `${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isPlausible(value) ? value : null
}

const dateClass =
  /-(?:date|dates|dateline|timestamp|time-stamp|pub-?date|published|publish(?:ed)?-(?:date|time|on)|post-date|entry-date|article-date|story-date|posted-on|posted|post-meta|entry-meta|article-meta|meta|byline|by-line|datetime|date-time|news-date|article-info|info|submitted)-/

/** A date in words where pages show it: in an element that is named so, or by itself in the first ones behind the heading. */
const readShownDate = (elements: readonly Element[]): string | null => {
  for (const element of elements) {
    if (!dateClass.test(readClassWords(element)) || isAside(element)) continue
    const found = readDateIn(readWords(element, 300))
    if (found) return found
  }
  const heading = Math.max(
    0,
    elements.findIndex(({ name }) => name === 'h1' || name === 'h2'),
  )
  for (const element of elements.slice(heading, heading + 60)) {
    if (element.children.length > 8) continue
    const text = readWords(element, 200)
    const found = text.length <= 90 ? readDateIn(text) : null
    if (found && text.length - found.length <= 40) return found
  }
  return null
}

const shownDate = new RegExp(
  `(?:(?:${monthNames})[a-z]{0,6}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? (?:${monthNames})[a-z]{0,6}\\.?,? \\d{4}|\\d{4}-\\d{2}-\\d{2})(?:,? (?:at )?\\d{1,2}[:.]\\d{2}.{0,12})?`,
  'i',
)

const readDateIn = (text: string): string | null => {
  if (text.length > 200) return null
  const match = shownDate.exec(text)
  return match && isPlausible(match[0]) ? match[0] : null
}
