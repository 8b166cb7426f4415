import { outputFailed } from '../errors.js'
import { abandonTemporaryFiles } from '../write/temporary-file.js'
import { decideColor } from './color.js'
import { exitCode } from './exit-code.js'
import { createReport } from './report.js'

/** What whoever reads the output may take to read what it is owed, in milliseconds. */
const flushTime = 500

/** Breaks off in good order: files that are begun go, files that are done stay, and no record is written by half. */
export const handleSignals = (): void => {
  process.once('SIGINT', () => interrupt(exitCode.interrupted))
  process.once('SIGTERM', () => interrupt(exitCode.terminated))
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (ended) return
    // whoever read the output has enough of it: `| head`
    if (error.code === 'EPIPE') breakOff(exitCode.done)
    openReport().error(outputFailed('standard output', error))
    breakOff(exitCode.outputFailed)
  })
  process.stderr.on('error', () => {})
}

let ended = false

/** To be awaited before anything is written: where the run was interrupted, there is nothing after it. */
export const ensureNotInterrupted = (): Promise<void> | undefined => (ended ? new Promise(() => {}) : undefined)

const interrupt = (code: number): void => {
  const { kept, discarded } = abandonTemporaryFiles()
  const hint =
    kept > 0
      ? 'The same command goes on from here.'
      : discarded > 0
        ? 'The output is as it was before; with --resume a run can be gone on with.'
        : ''
  openReport().error({ message: 'interrupted', hint })
  // a pipe that is full may hold a part of a record, and its rest waits here
  ended = true
  process.stdout.end(() => process.exit(code))
  setTimeout(() => process.exit(code), flushTime)
}

const openReport = () => createReport(false, decideColor('auto', process.stderr.isTTY ?? false, process.env))

const breakOff = (code: number): never => {
  abandonTemporaryFiles()
  process.exit(code)
}
