import * as z from 'zod'
import { rulesSchema, textSpanSchema } from './span.js'
import { outcomes } from './names.js'

export const modifierSchema = z.enum(['exact', 'at_least', 'at_most', 'approx', 'range', 'vague'])

export type Modifier = z.infer<typeof modifierSchema>

export const outcomeSchema = z.enum(outcomes)

export type Outcome = z.infer<typeof outcomeSchema>

export const scopeSchema = z.enum(['cumulative', 'incident'])

export type Scope = z.infer<typeof scopeSchema>

/** How sure the text is of a count; fears («feared dead») are no statements yet, and plans and threats no facts. */
export const certaintySchema = z.enum(['stated', 'feared', 'denied', 'hypothetical'])

export type Certainty = z.infer<typeof certaintySchema>

/** How many: a counted thing with the bounds that the words give. */
export const countSchema = z.object({
  id: z.string().regex(/^c[1-9]\d*$/),
  ...textSpanSchema.shape,
  value: z.number().nonnegative().nullable(),
  min: z.number().nonnegative().nullable(),
  max: z.number().nonnegative().nullable(),
  modifier: modifierSchema,
  unit: z.string().min(1).nullable(),
  outcome: outcomeSchema.nullable(),
  partOf: z
    .string()
    .regex(/^c[1-9]\d*$/)
    .nullable(),
  place: z
    .string()
    .regex(/^p[1-9]\d*$/)
    .nullable(),
  date: z
    .string()
    .regex(/^d[1-9]\d*$/)
    .nullable(),
  source: z.string().min(1).nullable(),
  scope: scopeSchema.nullable(),
  certainty: certaintySchema,
  /** The older figure that this one replaces. */
  revises: z
    .string()
    .regex(/^c[1-9]\d*$/)
    .nullable(),
  /** Another figure of the text has replaced this one. */
  superseded: z.boolean(),
  /** Who did it: an actor's id, or the words where no actor stands for them. */
  perpetrator: z.string().min(1).nullable(),
  /** What did it, in one word («blast», «flood»). */
  cause: z.string().min(1).nullable(),
  rules: rulesSchema,
})

export type Count = z.infer<typeof countSchema>
