import { articleTooLarge } from '../errors.js'
import type { ByteSource } from './byte-source.js'
import { maxArticleBytes } from './limits.js'

/**
 * All bytes of an input that holds one article.
 *
 * @param where what messages call it
 * @throws DatelineError `article-too-large` as soon as there are more bytes than an article may have
 */
export const readWhole = async (source: ByteSource, where: string, limit: number = maxArticleBytes): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of source) {
    chunks.push(chunk)
    length += chunk.length
    if (length > limit) throw articleTooLarge(where, limit)
  }
  return Buffer.concat(chunks)
}
