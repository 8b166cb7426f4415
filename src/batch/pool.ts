import { getHeapStatistics } from 'node:v8'
import { Piscina } from 'piscina'
import { articleTimedOut, workerCrashed } from '../errors.js'
import type { Reading } from '../read/reader.js'
import { failArticle, nameReading, type Outcome, type WorkSettings } from './work.js'

/** Threads that each work on a few articles at a time. */
export interface Pool {
  /**
   * Gives an outcome for each article, in their order. Never rejects: a thread that dies or takes too long costs the article
   * that it had; others that were with it are worked on again.
   */
  readonly run: (readings: readonly Reading[]) => Promise<readonly Outcome[]>
  readonly close: () => Promise<void>
}

/** @param timeout milliseconds that one article may take, or null */
export const openPool = (settings: WorkSettings, jobs: number, timeout: number | null): Pool => {
  const threads = new Piscina<readonly Reading[], Outcome[]>({
    filename: new URL('./worker.js', import.meta.url).href,
    workerData: settings,
    minThreads: jobs,
    maxThreads: jobs,
    // a thread that runs out of memory is ended alone, where without a limit of its own it would end the process;
    // the young generation is kept small, since each thread has its own and articles leave little behind
    resourceLimits: { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: Math.floor(getHeapStatistics().heap_size_limit / 2 ** 20) },
  })
  // what a thread that dies has to say is said of its article
  threads.on('error', () => {})
  const runOne = async (reading: Reading): Promise<readonly Outcome[]> => {
    const { id, path, name } = nameReading(reading)
    if ('error' in reading) return [failArticle(reading, reading.error)]
    const where = name ?? path ?? 'standard input'
    try {
      const signal = timeout === null ? null : AbortSignal.timeout(timeout)
      return await threads.run([reading], { signal })
    } catch (error) {
      const timedOut = timeout !== null && (error as Error).name === 'AbortError'
      return [failArticle({ id, path }, timedOut ? articleTimedOut(where, timeout) : workerCrashed(where, error))]
    }
  }
  const runEach = async (readings: readonly Reading[]): Promise<readonly Outcome[]> => {
    const outcomes: Outcome[] = []
    for (const reading of readings) outcomes.push(...(await runOne(reading)))
    return outcomes
  }
  return {
    // which of several ended the thread is found by giving it one at a time
    run: (readings) =>
      timeout !== null || readings.length === 1 ? runEach(readings) : threads.run(readings).catch(() => runEach(readings)),
    close: () => threads.destroy(),
  }
}
