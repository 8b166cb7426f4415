import { findBreach } from './generated/check-record.js'
import type { ArticleRecord } from './record.js'

/**
 * Holds a record against its schema, with one function that is made out of it.
 *
 * @throws TypeError where it breaks it
 */
export const ensureRecord = (record: unknown): ArticleRecord => {
  const field = findBreach(record)
  if (field !== null) throw new TypeError(`the record breaks its schema in «${field}»`)
  return record as ArticleRecord
}
