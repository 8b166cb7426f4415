import type { Span } from '../record/index.js'
import type { AskedWord } from '../text/answers.js'

/** What a token is made of. `space` is no token: gaps between tokens are white space. */
export type TokenKind = 'word' | 'number' | 'punctuation' | 'symbol' | 'link'

/**
 * One token. A word keeps inner hyphens, apostrophes and the dots of abbreviations («Kurdish-inhabited»,
 * «don't», «U.S.», «Mr.»); a closing possessive is a token of its own («Iran» + «’s»).
 */
export interface Token extends Span {
  /** Position in `document.tokens`. */
  readonly index: number
  readonly text: string
  /** Lower case, with curly apostrophes made straight and combining marks kept. */
  readonly lower: string
  /** What lists of words have answered about it so far. */
  readonly answers: AskedWord['answers']
  /** As the gazetteer folds the words of names; '' for what can't stand in one. */
  readonly folded: string
  /** It holds a hyphen. */
  readonly hyphenated: boolean
  readonly kind: TokenKind
  /** Position in `document.sentences`. */
  readonly sentence: number
  /** Bits of `WordClass`: what the lexicon says the word can be. */
  readonly classes: number
  /** Bits of `NameUse`: what parts of persons' names the word is. */
  readonly nameUse: number
  /** The part of speech that the words around it leave; a guess where they leave several. */
  readonly pos: PartOfSpeech
  /** The first letter is upper case. */
  readonly capitalised: boolean
  /** Two letters or more, all upper case («KDPI», «U.S.»). */
  readonly upper: boolean
}

export type PartOfSpeech =
  | 'noun'
  | 'proper'
  | 'pronoun'
  | 'verb'
  | 'auxiliary'
  | 'adjective'
  | 'adverb'
  | 'determiner'
  | 'preposition'
  | 'conjunction'
  | 'number'
  | 'particle'
  | 'possessive'
  | 'punctuation'
  | 'other'

/** A sentence, without the white space around it. Closing quotation marks belong to it. */
export interface Sentence extends Span {
  readonly index: number
  /** Position in `document.paragraphs`. */
  readonly paragraph: number
  /** Half-open range in `document.tokens`. */
  readonly firstToken: number
  readonly endToken: number
}

/** A run of lines without a break; in text where every line is a paragraph, a line. */
export interface Paragraph extends Span {
  readonly index: number
  readonly firstSentence: number
  readonly endSentence: number
  /** Written in capitals or title case as a headline, without a closing full stop. */
  readonly headline: boolean
}

/** A passage between quotation marks, marks included. */
export interface QuotedPassage extends Span {
  /** Between the marks. */
  readonly inner: Span
  /** 0 for outermost, 1 for a quotation inside one. */
  readonly depth: number
  /** The closing mark is missing: the passage ends with its paragraph. */
  readonly open: boolean
  /** The passage goes on in the next paragraph, which opens with a mark of its own. */
  readonly continues: boolean
}

/** The line that opens a wire report, before the records it names have ids. */
export interface DatelineLine extends Span {
  /** «ERBIL, Kurdistan Region of Iraq», the words for the place, or null. */
  readonly place: Span | null
  readonly agency: string | null
  /** The words for the date in it («Jan. 5»), or null. */
  readonly date: Span | null
}

/** An article's text taken apart, once, for all extractors. Never changed after it is made. */
export interface Document {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly paragraphs: readonly Paragraph[]
  readonly quotes: readonly QuotedPassage[]
  readonly dateline: DatelineLine | null
  /** Passages that the input lays out as block quotes, in text order, none within another. */
  readonly setApart: readonly Span[]
}
