import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

/** The archive or one of its parts is larger than the plain ZIP format can say. */
export class ZipTooLarge extends Error {}

const most = 0xffff_ffff

/**
 * Writes a ZIP archive from front to back, a part after the other, each as it comes: sizes and checksums follow the parts.
 * Parts bear no time of their own, so the same parts give the same archive.
 */
export class ZipWriter {
  private readonly write: (bytes: Uint8Array) => void
  private readonly entries: Buffer[] = []
  private offset = 0

  constructor(write: (bytes: Uint8Array) => void) {
    this.write = write
  }

  /** @throws ZipTooLarge */
  async add(path: string, chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<void> {
    const name = Buffer.from(path, 'utf8')
    const start = this.offset
    this.send(Buffer.concat([localMark, describePart(name.length, 0, 0, 0), name]))
    const dataStart = this.offset
    let sum = 0
    let size = 0
    const measure = async function* (): AsyncGenerator<Uint8Array> {
      for await (const chunk of chunks) {
        sum = crc32(chunk, sum)
        size += chunk.length
        yield chunk
      }
    }
    // what goes wrong is thrown by the loop
    for await (const bytes of pipeline(Readable.from(measure()), createDeflateRaw(), () => {})) this.send(bytes as Buffer)
    const packed = this.offset - dataStart
    if (size > most || this.offset > most) throw new ZipTooLarge()
    this.send(Buffer.concat([sizesMark, numbers(sum, packed, size)]))
    const description = describePart(name.length, sum, packed, size)
    this.entries.push(Buffer.concat([entryMark, version, description, noComment, numbers(0, start), name]))
  }

  /** Writes the list of the parts; to be called when all are there. */
  finish(): void {
    const start = this.offset
    for (const entry of this.entries) this.send(entry)
    const count = shorts(this.entries.length, this.entries.length)
    this.send(Buffer.concat([endMark, shorts(0, 0), count, numbers(this.offset - start, start), shorts(0)]))
    if (this.offset > most) throw new ZipTooLarge()
  }

  private send(bytes: Uint8Array): void {
    this.offset += bytes.length
    this.write(bytes)
  }
}

const shorts = (...values: number[]): Buffer => Buffer.from(Uint16Array.from(values).buffer)

const numbers = (...values: number[]): Buffer => Buffer.from(Uint32Array.from(values).buffer)

const localMark = numbers(0x04034b50)
const sizesMark = numbers(0x08074b50)
const entryMark = numbers(0x02014b50)
const endMark = numbers(0x06054b50)
const version = shorts(20)
/** No comment, first disk, no attributes. */
const noComment = shorts(0, 0, 0)

/** What a part's own header and its line in the list have in common: version, sizes behind it and UTF-8, deflate, 1 January 1980. */
const describePart = (nameLength: number, sum: number, packed: number, size: number): Buffer =>
  Buffer.concat([version, shorts(0x0808, 8, 0, 0x21), numbers(sum, packed, size), shorts(nameLength, 0)])
