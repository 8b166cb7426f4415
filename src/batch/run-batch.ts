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

/** A few articles on their way through the pool. */
interface Parcel {
  readonly outcomes: Promise<{ readonly outcomes: readonly Outcome[]; readonly parcel: Parcel }>
}

/** What goes to a thread in one message, at most; less where a thread has nothing to do. */
const mostArticles = 16
const mostCharacters = 65_536

async function* runInPool(
  iterator: AsyncIterator<Reading>,
  pool: Pool,
  { jobs, unordered, timeout }: BatchOptions,
): AsyncGenerator<Outcome> {
  // one parcel in work and one that waits for each thread; just one article where time is taken, since waiting is no work
  const limit = timeout === null ? jobs * 2 : jobs
  const pending: Parcel[] = []
  let packed: Reading[] = []
  let characters = 0
  let next: Promise<{ read: IteratorResult<Reading> }> | null = null
  let ended = false
  const isFull = (): boolean => timeout !== null || packed.length >= mostArticles || characters >= mostCharacters || ended
  const send = (): void => {
    const readings = packed
    packed = []
    characters = 0
    const parcel: Parcel = { outcomes: pool.run(readings).then((outcomes) => ({ outcomes, parcel })) }
    pending.push(parcel)
  }
  for (;;) {
    if (packed.length > 0 && (pending.length < jobs || (isFull() && pending.length < limit))) send()
    if (!ended && next === null && !(packed.length > 0 && isFull())) next = iterator.next().then((read) => ({ read }))
    const done = (unordered ? pending : pending.slice(0, 1)).map((parcel) => parcel.outcomes)
    if (next === null && done.length === 0) return
    const event = await Promise.race(next === null ? done : [next, ...done])
    if ('outcomes' in event) {
      pending.splice(pending.indexOf(event.parcel), 1)
      yield* event.outcomes
      continue
    }
    next = null
    if (event.read.done) ended = true
    else {
      packed.push(event.read.value)
      characters += 'error' in event.read.value ? 0 : event.read.value.text.length
    }
  }
}
