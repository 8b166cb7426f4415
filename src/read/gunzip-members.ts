import { Transform, type TransformCallback } from 'node:stream'
import { crc32, createInflateRaw, type InflateRaw } from 'node:zlib'

const damages = new WeakMap<Buffer, Error>()

/** The error that an empty chunk stands for: what came since the last member ended is damaged; the next chunk begins a new one. */
export const readDamage = (chunk: Buffer): Error | undefined => damages.get(chunk)

/** What is held of a member to look for the next one in, where it turns out to be damaged. */
const heldLength = 8_000_000

/**
 * Unpacks gzip member by member. Each ends with an empty chunk; that of a damaged one is known by `readDamage`, and what
 * follows it is found again: archives have a member for each of their records.
 */
export class GunzipMembers extends Transform {
  private inflate: InflateRaw | null = null
  private failed: Error | null = null
  /** Packed bytes that are not yet worked through: they begin at a member's header, in its header or in its trailer. */
  private rest: Buffer = Buffer.alloc(0)
  /** Packed bytes of the member at hand. */
  private held: Buffer[] = []
  private heldBytes = 0
  private state: 'header' | 'body' | 'trailer' | 'lost' = 'header'
  private crc = 0
  private size = 0
  private members = 0
  private isPadding = false

  constructor() {
    super({ readableObjectMode: true, readableHighWaterMark: 4 })
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.work(chunk).then(() => done(), done)
  }

  override _flush(done: TransformCallback): void {
    this.finish().then(() => done(), done)
  }

  private async work(chunk: Buffer): Promise<void> {
    let input = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk
    this.rest = Buffer.alloc(0)
    while (input.length > 0) {
      const taken = await this.step(input)
      if (taken === null) {
        this.rest = input
        return
      }
      input = taken
    }
  }

  /** What is left of the input, or null where more is needed first. */
  private async step(input: Buffer): Promise<Buffer | null> {
    if (this.state === 'lost') return this.seek(input)
    if (this.state === 'header') {
      const length = measureHeader(input)
      if (length === null) return null
      if (length < 0) {
        this.state = 'lost'
        this.failed = damaged('incorrect header check')
        // what stands behind the last member is padding; nobody needs to hear of it
        this.isPadding = this.members > 0
        return input
      }
      this.begin(input.subarray(0, length))
      return input.subarray(length)
    }
    if (this.state === 'body') return this.unpack(input)
    if (input.length < 8) return null
    return this.close(input)
  }

  private begin(header: Buffer): void {
    this.state = 'body'
    this.held = []
    this.heldBytes = 0
    this.hold(header)
    this.crc = 0
    this.size = 0
    this.failed = null
    const inflate = createInflateRaw()
    inflate.on('data', (part: Buffer) => {
      this.crc = crc32(part, this.crc)
      this.size = (this.size + part.length) % 2 ** 32
      this.push(part)
    })
    inflate.on('error', () => {})
    this.inflate = inflate
  }

  private async unpack(input: Buffer): Promise<Buffer> {
    const inflate = this.inflate as InflateRaw
    const before = inflate.bytesWritten
    const error = await new Promise<Error | null | undefined>((resolve) => {
      inflate.once('error', resolve)
      inflate.write(input, (fault) => {
        inflate.removeListener('error', resolve)
        resolve(fault)
      })
    })
    if (error) return this.lose(error, input)
    const consumed = inflate.bytesWritten - before
    this.hold(input.subarray(0, consumed))
    if (consumed < input.length) this.state = 'trailer'
    return input.subarray(consumed)
  }

  private close(input: Buffer): Buffer {
    if (input.readUInt32LE(0) !== this.crc || input.readUInt32LE(4) !== this.size) return this.lose(damaged('incorrect data check'), input)
    this.release()
    this.members++
    this.push(Buffer.alloc(0))
    this.state = 'header'
    return input.subarray(8)
  }

  /** Goes back to behind the start of the member, from where the next one is looked for. */
  private lose(error: Error, input: Buffer): Buffer {
    const all = Buffer.concat([...this.held, input])
    this.release()
    this.failed = error
    this.isPadding = false
    this.state = 'lost'
    return all.subarray(1)
  }

  private seek(input: Buffer): Buffer | null {
    for (let at = input.indexOf(0x1f); at >= 0; at = input.indexOf(0x1f, at + 1)) {
      if (input.length - at < 10) return at === 0 ? null : input.subarray(at)
      if (isHeader(input, at)) {
        this.tellDamage(this.failed ?? damaged('incorrect header check'))
        this.failed = null
        this.state = 'header'
        return input.subarray(at)
      }
    }
    return Buffer.alloc(0)
  }

  private async finish(): Promise<void> {
    if (this.state === 'lost') {
      if (this.failed && !this.isPadding) this.tellDamage(this.failed)
    } else if (this.state !== 'header' || (this.rest.length > 0 && this.rest[0] === 0x1f)) {
      this.tellDamage(Object.assign(new Error('unexpected end of file'), { code: 'Z_BUF_ERROR', errno: -5 }))
    }
    this.release()
  }

  private tellDamage(error: Error): void {
    const mark = Buffer.alloc(0)
    damages.set(mark, error)
    this.push(mark)
  }

  private hold(part: Buffer): void {
    if (this.heldBytes > heldLength) return
    this.held.push(part)
    this.heldBytes += part.length
  }

  private release(): void {
    this.inflate?.destroy()
    this.inflate = null
    this.held = []
    this.heldBytes = 0
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.release()
    done(error)
  }
}

const damaged = (reason: string): Error => Object.assign(new Error(reason), { code: 'Z_DATA_ERROR', errno: -3 })

/** Magic, the one method there is, no reserved flags, a level and a system that exist. */
const isHeader = (bytes: Buffer, at: number): boolean =>
  bytes[at] === 0x1f &&
  bytes[at + 1] === 0x8b &&
  bytes[at + 2] === 8 &&
  ((bytes[at + 3] ?? 0) & 0xe0) === 0 &&
  [0, 2, 4].includes(bytes[at + 8] ?? 1) &&
  ((bytes[at + 9] ?? 0) <= 13 || bytes[at + 9] === 255)

/** Bytes of the header that the input begins with; null where it is not all there, -1 where it is none. */
const measureHeader = (input: Buffer): number | null => {
  if (input[0] !== 0x1f || (input.length > 1 && input[1] !== 0x8b) || (input.length > 2 && input[2] !== 8)) return -1
  if (input.length < 10) return null
  const flags = input[3] ?? 0
  if (flags & 0xe0) return -1
  let at = 10
  if (flags & 4) {
    if (input.length < at + 2) return null
    at += 2 + input.readUInt16LE(at)
  }
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue
    const end = input.indexOf(0, at)
    if (end < 0) return input.length > 100_000 ? -1 : null
    at = end + 1
  }
  if (flags & 2) at += 2
  return at <= input.length ? at : null
}
