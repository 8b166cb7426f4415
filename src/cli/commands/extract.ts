import { InputTrail } from '../../batch/input-trail.js'
import { runBatch } from '../../batch/run-batch.js'
import { type Done, type Failed, failArticle, type Outcome, type WorkSettings } from '../../batch/work.js'
import { DatelineError } from '../../errors.js'
import { openArticles } from '../../read/articles.js'
import { createPathFilter } from '../../read/path-filter.js'
import { readFailures } from '../../read/retry.js'
import { findInputs, sumBytes } from '../../read/inputs.js'
import { createSheets } from '../../write/index.js'
import type { Output } from '../../write/output.js'
import { decideColor } from '../color.js'
import { type Config, readConfig } from '../config.js'
import { chooseDestination, type Destination, ensureApart } from '../destination.js'
import { type ExitCode, exitCode } from '../exit-code.js'
import type { Flags } from '../flags.js'
import { openRunOutput, type RunOutput } from '../open-output.js'
import { countArticles, type ProgressKind, type RunState, showProgress } from '../progress.js'
import { readLexicons } from '../read-lexicons.js'
import { createReport, type Report } from '../report.js'
import { ensureNotInterrupted } from '../signals.js'
import { createSummary, type Summary } from '../summary.js'
import { layTimings } from '../timings.js'

/**
 * The main command: articles in, records out.
 *
 * @param words the inputs as they were given
 * @param otherWords names of commands, to suggest where an input is not found
 * @throws DatelineError where nothing was done: wrong use, inputs that are not there, output that can't be written
 */
export const extract = async (words: readonly string[], flags: Flags, otherWords: readonly string[]): Promise<ExitCode> => {
  const config = readConfig(flags)
  const lexicon = await readLexicons(config.lexicon)
  const inputs = await findInputs(words.length === 0 ? ['-'] : words, otherWords)
  const destination = chooseDestination(config, inputs, process.stdout.isTTY ?? false)
  if (config.failed !== undefined) ensureApart(config.failed, inputs)
  const report = createReport(config.quiet, decideColor(config.color, process.stderr.isTTY ?? false, process.env))
  const filter = await createPathFilter(config)
  const failures = config.retry === undefined ? null : readFailures(config.retry)
  let bytes = 0
  const { several, articles } = await openArticles(inputs, {
    format: config.from,
    encoding: config.encoding,
    fields: config.field,
    filter,
    onBytes: (count) => {
      bytes += count
    },
    onPassedOver: (message) => summary.addPassedOver(message),
  })
  const settings = toSettings(config, lexicon, destination, several)
  const output = await openRunOutput(destination, await createSheets(settings.sheets), config, settings, words)
  if (output.finished) report.note('The earlier run was done; its files are in place now.')
  else if (output.earlier.articles > 0) report.note(`Going on after ${countArticles(output.earlier.articles)}.`)

  const start = performance.now()
  const summary = createSummary(several, destination.format === 'view' && destination.target.kind === 'stdout')
  const watched = several && !config.quiet ? chooseProgress(config, destination) : 'none'
  let totalBytes: number | null = null
  if (watched === 'terminal') void sumBytes(inputs, filter).then((sum) => (totalBytes = sum))
  const readState = (): RunState => ({
    ...countAll(output, summary),
    bytes,
    totalBytes,
    milliseconds: performance.now() - start,
  })
  const progress = await showProgress(watched, report, readState)
  if (!output.finished) {
    const wanted = failures ? failures.pick(articles) : articles
    const trail = output.note ? new InputTrail() : null
    await workThrough(runBatch(trail ? trail.follow(wanted, output.earlier) : wanted, settings, config), output, trail, summary, report)
  }
  progress.stop()
  await ensureNotInterrupted()
  if (several || summary.done > 0 || output.earlier.articles > 0) await output.commit()
  else output.discard()
  const missing = failures?.countMissing() ?? 0
  if (missing > 0) report.warn(`${countArticles(missing)} of ${config.retry} did not come by. Give the inputs of the run that failed.`)
  summary.tell(report, watched === 'none' ? null : readState())
  if (config.timings) report.table(layTimings(summary.timings, bytes))
  return countAll(output, summary).failed > 0 ? exitCode.someFailed : exitCode.done
}

/** What this run and the earlier one that it goes on with have worked through. */
const countAll = ({ earlier }: RunOutput, summary: Summary): { articles: number; failed: number } => ({
  articles: earlier.articles + summary.done + summary.failed,
  failed: earlier.failed + summary.failed,
})

const workThrough = async (
  outcomes: AsyncIterable<Outcome>,
  output: RunOutput,
  trail: InputTrail | null,
  summary: Summary,
  report: Report,
): Promise<void> => {
  for await (const outcome of outcomes) {
    await ensureNotInterrupted()
    const failed = 'error' in outcome ? outcome : await writeOutcome(output.records, outcome)
    if (failed) {
      output.writeFailure(failed)
      report.error(failed.error)
      summary.addFailed()
    } else if (!('error' in outcome)) summary.addDone(outcome)
    if (trail) output.note?.({ ...countAll(output, summary), checksum: trail.take() })
  }
}

/** A line that changes has no place on a terminal that records are written to. */
const chooseProgress = ({ progress }: Config, { target }: Destination): ProgressKind => {
  if (progress !== 'auto') return progress
  const taken = target.kind === 'stdout' && (process.stdout.isTTY ?? false)
  return (process.stderr.isTTY ?? false) && !taken ? 'terminal' : 'none'
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

const toSettings = (
  config: Config,
  lexicon: WorkSettings['extract']['lexicon'],
  { format, tables, target }: Destination,
  several: boolean,
): WorkSettings => {
  const terminal = target.kind === 'stdout' && (process.stdout.isTTY ?? false)
  return {
    timings: config.timings,
    extract: {
      date: config.date,
      dateOrder: config.dateOrder,
      near: config.near,
      only: config.only,
      lexicon,
      withText: config.withText,
      withHtml: config.withHtml,
      // a page tells of each record why it is there
      explain: config.explain || format === 'html',
    },
    sheets: {
      format,
      tables,
      several: several && target.kind !== 'folder',
      pages: target.kind === 'pages',
      explain: config.explain,
      withText: config.withText,
      csvGuard: config.csvGuard,
      csvBom: config.csvBom,
      context: config.context,
      color: decideColor(config.color, terminal, target.kind === 'stdout' ? process.env : {}),
      width: (terminal ? process.stdout.columns : Number(process.env.COLUMNS)) || 80,
    },
  }
}
