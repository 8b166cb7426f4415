import * as z from 'zod'
import { rulesSchema, textSpanSchema } from './span.js'

export const dateTypeSchema = z.enum(['DATE', 'TIME', 'DURATION', 'SET'])

/** The four types of TIMEX3. */
export type DateType = z.infer<typeof dateTypeSchema>

/** A calendar day, `YYYY-MM-DD`; years before 1 are written `-YYYY` with astronomical numbering. */
export const isoDaySchema = z.string().regex(/^-?\d{4}-\d{2}-\d{2}$/)

/** When: one expression of time with its TIMEX3 type and value. */
export const dateSchema = z.object({
  id: z.string().regex(/^d[1-9]\d*$/),
  ...textSpanSchema.shape,
  type: dateTypeSchema,
  value: z.string().min(1),
  earliest: isoDaySchema.nullable(),
  latest: isoDaySchema.nullable(),
  relative: z.boolean(),
  anchor: z.union([z.literal('published'), z.string().regex(/^d[1-9]\d*$/)]).nullable(),
  rules: rulesSchema,
})

export type DateRecord = z.infer<typeof dateSchema>
