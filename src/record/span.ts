import * as z from 'zod'

/**
 * A stretch of the article text. `start` and `end` count UTF-16 code units from the start of the text,
 * `end` is exclusive, so `text.slice(start, end)` is what the span covers.
 */
export const spanSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
})

export type Span = z.infer<typeof spanSchema>

/** A span together with its words, as every record repeats them for the reader. */
export const textSpanSchema = spanSchema.extend({ text: z.string() })

export type TextSpan = z.infer<typeof textSpanSchema>

/** The names of the rules that made a record; only there when the rules were asked for. */
export const rulesSchema = z.array(z.string()).optional()
