import { pipeline, Readable } from 'node:stream'
import { type CsvError, type Info, parse } from 'csv-parse'
import { type DatelineError, toArticleError, articleTooLarge, brokenRow, noRows, tableCut } from '../../errors.js'
import { ByteSource } from '../byte-source.js'
import { decodeBytes, detectEncoding, type Encoding } from '../encoding.js'
import { maxArticleBytes } from '../limits.js'
import { type InputFile, nameFile, type Reading, type ReadOptions } from '../reader.js'
import { hasTextName, nameRow, readRow, textMissing } from '../row.js'
import { toUtf8 } from '../utf8.js'
import { type Dialect, detectDialect } from './dialect.js'
import type { Delimiter } from './header.js'

const headLength = 65_536
const utf8: Encoding = { name: 'utf-8', unit: 1, markLength: 0 }

interface Parsed {
  readonly record: readonly Buffer[]
  readonly info: Info
}

/**
 * Reads a table row by row. A row that can't be read costs that row alone; a quotation mark that is never closed costs
 * what follows it.
 *
 * @param asked the delimiter that the file's name promises
 */
export async function* readTable(
  file: InputFile,
  source: ByteSource,
  options: ReadOptions,
  asked: Delimiter | null,
): AsyncGenerator<Reading> {
  const name = nameFile(file)
  const encoding = detectEncoding(await source.peek(3), options.encoding)
  const bytes = new ByteSource(Readable.from(toUtf8(source, encoding, name), { objectMode: true }))
  const head = await bytes.peek(headLength)
  const dialect = detectDialect(head, head.length < headLength, asked)
  const { rows, failure } = openParser(bytes, dialect)
  let header: readonly string[] | null = null
  let position = 0
  let lastLine = 0
  for await (const { record, info } of rows) {
    // the parser tells the line on which a row ends
    const line = info.lines - countBreaks(record)
    lastLine = info.lines
    if (record.every((cell) => cell.length === 0)) continue
    if (header === null) {
      header = readHeader(record, name)
      if (!hasTextName(header, options.fields.get('text'))) throw textMissing(name, options.fields.get('text'), header, 'column')
      continue
    }
    position++
    yield await readCells(file, header, record, position, line, options)
  }
  const error = failure()
  if (error) throw explainError(error, name, lastLine + 1)
  if (header === null) throw noRows(name)
}

interface OpenTable {
  readonly rows: AsyncIterable<Parsed>
  /** What the parser could not go on after; asked when there are no more rows. */
  readonly failure: () => CsvError | null
}

const openParser = (bytes: ByteSource, { skip, ...marks }: Dialect): OpenTable => {
  let failure: CsvError | null = null
  const parser = parse({
    ...marks,
    // `1, "two"`: blanks around marks are no part of a cell; tabs are delimiters themselves
    ltrim: marks.delimiter !== '\t',
    relax_quotes: true,
    relax_column_count: true,
    info: true,
    // cells as bytes, so that a wrong one costs its row alone
    encoding: null,
    max_record_size: maxArticleBytes,
    from_line: skip > 0 ? 2 : 1,
    // an error that is thrown would take with it rows that were read and not yet asked for
    skip_records_with_error: true,
    on_skip: (error) => {
      failure ??= error ?? null
      return undefined
    },
  })
  async function* feed(): AsyncGenerator<Buffer> {
    for await (const chunk of bytes) {
      if (failure) return
      yield chunk
    }
  }
  return { rows: pipeline(Readable.from(feed()), parser, () => {}), failure: () => failure }
}

const readHeader = (record: readonly Buffer[], name: string): string[] =>
  record.map((cell) => decodeBytes(cell, utf8, `${name}, line 1`, 0).trim())

const readCells = async (
  file: InputFile,
  header: readonly string[],
  record: readonly Buffer[],
  position: number,
  line: number,
  { fields }: ReadOptions,
): Promise<Reading> => {
  const where = `${nameFile(file)}, line ${line}`
  try {
    const isLonger = record.slice(header.length).some((cell) => cell.length > 0)
    if (isLonger || record.length < header.length) throw brokenRow(where, record.length, header.length)
    const row: Record<string, string> = Object.create(null)
    for (const [i, name] of header.entries()) {
      const cell = record[i]
      if (name !== '' && cell && !Object.hasOwn(row, name)) row[name] = decodeBytes(cell, utf8, `${where}, column "${name}"`, 0)
    }
    return await readRow(row, { file, position, where, fields })
  } catch (error) {
    return { id: nameRow(file, position), path: file.path, error: toArticleError(error, where) }
  }
}

const countBreaks = (record: readonly Buffer[]): number => {
  let count = 0
  for (const cell of record) for (let at = cell.indexOf(0x0a); at >= 0; at = cell.indexOf(0x0a, at + 1)) count++
  return count
}

const explainError = ({ code, message }: CsvError, name: string, line: number): DatelineError => {
  if (code === 'CSV_MAX_RECORD_SIZE') return articleTooLarge(`${name}, line ${line}`, maxArticleBytes)
  return tableCut(name, line, code === 'CSV_QUOTE_NOT_CLOSED' ? 'a quotation mark is never closed' : message)
}
