import type { Block } from '../read/article.js'
import type { ArticleRecord } from '../record/index.js'

/**
 * One stream of output: a file of records, or one table of several. A record is turned into characters
 * without regard to the records before it, so records can be written anywhere and joined in any process.
 */
export interface Sheet {
  /** `records`, or the name of the table. */
  readonly name: string
  /** Names of the columns, for a table that is packed into a workbook. */
  readonly columns?: readonly string[]
  readonly head: string
  /** Between two records; not before the first, not after the last. */
  readonly separator: string
  readonly tail: string
  /**
   * @param text the article text that the record's offsets count into
   * @param blocks how the text was laid out, where the input says so
   */
  readonly format: (record: ArticleRecord, text: string, blocks?: readonly Block[]) => string
}
