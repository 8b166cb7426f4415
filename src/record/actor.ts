import * as z from 'zod'
import { mentionSchema } from './mention.js'
import { rulesSchema } from './span.js'

export const actorKindSchema = z.enum(['person', 'organization', 'group'])

export type ActorKind = z.infer<typeof actorKindSchema>

/** Sector codes of the PLOVER ontology, with NGO and IGO beside them. */
export const roleSchema = z.enum([
  'GOV',
  'MIL',
  'COP',
  'SPY',
  'JUD',
  'LEG',
  'PTY',
  'REB',
  'UAF',
  'PRM',
  'OPP',
  'CVL',
  'CRM',
  'AGR',
  'BUS',
  'EDU',
  'ELI',
  'JRN',
  'LAB',
  'MED',
  'PRE',
  'REF',
  'REL',
  'SOC',
  'NGO',
  'IGO',
])

export type Role = z.infer<typeof roleSchema>

/** ISO 3166-1 alpha-2. */
export const countryCodeSchema = z.string().regex(/^[A-Z]{2}$/)

/** Who: one person, organization or unnamed group with all its mentions. */
export const actorSchema = z.object({
  id: z.string().regex(/^a[1-9]\d*$/),
  name: z.string().min(1),
  kind: actorKindSchema,
  title: z.string().min(1).nullable(),
  roles: z.array(roleSchema),
  country: countryCodeSchema.nullable(),
  acronym: z.string().min(1).nullable(),
  aliases: z.array(z.string().min(1)),
  mentions: z.array(mentionSchema).min(1),
  rules: rulesSchema,
})

export type Actor = z.infer<typeof actorSchema>
