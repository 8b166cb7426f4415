import { isUtf8 } from 'node:buffer'
import { crc32 } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import { damagedMember, invalidArchive, memberUnreadable, zipNeedsFile } from '../../errors.js'
import { ByteSource } from '../byte-source.js'
import { nameFile } from '../reader.js'
import { UnpackedLimit } from '../unpacked-limit.js'
import type { ArchiveFile, ArchiveFormat, Member } from './archive.js'
import { cleanMemberName, memberPath } from './member-name.js'

/** Zip archives: the list of members stands at the end, so that only files can be read. */
export const zip: ArchiveFormat = {
  extensions: ['.zip'],
  // the mark of a member, or of the end where there is none
  recognizes: (head) => ['PK\u0003\u0004', 'PK\u0005\u0006'].includes(head.toString('latin1', 0, 4)),
  readMembers,
}

async function* readMembers(file: ArchiveFile, takes: (name: string) => boolean): AsyncGenerator<Member> {
  const where = nameFile(file)
  file.bytes.destroy()
  if (file.path === null || file.bytes.isUnpacked) throw zipNeedsFile(where)
  const { default: yauzl } = await import('yauzl')
  let archive: ZipFile | undefined
  try {
    // names and sizes are looked at member by member, so that a bad one costs itself alone
    archive = await yauzl.openPromise(file.path, { decodeStrings: false, validateEntrySizes: false })
    const limit = new UnpackedLimit(where)
    limit.packed = archive.fileSize
    for await (const entry of archive.eachEntry()) {
      const name = isPlainUtf8(entry)
        ? entry.fileNameRaw.toString()
        : yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)
      const clean = cleanMemberName(name)
      if (/[\\/]$/.test(name) || isLink(entry) || !takes(clean)) continue
      file.onBytes(entry.compressedSize)
      yield { name: clean, bytes: new ByteSource(readEntry(archive, entry, memberPath(file.path, clean), limit)) }
    }
  } catch (error) {
    throw isSystemError(error) ? error : invalidArchive(where, (error as Error).message)
  } finally {
    archive?.close()
  }
}

/** Many programs write names in UTF-8 and don't say so; another encoding hardly ever looks like it. */
const isPlainUtf8 = ({ fileNameRaw, extraFields }: Entry): boolean =>
  isUtf8(fileNameRaw) && !extraFields.some(({ id }) => id === unicodePath)

const unicodePath = 0x7075

const isLink = ({ versionMadeBy, externalFileAttributes }: Entry): boolean =>
  versionMadeBy >> 8 === madeByUnix && ((externalFileAttributes >>> 16) & 0o170000) === 0o120000

const madeByUnix = 3

async function* readEntry(archive: ZipFile, entry: Entry, where: string, limit: UnpackedLimit): AsyncGenerator<Buffer> {
  if (entry.isEncrypted()) throw memberUnreadable(where, 'encrypted')
  if (!entry.canDecodeFileData())
    throw memberUnreadable(where, `packed by ${methodNames[entry.compressionMethod] ?? `method ${entry.compressionMethod}`}`)
  const stream = await archive.openReadStreamPromise(entry).catch((error: Error) => {
    throw isSystemError(error) ? error : damagedMember(where, error.message)
  })
  let length = 0
  let sum = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    limit.count(chunk.length)
    length += chunk.length
    sum = crc32(chunk, sum)
    yield chunk
  }
  if (length !== entry.uncompressedSize || sum !== entry.crc32) throw damagedMember(where, 'its bytes are not those that were packed')
}

/** The methods of APPNOTE.TXT 4.4.5 that programs still use. */
const methodNames: Readonly<Record<number, string>> = { 9: 'Deflate64', 12: 'bzip2', 14: 'LZMA', 93: 'Zstandard', 95: 'XZ', 98: 'PPMd' }

const isSystemError = (error: unknown): boolean => error instanceof Error && 'errno' in error
