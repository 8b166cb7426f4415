import { DatelineError, extractFailed } from '../errors.js'
import { type ExtractOptions, extractRecord } from '../pipeline.js'
import type { Article } from '../read/article.js'
import type { Reading } from '../read/reader.js'
import { type Kind, kinds, type Warning } from '../record/index.js'
import { createSheets, type SheetOptions } from '../write/index.js'

/** Everything that decides what an article becomes: plain values, so that they can be sent to another thread. */
export interface WorkSettings {
  readonly extract: ExtractOptions
  readonly sheets: SheetOptions
}

/** An article's record, written down and counted. */
export interface Done {
  readonly id: string
  readonly path: string | null
  /** What it adds to each sheet. */
  readonly parts: readonly string[]
  readonly warnings: readonly Warning[]
  readonly found: Readonly<Record<Kind, number>>
}

/** An article that has no record; the others go on. */
export interface Failed {
  readonly id: string | null
  readonly path: string | null
  readonly error: DatelineError
}

export type Outcome = Done | Failed

/** Makes the function that turns what was read into what is written. It never throws: an article that fails is an outcome. */
export const createWork = async ({ extract, sheets }: WorkSettings): Promise<(reading: Reading) => Outcome> => {
  const open = await createSheets(sheets)
  return (reading) => {
    if ('error' in reading) return reading
    try {
      const record = extractRecord(reading, extract)
      return {
        id: record.id,
        path: reading.source.path,
        parts: open.map((sheet) => sheet.format(record, reading.text)),
        warnings: record.warnings,
        found: Object.fromEntries(kinds.map((kind) => [kind, record[kind].length])) as Record<Kind, number>,
      }
    } catch (error) {
      const where = nameArticle(reading)
      return { id: reading.id, path: reading.source.path, error: error instanceof DatelineError ? error : extractFailed(where, error) }
    }
  }
}

/** What a message calls an article: its id, with the file where the id does not name it. */
const nameArticle = ({ id, source }: Article): string => {
  if (id === null) return source.path ?? 'standard input'
  return source.path === null || source.path.endsWith(id) || id.startsWith(source.path) ? (source.path ?? id) : `${id} in ${source.path}`
}
