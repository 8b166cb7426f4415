import { toArticleError, articleTooLarge, brokenJson, invalidRow } from '../../errors.js'
import type { ByteSource } from '../byte-source.js'
import { detectEncoding } from '../encoding.js'
import { maxArticleBytes } from '../limits.js'
import { type InputFile, nameFile, type Reading, type ReadOptions } from '../reader.js'
import { nameRow, readRow } from '../row.js'
import { isRow, type Row, toWords } from '../row-value.js'
import { ensureUtf8, toUtf8 } from '../utf8.js'
import { type Item, ItemFinder } from './find-items.js'
import { unwrapItem } from './item.js'

/**
 * Reads JSON as it comes: the objects of a list are articles one after the other, and none but the current is held.
 * Where the JSON breaks off, the articles before have been read.
 */
export async function* readJson(file: InputFile, source: ByteSource, options: ReadOptions): AsyncGenerator<Reading> {
  const name = nameFile(file)
  const encoding = detectEncoding(await source.peek(3), options.encoding)
  const finder = new ItemFinder(options.fields.get('text'))
  const lines = new LineCounter()
  let size = 0
  let isEmpty = true
  for await (const chunk of ensureUtf8(toUtf8(source, encoding, name), name, encoding.markLength)) {
    lines.add(chunk)
    isEmpty = false
    const error = attempt(() => finder.write(chunk))
    const items = finder.take()
    for (const item of items) yield await readItem(file, item, options)
    if (error) throw brokenJson(`${name}, line ${lines.at(finder.readBytes)}`, explainError(error))
    size = items.length > 0 ? 0 : size + chunk.length
    if (size > maxArticleBytes) throw articleTooLarge(name, maxArticleBytes)
  }
  const error = attempt(() => finder.end())
  for (const item of finder.take()) yield await readItem(file, item, options)
  if (error || isEmpty) throw brokenJson(name, isEmpty ? 'it is empty' : 'it ends too early')
}

const readItem = async (file: InputFile, { value, position, around }: Item, { fields }: ReadOptions): Promise<Reading> => {
  const where = position === null ? nameFile(file) : `${nameFile(file)}, article ${position}`
  try {
    if (!isRow(value)) throw invalidRow(where, `expected an object, found ${describe(value)}`, 'An article is a JSON object with a text.')
    return await readRow(unwrapItem(value), { file, position, where, fields, defaults: readFeed(around) })
  } catch (error) {
    return { id: nameRow(file, position), path: file.path, error: toArticleError(error, where) }
  }
}

/** What a JSON Feed says of all that is in it. */
const readFeed = (feed: Row) =>
  typeof feed.version === 'string' && feed.version.includes('jsonfeed.org')
    ? { publisher: toWords(feed.title) || null, language: toWords(feed.language) || null }
    : {}

const attempt = (work: () => void): Error | null => {
  try {
    work()
    return null
  } catch (error) {
    return error as Error
  }
}

/** Counts lines of the last chunk alone: that is where an error is. */
class LineCounter {
  private chunk: Buffer = Buffer.alloc(0)
  private start = 0
  private linesBefore = 0

  add(chunk: Buffer): void {
    this.linesBefore += countBreaks(this.chunk)
    this.start += this.chunk.length
    this.chunk = chunk
  }

  at(offset: number): number {
    return 1 + this.linesBefore + countBreaks(this.chunk.subarray(0, Math.max(0, offset - this.start)))
  }
}

const countBreaks = (bytes: Buffer): number => {
  let count = 0
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) count++
  return count
}

const explainError = ({ message }: Error): string => {
  if (message.includes('state ENDED')) return 'more follows after the first value; for an object on each line there is --from ndjson'
  const found = /^Unexpected "([\s\S]{1,3})" at/.exec(message)?.[1] ?? /^Unexpected \w+ \("?(.{1,40}?)"?\)/.exec(message)?.[1]
  return found === undefined ? message : `unexpected ${JSON.stringify(found)}`
}

const describe = (value: unknown): string => (Array.isArray(value) ? 'an array' : (JSON.stringify(value)?.slice(0, 40) ?? 'nothing'))
