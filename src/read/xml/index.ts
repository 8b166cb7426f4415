import type { Reader } from '../reader.js'

/** A file that begins so has one of these root elements. */
const begins = (roots: string): ((head: string) => boolean) => {
  const root = new RegExp(`<(?:[a-z\\d]+:)?(?:${roots})[\\s>]`, 'i')
  return (head) => /^\s*</.test(head) && root.test(head)
}

const read: Reader['read'] = async function* (file, source, options) {
  const { readXml } = await import('./read-xml.js')
  yield* readXml(file, source, options)
}

/** RSS 0.9 to 2.0: one article an item. */
export const rss: Reader = { extensions: ['.rss', '.rdf'], several: true, recognizes: begins('rss|rdf'), read }

/** Atom: one article an entry. */
export const atom: Reader = { extensions: ['.atom'], several: true, recognizes: begins('feed'), read }

/** NewsML-G2 items and messages, and NewsML 1. */
export const newsml: Reader = {
  extensions: ['.newsml'],
  several: true,
  recognizes: begins('newsitem|newsmessage|newsml|packageitem'),
  read,
}

/** NITF: one article a file. */
export const nitf: Reader = { extensions: ['.nitf'], several: false, recognizes: begins('nitf'), read }
