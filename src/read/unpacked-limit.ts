import { unpackedTooLarge } from '../errors.js'
import { freeUnpackedBytes, maxArchiveBytes, maxUnpackedRatio } from './limits.js'

/** Holds what is unpacked against what it was packed in, so that a file made to fill the machine costs a second. */
export class UnpackedLimit {
  private readonly where: string
  /** Bytes before they were unpacked, as far as they are read or as many as there are. */
  packed = 0
  private unpacked = 0

  /** @param where what messages call the file */
  constructor(where: string) {
    this.where = where
  }

  /** @throws DatelineError `archive-too-large` */
  count(bytes: number): void {
    this.unpacked += bytes
    if (this.unpacked > freeUnpackedBytes && this.unpacked > this.packed * maxUnpackedRatio)
      throw unpackedTooLarge(this.where, `more than ${maxUnpackedRatio} times its size`)
    if (this.unpacked > maxArchiveBytes) throw unpackedTooLarge(this.where, `more than ${maxArchiveBytes / 1e9} GB`)
  }
}
