import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { type Next, takeParcel } from '../../src/batch/take-parcel.js'
import { parcelLimits } from '../../src/batch/work.js'
import type { Reading } from '../../src/read/reader.js'

const source = { path: null, url: null, title: null, byline: null, publisher: null, language: null }
const article = (id: string, text = 'A.'): Reading => ({ id, text, source, published: null })

/** The ids of each parcel, to the end of the input. */
const takeAll = async (readings: AsyncIterable<Reading>): Promise<(string | null)[][]> => {
  const iterator = readings[Symbol.asyncIterator]()
  const parcels: (string | null)[][] = []
  for (let next: Next | null = null; ; ) {
    const parcel = await takeParcel(iterator, next)
    parcels.push(parcel.readings.map(({ id }) => id))
    if (parcel.ended) return parcels
    next = parcel.next
  }
}

describe('takeParcel', () => {
  test('takes what is there, up to its limits', async () => {
    const ids = Array.from({ length: parcelLimits.articles + 2 }, (_, i) => `n${i}`)
    const parcels = await takeAll(
      (async function* () {
        for (const id of ids) yield article(id)
      })(),
    )
    expect(parcels).toEqual([ids.slice(0, parcelLimits.articles), ids.slice(parcelLimits.articles)])
  })

  test('takes fewer where they are long', async () => {
    const long = 'A. '.repeat(parcelLimits.characters / 4)
    const parcels = await takeAll(
      (async function* () {
        for (const id of ['a', 'b', 'c']) yield article(id, long)
      })(),
    )
    expect(parcels).toEqual([['a', 'b'], ['c']])
  })

  test('waits for the first, and for no other', async () => {
    const parcels = await takeAll(
      (async function* () {
        await wait(50)
        yield article('a')
        yield article('b')
        await wait(200)
        yield article('c')
      })(),
    )
    expect(parcels).toEqual([['a', 'b'], ['c']])
  })

  test('gives what came before an error, then the error', async () => {
    const iterator = (async function* () {
      yield article('a')
      throw new Error('the stream broke')
    })()
    const parcel = await takeParcel(iterator, null)
    expect(parcel.readings.map(({ id }) => id)).toEqual(['a'])
    await expect(takeParcel(iterator, parcel.next)).rejects.toThrow('the stream broke')
  })

  test('an input without articles', async () => {
    expect(await takeAll((async function* () {})())).toEqual([[]])
  })
})
