import type { Document } from '../document/document.js'
import type { Near } from '../gazetteer/index.js'
import type { UserLexicon } from '../lexicon/user-lexicon.js'
import type { Kind, Published, Source, Span } from '../record/index.js'

/** What an extractor proposes: a span, the rule that found it, and the fields of its kind. */
export interface Candidate extends Span {
  /** `kind/what-it-looks-like`, as `--explain` shows it. */
  readonly rule: string
}

/** What an extractor may know beside the document. */
export interface ExtractContext {
  readonly source: Source
  /** The reference for relative dates; `date: null` where nothing says when the article was published. */
  readonly published: Published
  /** Which number of «03/04/2017» is the day; the day first where nothing is said. */
  readonly dateOrder?: 'dmy' | 'mdy' | undefined
  /** The user's own actors and places, which win over the rules. */
  readonly lexicon?: UserLexicon | undefined
  /** Where the news is from: which of several places of one name is likelier. */
  readonly near?: Near | null | undefined
}

/** One extractor a kind: document in, candidates in text order out; nothing else is touched. */
export interface Extractor<C extends Candidate> {
  readonly kind: Kind
  readonly extract: (document: Document, context: ExtractContext) => C[]
}
