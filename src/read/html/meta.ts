import type { Element } from 'domhandler'
import { foldSpace, readAttribute } from './dom.js'
import { decodeEntities } from './entities.js'

/** Values of a page's `meta` elements by the names that they go by, lower case. */
export type Meta = ReadonlyMap<string, readonly string[]>

export const readMeta = (elements: readonly Element[]): Meta => {
  const meta = new Map<string, string[]>()
  for (const element of elements) {
    if (element.name !== 'meta') continue
    const value = foldSpace(decodeEntities(readAttribute(element, 'content')))
    if (value === '') continue
    for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = readAttribute(element, key).toLowerCase()
      if (name !== '')
        meta.set(key === 'itemprop' ? `itemprop:${name}` : name, [
          ...(meta.get(key === 'itemprop' ? `itemprop:${name}` : name) ?? []),
          value,
        ])
    }
  }
  return meta
}

/** The first of these that the page has. */
export const firstOf = (meta: Meta, names: readonly string[]): string | null => {
  for (const name of names) {
    const value = meta.get(name)?.[0]
    if (value !== undefined) return value
  }
  return null
}
