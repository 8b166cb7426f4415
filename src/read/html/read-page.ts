import type { Article } from '../article.js'
import { describePage } from './describe-page.js'
import { dropLines } from './drop-lines.js'
import { findBody } from './find-body.js'
import { joinLines } from './lay-text.js'
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
