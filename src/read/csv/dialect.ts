import { type CsvError, parse } from 'csv-parse/sync'
import { type Delimiter, delimiters } from './header.js'

/** How a table is written. */
export interface Dialect {
  readonly delimiter: Delimiter
  /** Whether cells can stand in quotation marks; in some tables with tabs a mark is a mark. */
  readonly quote: '"' | false
  /** What stands before a mark that is part of a cell: another, or a backslash, as databases write it. */
  readonly escape: '"' | '\\'
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
  const hasBackslash = sample.includes('\\"')
  let best: Dialect = { delimiter: asked ?? ',', quote: '"', escape: '"', skip }
  let most = 0
  for (const delimiter of candidates)
    for (const marks of [plainMarks, ...(hasBackslash ? [backslashMarks] : []), ...(delimiter === '\t' ? [noMarks] : [])]) {
      const score = scoreDialect(sample, isWhole, { delimiter, ...marks }) + (delimiter === asked ? 0.5 : 0)
      if (score > most) {
        most = score
        best = { delimiter, ...marks, skip }
      }
    }
  return best
}

const plainMarks = { quote: '"', escape: '"' } as const
const backslashMarks = { quote: '"', escape: '\\' } as const
const noMarks = { quote: false, escape: '"' } as const

/** Nothing where the header is one cell; else the share of fitting rows, and a little for each column. */
const scoreDialect = (sample: Buffer, isWhole: boolean, marks: Omit<Dialect, 'skip'>): number => {
  const rows: string[][] = []
  const options = { ...marks, relax_column_count: true, skip_empty_lines: true, to: sampleRows, encoding: 'latin1' } as const
  let isBroken = false
  try {
    parse(sample, {
      ...options,
      on_record: (row: string[]) => {
        rows.push(row)
        return null
      },
    })
  } catch (error) {
    // a sample may end within quotes
    isBroken = isWhole || (error as CsvError).code !== 'CSV_QUOTE_NOT_CLOSED'
  }
  if (!isWhole && rows.length > 1 && rows.length < sampleRows) rows.pop()
  const [header, ...body] = rows
  if (!header || header.length < 2) return 0
  const fitting = body.filter((row) => row.length === header.length).length
  const share = body.length === 0 ? 0.5 : fitting / body.length
  return share * (isBroken ? 0.8 : 1) + Math.min(header.length, 50) / 100
}
