import { abandonTemporaryFiles } from '../write/temporary-file.js'
import { exitCode } from './exit-code.js'

/** Breaks off in good order: files that are begun go, files that are done stay. */
export const handleSignals = (): void => {
  process.once('SIGINT', () => breakOff(exitCode.interrupted))
  process.once('SIGTERM', () => breakOff(exitCode.terminated))
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // whoever read the output has enough of it: `| head`
    if (error.code === 'EPIPE') breakOff(exitCode.done)
    process.stderr.write(`error standard output can't be written: ${error.message}\n`)
    breakOff(exitCode.outputFailed)
  })
  process.stderr.on('error', () => {})
}

const breakOff = (code: number): never => {
  abandonTemporaryFiles()
  process.exit(code)
}
