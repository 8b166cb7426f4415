import { runBatch } from '../../batch/run-batch.js'
import { skip } from '../../batch/skip.js'
import { type Done, type Failed, failArticle, type WorkSettings } from '../../batch/work.js'
import { DatelineError } from '../../errors.js'
import { openArticles } from '../../read/articles.js'
import { createPathFilter } from '../../read/path-filter.js'
import { findInputs } from '../../read/inputs.js'
import { createSheets } from '../../write/index.js'
import type { Output } from '../../write/output.js'
import { decideColor } from '../color.js'
import { type Config, readConfig } from '../config.js'
import { chooseDestination, type Destination, ensureApart } from '../destination.js'
import { type ExitCode, exitCode } from '../exit-code.js'
import type { Flags } from '../flags.js'
import { openRunOutput } from '../open-output.js'
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
  if (config.failed !== undefined) ensureApart(config.failed, inputs)
  const report = createReport(config.quiet, decideColor(config.color, process.stderr.isTTY ?? false, process.env))
  const { several, articles } = await openArticles(inputs, {
    format: config.from,
    encoding: config.encoding,
    fields: config.field,
    filter: await createPathFilter(config),
  })

  const settings = toSettings(config, destination, several)
  const sheets = await createSheets(settings.sheets)
  const output = openRunOutput(destination, sheets, config, settings, words)
  if (output.finished) report.note('The earlier run was done; its files are in place now.')
  else if (output.articles > 0) report.note(`Going on after ${output.articles.toLocaleString('en-US')} articles.`)
  const summary = createSummary(several, destination.format === 'view' && destination.target.kind === 'stdout')
  if (!output.finished) {
    for await (const outcome of runBatch(skip(articles, output.articles), settings, config)) {
      const failed = 'error' in outcome ? outcome : await writeOutcome(output.records, outcome)
      if (failed) {
        output.writeFailure(failed)
        report.error(failed.error)
        summary.addFailed()
      } else if (!('error' in outcome)) summary.addDone(outcome)
      output.note(output.articles + summary.done + summary.failed, output.failed + summary.failed)
    }
  }
  if (several || summary.done > 0 || output.articles > 0) await output.commit()
  else output.discard()
  summary.tell(report)
  return summary.failed + output.failed > 0 ? exitCode.someFailed : exitCode.done
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
