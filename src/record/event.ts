import * as z from 'zod'
import { textSpanSchema } from './span.js'

/** Who did what to whom: one incident, in the manner of ACLED and PLOVER. */
export const eventSchema = z.object({
  id: z.string().regex(/^e[1-9]\d*$/),
  type: z.string().min(1),
  ...textSpanSchema.shape,
  actors: z.array(z.string()),
  targets: z.array(z.string()),
  place: z.string().nullable(),
  date: z.string().nullable(),
  counts: z.array(z.string()),
  quotes: z.array(z.string()),
})

export type EventRecord = z.infer<typeof eventSchema>
