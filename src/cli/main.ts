import { type Command, CommanderError } from 'commander'
import manifest from '../../package.json' with { type: 'json' }
import { DatelineError } from '../errors.js'
import { abandonTemporaryFiles } from '../write/temporary-file.js'
import { decideColor } from './color.js'
import { type ExitCode, exitCode } from './exit-code.js'
import { createProgram } from './program.js'
import { createReport } from './report.js'
import { handleSignals } from './signals.js'

/**
 * Runs the command line from its words to its exit code.
 *
 * @param words what stands after the command's name
 */
export const main = async (words: readonly string[]): Promise<void> => {
  handleSignals()
  try {
    process.exitCode = await run(words)
  } catch (error) {
    abandonTemporaryFiles()
    process.exitCode = reportFailure(error)
  }
}

const run = async (words: readonly string[]): Promise<ExitCode> => {
  let code: ExitCode = exitCode.done
  const program = createProgram(manifest.version, {
    extract: async (inputs, flags, command) => {
      if (inputs.length === 0 && process.stdin.isTTY) {
        command.outputHelp({ error: true })
        code = exitCode.wrongUse
        return
      }
      const { extract } = await import('./commands/extract.js')
      code = await extract(
        inputs,
        flags,
        command.commands.map((other) => other.name()),
      )
    },
    schema: async () => {
      const { schema } = await import('./commands/schema.js')
      process.stdout.write(schema())
    },
  })
  throwInsteadOfExit(program)
  await program.parseAsync(words as string[], { from: 'user' })
  return code
}

/** commander would end the process itself; its errors come back as errors, its help as it is. */
const throwInsteadOfExit = (program: Command): void => {
  for (const command of [program, ...program.commands]) command.exitOverride().configureOutput({ outputError: () => {} })
}

const reportFailure = (error: unknown): ExitCode => {
  const report = createReport(false, decideColor('auto', process.stderr.isTTY ?? false, process.env))
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitCode.done
    report.error(toWrongUse(error))
    return exitCode.wrongUse
  }
  if (error instanceof DatelineError) {
    report.error(error)
    return error.code === 'output-failed' ? exitCode.outputFailed : exitCode.wrongUse
  }
  report.error({
    message: `a fault in dateline: ${error instanceof Error ? error.message : String(error)}`,
    hint: 'Please report it with the command line and the input; DATELINE_TRACE=1 shows where.',
  })
  if (process.env.DATELINE_TRACE && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  return exitCode.bug
}

/** «error: unknown option '--dat'» and, on a line of its own, «(Did you mean --date?)». */
const toWrongUse = ({ message }: CommanderError): { message: string; hint: string } => {
  const [first = '', ...rest] = message.replace(/^error: /, '').split('\n')
  return { message: first, hint: rest.join(' ').replace(/^\((.*)\)$/, '$1') || 'Run dateline --help for the options.' }
}
