import { parse } from 'csv-parse/sync'
import { type Delimiter, delimiters } from './header.js'

/** How a table is written. */
export interface Dialect {
  readonly delimiter: Delimiter
  /** Whether cells can stand in quotation marks; in some tables with tabs a mark is a mark. */
  readonly quote: '"' | false
  /** Bytes before the header: the line `sep=;` that spreadsheets write. */
  readonly skip: number
}

const sampleRows = 50

/**
 * Finds out how a table is written, from its first bytes: what parts most of the rows into as many cells as the header has.
 *
 * @param asked the delimiter that the file's name promises
 */
export const detectDialect = (head: Buffer, isWhole: boolean, asked: Delimiter | null): Dialect => {
  const said = /^sep=([,;\t|])\r?\n/.exec(head.subarray(0, 8).toString('latin1'))
  const skip = said?.[0].length ?? 0
  const sample = head.subarray(skip)
  const candidates = said ? [said[1] as Delimiter] : delimiters
  let best: Dialect = { delimiter: asked ?? ',', quote: '"', skip }
  let most = 0
  for (const delimiter of candidates)
    for (const quote of delimiter === '\t' ? (['"', false] as const) : (['"'] as const)) {
      const score = scoreDialect(sample, isWhole, delimiter, quote) + (delimiter === asked ? 0.5 : 0)
      if (score > most) {
        most = score
        best = { delimiter, quote, skip }
      }
    }
  return best
}

/** Nothing where the header is one cell; else the share of fitting rows, and a little for each column. */
const scoreDialect = (sample: Buffer, isWhole: boolean, delimiter: Delimiter, quote: '"' | false): number => {
  const rows: string[][] = []
  try {
    const options = { delimiter, quote, relax_column_count: true, skip_empty_lines: true, to: sampleRows, encoding: 'latin1' } as const
    // the last row of the sample may be cut off, in quotes even
    parse(sample, {
      ...options,
      on_record: (row: string[]) => {
        rows.push(row)
        return null
      },
    })
  } catch {
    // what came before the error counts
  }
  if (!isWhole && rows.length > 1 && rows.length < sampleRows) rows.pop()
  const [header, ...body] = rows
  if (!header || header.length < 2) return 0
  const fitting = body.filter((row) => row.length === header.length).length
  return (body.length === 0 ? 0.5 : fitting / body.length) + Math.min(header.length, 50) / 100
}
