import { hash } from 'node:crypto'
import { assembleRecord } from './assemble/assemble.js'
import { markUp } from './assemble/mark-up/mark-up.js'
import { warnAbout } from './assemble/warnings.js'
import { parseDocument } from './document/parse-document.js'
import type { Document } from './document/document.js'
import { extractCandidates } from './extract/candidates.js'
import { findReference } from './extract/dates/reference.js'
import { type Near, readNear } from './gazetteer/index.js'
import { runUnwatched, type Watch } from './extract/watch.js'
import type { UserLexicon } from './lexicon/user-lexicon.js'
import { linkCandidates } from './link/link.js'
import type { Article } from './read/article.js'
import { readPublished } from './read/published.js'
import { runSteps, type Steps } from './text/steps.js'
import type { ArticleRecord, LexiconEntryInput, Published } from './record/index.js'
import { type Kind, kinds } from './record/names.js'

export interface ExtractOptions {
  /** The publication date, `YYYY-MM-DD` or with a time: the reference for relative dates. Goes before all else. */
  readonly date?: string | undefined
  /** Which number of «03/04/2017» is the day: the first (`dmy`, where left out) or the second (`mdy`). */
  readonly dateOrder?: 'dmy' | 'mdy' | undefined
  /** The kinds of record wanted; all where left out. */
  readonly only?: readonly Kind[] | undefined
  /** The user's own actors and places, which win over the rules. */
  readonly lexicon?: readonly LexiconEntryInput[] | undefined
  /**
   * Where the news is from, a country (ISO code or name) or `LAT,LON`: of several places of one name, those there are
   * likelier.
   */
  readonly near?: string | undefined
  /** Puts the article text into the record. */
  readonly withText?: boolean | undefined
  /** Puts the article as safe HTML into the record, every mention in `<mark data-kind data-id>`. */
  readonly withHtml?: boolean | undefined
  /** Names the rules behind each record. */
  readonly explain?: boolean | undefined
}

/** The same, with the user's own actors and places ready to be looked up. */
export interface PipelineOptions extends Omit<ExtractOptions, 'lexicon'> {
  readonly lexicon?: UserLexicon | undefined
}

/**
 * Turns one article into its record: the stages of the extractor in order. Pure: no clock, no files, no network.
 *
 * @throws RangeError where `options.date` is no date or `options.near` no country and no point
 */
export const extractRecord = (article: Article, options: PipelineOptions = {}): ArticleRecord => runSteps(recordSteps(article, options))

/**
 * The same with a halt between two stages. Several articles taken in turn cost a quarter less than one after the other:
 * the code and the lists of all stages together are more than a processor's caches hold.
 *
 * @param watch runs each stage, for who wants to know what it costs: the clock is not read here
 */
export function* recordSteps(article: Article, options: PipelineOptions, watch: Watch = runUnwatched): Steps<ArticleRecord> {
  const document = watch('document', () => parseDocument(article.text, article.blocks))
  const published = watch('reference', () => findPublished(document, article, options.date))
  const context = {
    source: article.source,
    published,
    dateOrder: options.dateOrder,
    lexicon: options.lexicon,
    near: options.near === undefined ? null : ensureNear(options.near),
  }
  yield
  const candidates = yield* extractCandidates(document, context, watch)
  yield
  const linked = yield* linkCandidates(document, candidates, context, watch)
  yield
  return watch('assemble', () => {
    const record = assembleRecord(
      document,
      linked,
      {
        id: article.id ?? `sha256:${hash('sha256', article.text).slice(0, 16)}`,
        source: article.source,
        published,
        warnings: warnAbout(document, linked, published),
      },
      { kinds: new Set(options.only ?? kinds), withText: options.withText ?? false, explain: options.explain ?? false },
    )
    return options.withHtml ? { ...record, html: markUp(record, article.text, { blocks: article.blocks }) } : record
  })
}

const ensureNear = (text: string): Near => {
  const near = readNear(text)
  if (!near) throw new RangeError(`«${text}» is no country and no point; write an ISO code or a name, or LAT,LON in degrees`)
  return near
}

/** The first of: the option, what the input says, the text. */
const findPublished = (document: Document, article: Article, option: string | undefined): Published => {
  if (option !== undefined) {
    const read = readPublished(option)
    if (!read) throw new RangeError(`the date «${option}» is no date that can be read; write it as YYYY-MM-DD`)
    return { date: read.date, time: read.time, from: 'option' }
  }
  const given = article.published && readPublished(article.published.value)
  if (given && article.published) return { date: given.date, time: given.time, from: article.published.from }
  const date = findReference(document)
  return { date, time: null, from: date === null ? null : 'text' }
}
