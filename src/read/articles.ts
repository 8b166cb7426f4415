import { DatelineError, inputUnreadable } from '../errors.js'
import type { ByteSource } from './byte-source.js'
import { detectReader, type InputFormat, readers } from './formats.js'
import { type Input, listFiles, nameInputFile, standardInput } from './inputs.js'
import { openBytes } from './open-bytes.js'
import type { PathFilter } from './path-filter.js'
import { type FailedArticle, type InputFile, nameFile, type Reader, type Reading, type ReadOptions } from './reader.js'

export interface ArticleStream {
  /**
   * Whether the inputs are such that there can be several articles: all but one single file of one article.
   * It depends on the kind of input alone, never on how many articles happen to be in it.
   */
  readonly several: boolean
  /** Articles in the order of the inputs, and in their places those that could not be read. */
  readonly articles: AsyncIterable<Reading>
}

export interface OpenOptions extends ReadOptions {
  readonly format: InputFormat | 'auto'
  /** Chooses among the files of folders. */
  readonly filter: PathFilter
  /** Told of bytes as they are read, for who watches how far the run is. */
  readonly onBytes?: (count: number) => void
}

/** Opens the inputs. Files are read one after the other, none of them whole unless it is one article. */
export const openArticles = async (inputs: readonly Input[], options: OpenOptions): Promise<ArticleStream> => {
  const [only] = inputs
  if (inputs.length !== 1 || !only || only.kind === 'folder' || only.kind === 'glob') {
    return { several: true, articles: readAll(inputs, options) }
  }
  const file = only.kind === 'stdin' ? standardInput : nameInputFile(only.path)
  const opened = await openFile(file, options)
  return { several: 'reader' in opened && opened.reader.several, articles: readOpened(opened, options) }
}

interface OpenedFile {
  readonly file: InputFile
  readonly reader: Reader
  readonly bytes: ByteSource
}

async function* readAll(inputs: readonly Input[], options: OpenOptions): AsyncGenerator<Reading> {
  for await (const file of listFiles(inputs, options.filter)) {
    yield* readOpened('error' in file ? file : await openFile(file, options), options)
  }
}

const openFile = async (file: InputFile, options: OpenOptions): Promise<OpenedFile | FailedArticle> => {
  const { format, encoding } = options
  try {
    const bytes = await openBytes(file.path, options.onBytes ?? (() => {}))
    const reader = format === 'auto' ? await detectReader(file, bytes, encoding) : readers[format]
    await bytes.peek(1)
    return { file, reader, bytes }
  } catch (error) {
    return failReading(file, error)
  }
}

async function* readOpened(opened: OpenedFile | FailedArticle, options: ReadOptions): AsyncGenerator<Reading> {
  if ('error' in opened) return yield opened
  const { file, reader, bytes } = opened
  try {
    yield* reader.read(file, bytes, options)
  } catch (error) {
    yield failReading(file, error)
  }
}

/** @throws what is neither a known error nor one of the system: a bug */
const failReading = (file: InputFile, error: unknown): FailedArticle => {
  if (error instanceof DatelineError) return { ...file, error }
  if (error instanceof Error && 'errno' in error) return { ...file, error: inputUnreadable(nameFile(file), error) }
  throw error
}
