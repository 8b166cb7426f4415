import type { ChildNode, Element } from 'domhandler'
import type { Article, Block } from '../article.js'
import { describePage } from './describe-page.js'
import { dropLines } from './drop-lines.js'
import { listElements } from './dom.js'
import { findBody } from './find-body.js'
import { isEmbeddedPost } from './judge-elements.js'
import { collectLines, joinLines } from './lay-text.js'
import { parseMarkup } from './parse-markup.js'

export type ArticleParts = Pick<Article, 'text' | 'blocks' | 'published'> & { readonly source: Omit<Article['source'], 'path'> }

/**
 * Takes the article out of a page: its text without what stands around it, and what the page says of it.
 *
 * @param address where the page was fetched from, if that is known
 * @param where what messages call the page
 */
export const readPage = async (html: string, address: string | null, where: string): Promise<ArticleParts> => {
  const page = parseMarkup(html, where)
  const { published, ...source } = await describePage(page, address)
  return { ...joinLines(dropLines(findBody(page), source)), source, published }
}

/** Lays out elements that are all article. */
export const layNodes = (nodes: readonly ChildNode[], title: string | null): { text: string; blocks: Block[] } =>
  joinLines(dropLines(collectLines(nodes, isNoText), { title, byline: null }))

/** Lays out HTML that is all article, as feeds and e-mails hold it; text without any markup keeps its lines. */
export const layFragment = (html: string, where: string, title: string | null): { text: string; blocks: Block[] } =>
  /<[a-z!/]|&[#a-z\d]+;/i.test(html)
    ? layNodes(parseMarkup(html, where).children, title)
    : { text: html.replace(/^\s*\n/, '').trimEnd(), blocks: [] }

const isNoText = (element: Element): boolean => {
  const { name, attribs } = element
  if (name === 'figure') return !listElements(element).some(isEmbeddedPost)
  return name === 'figcaption' || name === 'aside' || 'hidden' in attribs || /display\s*:\s*none/i.test(attribs.style ?? '')
}
