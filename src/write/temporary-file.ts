import { closeSync, mkdirSync, openSync, realpathSync, renameSync, unlinkSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { outputFailed } from '../errors.js'
import { statPath } from '../read/stat-path.js'

const bufferSize = 64 * 1024

/**
 * A file that is there whole or not at all: written under another name in the same folder and renamed when it is done.
 * What is no regular file (a device, a named pipe) is written as it is.
 */
export class TemporaryFile {
  readonly path: string
  private readonly temporary: string | null
  private descriptor: number | null
  private pending: string[] = []
  private pendingLength = 0

  /** @throws DatelineError `output-failed` */
  constructor(path: string) {
    this.path = path
    const target = resolveTarget(path)
    this.temporary = target === null ? null : join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
    this.descriptor = guard(path, () => {
      mkdirSync(dirname(target ?? path), { recursive: true })
      return openSync(this.temporary ?? path, 'w')
    })
    open.add(this)
  }

  write(characters: string): void {
    this.pending.push(characters)
    this.pendingLength += characters.length
    if (this.pendingLength >= bufferSize) this.flush()
  }

  /** Puts the file in its place. */
  commit(): void {
    this.flush()
    guard(this.path, () => {
      this.close()
      if (this.temporary !== null) renameSync(this.temporary, resolveTarget(this.path) ?? this.path)
    })
    open.delete(this)
  }

  /** Takes away what was written; what stood in the place before stays. */
  discard(): void {
    open.delete(this)
    try {
      this.close()
      if (this.temporary !== null) unlinkSync(this.temporary)
    } catch {
      // the file is gone already, and there is nobody left to tell
    }
  }

  private flush(): void {
    const { descriptor } = this
    if (descriptor === null || this.pending.length === 0) return
    const bytes = Buffer.from(this.pending.join(''), 'utf8')
    this.pending = []
    this.pendingLength = 0
    guard(this.path, () => {
      for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written)
    })
  }

  private close(): void {
    const { descriptor } = this
    this.descriptor = null
    if (descriptor !== null) closeSync(descriptor)
  }
}

/** Takes away all files that are begun and not done: when the run is broken off. */
export const discardTemporaryFiles = (): void => {
  for (const file of open) file.discard()
}

const open = new Set<TemporaryFile>()

/** The regular file that a rename is to replace, through links; null where the path is a device or pipe. */
const resolveTarget = (path: string): string | null => {
  const found = statPath(path)
  if (!found) return path
  return found.isFile() ? realpathSync(path) : null
}

const guard = <T>(path: string, act: () => T): T => {
  try {
    return act()
  } catch (error) {
    throw outputFailed(path, error)
  }
}
