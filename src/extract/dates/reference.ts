import type { Document } from '../../document/document.js'

/** The day that relative dates count from, where nothing but the text tells it: an explicit full date, the dateline. */
export const findReference = (_document: Document): string | null => null
