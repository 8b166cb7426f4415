/**
 * Follows a file of Zstandard from frame to frame (RFC 8878) and knows where each ends: Node.js unpacks the first frame alone,
 * and takes what is cut off for whole.
 */
export class ZstdFrames {
  private state: 'frame' | 'block' | 'other' = 'frame'
  private hasChecksum = false
  private rest: Buffer = Buffer.alloc(0)
  private toSkip = 0
  private isWithin = false

  /** What came last is no frame. */
  get areOver(): boolean {
    return this.state === 'other'
  }

  /** Nothing is missing at the end of what was added. */
  get areWhole(): boolean {
    return this.areOver || (this.state === 'frame' && this.toSkip === 0 && this.rest.length === 0)
  }

  /** How many of these bytes belong to the frame at hand: what stands behind its end is to be added next. */
  add(chunk: Buffer): { readonly length: number; readonly isEnd: boolean } {
    const before = this.rest
    const held = before.length
    this.rest = Buffer.alloc(0)
    const bytes = held > 0 ? Buffer.concat([before, chunk]) : chunk
    let at = 0
    while (at < bytes.length) {
      if (this.toSkip > 0) {
        const skipped = Math.min(this.toSkip, bytes.length - at)
        this.toSkip -= skipped
        at += skipped
      } else {
        const length = this.readHeader(bytes.subarray(at))
        if (length === null) break
        at += length
        this.isWithin = true
      }
      if (this.isWithin && this.state === 'frame' && this.toSkip === 0) {
        this.isWithin = false
        return { length: at - held, isEnd: true }
      }
    }
    this.rest = Buffer.from(bytes.subarray(at))
    return { length: chunk.length, isEnd: false }
  }

  /** Bytes of the header that the bytes begin with; null where it is not all there. */
  private readHeader(bytes: Buffer): number | null {
    if (this.state === 'other') return bytes.length
    if (this.state === 'block') return bytes.length < 3 ? null : this.readBlock(bytes.readUIntLE(0, 3))
    if (bytes.length < 5) return null
    const mark = bytes.readUInt32LE(0)
    if ((mark & 0xfffffff0) >>> 0 === skippableMark) {
      if (bytes.length < 8) return null
      this.toSkip = bytes.readUInt32LE(4)
      return 8
    }
    if (mark !== frameMark) {
      this.state = 'other'
      return bytes.length
    }
    const descriptor = bytes.readUInt8(4)
    const isSingle = (descriptor & 0x20) !== 0
    const sizeLength = descriptor >> 6 === 0 ? Number(isSingle) : 1 << (descriptor >> 6)
    const dictionaryLength = [0, 1, 2, 4][descriptor & 3] ?? 0
    this.hasChecksum = (descriptor & 4) !== 0
    this.state = 'block'
    this.toSkip = Number(!isSingle) + dictionaryLength + sizeLength
    return 5
  }

  private readBlock(header: number): number {
    const isLast = (header & 1) !== 0
    const isOneByteRepeated = ((header >> 1) & 3) === 1
    this.toSkip = (isOneByteRepeated ? 1 : header >> 3) + (isLast && this.hasChecksum ? 4 : 0)
    if (isLast) this.state = 'frame'
    return 3
  }
}

/** What a file of Zstandard begins with, as a little-endian number. */
export const frameMark = 0xfd2fb528

const skippableMark = 0x184d2a50
