import { expect, test } from 'vitest'
import { runInTurn, runSteps, type Steps } from '../../src/text/steps.js'

const work = (name: string, steps: number, log: string[]): Steps<string> =>
  (function* () {
    for (let i = 1; i <= steps; i++) {
      log.push(`${name}${i}`)
      yield
    }
    if (name === 'broken') throw new Error('it broke')
    return name
  })()

test('steps of one work run in order', () => {
  const log: string[] = []
  expect(runSteps(work('a', 3, log))).toBe('a')
  expect(log).toEqual(['a1', 'a2', 'a3'])
})

test('several works take turns, and what one throws ends it alone', () => {
  const log: string[] = []
  const settled = runInTurn([work('a', 2, log), work('broken', 1, log), work('c', 3, log)])
  expect(log).toEqual(['a1', 'broken1', 'c1', 'a2', 'c2', 'c3'])
  expect(settled).toEqual([{ value: 'a' }, { error: new Error('it broke') }, { value: 'c' }])
})

test('no work at all', () => {
  expect(runInTurn([])).toEqual([])
})
