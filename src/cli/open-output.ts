import { createHash } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { Journal, type Progress } from '../batch/journal.js'
import type { Failed, WorkSettings } from '../batch/work.js'
import { wrongUse } from '../errors.js'
import { pageFolder } from '../write/html/page-folder.js'
import { type Output, writeToFiles, writeToFolder, writeToPages, writeToStandardOutput } from '../write/output.js'
import type { Sheet } from '../write/sheet.js'
import { placeFinishedFile, removePartialFile, TemporaryFile } from '../write/temporary-file.js'
import type { Config } from './config.js'
import type { Destination } from './destination.js'

/** The output of a run, with the list of failures and the journal where they were asked for. */
export interface RunOutput {
  readonly records: Output
  /** How far an earlier run has come. */
  readonly earlier: Pick<Progress, 'articles' | 'failed' | 'checksum'>
  /** An earlier run had written everything; it is in place now, and nothing is left to do. */
  readonly finished: boolean
  readonly writeFailure: (failed: Failed) => void
  /** To be called after each article; null where nobody keeps a journal. */
  readonly note: ((progress: Omit<Progress, 'sizes'>) => void) | null
  readonly commit: () => Promise<void>
  readonly discard: () => void
}

/**
 * Opens the files of a run, or goes on with those of one that was broken off.
 *
 * @param words the inputs as they were given: with the settings they tell whether a journal is that of the same run
 * @throws DatelineError `wrong-use` where there is no file to resume, `other-journal`, `output-failed`
 */
export const openRunOutput = async (
  destination: Destination,
  sheets: readonly Sheet[],
  config: Config,
  settings: WorkSettings,
  words: readonly string[],
): Promise<RunOutput> => {
  const { target } = destination
  // the rows of a workbook gather in files beside it
  const gathering = target.kind === 'workbook' ? sheets.map(({ name }) => `${target.path}.${name}`) : []
  const placed = target.kind === 'workbook' ? [target.path] : target.kind === 'files' ? target.paths : []
  const paths = target.kind === 'files' ? target.paths : gathering
  const withFailed = (list: readonly string[]): readonly string[] => (config.failed === undefined ? list : [...list, config.failed])
  const allPaths = withFailed(paths)
  if (config.resume && paths.length === 0)
    throw wrongUse('--resume needs files to go on with', 'Write to a file: -o records.ndjson, or to tables: --to csv -o FOLDER.')
  if (config.resume && config.unordered)
    throw wrongUse('--resume and --unordered do not go together', 'A run can be gone on with only where the order is that of the inputs.')
  if (placed.some((path) => path === config.failed))
    throw wrongUse(`--failed and -o are both "${config.failed}"`, 'Give the list of failures a file of its own.')
  const journal = config.resume
    ? openJournal(withFailed(placed), allPaths.length, {
        extract: settings.extract,
        sheets: settings.sheets,
        words,
        retry: config.retry,
        from: config.from,
        encoding: config.encoding,
        fields: [...config.field],
        include: config.include,
        exclude: config.exclude,
        hidden: config.hidden,
      })
    : null
  if (journal?.finished) {
    withFailed(placed).forEach(placeFinishedFile)
    gathering.forEach(removePartialFile)
  }
  const { sizes, ...earlier } = journal?.progress ?? { articles: 0, failed: 0, checksum: 0, sizes: [] }
  const open = (path: string, i: number): TemporaryFile => new TemporaryFile(path, journal ? (sizes[i] ?? 0) : null)
  const finished = journal?.finished ?? false
  const files = finished ? [] : allPaths.map(open)
  const failures = config.failed === undefined ? null : (files[paths.length] ?? null)
  const records = await openRecords(destination, sheets, files, config.resume, () => {
    failures?.flush()
    journal?.noteFinished()
  })
  return {
    records,
    earlier,
    finished,
    writeFailure: ({ id, path, error: { code, message } }) => failures?.write(`${JSON.stringify({ id, path, code, message })}\n`),
    note:
      journal &&
      ((progress) => {
        for (const file of files) file.flush()
        journal.note({ ...progress, sizes: files.map(({ size }) => size) })
      }),
    commit: async () => {
      if (!finished) await records.commit()
      if (!finished) failures?.commit()
      journal?.remove()
    },
    discard: () => {
      records.discard()
      failures?.commit()
      journal?.remove()
    },
  }
}

const openJournal = (paths: readonly string[], files: number, run: object): Journal => {
  const [first = ''] = paths
  const fingerprint = createHash('sha256')
    .update(JSON.stringify({ ...run, paths }))
    .digest('hex')
    .slice(0, 32)
  return new Journal(join(dirname(first), `.${basename(first)}.journal`), fingerprint, files)
}

const openRecords = async (
  { target }: Destination,
  sheets: readonly Sheet[],
  files: readonly TemporaryFile[],
  resume: boolean,
  beforePlacing: () => void,
): Promise<Output> => {
  const [first] = sheets
  const sheetFiles = sheets.flatMap((sheet, i) => (files[i] ? [{ sheet, file: files[i] }] : []))
  if (!first) throw new Error('a format has no sheet')
  switch (target.kind) {
    case 'stdout':
      return writeToStandardOutput(first)
    case 'folder':
      return writeToFolder(first, target.folder, target.extension)
    case 'pages': {
      const [, list = first] = sheets
      const file = new TemporaryFile(join(target.folder, 'index.html'))
      return writeToPages(first, join(target.folder, pageFolder), { sheet: list, file })
    }
    case 'files':
      return writeToFiles(sheetFiles, beforePlacing)
    case 'workbook': {
      const { writeToWorkbook } = await import('../write/xlsx/write-to-workbook.js')
      return writeToWorkbook(sheetFiles, () => new TemporaryFile(target.path, resume ? 0 : null), beforePlacing)
    }
  }
}
