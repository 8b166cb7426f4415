import type { Block } from '../../read/article.js'
import type { Span } from '../../record/index.js'

/** An element of the article with those inside it; one without any holds text. */
export interface BlockNode extends Span {
  readonly tag: string
  readonly children: readonly BlockNode[]
}

/** The elements that the text is laid in; whatever else the input names is a paragraph. */
const tags = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'li', 'ul'])

/** Elements that can hold others; the rest give way to what is inside them. */
const holders = new Set(['blockquote', 'li', 'ul'])

/** Deeper elements are left out: they would show nothing that those around them don't. */
const deepest = 8

/**
 * The text as a tree of elements that covers every word of it: the blocks that the input has, else paragraphs.
 *
 * @param blocks as the input has them, in any order; where two cross, the later one ends with the earlier
 */
export const splitBlocks = (text: string, blocks: readonly Block[] = []): BlockNode[] => {
  const sorted = blocks
    .map((block) => trimBlock(text, block))
    .filter(({ start, end, tag }) => start < end && !listTags.has(tag))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  return coverWords(text, nest(sorted), 0, text.length)
}

/** Lists are made around their items, so that each item has one. */
const listTags = new Set(['ul', 'ol', 'menu'])

const trimBlock = (text: string, block: Block): Block => {
  const from = Math.max(block.start, 0)
  const words = text.slice(from, block.end)
  const start = from + words.length - words.trimStart().length
  return { tag: block.tag.toLowerCase(), start: Math.min(start, text.length), end: from + words.trimEnd().length }
}

const nest = (sorted: readonly Block[]): BlockNode[] => {
  const roots: BlockNode[] = []
  const open: { readonly end: number; readonly children: BlockNode[] }[] = []
  for (const { start, end, tag } of sorted) {
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= start) open.pop()
    if (open.length >= deepest) continue
    const parent = open.at(-1)
    const node = { start, end: Math.min(end, parent?.end ?? end), tag: tags.has(tag) ? tag : 'p', children: [] }
    ;(parent?.children ?? roots).push(node)
    open.push(node)
  }
  return roots
}

/** Fills what the nodes leave with paragraphs. */
const coverWords = (text: string, nodes: readonly BlockNode[], start: number, end: number): BlockNode[] => {
  let at = start
  const covered: BlockNode[] = []
  for (const node of nodes) {
    covered.push(...splitParagraphs(text, at, node.start))
    if (node.children.length === 0) covered.push(node)
    else {
      const children = coverWords(text, node.children, node.start, node.end)
      if (holders.has(node.tag)) covered.push({ ...node, children })
      else covered.push(...children)
    }
    at = node.end
  }
  return wrapListItems([...covered, ...splitParagraphs(text, at, end)])
}

const wrapListItems = (nodes: readonly BlockNode[]): BlockNode[] => {
  const wrapped: BlockNode[] = []
  let items: BlockNode[] = []
  const closeList = (): void => {
    const [first] = items
    if (first) wrapped.push({ start: first.start, end: items.at(-1)?.end ?? first.end, tag: 'ul', children: items })
    items = []
  }
  for (const node of nodes) {
    if (node.tag === 'li') items.push(node)
    else {
      closeList()
      wrapped.push(node)
    }
  }
  closeList()
  return wrapped
}

/** Paragraphs stand between empty lines, or each is a line where the text has no empty ones. */
const splitParagraphs = (text: string, start: number, end: number): BlockNode[] => {
  const part = text.slice(start, end)
  const between = /\n[^\S\n]*\n/.test(part) ? /\n(?:[^\S\n]*\n)+/g : /\n/g
  const gaps = [...part.matchAll(between)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
  let at = 0
  return [...gaps, { start: part.length, end: part.length }].flatMap((gap) => {
    const paragraph = trimBlock(text, { tag: 'p', start: start + at, end: start + gap.start })
    at = gap.end
    return paragraph.start < paragraph.end ? [{ ...paragraph, children: [] }] : []
  })
}
