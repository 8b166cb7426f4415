/** One line of a file, without its line feed. */
export interface Line {
  /** From 1. */
  readonly number: number
  /** Where the line starts in the file, in bytes. */
  readonly offset: number
  /** null where the line is longer than the limit. */
  readonly bytes: Buffer | null
}

/** The bytes of a line feed: one byte, or two in UTF-16. */
export type LineFeed = readonly [number] | readonly [number, number]

/**
 * Cuts a stream of bytes into lines without holding more than one of them. A line over the limit is passed over, not held.
 *
 * @param skip bytes at the start that belong to no line: the byte-order mark
 */
export async function* splitLines(chunks: AsyncIterable<Buffer>, lineFeed: LineFeed, skip: number, limit: number): AsyncGenerator<Line> {
  let pending: Buffer[] = []
  let pendingLength = 0
  let offset = skip
  let number = 1
  let rest: Buffer = Buffer.alloc(0)
  let toSkip = skip

  const add = (part: Buffer): void => {
    pendingLength += part.length
    if (pendingLength <= limit) pending.push(part)
    else pending = []
  }
  const take = (): Line => {
    const line = { number, offset, bytes: pendingLength > limit ? null : joinParts(pending) }
    offset += pendingLength + lineFeed.length
    pending = []
    pendingLength = 0
    number++
    return line
  }

  for await (const read of chunks) {
    let chunk = rest.length > 0 ? Buffer.concat([rest, read]) : read
    const skipped = Math.min(toSkip, chunk.length)
    chunk = chunk.subarray(skipped)
    toSkip -= skipped
    // two-byte units are never cut apart: an odd byte waits for the next chunk
    const whole = chunk.length - (chunk.length % lineFeed.length)
    rest = chunk.subarray(whole)
    let from = 0
    for (let at = findLineFeed(chunk, lineFeed, 0); at >= 0 && at < whole; at = findLineFeed(chunk, lineFeed, from)) {
      add(chunk.subarray(from, at))
      yield take()
      from = at + lineFeed.length
    }
    add(chunk.subarray(from, whole))
  }
  if (rest.length > 0) add(rest)
  if (pendingLength > 0) yield take()
}

const findLineFeed = (chunk: Buffer, lineFeed: LineFeed, from: number): number => {
  if (lineFeed.length === 1) return chunk.indexOf(lineFeed[0], from)
  const pattern = Buffer.from(lineFeed)
  let at = chunk.indexOf(pattern, from)
  while (at >= 0 && at % 2 === 1) at = chunk.indexOf(pattern, at + 1)
  return at
}

const joinParts = (parts: readonly Buffer[]): Buffer => (parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts))
