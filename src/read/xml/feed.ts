import type { Element } from 'domhandler'
import { decodeEntities } from '../html/entities.js'
import { foldSpace } from '../html/dom.js'
import { layFragment, layNodes } from '../html/read-page.js'
import type { ReadPart } from './read-part.js'
import { attributeOf, childOf, childrenOf, rawText, wordsOf } from './tree.js'

/** An item of RSS: its content if the feed has it, else its summary. */
export const readRssItem: ReadPart = (item, root, where) => {
  const channel = childOf(root, 'channel')
  const title = plain(childOf(item, 'title'))
  const guid = plain(childOf(item, 'guid'))
  const link = plain(childOf(item, 'link')) ?? attributeOf(childOf(item, 'atom:link'), 'href') ?? attributeOf(item, 'rdf:about')
  const published = plain(childOf(item, 'pubdate', 'dc:date', 'dcterms:created', 'published', 'dcterms:modified'))
  const text = [
    childOf(item, 'content:encoded'),
    childOf(item, 'fulltext'),
    childOf(item, 'description'),
    childOf(item, 'media:description'),
    childOf(item, 'summary'),
  ]
  return {
    ...layFirst(text, where, title),
    id: guid ?? link,
    published: published === null ? null : { value: published, from: 'input' },
    source: {
      url: link ?? (guid && /^https?:\/\//.test(guid) ? guid : null),
      title,
      byline: joinNames([...childrenOf(item, 'dc:creator'), ...childrenOf(item, 'author')].map((author) => readAuthor(plain(author)))),
      publisher: plain(childOf(item, 'source')) ?? plain(childOf(channel, 'title')) ?? plain(childOf(item, 'dc:publisher')),
      language: plain(childOf(item, 'dc:language')) ?? plain(childOf(channel, 'language', 'dc:language')) ?? null,
    },
  }
}

/** An entry of Atom. */
export const readAtomEntry: ReadPart = (entry, root, where) => {
  const title = plain(childOf(entry, 'title'))
  const links = childrenOf(entry, 'link')
  const link = links.find(({ attribs }) => (attribs.rel ?? 'alternate') === 'alternate') ?? links[0] ?? null
  const source = childOf(entry, 'source')
  const published = plain(childOf(entry, 'published', 'issued', 'created', 'updated', 'modified'))
  const authors = childrenOf(entry, 'author').length > 0 ? childrenOf(entry, 'author') : childrenOf(source ?? root, 'author')
  return {
    ...layFirst([childOf(entry, 'content'), childOf(entry, 'summary')], where, title),
    id: plain(childOf(entry, 'id')) ?? attributeOf(link, 'href'),
    published: published === null ? null : { value: published, from: 'input' },
    source: {
      url: attributeOf(link, 'href'),
      title,
      byline: joinNames(authors.map((author) => plain(childOf(author, 'name')))),
      publisher: plain(childOf(source ?? root, 'title')),
      language: attributeOf(entry, 'xml:lang') ?? attributeOf(root, 'xml:lang'),
    },
  }
}

/** The words of an element, which may be HTML or escaped twice. */
const plain = (element: Element | null): string | null => {
  const words = wordsOf(element)
  return words === null ? null : foldSpace(decodeEntities(words)) || null
}

/** The first of these that holds words. */
const layFirst = (elements: readonly (Element | null)[], where: string, title: string | null): ReturnType<typeof layFragment> => {
  for (const element of elements) {
    if (!element) continue
    // XHTML stands there as elements, HTML as text
    const laid = element.children.some(({ type }) => type === 'tag')
      ? layNodes(element.children, title)
      : layFragment(rawText(element), where, title)
    if (laid.text !== '') return laid
  }
  return { text: '', blocks: [] }
}

/** RSS has «ann@post.example (Ann Lee)». */
const readAuthor = (author: string | null): string | null => {
  const name = author === null ? null : (/^[^\s@]+@\S+ \((.+)\)$/.exec(author)?.[1] ?? author)
  return name === null || /^[^\s@]+@\S+$/.test(name) ? null : name
}

const joinNames = (names: readonly (string | null)[]): string | null =>
  [...new Set(names.filter((name) => name !== null))].join('; ') || null
