import { articleTooLarge } from '../errors.js'
import type { Article } from './article.js'
import { decodeBytes, detectEncoding } from './encoding.js'
import { maxArticleBytes } from './limits.js'
import { nameFile, type Reader } from './reader.js'

/** Plain text: one article a file, not altered in any way. */
export const text: Reader = {
  extensions: ['.txt', '.text'],
  several: false,
  recognizes: () => false,
  async *read(file, source, options) {
    const encoding = detectEncoding(await source.peek(3), options.encoding)
    const chunks: Buffer[] = []
    let length = 0
    for await (const chunk of source) {
      chunks.push(chunk)
      length += chunk.length
      if (length > maxArticleBytes) throw articleTooLarge(nameFile(file), maxArticleBytes)
    }
    const bytes = Buffer.concat(chunks).subarray(encoding.markLength)
    yield toArticle(file.id, file.path, decodeBytes(bytes, encoding, nameFile(file), encoding.markLength))
  },
}

const toArticle = (id: string | null, path: string | null, content: string): Article => ({
  id,
  text: content,
  source: { path, url: null, title: null, byline: null, publisher: null, language: null },
  published: null,
})
