import type { DatelineError } from '../errors.js'
import type { Article } from './article.js'
import type { ByteSource } from './byte-source.js'

/** One file or stream that is to be read. */
export interface InputFile {
  /** The path as the user can open it, with forward slashes; null for standard input. */
  readonly path: string | null
  /** What names the file's article: its path relative to the folder that was given; null for standard input. */
  readonly id: string | null
  /** It was found in a folder or archive: nobody has named it. */
  readonly isFound?: boolean
  /** Of an archive, only this member is to be read, or those in this folder. */
  readonly member?: string | undefined
}

export interface ReadOptions {
  /** The encoding of files without a byte-order mark; null for UTF-8. */
  readonly encoding: string | null
  /** Article field → the name it has in the input. */
  readonly fields: ReadonlyMap<ArticleField, string>
}

/** The fields of a row that holds an article. */
export const articleFields = ['id', 'text', 'title', 'published', 'url', 'byline', 'publisher', 'language'] as const

export type ArticleField = (typeof articleFields)[number]

/** An article that could not be read; the others go on. */
export interface FailedArticle {
  readonly id: string | null
  readonly path: string | null
  readonly error: DatelineError
}

export type Reading = Article | FailedArticle

/** One input format: bytes in, articles out, as a stream. */
export interface Reader {
  /** File name endings, with the dot, lower case. */
  readonly extensions: readonly string[]
  /** A file can hold several articles. */
  readonly several: boolean
  /** Whether a file that begins so looks like this format; asked only where its name says nothing. A whole file ends with a line feed. */
  readonly recognizes: (head: string) => boolean
  readonly read: (file: InputFile, bytes: ByteSource, options: ReadOptions) => AsyncIterable<Reading>
}

/** What a message calls the file. */
export const nameFile = (file: Pick<InputFile, 'path'>): string => file.path ?? 'standard input'
