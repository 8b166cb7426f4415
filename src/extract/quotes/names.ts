import type { Document } from '../../document/document.js'

/** Asked for one word after the other, in lower case. */
export type Names = Pick<ReadonlySet<string>, 'has'>

/** Words that stand capitalised within a sentence, so that «Trump» and «Lynch» are known at the head of one as well. */
export const findNames = (document: Document): Names => {
  let names: Set<string> | null = null
  return {
    // most articles are never asked
    has: (lower) => {
      if (!names) {
        names = new Set()
        for (const token of document.tokens) if (token.pos === 'proper') names.add(token.lower)
      }
      return names.has(lower)
    },
  }
}
