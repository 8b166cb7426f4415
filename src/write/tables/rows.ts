import { parseDocument } from '../../document/parse-document.js'
import type { ArticleRecord, Span } from '../../record/index.js'
import type { TableName } from '../formats.js'
import type { Cell, RowContext, Table } from './column.js'
import { createRowContext } from './row-context.js'
import { tableByName } from './tables.js'

export interface RowOptions {
  /** Adds the names of the rules that made each row. */
  readonly explain: boolean
  /** Adds the article text to the table of articles. */
  readonly withText: boolean
  /** How many sentences before and after the row's own each row shows; none makes no columns for them. */
  readonly context: number
}

/** A table as names of columns and rows of cells: the article first, the sentence last. */
export interface RowMaker {
  readonly columns: readonly string[]
  readonly makeRows: (record: ArticleRecord, text: string) => Cell[][]
}

/** Makes the rows of a table, the same for every format of tables. */
export const createRowMaker = (name: TableName, options: RowOptions): RowMaker => {
  const table = tableByName(name)
  return {
    columns: nameColumns(name, table, options),
    makeRows: (record, text) => {
      const entries = table.entries(record)
      if (entries.length === 0) return []
      const context = createRowContext(record, text, () => parseDocument(text).sentences)
      return entries.map((entry) => makeRow(name, table, entry, context, options))
    },
  }
}

/** A list in one cell. */
export const joinList = (list: readonly (string | number)[]): string => list.join('; ')

const nameColumns = (name: TableName, table: Table<unknown>, options: RowOptions): string[] => [
  'article',
  'published',
  ...table.columns.map(([column]) => column),
  ...(table.rules && options.explain ? ['rules'] : []),
  ...(name === 'articles' && options.withText ? ['text'] : []),
  ...(table.span && options.context > 0 ? ['before', 'after'] : []),
  ...(table.span ? ['sentence'] : []),
]

const makeRow = (name: TableName, table: Table<unknown>, entry: unknown, context: RowContext, options: RowOptions): Cell[] => {
  const { record, text } = context
  const span = table.span?.(entry, context)
  return [
    record.id,
    record.published.date,
    ...table.columns.map(([, cell]) => cell(entry, context)),
    ...(table.rules && options.explain ? [table.rules(entry)] : []),
    ...(name === 'articles' && options.withText ? [text] : []),
    ...(table.span && options.context > 0 ? readAround(span, context, options.context) : []),
    ...(table.span ? [span ? context.sentence(span.start, span.end) : null] : []),
  ]
}

const readAround = (span: Span | undefined, context: RowContext, count: number): Cell[] =>
  span ? [context.before(span.start, count), context.after(span.end, count)] : [null, null]
