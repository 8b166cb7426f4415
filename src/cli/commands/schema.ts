import * as z from 'zod'
import { recordSchema, schemaVersion } from '../../record/index.js'

/** The contract of the output as JSON Schema (draft 2020-12). */
export const schema = (): string => {
  const { $schema, ...rest } = z.toJSONSchema(recordSchema)
  return `${JSON.stringify({ $schema, title: `Record of one article, ${schemaVersion}`, ...rest }, null, 2)}\n`
}
