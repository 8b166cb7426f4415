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

/** The words of an element in one line, scripts and styles left out. */
export const readWords = (node: ChildNode): string => foldSpace(collectText(node))

const collectText = (node: ChildNode): string => {
  if (isText(node)) return node.data
  if (!isTag(node) || silent.has(node.name)) return ''
  const inside = node.children.map(collectText).join('')
  return breaking.has(node.name) ? ` ${inside} ` : inside
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
