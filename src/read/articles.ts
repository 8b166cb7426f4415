import { createReadStream } from 'node:fs'
import { DatelineError, inputUnreadable } from '../errors.js'
import { ByteSource } from './byte-source.js'
import { detectReader, type InputFormat, readers } from './formats.js'
import { type Input, listFiles, nameInputFile, standardInput } from './inputs.js'
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

/** Opens the inputs. Files are read one after the other, none of them whole unless it is one article. */
export const openArticles = async (
  inputs: readonly Input[],
  format: InputFormat | 'auto',
  options: ReadOptions,
): Promise<ArticleStream> => {
  const [only] = inputs
  if (inputs.length !== 1 || !only || only.kind === 'folder' || only.kind === 'glob') {
    return { several: true, articles: readAll(inputs, format, options) }
  }
  const file = only.kind === 'stdin' ? standardInput : nameInputFile(only.path)
  const opened = await openFile(file, format, options.encoding)
  return { several: 'reader' in opened && opened.reader.several, articles: readOpened(opened, options) }
}

interface OpenedFile {
  readonly file: InputFile
  readonly reader: Reader
  readonly bytes: ByteSource
}

async function* readAll(inputs: readonly Input[], format: InputFormat | 'auto', options: ReadOptions): AsyncGenerator<Reading> {
  for await (const file of listFiles(inputs)) {
    yield* readOpened('error' in file ? file : await openFile(file, format, options.encoding), options)
  }
}

const openFile = async (file: InputFile, format: InputFormat | 'auto', encoding: string | null): Promise<OpenedFile | FailedArticle> => {
  try {
    const bytes = new ByteSource(file.path === null ? process.stdin : createReadStream(file.path))
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
