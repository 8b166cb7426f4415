import type { Document, QuotedPassage, Token } from '../../document/document.js'
import type { SpeechVerb } from '../../lexicon/speech-cues.js'
import { entryAt } from '../../text/entry-at.js'

/**
 * What a stretch of words does in its sentence. `quote` is a quotation that stands as speech, taken as one block; `stop`
 * ends a sentence; `according` is «according to».
 */
export type ChunkKind =
  | 'noun'
  | 'verb'
  | 'preposition'
  | 'and'
  | 'subordinator'
  | 'relative'
  | 'that'
  | 'question'
  | 'adverb'
  | 'adjective'
  | 'time'
  | 'according'
  | 'comma'
  | 'colon'
  | 'dash'
  | 'bracket'
  | 'quote'
  | 'stop'
  | 'other'

/** A half-open range of tokens. */
export interface TokenRange {
  readonly from: number
  readonly to: number
}

export interface Chunk extends TokenRange {
  readonly kind: ChunkKind
  /** A verb group's form: `finite` with tense or an auxiliary, else `ing`, `to` or a bare `participle`. */
  readonly form: 'finite' | 'ing' | 'to' | 'participle' | undefined
  readonly passive: boolean
  readonly cue: SpeechVerb | undefined
  /** The verb of a verb group that means what the group means. */
  readonly head: number | undefined
  readonly passage: QuotedPassage | undefined
  /** The words stand between quotation marks. */
  readonly quoted: boolean
}

/** The chunks of one paragraph and what is needed to read them. */
export interface Clauses {
  readonly document: Document
  readonly chunks: readonly Chunk[]
}

export const chunkAt = (clauses: Clauses, k: number): Chunk | undefined => entryAt(clauses.chunks, k)
export const kindAt = (clauses: Clauses, k: number): ChunkKind => entryAt(clauses.chunks, k)?.kind ?? 'stop'
export const tokenAt = (clauses: Clauses, i: number): Token | undefined => entryAt(clauses.document.tokens, i)
export const wordAt = (clauses: Clauses, i: number): string => entryAt(clauses.document.tokens, i)?.lower ?? ''
/** The first word of a chunk. */
export const firstWord = (clauses: Clauses, k: number): string => wordAt(clauses, entryAt(clauses.chunks, k)?.from ?? -1)

/** No content is longer than this many chunks, so that text without full stops costs no more than other text. */
export const longest = 200
