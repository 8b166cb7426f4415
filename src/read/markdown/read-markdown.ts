import MarkdownIt from 'markdown-it'
import type { Article } from '../article.js'
import { collectLines, joinLines } from '../html/lay-text.js'
import { parseMarkup } from '../html/parse-markup.js'
import type { InputFile } from '../reader.js'
import { readFacts } from '../row.js'
import { foldRow } from '../row-value.js'
import { splitFrontMatter } from './front-matter.js'

/**
 * Reads Markdown: its words with headings, paragraphs, lists and block quotes as blocks. Links keep their words, code
 * stays as it is; images and raw HTML are left out.
 */
export const readMarkdown = async (content: string, file: InputFile, where: string): Promise<Article> => {
  const { facts, body } = splitFrontMatter(content)
  const { id, source, published } = await readFacts(facts, foldRow(facts), { file, position: null, where, fields: new Map() })
  const { text, blocks } = joinLines(collectLines(parseMarkup(renderBody(body), where).children))
  const [first] = blocks
  const heading = first?.tag === 'h1' ? text.slice(first.start, first.end) : null
  return {
    id,
    text,
    blocks,
    source: { ...source, title: source.title ?? heading },
    published: published && { value: published.value, from: 'metadata' },
  }
}

const renderBody = (body: string): string => {
  const renderer = new MarkdownIt({ html: true })
  for (const left of ['html_block', 'html_inline', 'image']) renderer.renderer.rules[left] = () => ''
  return renderer.render(body)
}
