import type { Done } from '../batch/work.js'
import { type Kind, kinds } from '../record/names.js'
import { countArticles, describeSpeed, describeTime, type RunState } from './progress.js'
import type { Report } from './report.js'

/** Counts what became of the articles, for the lines at the end. */
export interface Summary {
  readonly done: number
  readonly failed: number
  readonly addDone: (done: Done) => void
  readonly addFailed: () => void
  /** Of a file in a folder or archive that is no article. */
  readonly addPassedOver: (message: string) => void
  /**
   * Says what the reader of the output should know: each warning once, and how many articles it is true of; of a run that
   * was watched also what was found in it, and how fast.
   */
  readonly tell: (report: Report, run: Pick<RunState, 'bytes' | 'milliseconds'> | null) => void
  /** Milliseconds that each stage took, where that was asked for. */
  readonly timings: ReadonlyMap<string, number>
}

/**
 * @param several the inputs are such that there can be several articles
 * @param shown the output itself shows the warnings to a person
 */
export const createSummary = (several: boolean, shown: boolean): Summary => {
  const warnings = new Map<string, { message: string; articles: number; first: string }>()
  const found: Record<Kind, number> = { actors: 0, places: 0, dates: 0, counts: 0, quotes: 0 }
  const timings = new Map<string, number>()
  let done = 0
  let failed = 0
  const passedOver = { files: 0, first: '' }
  return {
    timings,
    get done() {
      return done
    },
    get failed() {
      return failed
    },
    addDone: (outcome) => {
      done++
      for (const kind of kinds) found[kind] += outcome.found[kind]
      for (const [stage, milliseconds] of Object.entries(outcome.timings)) timings.set(stage, (timings.get(stage) ?? 0) + milliseconds)
      for (const { code, message } of outcome.warnings) {
        const known = warnings.get(code)
        if (known) known.articles++
        else warnings.set(code, { message, articles: 1, first: outcome.id })
      }
    },
    addFailed: () => {
      failed++
    },
    addPassedOver: (message) => {
      passedOver.files++
      passedOver.first ||= message
    },
    tell: (report, run) => {
      const { files, first } = passedOver
      if (files > 0)
        report.note(`${files.toLocaleString('en-US')} file${files === 1 ? '' : 's'} left out: ${first}${files === 1 ? '' : ' …'}`)
      for (const [code, { message, articles, first }] of shown ? [] : warnings) {
        report.warn(`${several ? `${code}: ${countArticles(articles)}, first ${first}. ` : ''}${message}${waysOut[code] ?? ''}`)
      }
      if (!several) return
      const failures = failed > 0 ? `, ${failed.toLocaleString('en-US')} failed` : ''
      if (run) {
        const records = kinds.map((kind) => `${found[kind].toLocaleString('en-US')} ${kind}`).join(', ')
        report.note(
          `${countArticles(done + failed)} in ${describeTime(run.milliseconds)} (${describeSpeed(run.bytes, run.milliseconds)}): ${records}${failures}`,
        )
      } else if (failed > 0) report.note(`${countArticles(done + failed)}${failures}`)
    },
  }
}

const waysOut: Readonly<Record<string, string>> = { 'no-reference-date': ' Give it with --date YYYY-MM-DD.' }
