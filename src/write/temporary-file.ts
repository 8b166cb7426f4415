import { closeSync, ftruncateSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, unlinkSync, writeSync } from 'node:fs'
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
  /** Bytes that are written out. */
  size = 0
  private readonly temporary: string | null
  private readonly kept: boolean
  private descriptor: number | null
  private pending: string[] = []
  private pendingLength = 0

  /**
   * @param resumeAt for a file that stays when the run is broken off, so that a later run goes on with it: how many
   * bytes of it are good; null for a file that goes
   * @throws DatelineError `output-failed`
   */
  constructor(path: string, resumeAt: number | null = null) {
    this.path = path
    this.kept = resumeAt !== null
    const target = resolveTarget(path)
    this.temporary =
      target === null ? null : this.kept ? partialPath(path) : join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
    this.descriptor = guard(path, () => {
      mkdirSync(dirname(target ?? path), { recursive: true })
      if (resumeAt === null) return openSync(this.temporary ?? path, 'w')
      const descriptor = openSync(this.temporary ?? path, 'a')
      ftruncateSync(descriptor, resumeAt)
      return descriptor
    })
    this.size = resumeAt ?? 0
    open.add(this)
  }

  write(characters: string): void {
    this.pending.push(characters)
    this.pendingLength += characters.length
    if (this.pendingLength >= bufferSize) this.flush()
  }

  writeBytes(bytes: Uint8Array): void {
    this.flush()
    this.append(bytes)
  }

  /** Where the bytes are until the file is put in its place. */
  get writtenPath(): string {
    return this.temporary ?? this.path
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

  /** Takes the hands off the file when the run is broken off: it goes, or stays for the run that goes on with it. */
  abandon(): 'kept' | 'discarded' {
    if (!this.kept) {
      this.discard()
      return 'discarded'
    }
    open.delete(this)
    this.close()
    return 'kept'
  }

  /** Writes out what is held back. */
  flush(): void {
    if (this.pending.length === 0) return
    const characters = this.pending.join('')
    this.pending = []
    this.pendingLength = 0
    this.append(Buffer.from(characters, 'utf8'))
  }

  private append(bytes: Uint8Array): void {
    const { descriptor } = this
    if (descriptor === null) return
    guard(this.path, () => {
      for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written)
    })
    this.size += bytes.length
  }

  private close(): void {
    const { descriptor } = this
    this.descriptor = null
    if (descriptor !== null) closeSync(descriptor)
  }
}

/** Lets go of all files that are begun and not done, when the run is broken off; says how many stay, and how many go. */
export const abandonTemporaryFiles = (): { kept: number; discarded: number } => {
  const abandoned = [...open].map((file) => file.abandon())
  const kept = abandoned.filter((fate) => fate === 'kept').length
  return { kept, discarded: abandoned.length - kept }
}

/** Where the file of a run that can be resumed is written until it is done. */
export const partialPath = (path: string): string => {
  const target = resolveTarget(path) ?? path
  return join(dirname(target), `.${basename(target)}.partial`)
}

/** Takes away a file that an earlier run began and that nothing needs any more. */
export const removePartialFile = (path: string): void => rmSync(partialPath(path), { force: true })

/** Puts in place what a run that was ended in between had finished. */
export const placeFinishedFile = (path: string): void => {
  if (statPath(partialPath(path))) guard(path, () => renameSync(partialPath(path), resolveTarget(path) ?? path))
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
