import { crc32 } from 'node:zlib'
import { inputsChanged } from '../errors.js'
import type { Reading } from '../read/reader.js'
import type { Progress } from './journal.js'

/** Tells inputs that are the same as in an earlier run from others: a checksum over all articles up to each. */
export class InputTrail {
  private checksum = 0
  /** For each article that was given and not yet taken. */
  private readonly ahead: number[] = []

  /**
   * Gives what an earlier run has not worked through.
   *
   * @throws DatelineError `inputs-changed` where what it has worked through is not what comes now
   */
  async *follow(
    readings: AsyncIterable<Reading>,
    { articles, checksum }: Pick<Progress, 'articles' | 'checksum'>,
  ): AsyncGenerator<Reading> {
    let seen = 0
    for await (const reading of readings) {
      this.checksum = crc32(describeReading(reading), this.checksum)
      if (++seen > articles) {
        this.ahead.push(this.checksum)
        yield reading
      } else if (seen === articles && this.checksum !== checksum) throw inputsChanged(articles)
    }
    if (seen < articles) throw inputsChanged(articles)
  }

  /** The checksum up to the next article, to be called once for each that was given, in their order. */
  take(): number {
    return this.ahead.shift() ?? this.checksum
  }
}

/** All of an article that its record comes from. */
const describeReading = (reading: Reading): string =>
  'error' in reading
    ? JSON.stringify([reading.id, reading.path, reading.error.code])
    : JSON.stringify([reading.id, reading.source, reading.published, reading.blocks, reading.text])
