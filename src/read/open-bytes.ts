import { createReadStream } from 'node:fs'
import { pipeline, type Readable, type Transform } from 'node:stream'
import * as zlib from 'node:zlib'
import { zstdUnknown } from '../errors.js'
import { ByteSource } from './byte-source.js'
import { GunzipMembers } from './gunzip-members.js'
import { type InputFile, nameFile } from './reader.js'
import { UnpackedLimit } from './unpacked-limit.js'
import { unzstd } from './unzstd.js'
import { frameMark } from './zstd-frames.js'

/**
 * Opens a file, or standard input where the path is null, and unpacks it where it is compressed.
 *
 * @param onBytes told of bytes as they are read, before they are unpacked
 * @throws Error of the system where the file can't be opened
 */
export const openBytes = async (file: InputFile, onBytes: (count: number) => void): Promise<ByteSource> => {
  const stream = file.path === null ? process.stdin : createReadStream(file.path)
  return unpackBytes(new ByteSource(stream, onBytes), nameFile(file))
}

/**
 * What is compressed with gzip or Zstandard, whatever its name, is unpacked as it is read: nothing of it is held, so that
 * a file that grows a thousandfold costs time and no memory.
 *
 * @param where what messages call the bytes
 * @throws DatelineError `unsupported-archive` where this Node.js can't unpack them
 */
export const unpackBytes = async (bytes: ByteSource, where: string): Promise<ByteSource> => {
  const head = await bytes.peek(4)
  if (!isPacked(head)) return bytes
  const limit = new UnpackedLimit(where)
  const packed = countChunks(bytes, (count) => {
    limit.packed += count
  })
  const unpacked = isGzip(head) ? gunzip(packed) : unzstd(packed, ensureZstd(where))
  const destroy = (): void => bytes.destroy()
  return new ByteSource(Object.assign(unpacked, { destroy }), (count) => limit.count(count), true)
}

async function* countChunks(bytes: ByteSource, onBytes: (count: number) => void): AsyncGenerator<Buffer> {
  for await (const chunk of bytes) {
    onBytes(chunk.length)
    yield chunk
  }
}

async function* gunzip(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  // an error at either end is thrown by whoever reads the unpacked side
  const unpacked: Readable = pipeline(packed, new GunzipMembers(), () => {})
  yield* unpacked as AsyncIterable<Buffer>
}

/** Whether bytes that begin so are compressed. */
export const isPacked = (head: Buffer): boolean => isGzip(head) || isZstd(head)

const isGzip = (head: Buffer): boolean => head[0] === 0x1f && head[1] === 0x8b

const isZstd = (head: Buffer): boolean => head.length >= 4 && head.readUInt32LE(0) === frameMark

const ensureZstd = (where: string): (() => Transform) => {
  if (typeof createZstdDecompress === 'function') return createZstdDecompress
  throw zstdUnknown(where, process.version)
}

/** From Node.js 22.15 on. */
const { createZstdDecompress } = zlib as { createZstdDecompress?: () => Transform }
