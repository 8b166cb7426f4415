/** Work that comes to a halt between its steps, so that other work of the same kind can take its turn. */
export type Steps<T> = Generator<undefined, T, undefined>

/** What became of work: what it gave, or what it threw. */
export type Settled<T> = { readonly value: T } | { readonly error: unknown }

/** Runs all steps at once. */
export const runSteps = <T>(steps: Steps<T>): T => {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/**
 * Takes the first step of each, then the second of each, and so on: the code and the lists that one step needs are in the
 * processor's caches from the second on. What one throws ends it alone.
 */
export const runInTurn = <T>(works: readonly Steps<T>[]): Settled<T>[] => {
  const settled: (Settled<T> | null)[] = works.map(() => null)
  for (let left = works.length; left > 0; ) {
    for (const [i, steps] of works.entries()) {
      if (settled[i]) continue
      try {
        const { done, value } = steps.next()
        if (!done) continue
        settled[i] = { value }
      } catch (error) {
        settled[i] = { error }
      }
      left--
    }
  }
  return settled as Settled<T>[]
}
