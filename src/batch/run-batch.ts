import type { Reading } from '../read/reader.js'
import type { Pool } from './pool.js'
import { createWork, type Outcome, type WorkSettings } from './work.js'

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
  try {
    if (options.timeout === null) {
      const ended = yield* runHere(iterator, settings, options.jobs > 1 ? warmUpCharacters : Number.POSITIVE_INFINITY)
      if (ended) return
    }
    const { openPool } = await import('./pool.js')
    const pool = openPool(settings, options.jobs, options.timeout)
    try {
      yield* runInPool(iterator, pool, options)
    } finally {
      await pool.close()
    }
  } finally {
    await iterator.return?.()
  }
}

/** What takes less time to work through than threads take to start: about half a second. */
const warmUpCharacters = 500_000

/** Works in this thread until so many characters are done; says whether that was all. */
async function* runHere(iterator: AsyncIterator<Reading>, settings: WorkSettings, characters: number): AsyncGenerator<Outcome, boolean> {
  const work = await createWork(settings)
  for (let done = 0; done < characters; ) {
    const next = await iterator.next()
    if (next.done) return true
    if (!('error' in next.value)) done += next.value.text.length
    yield work(next.value)
  }
  return false
}

/** Two for each thread: one in work, one that waits for it; just one where time is taken, since waiting is no work. */
const tasksPerThread = (timeout: number | null): number => (timeout === null ? 2 : 1)

async function* runInPool(iterator: AsyncIterator<Reading>, pool: Pool, options: BatchOptions): AsyncGenerator<Outcome> {
  const limit = options.jobs * tasksPerThread(options.timeout)
  const pending: Promise<{ outcome: Outcome; task: object }>[] = []
  const tasks: object[] = []
  let next: Promise<{ read: IteratorResult<Reading> }> | null = null
  let ended = false
  for (;;) {
    if (!ended && next === null && pending.length < limit) next = iterator.next().then((read) => ({ read }))
    const awaited = [...(next === null ? [] : [next]), ...(options.unordered ? pending : pending.slice(0, 1))]
    if (awaited.length === 0) return
    const event = await Promise.race(awaited)
    if ('outcome' in event) {
      const index = tasks.indexOf(event.task)
      tasks.splice(index, 1)
      pending.splice(index, 1)
      yield event.outcome
    } else {
      next = null
      if (event.read.done) ended = true
      else {
        const task = {}
        tasks.push(task)
        pending.push(pool.run(event.read.value).then((outcome) => ({ outcome, task })))
      }
    }
  }
}
