import * as z from 'zod'
import { countSchema, outcomeSchema } from './count.js'

const countIds = z.array(z.string().regex(/^c[1-9]\d*$/))

/** The article's best current figure for an outcome. Parts are never added to their whole, and a figure told twice counts once. */
export const tollSchema = z.object({
  outcome: outcomeSchema,
  ...countSchema.pick({ value: true, min: true, max: true, modifier: true, unit: true, place: true, date: true, source: true, scope: true })
    .shape,
  /** The counts that the figure comes from: one with its repetitions, or several in a row («five soldiers and three civilians»). */
  counts: countIds.min(1),
  /** Other current figures that do not fit this one: of other incidents, or of sources that disagree. */
  others: countIds,
})

export type Toll = z.infer<typeof tollSchema>
