import type { Reading } from '../read/reader.js'
import type { Pool } from './pool.js'
import { type Next, type Parcel, takeParcel } from './take-parcel.js'
import { createWork, lengthOf, type Outcome, type WorkSettings } from './work.js'

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
    let next: Next | null = null
    if (options.timeout === null) {
      const here = yield* runHere(iterator, settings, options.jobs > 1 ? warmUpCharacters : Number.POSITIVE_INFINITY)
      if (here.ended) return
      next = here.next
    }
    const { openPool } = await import('./pool.js')
    const pool = openPool(settings, options.jobs, options.timeout)
    try {
      yield* runInPool(iterator, next, pool, options)
    } finally {
      await pool.close()
    }
  } finally {
    await iterator.return?.()
  }
}

/** What takes less time to work through than threads take to start: about half a second. */
const warmUpCharacters = 500_000

/** Works in this thread until so many characters are done; says whether that was all, and gives what it has asked for beyond. */
async function* runHere(
  iterator: AsyncIterator<Reading>,
  settings: WorkSettings,
  characters: number,
): AsyncGenerator<Outcome, Pick<Parcel, 'ended' | 'next'>> {
  const work = await createWork(settings)
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

/** Articles that a thread has, on their way through the pool. */
interface Sent {
  readonly outcomes: Promise<{ readonly outcomes: readonly Outcome[]; readonly sent: Sent }>
}

/** What goes to a thread in one message, at most; less where a thread has nothing to do. */
const mostArticles = 16
const mostCharacters = 65_536

async function* runInPool(
  iterator: AsyncIterator<Reading>,
  begun: Next | null,
  pool: Pool,
  { jobs, unordered, timeout }: BatchOptions,
): AsyncGenerator<Outcome> {
  // one parcel in work and one that waits for each thread; just one article where time is taken, since waiting is no work
  const limit = timeout === null ? jobs * 2 : jobs
  const pending: Sent[] = []
  let packed: Reading[] = []
  let characters = 0
  const wrap = (read: IteratorResult<Reading>): { read: IteratorResult<Reading> } => ({ read })
  let next = begun === null ? null : begun.then(wrap)
  let ended = false
  const isFull = (): boolean => timeout !== null || packed.length >= mostArticles || characters >= mostCharacters || ended
  const send = (): void => {
    const readings = packed
    packed = []
    characters = 0
    const sent: Sent = { outcomes: pool.run(readings).then((outcomes) => ({ outcomes, sent })) }
    pending.push(sent)
  }
  for (;;) {
    if (packed.length > 0 && (pending.length < jobs || (isFull() && pending.length < limit))) send()
    if (!ended && next === null && !(packed.length > 0 && isFull())) next = iterator.next().then(wrap)
    const done = (unordered ? pending : pending.slice(0, 1)).map((sent) => sent.outcomes)
    if (next === null && done.length === 0) return
    const event = await Promise.race(next === null ? done : [next, ...done])
    if ('outcomes' in event) {
      pending.splice(pending.indexOf(event.sent), 1)
      yield* event.outcomes
      continue
    }
    next = null
    if (event.read.done) ended = true
    else {
      packed.push(event.read.value)
      characters += lengthOf(event.read.value)
    }
  }
}
