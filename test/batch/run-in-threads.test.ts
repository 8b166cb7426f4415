import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { runInThreads, type Threads } from '../../src/batch/run-in-threads.js'
import { createWork, type Work } from '../../src/batch/work.js'
import type { Reading } from '../../src/read/reader.js'
import { plainSheets } from '../helpers/plain-sheets.js'

const source = { path: null, url: null, title: null, byline: null, publisher: null, language: null }
const ids = Array.from({ length: 100 }, (_, i) => `n${i}`)
const work: Work = await createWork({
  extract: {},
  sheets: { ...plainSheets, format: 'ndjson', tables: [] },
  timings: false,
})

/** Threads that take their time: the later an article, the less. */
const makeThreads = (here: Work | null): Threads => ({
  pool: {
    run: async (readings) => {
      await wait(Math.max(0, 20 - Number((readings[0]?.id ?? 'n0').slice(1))))
      return work(readings)
    },
    close: async () => {},
  },
  here,
  count: 2,
  parcelsEach: 2,
  articlesEach: 3,
})

async function* readAll(onRead: () => void = () => {}): AsyncGenerator<Reading> {
  for (const id of ids) {
    onRead()
    yield { id, text: `Two people died in Lima, ${id} said.`, source, published: null }
  }
}

const collect = async (threads: Threads, readings: AsyncIterator<Reading>, unordered: boolean): Promise<(string | null)[]> => {
  const found: (string | null)[] = []
  for await (const { id } of runInThreads(readings, null, threads, unordered)) found.push(id)
  return found
}

describe.each<[string, Work | null]>([
  ['other threads alone', null],
  ['this thread, too', work],
])('%s', (_title, here) => {
  test('outcomes come in the order of the input', async () => {
    expect(await collect(makeThreads(here), readAll(), false)).toEqual(ids)
  })

  test('or as they are done, all of them', async () => {
    const found = await collect(makeThreads(here), readAll(), true)
    expect([...found].sort()).toEqual([...ids].sort())
    expect(found).not.toEqual(ids)
  })

  test('who does not read stops what is read', async () => {
    let read = 0
    const outcomes = runInThreads(
      readAll(() => read++),
      null,
      makeThreads(here),
      false,
    )
    await outcomes.next()
    await wait(200)
    expect(read).toBeLessThan(40)
    await outcomes.return(undefined)
  })

  test('what came before an error of the input is given first', async () => {
    const found: (string | null)[] = []
    const broken = (async function* () {
      for await (const reading of readAll()) {
        if (reading.id === 'n10') throw new Error('the stream broke')
        yield reading
      }
    })()
    const run = async (): Promise<void> => {
      for await (const { id } of runInThreads(broken, null, makeThreads(here), false)) found.push(id)
    }
    await expect(run()).rejects.toThrow('the stream broke')
    expect(found).toEqual(ids.slice(0, 10))
  })

  test('an input without articles', async () => {
    expect(await collect(makeThreads(here), (async function* () {})(), false)).toEqual([])
  })
})

test('this thread and another are given articles in turn', async () => {
  const there: string[][] = []
  const idsOf = (readings: readonly Reading[]): string[] => readings.map(({ id }) => id ?? '')
  const { pool, ...threads } = makeThreads(work)
  const counting = {
    ...pool,
    run: (readings: readonly Reading[]) => {
      there.push(idsOf(readings))
      return pool.run(readings)
    },
  }
  expect(await collect({ ...threads, count: 1, pool: counting }, readAll(), false)).toEqual(ids)
  // what was there first finds nobody at work and goes alone; then three are kept for here, and three go there
  const first = there[0]?.length ?? 0
  expect(first).toBeLessThan(3)
  expect(there.slice(0, 2)).toEqual([ids.slice(0, first), ids.slice(first + 3, first + 6)])
})
