import type { Report } from './report.js'

/** A line that changes, a line every ten seconds, or nothing. */
export type ProgressKind = 'terminal' | 'plain' | 'none'

/** How far a run is. */
export interface RunState {
  readonly articles: number
  readonly failed: number
  readonly bytes: number
  /** Bytes of all inputs together; null where that can't be known, as of standard input, or is not known yet. */
  readonly totalBytes: number | null
  /** Since the start. */
  readonly milliseconds: number
}

/** Shows how far the run is, until it is stopped. */
export interface Progress {
  readonly stop: () => void
}

const terminalInterval = 200
const plainInterval = 10_000

export const showProgress = async (kind: ProgressKind, report: Report, readState: () => RunState): Promise<Progress> => {
  if (kind === 'none') return { stop: () => {} }
  if (kind === 'plain') {
    const timer = setInterval(() => report.note(describeState(readState())), plainInterval)
    return { stop: () => clearInterval(timer) }
  }
  const { createLogUpdate } = await import('log-update')
  const line = createLogUpdate(process.stderr)
  const timer = setInterval(() => line(describeState(readState())), terminalInterval)
  report.beforeEach(() => line.clear())
  return {
    stop: () => {
      clearInterval(timer)
      line.clear()
      line.done()
    },
  }
}

/** «1,234 articles · 5.6 MB/s · 2 failed · 1:05 left». */
export const describeState = ({ articles, failed, bytes, totalBytes, milliseconds }: RunState): string =>
  [
    countArticles(articles),
    describeSpeed(bytes, milliseconds),
    ...(failed > 0 ? [`${failed.toLocaleString('en-US')} failed`] : []),
    ...(totalBytes === null || bytes === 0 || totalBytes < bytes
      ? []
      : [`${describeTime((milliseconds * (totalBytes - bytes)) / bytes)} left`]),
  ].join(' · ')

export const countArticles = (count: number): string => `${count.toLocaleString('en-US')} article${count === 1 ? '' : 's'}`

export const describeSpeed = (bytes: number, milliseconds: number): string =>
  `${(bytes / 1000 / Math.max(1, milliseconds)).toFixed(1)} MB/s`

/** «0:07», «1:02:03». */
export const describeTime = (milliseconds: number): string => {
  const seconds = Math.round(milliseconds / 1000)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const shown = parts[0] === 0 ? parts.slice(1) : parts
  return shown.map((part, i) => (i === 0 ? String(part) : String(part).padStart(2, '0'))).join(':')
}
