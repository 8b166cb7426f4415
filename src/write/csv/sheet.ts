import { stringify } from 'csv-stringify/sync'
import type { Options } from 'csv-stringify/sync'
import { parseDocument } from '../../document/parse-document.js'
import type { TableName } from '../formats.js'
import type { Span } from '../../record/index.js'
import type { Sheet } from '../sheet.js'
import type { Cell, RowContext, Table } from './column.js'
import { createRowContext } from './row-context.js'
import { tableByName } from './tables.js'

export interface CsvOptions {
  /** Adds the names of the rules that made each row. */
  readonly explain: boolean
  /** Adds the article text to the table of articles. */
  readonly withText: boolean
  /** Takes the danger out of cells that a spreadsheet would carry out as formulas. */
  readonly csvGuard: boolean
  /** Opens the table with a byte-order mark, by which Excel knows UTF-8. */
  readonly csvBom: boolean
  /** How many sentences before and after the row's own each row shows; none makes no columns for them. */
  readonly context: number
}

/** One table as RFC 4180 has it: CRLF, quotation marks where a cell needs them, column names first. */
export const csv = (name: TableName, options: CsvOptions): Sheet => {
  const table = tableByName(name)
  const names = columnNames(name, table, options)
  const format: Options = {
    record_delimiter: '\r\n',
    // a lone CR or LF is a line end to many readers, too
    quoted_match: /[\r\n]/,
    // a single quote before = + - @ tab and CR, as OWASP says; numbers stay numbers
    escape_formulas: options.csvGuard,
  }
  const toLines = (rows: (string | number)[][]): string => stringify(rows, format)
  return {
    name,
    head: (options.csvBom ? '\ufeff' : '') + toLines([names]),
    separator: '',
    tail: '',
    format: (record, text) => {
      const entries = table.entries(record)
      if (entries.length === 0) return ''
      const context = createRowContext(record, text, () => parseDocument(text).sentences)
      return toLines(entries.map((entry) => makeRow(name, table, entry, context, options).map(toCell)))
    },
  }
}

const columnNames = (name: TableName, table: Table<unknown>, options: CsvOptions): string[] => [
  'article',
  'published',
  ...table.columns.map(([column]) => column),
  ...(table.rules && options.explain ? ['rules'] : []),
  ...(name === 'articles' && options.withText ? ['text'] : []),
  ...(table.span && options.context > 0 ? ['before', 'after'] : []),
  ...(table.span ? ['sentence'] : []),
]

const makeRow = (name: TableName, table: Table<unknown>, entry: unknown, context: RowContext, options: CsvOptions): Cell[] => {
  const { record, text } = context
  const span = table.span?.(entry, context)
  return [
    record.id,
    record.published.date,
    ...table.columns.map(([, cell]) => cell(entry, context)),
    ...(table.rules && options.explain ? [table.rules(entry)] : []),
    ...(name === 'articles' && options.withText ? [text] : []),
    ...(table.span && options.context > 0 ? readAround(span, context, options.context) : []),
    ...(span ? [context.sentence(span.start, span.end)] : []),
  ]
}

const readAround = (span: Span | undefined, context: RowContext, count: number): Cell[] =>
  span ? [context.before(span.start, count), context.after(span.end, count)] : [null, null]

const toCell = (cell: Cell): string | number => {
  if (cell === null) return ''
  if (typeof cell === 'boolean') return String(cell)
  return typeof cell === 'object' ? cell.join('; ') : cell
}
