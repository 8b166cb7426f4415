import { runBatch } from '../../batch/run-batch.js'
import { type Done, type Failed, failArticle, type WorkSettings } from '../../batch/work.js'
import { DatelineError } from '../../errors.js'
import { openArticles } from '../../read/articles.js'
import { createPathFilter } from '../../read/path-filter.js'
import { findInputs } from '../../read/inputs.js'
import { createSheets } from '../../write/index.js'
import { type Output, writeToFiles, writeToFolder, writeToStandardOutput } from '../../write/output.js'
import type { Sheet } from '../../write/sheet.js'
import { decideColor } from '../color.js'
import { type Config, readConfig } from '../config.js'
import { chooseDestination, type Destination } from '../destination.js'
import { type ExitCode, exitCode } from '../exit-code.js'
import type { Flags } from '../flags.js'
import { createReport } from '../report.js'
import { createSummary } from '../summary.js'

/**
 * The main command: articles in, records out.
 *
 * @param words the inputs as they were given
 * @param otherWords names of commands, to suggest where an input is not found
 * @throws DatelineError where nothing was done: wrong use, inputs that are not there, output that can't be written
 */
export const extract = async (words: readonly string[], flags: Flags, otherWords: readonly string[]): Promise<ExitCode> => {
  const config = readConfig(flags)
  const inputs = await findInputs(words.length === 0 ? ['-'] : words, otherWords)
  const destination = chooseDestination(config, inputs, process.stdout.isTTY ?? false)
  const report = createReport(config.quiet, decideColor(config.color, process.stderr.isTTY ?? false, process.env))
  const { several, articles } = await openArticles(inputs, {
    format: config.from,
    encoding: config.encoding,
    fields: config.field,
    filter: await createPathFilter(config),
  })

  const settings = toSettings(config, destination, several)
  const sheets = await createSheets(settings.sheets)
  const output = openOutput(destination, sheets)
  const summary = createSummary(several, destination.format === 'view' && destination.target.kind === 'stdout')
  for await (const outcome of runBatch(articles, settings, config)) {
    const failed = 'error' in outcome ? outcome : await writeOutcome(output, outcome)
    if (failed) {
      report.error(failed.error)
      summary.addFailed()
    } else if (!('error' in outcome)) summary.addDone(outcome)
  }
  if (several || summary.done > 0) await output.commit()
  else output.discard()
  summary.tell(report)
  return summary.failed > 0 ? exitCode.someFailed : exitCode.done
}

/** @throws DatelineError where nothing more can be written; what ails this article alone is given back */
const writeOutcome = async (output: Output, { id, path, parts }: Done): Promise<Failed | null> => {
  try {
    await output.write({ id, parts })
    return null
  } catch (error) {
    if (error instanceof DatelineError && error.code === 'output-collision') return failArticle({ id, path }, error)
    throw error
  }
}

const toSettings = (config: Config, { format, tables, target }: Destination, several: boolean): WorkSettings => {
  const terminal = target.kind === 'stdout' && (process.stdout.isTTY ?? false)
  return {
    extract: { date: config.date, only: config.only, withText: config.withText, explain: config.explain },
    sheets: {
      format,
      tables,
      several: several && target.kind !== 'folder',
      explain: config.explain,
      withText: config.withText,
      csvGuard: config.csvGuard,
      csvBom: config.csvBom,
      color: decideColor(config.color, terminal, target.kind === 'stdout' ? process.env : {}),
      width: (terminal ? process.stdout.columns : Number(process.env.COLUMNS)) || 80,
    },
  }
}

const openOutput = ({ target }: Destination, sheets: readonly Sheet[]): Output => {
  const [first] = sheets
  if (!first) throw new Error('a format has no sheet')
  switch (target.kind) {
    case 'stdout':
      return writeToStandardOutput(first)
    case 'files':
      return writeToFiles(sheets.map((sheet, i) => ({ sheet, path: target.paths[i] ?? '' })))
    case 'folder':
      return writeToFolder(first, target.folder, target.extension)
  }
}
