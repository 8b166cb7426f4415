import { once } from 'node:events'
import { join } from 'node:path'
import { outputCollision } from '../errors.js'
import { fileNameOf } from './file-name.js'
import type { Sheet } from './sheet.js'
import { TemporaryFile } from './temporary-file.js'

/** What one article adds to each sheet, in the order of the sheets. */
export interface Written {
  readonly id: string
  readonly parts: readonly string[]
}

/** Where the sheets go. */
export interface Output {
  /** @throws DatelineError where this article alone can't be written */
  readonly write: (written: Written) => Promise<void> | void
  /** Ends the sheets and puts the files in their places. */
  readonly commit: () => Promise<void> | void
  /** Leaves no file: there is nothing to write. */
  readonly discard: () => void
}

/** One sheet on standard output, each record as soon as it is made. */
export const writeToStandardOutput = (sheet: Sheet): Output => {
  const send = async (characters: string): Promise<void> => {
    if (characters !== '' && !process.stdout.write(characters)) await once(process.stdout, 'drain')
  }
  const join = joiner(sheet)
  return { write: ({ parts }) => send(join(parts[0] ?? '')), commit: () => send(join(null)), discard: () => {} }
}

/** A file for each sheet. */
export interface SheetFile {
  readonly sheet: Sheet
  readonly file: TemporaryFile
}

/**
 * Every sheet in a file of its own, all of them put in place together at the end.
 *
 * Files that hold records already, from the run that this one goes on with, are gone on with.
 *
 * @param beforePlacing called when all is written and nothing is in its place
 */
export const writeToFiles = (files: readonly SheetFile[], beforePlacing = (): void => {}): Output => {
  const { finish, ...gathering } = gatherInFiles(files)
  return {
    ...gathering,
    commit: () => {
      finish()
      beforePlacing()
      for (const { file } of files) file.commit()
    },
  }
}

/** Every sheet in a file of its own, without a place for it yet. */
export const gatherInFiles = (files: readonly SheetFile[]): Omit<Output, 'commit'> & { readonly finish: () => void } => {
  const open = files.map(({ sheet, file }) => ({ file, join: joiner(sheet, file.size) }))
  return {
    write: ({ parts }) => open.forEach(({ file, join }, i) => void file.write(join(parts[i] ?? ''))),
    finish: () => {
      for (const { file, join } of open) {
        file.write(join(null))
        file.flush()
      }
    },
    discard: () => {
      for (const { file } of open) file.discard()
    },
  }
}

/** Every article in a file of its own, named by its id. */
export const writeToFolder = (sheet: Sheet, folder: string, extension: string): Output => {
  const taken = new Set<string>()
  return {
    write: ({ id, parts }) => {
      const path = join(folder, `${fileNameOf(id)}${extension}`)
      if (taken.has(path.toLowerCase())) throw outputCollision(id, path)
      taken.add(path.toLowerCase())
      const file = new TemporaryFile(path)
      file.write(`${sheet.head}${parts[0] ?? ''}${sheet.tail}`)
      file.commit()
    },
    commit: () => {},
    discard: () => {},
  }
}

/** Every article on a page of its own, and a list of them beside the folder of the pages. */
export const writeToPages = (page: Sheet, pages: string, list: SheetFile): Output => {
  const { write } = writeToFolder(page, pages, '.html')
  const index = writeToFiles([list])
  return {
    ...index,
    write: ({ id, parts: [article = '', entry = ''] }) => {
      write({ id, parts: [article] })
      index.write({ id, parts: [entry] })
    },
  }
}

/**
 * Head, what articles add with separators between, tail: given null, the end. An article that adds nothing gets no separator.
 *
 * @param size bytes that are there already
 */
const joiner = (sheet: Sheet, size = 0): ((part: string | null) => string) => {
  let opened = size > 0
  let filled = size > Buffer.byteLength(sheet.head)
  return (part) => {
    const head = opened ? '' : sheet.head
    opened = true
    if (part === null) return head + sheet.tail
    const separator = filled && part !== '' ? sheet.separator : ''
    filled ||= part !== ''
    return head + separator + part
  }
}
