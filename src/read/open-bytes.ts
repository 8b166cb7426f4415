import { createReadStream } from 'node:fs'
import { pipeline, type Readable } from 'node:stream'
import { ByteSource } from './byte-source.js'
import { GunzipMembers } from './gunzip-members.js'

/**
 * Opens a file, or standard input where the path is null. What is compressed with gzip, whatever its name, is unpacked
 * as it is read: nothing of it is held, so that a file that grows a thousandfold costs time and no memory.
 *
 * @param onBytes told of bytes as they are read, before they are unpacked
 * @throws Error of the system where the file can't be opened
 */
export const openBytes = async (path: string | null, onBytes: (count: number) => void): Promise<ByteSource> => {
  const packed = path === null ? process.stdin : createReadStream(path)
  const bytes = new ByteSource(packed, onBytes)
  const head = await bytes.peek(2)
  if (head[0] !== 0x1f || head[1] !== 0x8b) return bytes
  // an error at either end is thrown by whoever reads the unpacked side
  const unpacked: Readable = pipeline(bytes, new GunzipMembers(), () => {})
  return new ByteSource(unpacked)
}
