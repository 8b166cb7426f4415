import { readDamage } from './gunzip-members.js'

/** Chunks of bytes, such as a stream of Node.js gives. */
export type Chunks = AsyncIterable<Buffer> & { destroy?: () => unknown }

/** The bytes of one input, in chunks, with a look at the first of them before they are read. */
export class ByteSource {
  private readonly stream: Chunks
  private readonly chunks: AsyncIterator<Buffer>
  private seen: Buffer[] = []
  /** Whoever reads goes on behind damaged members of gzip, which they are told of by `readDamage`. */
  toleratesDamage = false
  /** They were compressed where they come from. */
  readonly isUnpacked: boolean

  constructor(stream: Chunks, onBytes: (count: number) => void = () => {}, isUnpacked = false) {
    this.isUnpacked = isUnpacked
    this.stream = stream
    this.chunks = countBytes(stream, onBytes)
  }

  /**
   * The first `length` bytes, fewer only where there are no more. They are still read afterwards.
   *
   * @param isEnough whether fewer will do: on standard input the next bytes may be long in coming
   */
  async peek(length: number, isEnough: (head: Buffer) => boolean = () => false): Promise<Buffer> {
    let total = this.seen.reduce((sum, chunk) => sum + chunk.length, 0)
    while (total < length && !(total > 0 && isEnough(Buffer.concat(this.seen)))) {
      const next = await this.chunks.next()
      if (next.done) break
      this.seen.push(next.value)
      if (readDamage(next.value)) break
      total += next.value.length
    }
    return Buffer.concat(this.seen).subarray(0, length)
  }

  /** @throws Error of zlib where the chunk stands for a damage that nobody expects */
  private pass(chunk: Buffer): Buffer {
    const damage = chunk.length === 0 && !this.toleratesDamage ? readDamage(chunk) : undefined
    if (damage) throw damage
    return chunk
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    try {
      for (const chunk of this.seen) yield this.pass(chunk)
      this.seen = []
      for await (const chunk of { [Symbol.asyncIterator]: () => this.chunks }) yield this.pass(chunk)
    } finally {
      this.destroy()
    }
  }

  /** Lets go of what the bytes come from: to be called where they are not read to their end. */
  destroy(): void {
    this.stream.destroy?.()
  }
}

async function* countBytes(stream: Chunks, onBytes: (count: number) => void): AsyncGenerator<Buffer> {
  for await (const chunk of stream) {
    onBytes(chunk.length)
    yield chunk
  }
}
