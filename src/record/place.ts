import * as z from 'zod'
import { countryCodeSchema } from './actor.js'
import { mentionSchema } from './mention.js'
import { rulesSchema } from './span.js'

export const placeKindSchema = z.enum(['country', 'region', 'city', 'natural', 'facility'])

export type PlaceKind = z.infer<typeof placeKindSchema>

/** Where: one place with all its mentions; coordinates (WGS 84 degrees) and id come from the gazetteer or are null. */
export const placeSchema = z.object({
  id: z.string().regex(/^p[1-9]\d*$/),
  name: z.string().min(1),
  kind: placeKindSchema,
  country: countryCodeSchema.nullable(),
  admin1: z.string().min(1).nullable(),
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
  geonameId: z.int().positive().nullable(),
  /** How sure it is that the name stands for this place and no other of that name; 0 where the gazetteer has none. */
  confidence: z.number().min(0).max(1).optional(),
  mentions: z.array(mentionSchema).min(1),
  rules: rulesSchema,
})

export type Place = z.infer<typeof placeSchema>
