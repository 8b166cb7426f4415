import { setImmediate as otherEvents } from 'node:timers/promises'
import type { Reading } from '../read/reader.js'
import type { Pool } from './pool.js'
import type { Next } from './take-parcel.js'
import { lengthOf, type Outcome, type Work } from './work.js'

/** What goes to a thread in one message, at most; less where a thread has nothing to do. */
const mostArticles = 16
const mostCharacters = 65_536

/** A longer article is never worked on here: what it may need must not be taken from the thread that everything hangs on. */
const longestHere = 100_000

/** Articles that were given to someone to work on, in the order of the input. */
interface Given {
  outcomes: readonly Outcome[] | null
}

export interface Threads {
  readonly pool: Pool
  /** Works in this thread, too, whenever all others have enough to do; null where it must not. */
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
  let packed: Reading[] = []
  let characters = 0
  let atThreads = 0
  let ended = false
  let wake = (): void => {}
  let failure: { readonly error: unknown } | null = null
  let isAsked = false
  /** How many articles were packed when others were last waited for. */
  let waited = 0
  const take = (coming: Next): void => {
    isAsked = true
    coming
      .then(({ done, value }) => {
        if (done) ended = true
        else {
          packed.push(value)
          characters += lengthOf(value)
        }
      })
      .catch((error) => {
        ended = true
        failure = { error }
      })
      .finally(() => {
        isAsked = false
        wake()
      })
  }
  const unpack = (): Reading[] => {
    const readings = packed
    packed = []
    characters = 0
    return readings
  }
  const isFull = (): boolean => packed.length >= Math.min(mostArticles, articlesEach) || characters >= mostCharacters || ended
  const send = (): void => {
    const sent: Given = { outcomes: null }
    given.push(sent)
    atThreads++
    void pool.run(unpack()).then((outcomes) => {
      sent.outcomes = outcomes
      atThreads--
      wake()
    })
  }
  if (begun) take(begun)
  for (;;) {
    const done = given.findIndex((one, i) => (unordered || i === 0) && one.outcomes !== null)
    if (done >= 0) {
      yield* given.splice(done, 1)[0]?.outcomes ?? []
      continue
    }
    if (packed.length > 0 && given.length < mostGiven) {
      if (atThreads < count || (isFull() && atThreads < count * parcelsEach)) {
        send()
        continue
      }
      if (here && packed.every((reading) => lengthOf(reading) <= longestHere)) {
        // as many as come at once; what trickles in is taken as it is
        if (!isFull() && packed.length > waited) {
          waited = packed.length
          if (!isAsked) take(iterator.next())
          await otherEvents()
          continue
        }
        waited = 0
        given.push({ outcomes: here(unpack()) })
        // threads have sent what they have done, files have been read
        await otherEvents()
        continue
      }
    }
    if (ended && packed.length === 0 && given.length === 0) break
    if (!ended && !isAsked && !(packed.length > 0 && isFull())) take(iterator.next())
    await new Promise<void>((resolve) => {
      wake = resolve
    })
  }
  if (failure) throw (failure as { readonly error: unknown }).error
}
