import { decodeBytes, detectEncoding } from '../encoding.js'
import { readWhole } from '../read-whole.js'
import { nameFile, type Reader } from '../reader.js'

/** Markdown, known by its name alone: any plain text can be read as it. */
export const markdown: Reader = {
  extensions: ['.md', '.markdown', '.mdown', '.mkd'],
  several: false,
  recognizes: () => false,
  async *read(file, source, options) {
    const where = nameFile(file)
    const bytes = await readWhole(source, where)
    const encoding = detectEncoding(bytes.subarray(0, 3), options.encoding)
    const content = decodeBytes(bytes.subarray(encoding.markLength), encoding, where, encoding.markLength)
    const { readMarkdown } = await import('./read-markdown.js')
    yield await readMarkdown(content, file, where)
  },
}
