import { nameFile, type Reader } from '../reader.js'
import { readWhole } from '../read-whole.js'

/** A saved web page: one article a file. */
export const html: Reader = {
  extensions: ['.html', '.htm', '.xhtml'],
  several: false,
  recognizes: (head) =>
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype html|html|head|body|title|meta|article|div|p|h1|table|section|main)\b/i.test(
      head,
    ),
  async *read(file, source, options) {
    const where = nameFile(file)
    const bytes = await readWhole(source, where)
    const { decodePage } = await import('./decode-page.js')
    const { readPage } = await import('./read-page.js')
    const { source: facts, ...article } = await readPage(decodePage(bytes, { asked: options.encoding }, where), null, where)
    yield { ...article, id: file.id, source: { path: file.path, ...facts } }
  },
}
