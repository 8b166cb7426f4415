import { DatelineError, toArticleError, inputNotFound, inputUnreadable, nestedArchive } from '../errors.js'
import type { ArchiveFile, ArchiveFormat } from './archives/archive.js'
import { detectArchive, readMembers } from './archives/index.js'
import { createMemberFilter } from './archives/member-filter.js'
import { memberPath } from './archives/member-name.js'
import type { ByteSource } from './byte-source.js'
import { detectReader, type InputFormat, readers } from './formats.js'
import { type Input, listFiles, nameInputFile, standardInput } from './inputs.js'
import { openBytes, unpackBytes } from './open-bytes.js'
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
  /** Told of files in folders and archives that are no articles, in words that say what they are. */
  readonly onPassedOver?: (message: string) => void
}

/** Opens the inputs. Files are read one after the other, none of them whole unless it is one article. */
export const openArticles = async (inputs: readonly Input[], options: OpenOptions): Promise<ArticleStream> => {
  const [only] = inputs
  if (inputs.length !== 1 || !only || (only.kind !== 'stdin' && only.kind !== 'file')) {
    return { several: true, articles: readAll(inputs, options) }
  }
  return openFile(only.kind === 'stdin' ? standardInput : nameInputFile(only.path, only.member), options)
}

async function* readAll(inputs: readonly Input[], options: OpenOptions): AsyncGenerator<Reading> {
  for await (const file of listFiles(inputs, options.filter)) {
    if ('error' in file) yield file
    else yield* (await openFile(file, options)).articles
  }
}

const openFile = async (file: InputFile, options: OpenOptions): Promise<ArticleStream> => {
  const onBytes = options.onBytes ?? (() => {})
  let bytes: ByteSource | undefined
  try {
    bytes = await openBytes(file, onBytes)
    const archive = await detectArchive(file, bytes)
    if (archive) return { several: true, articles: readArchive(archive, file, { path: file.path, bytes, onBytes }, options) }
    const reader = await chooseReader(file, bytes, options)
    return { several: reader.several, articles: readFile(file, reader, bytes, options) }
  } catch (error) {
    bytes?.destroy()
    return { several: false, articles: passOverOrFail(file, error, options) }
  }
}

const chooseReader = async (file: InputFile, bytes: ByteSource, { format, encoding }: OpenOptions): Promise<Reader> => {
  const reader = format === 'auto' ? await detectReader(file, bytes, encoding) : readers[format]
  await bytes.peek(1)
  return reader
}

async function* readFile(file: InputFile, reader: Reader, bytes: ByteSource, options: ReadOptions): AsyncGenerator<Reading> {
  try {
    yield* reader.read(file, bytes, options)
  } catch (error) {
    yield failReading(file, error)
  }
}

async function* readArchive(format: ArchiveFormat, file: InputFile, archive: ArchiveFile, options: OpenOptions): AsyncGenerator<Reading> {
  let found = false
  try {
    for await (const member of readMembers(format, archive, createMemberFilter(options.filter, file))) {
      found = true
      const name = { path: memberPath(file.path, member.name), id: memberPath(file.id, member.name), isFound: file.member !== member.name }
      for await (const reading of readMember(name, member.bytes, options)) {
        yield reading
        if ('error' in reading && reading.error.code === 'archive-too-large') return
      }
    }
    if (!found && file.member !== undefined) throw inputNotFound(memberPath(file.path, file.member), null)
  } catch (error) {
    yield failReading(file, error)
  }
}

async function* readMember(file: InputFile, packed: ByteSource, options: OpenOptions): AsyncGenerator<Reading> {
  try {
    const bytes = await unpackBytes(packed, nameFile(file))
    if (await detectArchive(file, bytes)) throw nestedArchive(nameFile(file))
    yield* readFile(file, await chooseReader(file, bytes, options), bytes, options)
  } catch (error) {
    yield* passOverOrFail(file, error, options)
  }
}

/** What nobody has named and is no article is no failure. */
async function* passOverOrFail(file: InputFile, error: unknown, { onPassedOver }: OpenOptions): AsyncGenerator<Reading> {
  const failed = failReading(file, error)
  if (file.isFound && failed.error.code === 'no-article') onPassedOver?.(failed.error.message)
  else yield failed
}

const failReading = ({ id, path }: InputFile, error: unknown): FailedArticle => {
  const name = nameFile({ path })
  const isSystem = !(error instanceof DatelineError) && error instanceof Error && 'errno' in error
  return { id, path, error: isSystem ? inputUnreadable(name, error) : toArticleError(error, name) }
}
