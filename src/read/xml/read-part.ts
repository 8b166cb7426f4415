import type { Element } from 'domhandler'
import type { ArticleParts } from '../html/read-page.js'

/** Reads an element that is an article; the id is null where it has none of its own. */
export type ReadPart = (part: Element, root: Element, where: string) => ArticleParts & { readonly id: string | null }
