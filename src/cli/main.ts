import { DatelineError } from '../errors.js'
import { exitCode } from './exit-code.js'
import { createProgram } from './program.js'

/** Runs the command line from its words to its exit code. */
export const main = async (words: readonly string[]): Promise<void> => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? exitCode.done : exitCode.outputFailed)
  })
  const program = createProgram('0.1.0', {
    extract: async (inputs, flags) => {
      const { extract } = await import('./commands/extract.js')
      process.exitCode = await extract(inputs, flags)
    },
  })
  try {
    await program.parseAsync(words as string[], { from: 'user' })
  } catch (error) {
    if (!(error instanceof DatelineError)) throw error
    process.stderr.write(`dateline: ${error.message}\n  ${error.hint}\n`)
    process.exitCode = exitCode.wrongUse
  }
}
