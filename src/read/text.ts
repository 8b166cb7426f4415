import type { Article } from './article.js'
import { decodeBytes, detectEncoding } from './encoding.js'
import { nameFile, type Reader } from './reader.js'
import { readWhole } from './read-whole.js'

/** Plain text: one article a file, not altered in any way. */
export const text: Reader = {
  extensions: ['.txt', '.text'],
  several: false,
  recognizes: () => false,
  async *read(file, source, options) {
    const bytes = await readWhole(source, nameFile(file))
    const encoding = detectEncoding(bytes.subarray(0, 3), options.encoding)
    yield toArticle(file.id, file.path, decodeBytes(bytes.subarray(encoding.markLength), encoding, nameFile(file), encoding.markLength))
  },
}

const toArticle = (id: string | null, path: string | null, content: string): Article => ({
  id,
  text: content,
  source: { path, url: null, title: null, byline: null, publisher: null, language: null },
  published: null,
})
