import type { DayNumber } from '../../text/calendar.js'
import type { DateType } from '../../record/index.js'
import type { DateCandidate } from './candidate.js'
import type { Scan } from './scan.js'

/** Where the words about an expression say that it lies; null where they say nothing. */
export type Direction = 'past' | 'future' | null

/** What a date may count from when its value is worked out. */
export interface Anchors {
  /** The publication day, or null where it is not known. */
  readonly published: DayNumber | null
  /** The last calendar date before this expression, and the first day that it covers. */
  readonly last: { readonly candidate: DateCandidate; readonly day: DayNumber } | null
  readonly direction: Direction
  /** The last quarter that the text spoke of, unless it went on to another period («1989-Q3»). */
  readonly quarter: string | null
}

export interface Value {
  readonly type: DateType
  readonly value: string
  readonly relative: boolean
  readonly anchor: 'published' | DateCandidate | null
}

/** An expression of time that a rule has recognised: a half-open range of tokens and a way to its value. */
export interface Expression {
  readonly rule: string
  readonly from: number
  readonly to: number
  readonly resolve: (anchors: Anchors) => Value | null
}

/** A rule looks at one token position and takes the longest expression of its kind that opens there. */
export type Rule = (scan: Scan, i: number) => Expression | null

export const fixed = (type: DateType, value: string): Value => ({ type, value, relative: false, anchor: null })

/** A value counted from the publication day; `open` is the underspecified value where that is not known. */
export const fromPublished = (anchors: Anchors, type: DateType, open: string, count: (day: DayNumber) => string): Value => ({
  type,
  value: anchors.published === null ? open : count(anchors.published),
  relative: true,
  anchor: anchors.published === null ? null : 'published',
})
