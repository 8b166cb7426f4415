import { Command } from 'commander'
import type { Flags } from './flags.js'

/** The command line as commander reads it: words in, actions called. */
export interface Actions {
  readonly extract: (inputs: string[], flags: Flags) => Promise<void>
}

export const createProgram = (version: string, actions: Actions): Command => {
  const list = (value: string, earlier: string[] | undefined): string[] => [...(earlier ?? []), value]
  return new Command('dateline')
    .argument('[input...]')
    .option('--from <format>', 'input format: auto, text, ndjson', 'auto')
    .option('--to <format>', 'output format: json, ndjson, csv, view')
    .option('-o, --output <path>', 'file or folder')
    .option('--date <date>', 'publication date')
    .option('--only <kinds>', 'kinds', list)
    .option('--field <pairs>', 'names of fields', list)
    .option('--encoding <name>', 'encoding')
    .option('--with-text', 'with text')
    .option('--explain', 'names the rules')
    .option('--color <when>', 'auto, always, never', 'auto')
    .option('-q, --quiet', 'quiet')
    .version(version, '-V, --version')
    .action((inputs: string[], flags: Flags) => actions.extract(inputs, flags))
}
