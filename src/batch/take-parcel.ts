import type { Reading } from '../read/reader.js'
import { lengthOf, parcelLimits } from './work.js'

/** What the input gives next, asked for and maybe not there yet. */
export type Next = Promise<IteratorResult<Reading>>

/** Articles that are to be worked on together. */
export interface Parcel {
  readonly readings: readonly Reading[]
  readonly ended: boolean
  /** What was asked for and did not come in time. */
  readonly next: Next | null
}

/** Milliseconds that an article which is there waits for others. */
const longestWait = 5

/**
 * Takes what comes together, one article at least: it may take its time, the others must be there soon.
 *
 * @param begun what was asked for before and has not come
 * @throws what the input throws where an article comes; where others came before it, it is left to the next call
 */
export const takeParcel = async (iterator: AsyncIterator<Reading>, begun: Next | null): Promise<Parcel> => {
  const readings: Reading[] = []
  let characters = 0
  let read = await (begun ?? askForNext(iterator))
  const { over, cancel } = startTimer(longestWait)
  try {
    for (;;) {
      if (read.done) return { readings, ended: true, next: null }
      readings.push(read.value)
      characters += lengthOf(read.value)
      if (readings.length >= parcelLimits.articles || characters >= parcelLimits.characters) return { readings, ended: false, next: null }
      const next = askForNext(iterator)
      const more = await Promise.race([next, over]).catch(() => null)
      if (more === null) return { readings, ended: false, next }
      read = more
    }
  } finally {
    cancel()
  }
}

const askForNext = (iterator: AsyncIterator<Reading>): Next => {
  const next = iterator.next()
  // an error is told where it is waited for; it must not end the process where nobody waits any more
  next.catch(() => {})
  return next
}

const startTimer = (milliseconds: number): { readonly over: Promise<null>; readonly cancel: () => void } => {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, milliseconds, null)
  })
  return { over, cancel: () => clearTimeout(timer) }
}
