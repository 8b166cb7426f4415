import { describe, expect, test } from 'vitest'
import type { ActorCandidate } from '../../src/extract/actors/candidate.js'
import type { Candidates } from '../../src/extract/candidates.js'
import type { CountCandidate } from '../../src/extract/counts/candidate.js'
import type { DateCandidate } from '../../src/extract/dates/candidate.js'
import type { PlaceCandidate } from '../../src/extract/places/candidate.js'
import { settleOverlaps } from '../../src/link/overlap.js'

const actor = (start: number, end: number, weight: number, form: ActorCandidate['form'] = 'name'): ActorCandidate => ({
  start,
  end,
  weight,
  form,
  rule: 'actor/test',
  kind: 'organization',
  name: 'x',
  title: null,
  roles: [],
  country: null,
  acronym: null,
  aliases: [],
  gender: null,
  plural: false,
  canonical: null,
  head: null,
  definite: true,
  owned: false,
  subject: false,
  speaks: false,
})
const place = (start: number, end: number, weight: number): PlaceCandidate => ({
  start,
  end,
  weight,
  form: 'name',
  rule: 'place/test',
  name: 'x',
  kind: null,
  containers: [],
})
const date = (start: number, end: number): DateCandidate => ({
  start,
  end,
  rule: 'date/test',
  type: 'DATE',
  value: '2026',
  earliest: null,
  latest: null,
  relative: false,
  anchor: null,
})
const count = (start: number, end: number): CountCandidate => ({
  start,
  end,
  rule: 'count/test',
  value: 1,
  min: 1,
  max: 1,
  modifier: 'exact',
  unit: null,
  outcome: null,
  partOf: null,
  source: null,
  scope: null,
  certainty: 'stated',
  cause: null,
  perpetrator: null,
  former: false,
  joined: null,
  about: { start, end },
  where: false,
})
const settle = (candidates: Partial<Candidates>): Record<string, string> => {
  const settled = settleOverlaps({ actors: [], places: [], dates: [], counts: [], quotes: [], ...candidates })
  return Object.fromEntries(
    Object.entries(settled).map(([kind, list]) => [
      kind,
      list.map(({ start, end }: { start: number; end: number }) => `${start}-${end}`).join(' '),
    ]),
  )
}

describe('conflicts between kinds', () => {
  test.each<[string, Partial<Candidates>, Record<string, string>]>([
    ['a place inside an actor goes', { actors: [actor(0, 17, 0.5)], places: [place(0, 4, 1)] }, { actors: '0-17', places: '' }],
    ['an actor inside a place goes', { actors: [actor(5, 9, 1)], places: [place(0, 17, 0.2)] }, { actors: '', places: '0-17' }],
    ['of the same span the weightier stays', { actors: [actor(0, 4, 0.4)], places: [place(0, 4, 0.6)] }, { actors: '', places: '0-4' }],
    ['on equal weight the actor', { actors: [actor(0, 4, 0.5)], places: [place(0, 4, 0.5)] }, { actors: '0-4', places: '' }],
    ['of two that cross the weightier stays', { actors: [actor(0, 10, 0.4)], places: [place(5, 15, 0.6)] }, { actors: '', places: '5-15' }],
    [
      'a description holds a place in peace',
      { actors: [actor(0, 20, 0.4, 'nominal')], places: [place(4, 8, 0.6)] },
      { actors: '0-20', places: '4-8' },
    ],
    ['neighbours keep apart', { actors: [actor(0, 4, 0.4)], places: [place(4, 8, 0.6)] }, { actors: '0-4', places: '4-8' }],
    ['a date inside a name goes', { actors: [actor(0, 11, 0.5)], dates: [date(0, 5), date(20, 25)] }, { dates: '20-25' }],
    [
      'a date inside a name that went stays',
      { actors: [actor(0, 5, 0.1)], places: [place(0, 5, 0.9), place(30, 34, 1)], dates: [date(3, 8)] },
      { dates: '3-8' },
    ],
    ['a count inside a place goes', { places: [place(0, 9, 0.5)], counts: [count(0, 3), count(10, 13)] }, { counts: '10-13' }],
  ])('%s', (_title, candidates, expected) => {
    expect(settle(candidates)).toMatchObject(expected)
  })
})
