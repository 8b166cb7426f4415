import * as z from 'zod'
import { textSpanSchema } from './span.js'

export const mentionFormSchema = z.enum(['name', 'alias', 'nominal', 'pronoun'])

/** How a mention refers: by full name, short name, description («the organization») or pronoun. */
export type MentionForm = z.infer<typeof mentionFormSchema>

/** One place in the text where an actor or a place is referred to. */
export const mentionSchema = textSpanSchema.extend({ form: mentionFormSchema })

export type Mention = z.infer<typeof mentionSchema>
