import { setImmediate as otherEvents } from 'node:timers/promises'
import type { Reading } from '../read/reader.js'
import type { Pool } from './pool.js'
import type { Next } from './take-parcel.js'
import { lengthOf, type Outcome, type Work } from './work.js'

/** What goes to a thread in one message, at most; less where a thread has nothing to do. */
const mostArticles = 8
const mostCharacters = 65_536

/** A longer article is never worked on here: what it may need must not be taken from the thread that everything hangs on. */
const longestHere = 100_000

/** Articles that were given to someone to work on, in the order of the input. */
interface Given {
  outcomes: Outcome[] | null
}

/** Articles that this thread is to work on. */
interface Kept {
  readonly given: Given
  readonly readings: readonly Reading[]
}

export interface Threads {
  readonly pool: Pool
  /** Works in this thread, too; null where it must not. */
  readonly here: Work | null
  readonly count: number
  /** Parcels that each thread has, one in work and others that wait. */
  readonly parcelsEach: number
  readonly articlesEach: number
}

/**
 * Works through what is left of an input, and gives the outcomes in its order or as they are done. Reads no further ahead
 * than what the threads can have in hand.
 *
 * @param begun what was asked for before and has not come
 * @throws what the input throws, once all that came before it is given
 */
export async function* runInThreads(
  iterator: AsyncIterator<Reading>,
  begun: Next | null,
  { pool, here, count, parcelsEach, articlesEach }: Threads,
  unordered: boolean,
): AsyncGenerator<Outcome> {
  const given: Given[] = []
  const mostGiven = (count + (here ? 1 : 0)) * (parcelsEach + 1)
  /** What lies ahead for this thread. Its articles are taken in turn with those of the others, so that outcomes wait little. */
  const kept: Kept[] = []
  let packed: Reading[] = []
  let characters = 0
  let atThreads = 0
  let ended = false
  let wake = (): void => {}
  let failure: { readonly error: unknown } | null = null
  let isAsked = false
  /** How many articles were packed when others were last waited for. */
  let waited: number | null = null
  const take = (coming: Next): void => {
    isAsked = true
    coming
      .then(({ done, value }) => {
        isAsked = false
        if (done) ended = true
        else {
          packed.push(value)
          characters += lengthOf(value)
          // what was read together is taken together: to wait for other events in between costs as much as to read it
          if (!isFull()) take(iterator.next())
        }
      })
      .catch((error) => {
        isAsked = false
        ended = true
        failure = { error }
      })
      .finally(() => wake())
  }
  const give = (): Kept => {
    const one = { given: { outcomes: null }, readings: packed }
    given.push(one.given)
    packed = []
    characters = 0
    return one
  }
  const isFull = (): boolean => packed.length >= Math.min(mostArticles, articlesEach) || characters >= mostCharacters || ended
  const send = (): void => {
    const sent = give()
    atThreads++
    void pool.run(sent.readings).then((outcomes) => {
      sent.given.outcomes = outcomes
      atThreads--
      wake()
    })
  }
  const isForHere = (): boolean => here !== null && packed.every((reading) => lengthOf(reading) <= longestHere)
  if (begun) take(begun)
  for (;;) {
    const done = given.findIndex((one, i) => (unordered || i === 0) && one.outcomes !== null)
    if (done >= 0) {
      const outcomes = given.splice(done, 1)[0]?.outcomes ?? []
      yield* outcomes
      // V8 takes what has waited for old, and what it holds for needed until the next collection of all the heap
      outcomes.length = 0
      continue
    }
    const canGive = packed.length > 0 && given.length < mostGiven
    if (canGive) {
      // what is there goes to whoever has nothing to do, and full parcels to whoever has less
      if (atThreads < count) {
        send()
        continue
      }
      if (isFull() && kept.length * count < atThreads && isForHere()) {
        kept.push(give())
        continue
      }
      if (isFull() && atThreads < count * parcelsEach) {
        send()
        continue
      }
    }
    const isRoom = !isFull()
    if (isRoom && !isAsked) take(iterator.next())
    if (here && (kept.length > 0 || (canGive && isForHere()))) {
      // as many as come at once; what trickles in is taken as it is
      if (isRoom && packed.length !== waited) {
        waited = packed.length
      } else {
        waited = null
        const next = kept.shift() ?? give()
        next.given.outcomes = here(next.readings)
      }
      // threads have sent what they have done, files have been read
      await otherEvents()
      continue
    }
    if (ended && packed.length === 0 && given.length === 0) break
    await new Promise<void>((resolve) => {
      wake = resolve
    })
  }
  if (failure) throw (failure as { readonly error: unknown }).error
}
