import { getHeapStatistics } from 'node:v8'
import { Piscina } from 'piscina'
import { articleTimedOut, workerCrashed } from '../errors.js'
import type { Article } from '../read/article.js'
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

/**
 * @param each parcels that a thread holds at a time: with a second one it goes on while this thread is at work itself
 * @param timeout milliseconds that one article may take, or null
 */
export const openPool = (settings: WorkSettings, jobs: number, each: number, timeout: number | null): Pool => {
  const threads = new Piscina<readonly Article[], Outcome[]>({
    filename: new URL('./worker.js', import.meta.url).href,
    workerData: settings,
    minThreads: jobs,
    maxThreads: jobs,
    concurrentTasksPerWorker: each,
    // a thread that runs out of memory is ended alone, where without a limit of its own it would end the process;
    // the young generation is kept small, since each thread has its own and articles leave little behind
    resourceLimits: { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: Math.floor(getHeapStatistics().heap_size_limit / 2 ** 20) },
  })
  // what a thread that dies has to say is said of its article
  threads.on('error', () => {})
  const runOne = async (article: Article): Promise<Outcome> => {
    const { id, path, name } = nameReading(article)
    const where = name ?? path ?? 'standard input'
    try {
      const signal = timeout === null ? null : AbortSignal.timeout(timeout)
      const [outcome] = await threads.run([article], { signal })
      return outcome as Outcome
    } catch (error) {
      const timedOut = timeout !== null && (error as Error).name === 'AbortError'
      return failArticle({ id, path }, timedOut ? articleTimedOut(where, timeout) : workerCrashed(where, error))
    }
  }
  const runEach = async (articles: readonly Article[]): Promise<Outcome[]> => {
    const outcomes: Outcome[] = []
    for (const article of articles) outcomes.push(await runOne(article))
    return outcomes
  }
  const runArticles = (articles: readonly Article[]): Promise<Outcome[]> =>
    // which of several ended the thread is found by giving it one at a time
    timeout !== null || articles.length < 2 ? runEach(articles) : threads.run(articles).catch(() => runEach(articles))
  return {
    run: async (readings) => {
      const done = await runArticles(readings.filter((reading): reading is Article => !('error' in reading)))
      let next = 0
      // what could not be read does not go to a thread: on the way its error would lose what it is
      return readings.map((reading) => ('error' in reading ? failArticle(reading, reading.error) : (done[next++] as Outcome)))
    },
    close: () => threads.destroy(),
  }
}
