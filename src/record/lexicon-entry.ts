import * as z from 'zod'
import { countryCodeSchema, roleSchema } from './actor.js'

/** Degrees as JSON has them, or as a cell of a table has them. */
const degrees = (most: number) =>
  z
    .union([
      z.number(),
      z
        .string()
        .regex(/^[+-]?\d{1,3}(?:\.\d+)?$/, 'must be degrees, for example -1.29')
        .transform(Number),
    ])
    .pipe(z.number().min(-most).max(most))
    .nullable()
    .default(null)

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
  /** Of a place that no gazetteer has, or has elsewhere (WGS 84). */
  lat: degrees(90),
  lon: degrees(180),
})

export type LexiconEntry = z.infer<typeof lexiconEntrySchema>

/** An entry as a user writes it: only `name` and `kind` must be there. */
export type LexiconEntryInput = z.input<typeof lexiconEntrySchema>
