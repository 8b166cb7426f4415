import { detectEncoding } from '../encoding.js'
import { ndjson } from '../ndjson.js'
import type { Reader } from '../reader.js'

const headLength = 65_536

/** One article as a JSON object, an array of them, or an object that holds such an array; ninjs, too. */
export const json: Reader = {
  extensions: ['.json'],
  several: true,
  recognizes: (head) => /^\s*(?:\{\s*"|\[\s*(?:\{\s*"|\]\s*$))/.test(head),
  async *read(file, source, options) {
    const head = await source.peek(headLength)
    const { name, markLength } = detectEncoding(head, options.encoding)
    if (holdsRows(new TextDecoder(name).decode(head.subarray(markLength)))) return yield* ndjson.read(file, source, options)
    const { readJson } = await import('./read-json.js')
    yield* readJson(file, source, options)
  },
}

/** NDJSON goes by this name, too: an object in the first line and one that begins in the next. */
const holdsRows = (head: string): boolean => {
  const lines = /^\s*(\{[^\n]+\})[^\S\n]*\n\s*\{/.exec(head)
  if (!lines?.[1]) return false
  try {
    JSON.parse(lines[1])
    return true
  } catch {
    return false
  }
}
