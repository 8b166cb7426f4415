import { createReadStream } from 'node:fs'
import type { PlannedSheet } from './parts.js'

/** A table whose rows lie in a file, one a line, the column names first. */
export interface RowFile {
  readonly name: string
  readonly columns: readonly string[]
  /** The line of the column names. */
  readonly head: string
  readonly path: string
}

/** A sheet and which bytes of the file of rows are its own. */
export interface SheetOfRows extends PlannedSheet {
  readonly table: RowFile
  readonly start: number
  readonly end: number
}

export interface SheetLimits {
  /** Rows that one sheet may have, that of the column names among them. */
  readonly rows: number
  /** Bytes of rows in one sheet: its part of the archive must stay below what ZIP can say. */
  readonly bytes: number
}

export const excelLimits: SheetLimits = { rows: 1_048_576, bytes: 2_000_000_000 }

const lineFeed = 0x0a

/** Parts the rows of a table into sheets that Excel can open: «counts», «counts 2» … */
export const planSheets = async (table: RowFile, limits: SheetLimits): Promise<SheetOfRows[]> => {
  const sheets: SheetOfRows[] = []
  let [start, end, rows] = [0, 0, 0]
  const close = (): void => {
    const title = sheets.length === 0 ? table.name : `${table.name} ${sheets.length + 1}`
    sheets.push({ table, title, columns: table.columns, rows, start, end })
    // the column names are said again
    ;[start, rows] = [end, 1]
  }
  let offset = 0
  for await (const chunk of createReadStream(table.path) as AsyncIterable<Buffer>) {
    for (let i = chunk.indexOf(lineFeed); i >= 0; i = chunk.indexOf(lineFeed, i + 1)) {
      const rowEnd = offset + i + 1
      if (rows >= limits.rows || (rowEnd - start > limits.bytes && rows > 1)) close()
      end = rowEnd
      rows++
    }
    offset += chunk.length
  }
  close()
  return sheets
}

/** The rows of a sheet as they lie in the file, with the column names first. */
export async function* readRows({ table, start, end }: SheetOfRows): AsyncGenerator<Buffer> {
  if (start > 0) yield Buffer.from(table.head)
  if (end > start) yield* createReadStream(table.path, { start, end: end - 1, highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>
}
