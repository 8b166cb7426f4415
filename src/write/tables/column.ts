import type { Actor, ArticleRecord, Count, DateRecord, Place } from '../../record/index.js'

export type Cell = string | number | boolean | null | readonly (string | number)[]

/** What a row may look at beside its own record. */
export interface RowContext {
  readonly record: ArticleRecord
  readonly text: string
  readonly actor: (id: string | null | undefined) => Actor | null
  readonly place: (id: string | null | undefined) => Place | null
  readonly date: (id: string | null | undefined) => DateRecord | null
  readonly count: (id: string | null | undefined) => Count | null
  /** The sentences that the span touches, white space made single spaces. */
  readonly sentence: (start: number, end: number) => string
  /** So many sentences before the one that holds an offset; null at the head of the text. */
  readonly before: (start: number, count: number) => string | null
  /** So many sentences behind the one that holds the character before an offset; null at the end of the text. */
  readonly after: (end: number, count: number) => string | null
}

/** A column: its name and the cell that it makes of one entry of the table. */
export type Column<Entry> = readonly [name: string, cell: (entry: Entry, context: RowContext) => Cell]

/** One table: an entry a row. */
export interface Table<Entry> {
  readonly entries: (record: ArticleRecord) => readonly Entry[]
  readonly columns: readonly Column<Entry>[]
  /** The span whose sentence closes the row; none for tables of whole articles. */
  readonly span?: (entry: Entry, context: RowContext) => { readonly start: number; readonly end: number } | undefined
  /** The rules that made the entry, shown where they were asked for. */
  readonly rules?: (entry: Entry) => readonly string[]
}

type CellField<Entry> = keyof { [Field in keyof Entry as Entry[Field] extends Cell ? Field : never]: true } & string

/** Columns that show fields of the entry as they are, under their own names. */
export const ownFields = <Entry>(...fields: CellField<Entry>[]): Column<Entry>[] =>
  fields.map((field): Column<Entry> => [field, (entry) => entry[field as keyof Entry] as Cell])

/** Keeps the entry type of a table while it is written down. */
export const defineTable = <Entry>(table: Table<Entry>): Table<Entry> => table
