import { z } from 'zod'
import { countryCodeSchema, roleSchema } from './actor.js'

/** An entry of a user's own lexicon: an actor or a place that the rules do not know, or get wrong. */
export const lexiconEntrySchema = z.strictObject({
  name: z.string().trim().min(1),
  kind: z.enum(['person', 'organization', 'group', 'place']),
  /** Other names and acronyms of the same actor or place. */
  aliases: z.array(z.string().trim().min(1)).default([]),
  title: z.string().min(1).nullable().default(null),
  roles: z.array(roleSchema).default([]),
  country: countryCodeSchema.nullable().default(null),
  acronym: z.string().min(1).nullable().default(null),
})

export type LexiconEntry = z.infer<typeof lexiconEntrySchema>

/** An entry as a user writes it: only `name` and `kind` must be there. */
export type LexiconEntryInput = z.input<typeof lexiconEntrySchema>
