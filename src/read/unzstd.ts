import { pipeline, type Readable, type Transform } from 'node:stream'
import { ZstdFrames } from './zstd-frames.js'

/**
 * Unpacks all frames of Zstandard, one after the other.
 *
 * @param createUnpacking what Node.js has to unpack one frame
 * @throws Error as zlib has it where the bytes end too early
 */
export async function* unzstd(bytes: AsyncIterable<Buffer>, createUnpacking: () => Transform): AsyncGenerator<Buffer> {
  const chunks = bytes[Symbol.asyncIterator]()
  const frames = new ZstdFrames()
  let left: Buffer = Buffer.alloc(0)
  const fill = async (): Promise<boolean> => {
    while (left.length === 0) {
      const next = await chunks.next()
      if (next.done) return false
      left = next.value
    }
    return true
  }
  async function* readFrame(): AsyncGenerator<Buffer> {
    for (let isEnd = false; !isEnd && (await fill()); ) {
      const cut = frames.add(left)
      const part = left.subarray(0, cut.length)
      left = left.subarray(cut.length)
      isEnd = cut.isEnd
      if (!frames.areOver) yield part
    }
  }
  try {
    // what stands behind the last frame belongs to nothing
    while (!frames.areOver && (await fill())) {
      // an error at either end is thrown by whoever reads the unpacked side
      const unpacked: Readable = pipeline(readFrame(), createUnpacking(), () => {})
      yield* unpacked as AsyncIterable<Buffer>
    }
    if (!frames.areWhole) throw Object.assign(new Error('unexpected end of file'), { code: 'Z_BUF_ERROR', errno: -5 })
  } finally {
    await chunks.return?.()
  }
}
