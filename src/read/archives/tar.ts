import type { ReadEntry } from 'tar'
import { damagedMember, invalidArchive } from '../../errors.js'
import { ByteSource } from '../byte-source.js'
import { nameFile } from '../reader.js'
import type { ArchiveFile, ArchiveFormat, Member } from './archive.js'
import { cleanMemberName, memberPath } from './member-name.js'

/** Archives of tar, in every dialect: read from front to back, so from standard input, too. */
export const tar: ArchiveFormat = {
  extensions: ['.tar', '.tgz', '.tzst'],
  recognizes: hasChecksum,
  readMembers,
}

/** The first block holds the sum of its own bytes, its field for the sum taken as blanks. */
function hasChecksum(head: Buffer): boolean {
  if (head.length < blockLength) return false
  const said = /^ *([0-7]+)[ \0]/.exec(head.toString('latin1', checksumStart, checksumEnd))?.[1]
  const sum = head.reduce((sum, byte, i) => sum + (i >= checksumStart && i < checksumEnd ? 0x20 : byte), 0)
  return said !== undefined && Number.parseInt(said, 8) === sum
}

const blockLength = 512
const checksumStart = 148
const checksumEnd = 156

async function* readMembers(file: ArchiveFile, takes: (name: string) => boolean): AsyncGenerator<Member> {
  const { Parser } = await import('tar/parse')
  const entries: ReadEntry[] = []
  const chunks = file.bytes[Symbol.asyncIterator]()
  let damage: string | null = null
  let ended = false
  const parser = new Parser({
    // the bytes come unpacked, and are not to be unpacked once more
    zstd: false,
    filter: (path, entry) => 'header' in entry && fileTypes.has(entry.type) && takes(cleanMemberName(path)),
    onReadEntry: (entry) => entries.push(entry),
    onwarn: (code, message, { entry }) => {
      // where a member is cut off, whoever reads it is told
      const isTold = entry !== undefined && !(entry as ReadEntry).ignore
      if (code !== 'TAR_ENTRY_INFO' && !isTold) damage ??= String(message).replace(/^Error: /, '')
    },
  })
  // what stands behind the end belongs to nothing
  parser.on('eof', () => (ended = true))
  /** Gives the parser one chunk, out of which members come or go on. */
  const feed = async (): Promise<boolean> => {
    if (ended) return false
    const next = await chunks.next()
    ended ||= next.done === true
    if (next.done) parser.end()
    else parser.write(next.value)
    return true
  }
  try {
    do {
      for (let entry = entries.shift(); entry; entry = entries.shift()) {
        const name = cleanMemberName(entry.path)
        yield { name, bytes: new ByteSource(readEntry(entry, feed, memberPath(file.path, name))) }
        entry.resume()
        while (!entry.emittedEnd && (await feed()));
      }
    } while (await feed())
    if (damage !== null) throw invalidArchive(nameFile(file), damage)
  } finally {
    await chunks.return?.(undefined)
  }
}

const fileTypes: ReadonlySet<string> = new Set(['File', 'OldFile', 'ContiguousFile'])

async function* readEntry(entry: ReadEntry, feed: () => Promise<boolean>, where: string): AsyncGenerator<Buffer> {
  do {
    for (let chunk = entry.read(); chunk !== null; chunk = entry.read()) yield chunk
  } while (!entry.emittedEnd && (await feed()))
  if (entry.remain > 0) throw damagedMember(where, 'the archive ends in the midst of it')
}
