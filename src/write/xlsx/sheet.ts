import type { TableName } from '../formats.js'
import type { Sheet } from '../sheet.js'
import { createRowMaker, type RowOptions } from '../tables/rows.js'
import { headerCell, toCellMarkup } from './cell.js'
import { isDayColumn } from './columns.js'

export interface XlsxOptions extends RowOptions {
  /** Keeps cells text that a spreadsheet would take for formulas when they are edited. */
  readonly csvGuard: boolean
}

/**
 * The rows of one table in SpreadsheetML, a row a line, the column names first. `writeToWorkbook` packs such tables into
 * one workbook when all rows are there: until then they are lines that any thread can make.
 */
export const xlsx = (name: TableName, options: XlsxOptions): Sheet => {
  const { columns, makeRows } = createRowMaker(name, options)
  const days = columns.map(isDayColumn)
  return {
    name,
    columns,
    head: toRow(columns.map(headerCell)),
    separator: '',
    tail: '',
    format: (record, text) =>
      makeRows(record, text)
        .map((row) => toRow(row.map((cell, i) => toCellMarkup(cell, days[i] ?? false, options.csvGuard))))
        .join(''),
  }
}

const toRow = (cells: readonly string[]): string => `<row>${cells.join('')}</row>\n`
