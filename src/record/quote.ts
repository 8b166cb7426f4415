import * as z from 'zod'
import { rulesSchema, spanSchema, textSpanSchema } from './span.js'

export const quoteKindSchema = z.enum(['direct', 'mixed', 'indirect', 'block'])

export type QuoteKind = z.infer<typeof quoteKindSchema>

/** Someone's words for a person, with the id of the actor that they stand for. */
const partySchema = textSpanSchema.extend({
  actor: z
    .string()
    .regex(/^a[1-9]\d*$/)
    .nullable(),
})

/** The source's words. */
export const speakerSchema = partySchema.extend({
  /** The text doesn't name the source («a senior official», «one resident»), or says that it speaks without being named. */
  anonymous: z.boolean(),
})

/** The word that marks the attribution, with its lemma («said» → «say»). */
export const cueSchema = textSpanSchema.extend({ lemma: z.string().min(1) })

/** Who said what: one attributed passage. */
export const quoteSchema = z.object({
  id: z.string().regex(/^q[1-9]\d*$/),
  kind: quoteKindSchema,
  ...textSpanSchema.shape,
  spans: z.array(spanSchema).min(1),
  speaker: speakerSchema.nullable(),
  cue: cueSchema.nullable(),
  addressee: partySchema.nullable(),
  date: z
    .string()
    .regex(/^d[1-9]\d*$/)
    .nullable(),
  rules: rulesSchema,
})

export type Quote = z.infer<typeof quoteSchema>
