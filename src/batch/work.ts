import { DatelineError, type ErrorCode, extractFailed } from '../errors.js'
import { runUnwatched, type Watch } from '../extract/watch.js'
import { type ExtractOptions, type PipelineOptions, recordSteps } from '../pipeline.js'
import type { Reading } from '../read/reader.js'
import type { Warning } from '../record/index.js'
import { type Kind, kinds } from '../record/names.js'
import { runInTurn, type Steps } from '../text/steps.js'
import { createSheets, type SheetOptions } from '../write/index.js'

/** Everything that decides what an article becomes: plain values, so that they can be sent to another thread. */
export interface WorkSettings {
  readonly extract: ExtractOptions
  readonly sheets: SheetOptions
  /** Takes the time of each stage. */
  readonly timings: boolean
}

/** An article's record, written down and counted. */
export interface Done {
  readonly id: string
  readonly path: string | null
  /** What it adds to each sheet. */
  readonly parts: readonly string[]
  readonly warnings: readonly Warning[]
  readonly found: Readonly<Record<Kind, number>>
  /** Milliseconds that each stage took; empty where nobody asked. */
  readonly timings: Readonly<Record<string, number>>
}

/** An article that has no record; the others go on. */
export interface Failed {
  readonly id: string | null
  readonly path: string | null
  readonly error: Problem
}

/** A known error as plain values, which go from thread to thread. */
export interface Problem {
  readonly code: ErrorCode
  readonly message: string
  readonly hint: string
}

export type Outcome = Done | Failed

/** Turns what was read into what is written. */
export type Work = (readings: readonly Reading[]) => Outcome[]

/**
 * Makes the function that turns what was read into what is written, an outcome for each reading, in their order. It never
 * throws: an article that fails is an outcome.
 */
export const createWork = async ({ extract, sheets, timings }: WorkSettings): Promise<Work> => {
  const open = await createSheets(sheets)
  const options = await openOptions(extract)
  const outcomeSteps = function* (reading: Reading): Steps<Outcome> {
    if ('error' in reading) return failArticle(reading, reading.error)
    const taken: Record<string, number> = {}
    const watch = timings ? createStopwatch(taken) : runUnwatched
    const record = yield* recordSteps(reading, options, watch)
    yield
    return {
      id: record.id,
      path: reading.source.path,
      parts: watch('write', () => open.map((sheet) => sheet.format(record, reading.text, reading.blocks))),
      warnings: record.warnings,
      found: Object.fromEntries(kinds.map((kind) => [kind, record[kind].length])) as Record<Kind, number>,
      timings: taken,
    }
  }
  return (readings) =>
    splitParcels(readings).flatMap((parcel) =>
      runInTurn(parcel.map(outcomeSteps)).map((settled, i) =>
        'value' in settled ? settled.value : failArticle(nameReading(parcel[i] as Reading), settled.error),
      ),
    )
}

/** A lexicon is held against its schema, which is more code than all runs without one should load. */
const openOptions = async ({ lexicon, ...options }: ExtractOptions): Promise<PipelineOptions> => {
  if (!lexicon) return options
  const { openUserLexicon } = await import('../lexicon/user-lexicon.js')
  return { ...options, lexicon: openUserLexicon(lexicon) }
}

/** How many articles are worked on in turn: with more, what they need themselves would no longer stay in the caches. */
export const parcelLimits = { articles: 8, characters: 24_000 } as const

const splitParcels = (readings: readonly Reading[]): Reading[][] => {
  const parcels: Reading[][] = []
  let characters = 0
  for (const reading of readings) {
    const length = lengthOf(reading)
    const last = parcels[parcels.length - 1]
    if (last && last.length < parcelLimits.articles && characters + length <= parcelLimits.characters) {
      last.push(reading)
      characters += length
    } else {
      parcels.push([reading])
      characters = length
    }
  }
  return parcels
}

export const lengthOf = (reading: Reading): number => ('error' in reading ? 0 : reading.text.length)

const createStopwatch =
  (taken: Record<string, number>): Watch =>
  (stage, run) => {
    const start = performance.now()
    try {
      return run()
    } finally {
      taken[stage] = (taken[stage] ?? 0) + performance.now() - start
    }
  }

/** The outcome of an article that threw. */
export const failArticle = ({ id, path, name }: ArticleName, error: unknown): Failed => {
  const { code, message, hint } = error instanceof DatelineError ? error : extractFailed(name ?? path ?? 'standard input', error)
  return { id, path, error: { code, message, hint } }
}

export interface ArticleName {
  readonly id: string | null
  readonly path: string | null
  /** What a message calls the article: its id, with the file where the id does not name it. */
  readonly name?: string
}

export const nameReading = (reading: Reading): ArticleName => {
  if ('error' in reading) return reading
  const { id, source } = reading
  const { path } = source
  if (id === null) return { id, path }
  const idNamesPath = path === null || path.endsWith(id) || id.startsWith(path)
  return { id, path, name: idNamesPath ? (id.length > (path?.length ?? 0) ? id : (path ?? id)) : `${id} in ${path}` }
}
