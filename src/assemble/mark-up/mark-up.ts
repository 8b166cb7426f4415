import type { Block } from '../../read/article.js'
import type { ArticleRecord, Kind } from '../../record/index.js'
import { collectMarks, type Mark } from './collect-marks.js'
import { escapeHtml } from './escape-html.js'
import { type BlockNode, splitBlocks } from './split-blocks.js'

export interface MarkUpOptions {
  /** The elements that the input has; paragraphs are found where it has none. */
  readonly blocks?: readonly Block[] | undefined
  /** Gives each mention an `id`, `a1-2` for the second one of `a1`, by which links find it. */
  readonly ids?: boolean
  /** The level that the highest headings get, the next ones following without a gap; they stay as they are where it is left out. */
  readonly topHeading?: number
}

/** What `data-kind` calls a kind. */
export const markKinds: Readonly<Record<Kind, string>> = {
  actors: 'actor',
  places: 'place',
  dates: 'date',
  counts: 'count',
  quotes: 'quote',
}

/**
 * The article as safe HTML: nothing of the text is taken for markup, and with the tags taken out it is the text again.
 * Every mention stands in `<mark data-kind data-id>`; one that crosses another or the end of a paragraph is split.
 */
export const markUp = (record: ArticleRecord, text: string, { blocks, ids = false, topHeading }: MarkUpOptions = {}): string => {
  const marks = collectMarks(record).filter(({ start, end }) => start < end)
  const headings = topHeading === undefined ? new Map<string, string>() : levelHeadings(blocks ?? [], topHeading)
  const begun = new Set<Mark>()
  let next = 0
  let live: Mark[] = []

  const openMark = (mark: Mark): string => {
    const { kind, id, number } = mark
    const name = ids && !begun.has(mark) ? ` id="${id}-${number}"` : ''
    begun.add(mark)
    return `<mark data-kind="${markKinds[kind]}" data-id="${id}"${name}>`
  }

  /** Text without elements: both it and the marks come in text order, so each mark is looked at only where it is. */
  const writeText = (start: number, end: number, breaks: boolean): string => {
    live = live.filter((mark) => mark.end > start)
    for (let mark = marks[next]; mark && mark.start < end; mark = marks[++next]) live.push(mark)
    const waiting = live.filter((mark) => mark.end > start)
    const open: Mark[] = []
    const parts: string[] = []
    let at = start
    const writeUpTo = (to: number): void => {
      if (to > at) parts.push(writeCharacters(text.slice(at, to), breaks))
      at = to
    }
    const closeAt = (to: number): void => {
      writeUpTo(to)
      const first = open.findIndex((mark) => mark.end <= to)
      const closed = open.splice(first)
      parts.push('</mark>'.repeat(closed.length))
      for (const mark of closed) if (mark.end > to && to < end) reopen(mark)
    }
    const reopen = (mark: Mark): void => {
      parts.push(openMark(mark))
      open.push(mark)
    }
    const nextEnd = (): number => open.reduce((least, mark) => Math.min(least, mark.end), end)
    for (const mark of waiting) {
      const from = Math.max(mark.start, start)
      while (open.length > 0 && nextEnd() <= from) closeAt(nextEnd())
      writeUpTo(from)
      reopen(mark)
    }
    while (open.length > 0 && nextEnd() < end) closeAt(nextEnd())
    writeUpTo(end)
    return parts.join('') + '</mark>'.repeat(open.length)
  }

  const writeBlock = ({ start, end, tag, children }: BlockNode): string => {
    const name = headings.get(tag) ?? tag
    return `<${name} dir="auto">${writeInside(start, end, children, name !== 'pre')}</${name}>`
  }

  /** Between elements there is white space alone. */
  const writeInside = (start: number, end: number, children: readonly BlockNode[], breaks: boolean): string => {
    let at = start
    const parts: string[] = []
    for (const child of children) {
      parts.push(escapeHtml(text.slice(at, child.start)), writeBlock(child))
      at = child.end
    }
    return parts.join('') + (children.length > 0 ? escapeHtml(text.slice(at, end)) : writeText(at, end, breaks))
  }

  return writeInside(0, text.length, splitBlocks(text, blocks), false)
}

const levelHeadings = (blocks: readonly Block[], top: number): Map<string, string> => {
  const used = new Set(blocks.map(({ tag }) => tag.toLowerCase()).filter((tag) => /^h[1-6]$/.test(tag)))
  return new Map([...used].sort().map((tag, i) => [tag, `h${Math.min(6, top + i)}`]))
}

const writeCharacters = (text: string, breaks: boolean): string => {
  const escaped = escapeHtml(text)
  return breaks ? escaped.replace(/\r\n?|\n/g, '<br>$&') : escaped
}
