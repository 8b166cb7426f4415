import { type ChildNode, type Element, isTag, isText } from 'domhandler'
import type { Block } from '../article.js'
import { foldSpace } from './dom.js'

/** One line of the article: a paragraph, a heading, an item of a list. */
export interface Line {
  readonly tag: string
  readonly text: string
  /** Characters of it that stand in links. */
  readonly linked: number
  /** The element that holds the words. */
  readonly element: Element
  /** The outermost block quote around it. */
  readonly quote: Element | null
}

/**
 * Cuts a part of a page into lines, as a browser would show it: at elements that stand for themselves and at double breaks.
 *
 * @param isLeftOut elements that are passed over with all that is in them
 */
export const collectLines = (nodes: readonly ChildNode[], isLeftOut: (element: Element) => boolean = () => false): Line[] => {
  const lines: Line[] = []
  let parts: string[] = []
  let linked = 0

  const flush = (element: Element, quote: Element | null): void => {
    const raw = parts.join('')
    parts = []
    const tag = nameBlock(element)
    const paragraphs = tag === 'pre' ? [raw.replace(/^\n+/, '').trimEnd()] : raw.split(/\n[^\S\n]*\n\s*/).map(foldLines)
    const shown = paragraphs.filter((text) => text.trim() !== '')
    const total = shown.reduce((sum, text) => sum + text.length, 0)
    for (const text of shown)
      lines.push({ tag, text, linked: Math.min(text.length, Math.round((linked * text.length) / total)), element, quote })
    linked = 0
  }

  const visit = (node: ChildNode, holder: Element, quote: Element | null, inLink: boolean): void => {
    if (isText(node)) {
      const text = holder.name === 'pre' ? node.data : node.data.replace(/[\s\u00a0]+/g, ' ')
      parts.push(text)
      if (inLink) linked += text.trim().length
      return
    }
    if (!isTag(node) || unread.has(node.name) || isLeftOut(node)) return
    if (node.name === 'br') parts.push('\n')
    else if (!isBlock(node)) for (const child of node.children) visit(child, holder, quote, inLink || node.name === 'a')
    else {
      flush(holder, quote)
      const inner = quote ?? (node.name === 'blockquote' ? node : null)
      for (const child of node.children) visit(child, node, inner, inLink || node.name === 'a')
      flush(node, inner)
    }
  }

  for (const [i, node] of nodes.entries()) {
    const holder = (node.parent ?? node) as Element
    visit(node, holder, null, false)
    // words between nodes of one parent are one line: «The <b>new</b> bridge»
    if (nodes[i + 1]?.parent !== node.parent) flush(holder, null)
  }
  return lines
}

/** Lines as the article's text, an empty line between them, and where each block stands in it. */
export const joinLines = (lines: readonly Line[]): { text: string; blocks: Block[] } => {
  const blocks: Block[] = []
  let text = ''
  let quoted: { element: Element; start: number } | null = null
  const closeQuote = (): void => {
    if (quoted) blocks.push({ tag: 'blockquote', start: quoted.start, end: text.length })
    quoted = null
  }
  for (const line of lines) {
    if (quoted && line.quote !== quoted.element) closeQuote()
    if (text !== '') text += '\n\n'
    if (line.quote && !quoted) quoted = { element: line.quote, start: text.length }
    blocks.push({ tag: line.tag, start: text.length, end: text.length + line.text.length })
    text += line.text
  }
  closeQuote()
  return {
    text,
    blocks: blocks.sort((a, b) => a.start - b.start || b.end - a.end || Number(b.tag === 'blockquote') - Number(a.tag === 'blockquote')),
  }
}

/** Single breaks stay: they part the lines of addresses, poems and lists made by hand. */
const foldLines = (text: string): string =>
  text
    .split('\n')
    .map(foldSpace)
    .filter((line) => line !== '')
    .join('\n')

const nameBlock = ({ name }: Element): string => (kept.has(name) ? name : /^h[56]$/.test(name) ? 'h4' : name === 'dd' ? 'li' : 'p')

const kept = new Set(['h1', 'h2', 'h3', 'h4', 'li', 'pre'])

/** A cell stands for itself unless its whole row is words in a line. */
const isBlock = (element: Element): boolean => blocks.has(element.name)

const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

const unread = new Set(
  'script style noscript template svg math iframe object embed applet video audio canvas map select button input textarea option head title meta link amp-ad amp-embed amp-social-share amp-sidebar'.split(
    ' ',
  ),
)
