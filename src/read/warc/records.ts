import { readDamage } from '../gunzip-members.js'

/** One record of an archive. */
export interface WarcRecord {
  /** By their names, lower case. */
  readonly headers: ReadonlyMap<string, string>
  /** null where it was not wanted. */
  readonly block: Buffer | null
  readonly fault: RecordFault | null
}

/** Why a record can't be read. */
export type RecordFault = { readonly kind: 'damaged'; readonly error: Error } | { readonly kind: 'malformed' | 'too-large' | 'cut-off' }

const headLimit = 65_536

/**
 * Cuts a web archive into its records, one at a time. A record that is damaged or malformed costs itself: the next one is
 * found again by the version line that it begins with.
 *
 * @param wants decides by its headers whether the block of a record is kept
 * @param limit the most bytes that a block may have
 */
export async function* cutRecords(
  chunks: AsyncIterable<Buffer>,
  wants: (headers: ReadonlyMap<string, string>) => boolean,
  limit: number,
): AsyncGenerator<WarcRecord> {
  const feed = new Feed(chunks)
  /** A whole record waits until the bytes behind it show that its member was sound. */
  let waiting: WarcRecord | null = null
  for (;;) {
    let headers: ReadonlyMap<string, string> = new Map()
    try {
      await feed.skipBlank()
      if (waiting) yield waiting
      waiting = null
      if (await feed.isAtEnd()) return
      const head = await feed.takeHead(headLimit)
      if (head === null || !/^WARC\/\d/.test(head)) {
        yield { headers, block: null, fault: { kind: 'malformed' } }
        await feed.seek('WARC/1.', head === null ? 1 : 0)
        continue
      }
      headers = parseHeaders(head)
      const length = Number(headers.get('content-length'))
      if (!Number.isInteger(length) || length < 0) {
        yield { headers, block: null, fault: { kind: 'malformed' } }
        await feed.seek('WARC/1.', 0)
        continue
      }
      const isKept = wants(headers) && length <= limit
      const block = await feed.take(length, isKept)
      if (block === undefined) yield { headers, block: null, fault: { kind: 'cut-off' } }
      else waiting = { headers, block, fault: wants(headers) && !isKept ? { kind: 'too-large' } : null }
    } catch (error) {
      if (!(error instanceof Damage)) throw error
      const isSound = waiting !== null && feed.isSound
      if (waiting && isSound) yield waiting
      yield { headers: isSound ? headers : (waiting?.headers ?? headers), block: null, fault: { kind: 'damaged', error: error.reason } }
      waiting = null
    }
  }
}

class Damage extends Error {
  readonly reason: Error

  constructor(reason: Error) {
    super('damaged')
    this.reason = reason
  }
}

/** `Name: value` lines behind a first line; lines that begin with a space go on from the one before. */
export const parseHeaders = (head: string): Map<string, string> => {
  const headers = new Map<string, string>()
  for (const line of head
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .slice(1)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return headers
}

/** Bytes as they come, with a look ahead. */
class Feed {
  private readonly chunks: AsyncIterator<Buffer>
  private buffer: Buffer = Buffer.alloc(0)
  private ended = false
  /** The member of gzip that the last block stood in ended well. */
  isSound = false

  constructor(chunks: AsyncIterable<Buffer>) {
    this.chunks = chunks[Symbol.asyncIterator]()
  }

  /** @throws Damage where the bytes that wait belong to a damaged member */
  private async fill(): Promise<boolean> {
    if (this.ended) return false
    const next = await this.chunks.next()
    if (next.done) {
      this.ended = true
      return false
    }
    const reason = readDamage(next.value)
    if (reason) {
      this.buffer = Buffer.alloc(0)
      throw new Damage(reason)
    }
    if (next.value.length === 0) this.isSound = true
    this.buffer = this.buffer.length > 0 ? Buffer.concat([this.buffer, next.value]) : next.value
    return true
  }

  async isAtEnd(): Promise<boolean> {
    while (this.buffer.length === 0) if (!(await this.fill())) return true
    return false
  }

  /** Goes over the line breaks between records. */
  async skipBlank(): Promise<void> {
    for (;;) {
      let at = 0
      while (this.buffer[at] === 13 || this.buffer[at] === 10) at++
      this.buffer = this.buffer.subarray(at)
      if (this.buffer.length > 0 || !(await this.fill())) return
    }
  }

  /** Everything up to the first empty line; null where there is none within the limit. */
  async takeHead(most: number): Promise<string | null> {
    for (;;) {
      const found = findEmptyLine(this.buffer)
      if (found) {
        const head = this.buffer.subarray(0, found.start).toString('utf8')
        this.buffer = this.buffer.subarray(found.end)
        return head
      }
      if (this.buffer.length > most || !(await this.fill())) return null
    }
  }

  /** So many bytes; null where they are not kept, undefined where there are not so many. */
  async take(length: number, isKept: boolean): Promise<Buffer | null | undefined> {
    this.isSound = false
    const parts: Buffer[] = []
    let missing = length
    for (;;) {
      const part = this.buffer.subarray(0, missing)
      if (isKept) parts.push(part)
      missing -= part.length
      this.buffer = this.buffer.subarray(part.length)
      if (missing === 0) return isKept ? Buffer.concat(parts) : null
      if (!(await this.fill())) return undefined
    }
  }

  /** Goes on to the next place where these words open a line. */
  async seek(words: string, from: number): Promise<void> {
    let least = from
    for (;;) {
      const at = findLine(this.buffer, words, least)
      if (at >= 0) {
        this.buffer = this.buffer.subarray(at)
        return
      }
      least = 0
      this.buffer = this.buffer.subarray(Math.max(0, this.buffer.length - words.length - 1))
      if (!(await this.fill())) {
        this.buffer = Buffer.alloc(0)
        return
      }
    }
  }
}

const findLine = (buffer: Buffer, words: string, from: number): number => {
  for (let at = buffer.indexOf(words, from); at >= 0; at = buffer.indexOf(words, at + 1)) if (at === 0 || buffer[at - 1] === 10) return at
  return -1
}

const findEmptyLine = (buffer: Buffer): { start: number; end: number } | null => {
  const crlf = buffer.indexOf('\r\n\r\n')
  const lf = buffer.indexOf('\n\n')
  if (crlf >= 0 && (lf < 0 || crlf < lf)) return { start: crlf, end: crlf + 4 }
  return lf >= 0 ? { start: lf, end: lf + 2 } : null
}
