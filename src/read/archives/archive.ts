import type { ByteSource } from '../byte-source.js'

/** One file of an archive. */
export interface Member {
  /** A path within the archive. */
  readonly name: string
  /** There until the next member is asked for; what is wrong with the member is thrown here. */
  readonly bytes: ByteSource
}

/** One format of archives. */
export interface ArchiveFormat {
  /** File name endings, with the dot, lower case. */
  readonly extensions: readonly string[]
  /** Whether a file begins so: `markLength` bytes of it, fewer only where it has no more. */
  readonly recognizes: (head: Buffer) => boolean
  /**
   * The files in the archive in their order, nothing of them written anywhere. What is no file (a folder, a link, a device) is
   * left out.
   *
   * @param takes whether a member is wanted, by its name: those that are not are not looked at
   * @throws DatelineError `invalid-archive` after the last member that could be found where the archive is damaged
   */
  readonly readMembers: (file: ArchiveFile, takes: (name: string) => boolean) => AsyncGenerator<Member>
}

/** An archive that is to be read. */
export interface ArchiveFile {
  /** null for standard input. */
  readonly path: string | null
  readonly bytes: ByteSource
  /** Told of bytes of the file that are read otherwise than from `bytes`. */
  readonly onBytes: (count: number) => void
}

/** Bytes that tell formats apart. */
export const markLength = 512
