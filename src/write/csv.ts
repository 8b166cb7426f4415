import { stringify } from 'csv-stringify/sync'
import type { Options } from 'csv-stringify/sync'
import type { TableName } from './formats.js'
import type { Sheet } from './sheet.js'
import type { Cell } from './tables/column.js'
import { createRowMaker, joinList, type RowOptions } from './tables/rows.js'

export interface CsvOptions extends RowOptions {
  /** Takes the danger out of cells that a spreadsheet would carry out as formulas. */
  readonly csvGuard: boolean
  /** Opens the table with a byte-order mark, by which Excel knows UTF-8. */
  readonly csvBom: boolean
}

/** One table as RFC 4180 has it: CRLF, quotation marks where a cell needs them, column names first. */
export const csv = (name: TableName, options: CsvOptions): Sheet => {
  const { columns, makeRows } = createRowMaker(name, options)
  const format: Options = {
    record_delimiter: '\r\n',
    // a lone CR or LF is a line end to many readers, too
    quoted_match: /[\r\n]/,
    // a single quote before = + - @ tab and CR, as OWASP says; numbers stay numbers
    escape_formulas: options.csvGuard,
  }
  return {
    name,
    head: (options.csvBom ? '\ufeff' : '') + stringify([columns], format),
    separator: '',
    tail: '',
    format: (record, text) => {
      const rows = makeRows(record, text)
      return rows.length === 0
        ? ''
        : stringify(
            rows.map((row) => row.map(toCell)),
            format,
          )
    },
  }
}

const toCell = (cell: Cell): string | number => {
  if (cell === null) return ''
  if (typeof cell === 'boolean') return String(cell)
  return typeof cell === 'object' ? joinList(cell) : cell
}
