import type { Reading } from '../read/reader.js'
import { runInThreads, type Threads } from './run-in-threads.js'
import { type Next, type Parcel, takeParcel } from './take-parcel.js'
import { createWork, lengthOf, type Outcome, type Work, type WorkSettings } from './work.js'

export interface BatchOptions {
  /** Threads that work at the same time. */
  readonly jobs: number
  /** Outcomes come as they are done, not in the order of the inputs. */
  readonly unordered: boolean
  /** Milliseconds that one article may take, or null. */
  readonly timeout: number | null
}

/**
 * Works through articles and gives what became of each. The outcomes are the same, byte for byte, whatever the number of
 * threads. No more articles are read ahead than the threads can have in hand, so a slow reader of the output slows the input.
 */
export async function* runBatch(readings: AsyncIterable<Reading>, settings: WorkSettings, options: BatchOptions): AsyncGenerator<Outcome> {
  const iterator = readings[Symbol.asyncIterator]()
  const { jobs, unordered, timeout } = options
  try {
    if (timeout !== null) {
      // just one article each, since waiting is no work, and none here, where nobody could end it
      yield* runWithPool(iterator, null, settings, options, { here: null, count: jobs, parcelsEach: 1, articlesEach: 1 })
      return
    }
    const work = await createWork(settings)
    const begun = yield* runHere(iterator, work, jobs > 1 ? warmUpCharacters : Number.POSITIVE_INFINITY)
    if (begun.ended) return
    const threads = { here: work, count: jobs - 1, parcelsEach: 3, articlesEach: Number.POSITIVE_INFINITY }
    yield* runWithPool(iterator, begun.next, settings, { unordered, timeout }, threads)
  } finally {
    await iterator.return?.()
  }
}

async function* runWithPool(
  iterator: AsyncIterator<Reading>,
  begun: Next | null,
  settings: WorkSettings,
  { unordered, timeout }: Pick<BatchOptions, 'unordered' | 'timeout'>,
  threads: Omit<Threads, 'pool'>,
): AsyncGenerator<Outcome> {
  const { openPool } = await import('./pool.js')
  const pool = openPool(settings, threads.count, threads.parcelsEach, timeout)
  try {
    yield* runInThreads(iterator, begun, { ...threads, pool }, unordered)
  } finally {
    await pool.close()
  }
}

/** What takes less time to work through than threads take to start: about half a second. */
const warmUpCharacters = 500_000

/** Works in this thread until so many characters are done; says whether that was all, and gives what it has asked for beyond. */
async function* runHere(
  iterator: AsyncIterator<Reading>,
  work: Work,
  characters: number,
): AsyncGenerator<Outcome, Pick<Parcel, 'ended' | 'next'>> {
  let next: Next | null = null
  for (let done = 0; done < characters; ) {
    const parcel = await takeParcel(iterator, next)
    yield* work(parcel.readings)
    if (parcel.ended) return parcel
    next = parcel.next
    for (const reading of parcel.readings) done += lengthOf(reading)
  }
  return { ended: false, next }
}
