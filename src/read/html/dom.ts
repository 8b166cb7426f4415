import { type ChildNode, type Element, isTag, isText, type ParentNode } from 'domhandler'

/** All elements below a node, in the order of the page. */
export const listElements = (node: ParentNode): Element[] => {
  const found: Element[] = []
  const waiting: ChildNode[] = [...node.children].reverse()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!isTag(next)) continue
    found.push(next)
    for (let i = next.children.length - 1; i >= 0; i--) waiting.push(next.children[i] as ChildNode)
  }
  return found
}

export const readAttribute = (element: Element, name: string): string => element.attribs[name]?.trim() ?? ''

/** The elements around one, from the nearest on. */
export function* walkUp(element: Element): Generator<Element> {
  for (let up = element.parent; up && isTag(up); up = up.parent) yield up
}

/**
 * The words of an element in one line, scripts and styles left out.
 *
 * @param limit about how many characters are read at most: who looks for a name or a title need not read a whole page
 */
export const readWords = (node: ChildNode, limit = 3000): string => {
  const parts: string[] = []
  let length = 0
  const collect = (at: ChildNode): void => {
    if (length > limit) return
    if (isText(at)) {
      const text = at.data.slice(0, limit + 1)
      parts.push(text)
      length += text.trim().length
    } else if (isTag(at) && !silent.has(at.name)) {
      const isApart = breaking.has(at.name)
      if (isApart) parts.push(' ')
      for (const child of at.children) {
        if (length > limit) break
        collect(child)
      }
      if (isApart) parts.push(' ')
    }
  }
  collect(node)
  return foldSpace(parts.join(''))
}

const silent = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'button'])
const breaking = new Set(['br', 'p', 'div', 'li', 'td', 'h1', 'h2', 'h3', 'section'])

/** White space of any kind as single spaces; what only a screen needs (soft hyphens, zero-width marks) left out. */
export const foldSpace = (text: string): string =>
  text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()

/** Words alone, for comparison. */
export const foldWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
