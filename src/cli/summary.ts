import type { Done } from '../batch/work.js'
import type { Report } from './report.js'

/** Counts what became of the articles, for the lines at the end. */
export interface Summary {
  readonly done: number
  readonly failed: number
  readonly addDone: (done: Done) => void
  readonly addFailed: () => void
  /** Says what the reader of the output should know: each warning once, and how many articles it is true of. */
  readonly tell: (report: Report) => void
}

/**
 * @param several the inputs are such that there can be several articles
 * @param shown the output itself shows the warnings to a person
 */
export const createSummary = (several: boolean, shown: boolean): Summary => {
  const warnings = new Map<string, { message: string; articles: number; first: string }>()
  let done = 0
  let failed = 0
  return {
    get done() {
      return done
    },
    get failed() {
      return failed
    },
    addDone: (outcome) => {
      done++
      for (const { code, message } of outcome.warnings) {
        const known = warnings.get(code)
        if (known) known.articles++
        else warnings.set(code, { message, articles: 1, first: outcome.path ?? outcome.id })
      }
    },
    addFailed: () => {
      failed++
    },
    tell: (report) => {
      for (const [code, { message, articles, first }] of shown ? [] : warnings) {
        report.warn(`${several ? `${code}: ${countArticles(articles)}, first ${first}. ` : ''}${message}${waysOut[code] ?? ''}`)
      }
      if (several && failed > 0) report.note(`${countArticles(done + failed)}, ${failed.toLocaleString('en-US')} failed`)
    },
  }
}

const countArticles = (count: number): string => `${count.toLocaleString('en-US')} article${count === 1 ? '' : 's'}`

const waysOut: Readonly<Record<string, string>> = { 'no-reference-date': ' Give it with --date YYYY-MM-DD.' }
