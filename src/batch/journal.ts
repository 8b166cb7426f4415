import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { otherJournal, outputFailed } from '../errors.js'

/** How far a run has come. */
export interface Progress {
  /** Articles that are worked through, those that failed among them. */
  readonly articles: number
  readonly failed: number
  /** Of those articles, by which they are known again. */
  readonly checksum: number
  /** Bytes of each file that belong to them. */
  readonly sizes: readonly number[]
}

/**
 * Notes after each article how far the files have come, so that a run that is ended at any point, be it by SIGKILL, can
 * be gone on with: files are cut back to the last note, articles up to it are passed over.
 *
 * One note a line; a line without its end counts for nothing.
 */
export class Journal {
  readonly path: string
  /** Where the earlier run had come to; the beginning where there was none. */
  readonly progress: Progress
  /** The earlier run had written everything and was ended while it put the files in place. */
  readonly finished: boolean
  private readonly descriptor: number

  /**
   * @param fingerprint what makes two runs the same: inputs and settings
   * @throws DatelineError `other-journal` where it was kept for a run with other settings, `output-failed`
   */
  constructor(path: string, fingerprint: string, files: number) {
    this.path = path
    const head = `dateline-journal 2 ${fingerprint}\n`
    const found = readIfThere(path)
    const complete = found.slice(0, found.lastIndexOf('\n') + 1)
    if (complete !== '' && !complete.startsWith(head)) throw otherJournal(path)
    const notes = complete.slice(head.length).split('\n').slice(0, -1)
    this.finished = notes.at(-1) === finishedNote
    const numbers = (notes.findLast((note) => note !== finishedNote) ?? '').split(' ').filter(Boolean).map(Number)
    const [articles = 0, failed = 0, checksum = 0, ...sizes] = numbers
    this.progress = { articles, failed, checksum, sizes: Array.from({ length: files }, (_, i) => sizes[i] ?? 0) }
    try {
      mkdirSync(dirname(path), { recursive: true })
      this.descriptor = openSync(path, 'a')
      ftruncateSync(this.descriptor, Buffer.byteLength(complete))
      if (complete === '') writeSync(this.descriptor, head)
    } catch (error) {
      throw outputFailed(path, error)
    }
  }

  /** To be called when the files are written out up to these sizes. */
  note({ articles, failed, checksum, sizes }: Progress): void {
    this.append([articles, failed, checksum, ...sizes].join(' '))
  }

  /** From here on only the files are to be put in place. */
  noteFinished(): void {
    this.append(finishedNote)
  }

  remove(): void {
    closeSync(this.descriptor)
    unlinkSync(this.path)
  }

  private append(note: string): void {
    try {
      writeSync(this.descriptor, `${note}\n`)
    } catch (error) {
      throw outputFailed(this.path, error)
    }
  }
}

const finishedNote = 'finished'

const readIfThere = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
