import type { Readable } from 'node:stream'

/** The bytes of one input, in chunks, with a look at the first of them before they are read. */
export class ByteSource {
  private readonly stream: Readable
  private readonly chunks: AsyncIterator<Buffer>
  private seen: Buffer[] = []

  constructor(stream: Readable, onBytes: (count: number) => void = () => {}) {
    this.stream = stream
    this.chunks = countBytes(stream, onBytes)
  }

  /** The first `length` bytes, fewer only where there are no more. They are still read afterwards. */
  async peek(length: number): Promise<Buffer> {
    let total = this.seen.reduce((sum, chunk) => sum + chunk.length, 0)
    while (total < length) {
      const next = await this.chunks.next()
      if (next.done) break
      this.seen.push(next.value)
      total += next.value.length
    }
    return Buffer.concat(this.seen).subarray(0, length)
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    try {
      yield* this.seen
      this.seen = []
      yield* { [Symbol.asyncIterator]: () => this.chunks }
    } finally {
      this.stream.destroy()
    }
  }
}

async function* countBytes(stream: Readable, onBytes: (count: number) => void): AsyncGenerator<Buffer> {
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    onBytes(chunk.length)
    yield chunk
  }
}
