import { toArticleError, articleTooLarge, invalidJson, invalidRow } from '../errors.js'
import { decodeBytes, detectEncoding, type Encoding } from './encoding.js'
import { maxArticleBytes } from './limits.js'
import { type Line, type LineFeed, splitLines } from './lines.js'
import { type InputFile, nameFile, type Reader, type Reading, type ReadOptions } from './reader.js'
import { nameRow, readRow } from './row.js'
import { isRow, type Row } from './row-value.js'

/** One JSON object a line, one article an object. A line that can't be read costs that line alone. */
export const ndjson: Reader = {
  extensions: ['.ndjson', '.jsonl', '.ldjson'],
  several: true,
  recognizes: (head) => beginsWithObject(head.trimStart()),
  async *read(file, source, options) {
    const encoding = detectEncoding(await source.peek(3), options.encoding)
    for await (const line of splitLines(source, lineFeedOf(encoding), encoding.markLength, maxArticleBytes)) {
      const reading = await readLine(file, line, encoding, options)
      if (reading) yield reading
    }
  },
}

/** The first line is a JSON object by itself, or begins as one and is longer than what is known of it; and holds no list of articles. */
const beginsWithObject = (head: string): boolean => {
  const end = head.indexOf('\n')
  if (/"(?:articles|docs|items|results|response|hits)"\s*:\s*[[{]/.test(head)) return false
  if (end < 0) return /^\{\s*"/.test(head)
  try {
    return head.startsWith('{') && typeof JSON.parse(head.slice(0, end)) === 'object'
  } catch {
    return false
  }
}

const lineFeedOf = (encoding: Encoding): LineFeed => {
  if (encoding.unit === 1) return [0x0a]
  return encoding.name === 'utf-16le' ? [0x0a, 0] : [0, 0x0a]
}

const readLine = async (file: InputFile, line: Line, encoding: Encoding, options: ReadOptions): Promise<Reading | null> => {
  const where = `${nameFile(file)}, line ${line.number}`
  try {
    if (line.bytes === null) throw articleTooLarge(where, maxArticleBytes)
    const json = decodeBytes(line.bytes, encoding, where, line.offset)
    if (json.trim() === '') return null
    return await readRow(parseRow(json, where), { file, position: line.number, where, fields: options.fields })
  } catch (error) {
    return { id: nameRow(file, line.number), path: file.path, error: toArticleError(error, where) }
  }
}

const parseRow = (json: string, where: string): Row => {
  let row: unknown
  try {
    row = JSON.parse(json)
  } catch (error) {
    throw invalidJson(where, (error as SyntaxError).message.replace(/^JSON\.parse: /, ''))
  }
  if (isRow(row)) return row
  throw invalidRow(
    where,
    `expected an object, found ${Array.isArray(row) ? 'an array' : JSON.stringify(row)}`,
    'Each line must hold one JSON object.',
  )
}
