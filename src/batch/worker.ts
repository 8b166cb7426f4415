import type { Reading } from '../read/reader.js'
import { createWork, type Outcome, type WorkSettings } from './work.js'

/** What the main thread sends: the settings go along each time, and are looked at the first time. */
export interface Task {
  readonly settings: WorkSettings
  readonly reading: Reading
}

let work: ReturnType<typeof createWork> | undefined

/** Runs in a thread of the pool: one article a call. */
export default async ({ settings, reading }: Task): Promise<Outcome> => {
  work ??= createWork(settings)
  return (await work)(reading)
}
