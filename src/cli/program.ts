import { Command, Option } from 'commander'
import type { Flags } from './flags.js'
import { afterHelp, beforeHelp } from './help.js'

/** What the commands do; each is loaded only when it is called. */
export interface Actions {
  readonly extract: (inputs: string[], flags: Flags, program: Command) => Promise<void>
  readonly schema: (flags: { to: string }) => Promise<void>
}

/** The command line as commander reads it: names, help texts, and which action is called. */
export const createProgram = (version: string, actions: Actions): Command => {
  const program = new Command('dateline')
    .enablePositionalOptions()
    .usage('[options] [input ...]')
    .addHelpText('before', beforeHelp)
    .addHelpText('after', afterHelp)
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .argument('[input...]', 'files, folders, globs or - for standard input, which is also read when there is none')

    .optionsGroup('Input:')
    .option(
      '--from <format>',
      'format of the input: auto, text, markdown, html, ndjson, json, ninjs, csv, tsv, eml, rss, atom, newsml, nitf, warc',
      'auto',
    )
    .option('--include <glob>', 'of the files in folders, only those that match; may be given again', addToList)
    .option('--exclude <glob>', 'leave out files and folders that match; may be given again', addToList)
    .option('--hidden', 'take hidden files of folders, too')
    .option('--field <field=name>', 'name that a field or column has in the input: text=body; more with commas', addToList)
    .option('--encoding <name>', 'encoding of input without a byte-order mark, such as windows-1252 (default: utf-8)')
    .option('--date <date>', 'publication date, YYYY-MM-DD: what relative dates count from')
    .option('--date-order <order>', 'how 05/06/2026 is read: dmy or mdy (default: dmy)')
    .option('--near <where>', 'where the news is from, a country or LAT,LON: of places of one name, those there are likelier')
    .option('--lexicon <file>', 'your own actors and places, TSV or JSON, which win over the rules; may be given again', addToList)

    .optionsGroup('Output:')
    .option('--to <format>', 'json, ndjson, csv, xlsx, geojson, html or view (default: view on a terminal, else json)')
    .option(
      '--table <names>',
      'tables for csv and xlsx: tolls, counts, quotes, actors, places, dates, articles; for geojson: places, counts, tolls',
      addToList,
    )
    .option('-o, --output <path>', 'file or folder to write to; --to may be left to its ending')
    .option('--only <kinds>', 'kinds of record wanted, with commas: actors, places, dates, counts, quotes', addToList)
    .option('--with-text', 'put the article text into each record')
    .option('--with-html', 'put the article as safe HTML into each record, every mention in <mark data-kind data-id>')
    .option('--explain', 'name the rules that made each record')

    .option('--no-csv-guard', 'leave cells that a spreadsheet takes for formulas as they are')
    .option('--context <n>', "in CSV and workbooks, show n sentences before and after each row's own (default: 0)")
    .option('--csv-bom', 'open CSV with a byte-order mark, for Excel')

    .optionsGroup('Many articles:')
    .option('--jobs <n>', 'threads that work at the same time (default: as many as the processor has)')
    .option('--unordered', 'write records as they are done, not in the order of the inputs')
    .option('--timeout-per-article <seconds>', 'give up an article that takes longer')
    .option('--failed <file>', 'list the articles that failed: NDJSON with id, path, code, message')
    .option('--retry <file>', 'of the same inputs, only the articles that an earlier run listed with --failed')
    .option('--resume', 'with -o: keep a journal, and go on where a run that was broken off had come to')
    .option('--progress <when>', 'auto (on a terminal), plain (a line every ten seconds) or none', 'auto')
    .option('--timings', 'show at the end what each stage took')

    .optionsGroup('Other:')
    .option('--color <when>', 'auto, always or never', 'auto')
    .option('-q, --quiet', 'say nothing but errors')
    .version(version, '-V, --version', 'show the version')
    .action((inputs: string[], flags: Flags, command: Command) => actions.extract(inputs, flags, command))

  program
    .command('schema')
    .description('print the JSON Schema of the records')
    .addOption(new Option('--to <format>', 'format of the schema').choices(['json-schema']).default('json-schema'))
    .action((flags: { to: string }) => actions.schema(flags))
  return program
}

const addToList = (value: string, earlier: string[] | undefined): string[] => [...(earlier ?? []), value]
