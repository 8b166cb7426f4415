import { nestedArchive, unpackedTooLarge } from '../../errors.js'
import type { ByteSource } from '../byte-source.js'
import { isNamedFormat, nameWithoutPacking } from '../formats.js'
import { isPacked } from '../open-bytes.js'
import { maxMembers } from '../limits.js'
import { type InputFile, nameFile } from '../reader.js'
import { type ArchiveFile, type ArchiveFormat, type Member, markLength } from './archive.js'
import { tar } from './tar.js'
import { zip } from './zip.js'

const formats: readonly ArchiveFormat[] = [zip, tar]

/** Whether the name alone says that a file is an archive. */
export const isNamedArchive = (path: string): boolean => findByName(nameWithoutPacking(path)) !== undefined

/**
 * The format of an archive, by how it begins, else by its name's ending. Null for what is none, and for what has the ending of
 * another format: many kinds of documents are zip archives within.
 *
 * @throws DatelineError `unsupported-archive` where it is compressed twice
 */
export const detectArchive = async (file: InputFile, bytes: ByteSource): Promise<ArchiveFormat | null> => {
  const name = nameWithoutPacking(file.path ?? '')
  const named = findByName(name)
  if (!named && isNamedFormat(name)) return null
  const head = await bytes.peek(markLength, beginsWithLine)
  if (named && isPacked(head)) throw nestedArchive(nameFile(file))
  return formats.find((format) => format.recognizes(head)) ?? named ?? null
}

/** The members of an archive, as many as one may have. */
export async function* readMembers(format: ArchiveFormat, file: ArchiveFile, takes: (name: string) => boolean): AsyncGenerator<Member> {
  let members = 0
  yield* format.readMembers(file, (name) => {
    if (++members > maxMembers) throw unpackedTooLarge(nameFile(file), `more than ${maxMembers.toLocaleString('en-US')} files`)
    return takes(name)
  })
}

/** No archive begins with a line of text: the mark of zip has none in it, and the name that tar begins with ends with a null. */
const beginsWithLine = (head: Buffer): boolean => {
  const end = head.indexOf(0x0a)
  return end >= 0 && !head.subarray(0, end).includes(0)
}

const findByName = (name: string): ArchiveFormat | undefined =>
  formats.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension)))
