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
   * that it had; others that were with it are worked on again. The list is the caller's, who may empty it.
   */
  readonly run: (readings: readonly Reading[]) => Promise<Outcome[]>
  readonly close: () => Promise<void>
}

/**
 * @param each parcels that a thread holds at a time: with a second one it goes on while this thread is at work itself
 * @param timeout milliseconds that one article may take, or null; with it a thread must hold one at a time
 */
export const openPool = (settings: WorkSettings, jobs: number, each: number, timeout: number | null): Pool => {
  const threads = startThreads(settings, jobs, each)
  // a thread that dies takes with it all that it held: which article it was is found where each has a thread to itself
  let apart: Threads | null = null
  const runApart = (article: Article): Promise<Outcome> => {
    apart ??= startThreads(settings, 1, 1)
    return runOne(apart, article, null)
  }
  const runArticles = (articles: readonly Article[]): Promise<Outcome[]> => {
    if (articles.length === 0) return Promise.resolve([])
    return timeout === null
      ? threads.run(articles).catch(() => runEach(articles, runApart))
      : runEach(articles, (article) => runOne(threads, article, timeout))
  }
  return {
    run: async (readings) => {
      const done = await runArticles(readings.filter((reading): reading is Article => !('error' in reading)))
      let next = 0
      // what could not be read does not go to a thread: on the way its error would lose what it is
      const outcomes = readings.map((reading) => ('error' in reading ? failArticle(reading, reading.error) : (done[next++] as Outcome)))
      // the promise that it came with is old to V8 by now, and would keep all of it
      done.length = 0
      return outcomes
    },
    close: async () => {
      await Promise.all([threads.destroy(), apart?.destroy()])
    },
  }
}

type Threads = Piscina<readonly Article[], Outcome[]>

const startThreads = (settings: WorkSettings, count: number, each: number): Threads => {
  const threads: Threads = new Piscina({
    filename: new URL('./worker.js', import.meta.url).href,
    workerData: settings,
    minThreads: count,
    maxThreads: count,
    concurrentTasksPerWorker: each,
    // a thread that runs out of memory is ended alone, where without a limit of its own it would end the process;
    // the young generation is kept small, since each thread has its own and articles leave little behind
    resourceLimits: { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: Math.floor(getHeapStatistics().heap_size_limit / 2 ** 20) },
  })
  // what a thread that dies has to say is said of its article
  threads.on('error', () => {})
  return threads
}

/** Gives one article to a thread that has nothing else, so that what ends the thread is this article. */
const runOne = async (threads: Threads, article: Article, timeout: number | null): Promise<Outcome> => {
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

const runEach = async (articles: readonly Article[], run: (article: Article) => Promise<Outcome>): Promise<Outcome[]> => {
  const outcomes: Outcome[] = []
  for (const article of articles) outcomes.push(await run(article))
  return outcomes
}
