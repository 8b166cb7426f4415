import type { Reader } from '../reader.js'

/** A web archive: one article for each page in it. */
export const warc: Reader = {
  extensions: ['.warc'],
  several: true,
  recognizes: (head) => /^\s*WARC\/\d\.\d\r?\n/.test(head),
  async *read(file, source, options) {
    const { readWarc } = await import('./read-warc.js')
    yield* readWarc(file, source, options)
  },
}
