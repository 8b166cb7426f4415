import { readFileSync } from 'node:fs'
import { inputUnreadable, wrongUse } from '../errors.js'
import type { Reading } from './reader.js'

/** Articles that an earlier run listed as failed. */
export interface Failures {
  /** Passes on those that are listed, and no other. */
  readonly pick: (readings: AsyncIterable<Reading>) => AsyncGenerator<Reading>
  /** Listed articles that have not come by. */
  readonly countMissing: () => number
}

/**
 * Reads a list of failures, NDJSON with `id` and `path`.
 *
 * @throws DatelineError `input-unreadable`, `wrong-use` where it is no such list
 */
export const readFailures = (path: string): Failures => {
  const missing = new Set(readLines(path).map((line, i) => readKey(line, `${path}, line ${i + 1}`)))
  const listed = new Set(missing)
  return {
    pick: async function* (readings) {
      for await (const reading of readings) {
        const found = keysOf(reading).filter((key) => listed.has(key))
        for (const key of found) missing.delete(key)
        if (found.length > 0) yield reading
      }
    },
    countMissing: () => missing.size,
  }
}

const readLines = (path: string): string[] => {
  try {
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
  } catch (error) {
    throw inputUnreadable(path, error)
  }
}

const readKey = (line: string, where: string): string => {
  try {
    const { id, path } = JSON.parse(line) as { id: unknown; path: unknown }
    if (isName(id) && isName(path)) return toKey(path, id)
  } catch {
    // said below
  }
  throw wrongUse(
    `${where} names no article`,
    '--retry takes the file that an earlier run wrote with --failed: a JSON object a line, with id and path.',
  )
}

const isName = (value: unknown): value is string | null => value === null || typeof value === 'string'

/** A row that could not be read has its position for an id, also when it is mended and has one of its own. */
const keysOf = (reading: Reading): string[] => {
  if ('error' in reading) return [toKey(reading.path, reading.id)]
  const { id, position, source } = reading
  return [id, ...(position === undefined ? [] : [position])].map((name) => toKey(source.path, name))
}

const toKey = (path: string | null, id: string | null): string => JSON.stringify([path, id])
