import { type ChildNode, Element, isTag, isText } from 'domhandler'
import { foldSpace } from '../html/dom.js'

/** The first child of that name; names are lower case, with their prefix where they have one. */
export const childOf = (element: Element | null, ...names: readonly string[]): Element | null => {
  for (const name of names) for (const child of element?.children ?? []) if (isTag(child) && bareName(child, name) === name) return child
  return null
}

export const childrenOf = (element: Element | null, name: string): Element[] =>
  (element?.children ?? []).filter((child): child is Element => isTag(child) && bareName(child, name) === name)

/** Follows names from child to child. */
export const descend = (element: Element | null, ...path: readonly string[]): Element | null =>
  path.reduce<Element | null>((at, name) => childOf(at, name), element)

/** All elements of that name below, in order. */
export const findAll = (element: Element | null, name: string): Element[] =>
  (element?.children ?? []).filter(isTag).flatMap((child) => [...(bareName(child, name) === name ? [child] : []), ...findAll(child, name)])

/** Words of an element in one line; null where there are none. */
export const wordsOf = (element: Element | null): string | null => (element ? foldSpace(rawText(element)) || null : null)

export const attributeOf = (element: Element | null, ...names: readonly string[]): string | null => {
  for (const name of names) {
    const value = element?.attribs[name]?.trim()
    if (value) return value
  }
  return null
}

/** Text as it stands, with all that elements inside hold. */
export const rawText = (node: ChildNode): string => (isText(node) ? node.data : isTag(node) ? node.children.map(rawText).join('') : '')

/** The name as it is asked for: without its prefix unless one was asked. */
const bareName = ({ name }: Element, asked: string): string => (asked.includes(':') ? name : name.slice(name.indexOf(':') + 1))

/** The same elements under the names that HTML has for them, so that they can be laid out as a page. */
export const renameElements = (nodes: readonly ChildNode[], names: Readonly<Record<string, string>>): ChildNode[] =>
  nodes.map((node) => {
    if (!isTag(node)) return node
    const bare = node.name.slice(node.name.indexOf(':') + 1)
    return new Element(names[bare] ?? bare, node.attribs, renameElements(node.children, names))
  })
