import type { Reader } from '../reader.js'
import { beginsAsTable } from './header.js'

/** A table whose rows are articles, with commas, semicolons, tabs or bars between the columns. */
export const csv: Reader = {
  extensions: ['.csv'],
  several: true,
  recognizes: beginsAsTable,
  async *read(file, source, options) {
    const { readTable } = await import('./read-table.js')
    yield* readTable(file, source, options, null)
  },
}

/** The same with tabs. */
export const tsv: Reader = {
  extensions: ['.tsv', '.tab'],
  several: true,
  recognizes: () => false,
  async *read(file, source, options) {
    const { readTable } = await import('./read-table.js')
    yield* readTable(file, source, options, '\t')
  },
}
