import * as z from 'zod'
import { actorSchema } from './actor.js'
import { countSchema } from './count.js'
import { dateSchema, isoDaySchema } from './date.js'
import { eventSchema } from './event.js'
import { placeSchema } from './place.js'
import { quoteSchema } from './quote.js'
import { textSpanSchema } from './span.js'
import { tollSchema } from './toll.js'
import { schemaVersion } from './names.js'

/** Where the article came from; what is unknown is null. */
export const sourceSchema = z.object({
  path: z.string().nullable(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  byline: z.string().nullable(),
  publisher: z.string().nullable(),
  language: z.string().nullable(),
})

export type Source = z.infer<typeof sourceSchema>

export const publishedFromSchema = z.enum(['option', 'input', 'metadata', 'url', 'text'])

export type PublishedFrom = z.infer<typeof publishedFromSchema>

/** The publication date, the reference for relative dates, and how it is known. */
export const publishedSchema = z.object({
  date: isoDaySchema.nullable(),
  time: z
    .string()
    .regex(/^\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?$/)
    .nullable(),
  from: publishedFromSchema.nullable(),
})

export type Published = z.infer<typeof publishedSchema>

/** The line that opens a wire report: `BEIRUT (AP) —`. `place` is a place's id, `date` a date's id. */
export const datelineSchema = textSpanSchema.extend({
  place: z
    .string()
    .regex(/^p[1-9]\d*$/)
    .nullable(),
  agency: z.string().min(1).nullable(),
  date: z
    .string()
    .regex(/^d[1-9]\d*$/)
    .nullable(),
})

export type Dateline = z.infer<typeof datelineSchema>

export const warningCodeSchema = z.enum(['empty', 'no-reference-date', 'not-english', 'truncated'])

export const warningSchema = z.object({ code: warningCodeSchema, message: z.string().min(1) })

export type Warning = z.infer<typeof warningSchema>

/** One article's record: the contract between the extractor and those who use its output. */
export const recordSchema = z.object({
  schema: z.literal(schemaVersion),
  id: z.string().min(1),
  source: sourceSchema,
  published: publishedSchema,
  dateline: datelineSchema.nullable(),
  actors: z.array(actorSchema),
  places: z.array(placeSchema),
  /** The place that the story is about, by its id. */
  focus: z
    .string()
    .regex(/^p[1-9]\d*$/)
    .nullable(),
  dates: z.array(dateSchema),
  counts: z.array(countSchema),
  quotes: z.array(quoteSchema),
  events: z.array(eventSchema),
  /** A figure for each outcome, summed up from the counts. */
  tolls: z.array(tollSchema),
  warnings: z.array(warningSchema),
  text: z.string().optional(),
  /** The article as safe HTML with every mention marked. */
  html: z.string().optional(),
})

export type ArticleRecord = z.infer<typeof recordSchema>
