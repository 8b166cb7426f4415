import { extname, join, relative, resolve } from 'node:path'
import { wrongUse } from '../errors.js'
import type { Input } from '../read/inputs.js'
import { geojsonTables, type OutputFormat, type TableName, tableNames } from '../write/formats.js'
import { statPath } from '../read/stat-path.js'

/** Which format goes where. */
export interface Destination {
  readonly format: OutputFormat
  readonly tables: readonly TableName[]
  readonly target:
    | { readonly kind: 'stdout' }
    /** A file for each sheet. */
    | { readonly kind: 'files'; readonly paths: readonly string[] }
    /** A file for each article. */
    | { readonly kind: 'folder'; readonly folder: string; readonly extension: string }
    /** All sheets in one file. */
    | { readonly kind: 'workbook'; readonly path: string }
    /** A page for each article, and a list of them. */
    | { readonly kind: 'pages'; readonly folder: string }
}

export interface Wish {
  readonly to?: OutputFormat | undefined
  readonly table?: readonly TableName[] | undefined
  readonly output?: string | undefined
}

/**
 * Decides format and place of the output: what was asked for, else the ending of the output's name, else whether a person looks.
 *
 * @throws DatelineError `wrong-use` where the wishes don't go together
 */
export const chooseDestination = ({ to, table, output }: Wish, inputs: readonly Input[], terminal: boolean): Destination => {
  const byName = output === undefined ? (terminal ? 'view' : 'json') : formatByName(output)
  const format = to ?? (table && byName !== 'geojson' && byName !== 'xlsx' ? 'csv' : byName)
  if (table && !['csv', 'xlsx', 'geojson'].includes(format))
    throw wrongUse(`--table has no meaning with --to ${format}`, 'Only CSV, workbooks and GeoJSON have tables: --to csv')
  if (output === undefined && format === 'xlsx') throw wrongUse('a workbook needs a file', 'Name it: -o report.xlsx')
  if (output === undefined) return { format, tables: tablesForOneSheet(format, table), target: { kind: 'stdout' } }
  ensureApart(output, inputs)
  if (format === 'csv') return chooseCsvFiles(output, table)
  if (format === 'xlsx') return chooseWorkbook(output, table)
  const tables = tablesForOneSheet(format, table)
  if (format === 'html' && (isFolder(output) || isFolderToBe(output))) return { format, tables, target: { kind: 'pages', folder: output } }
  if (!isFolder(output)) return { format, tables, target: { kind: 'files', paths: [output] } }
  if (format === 'geojson') return { format, tables, target: { kind: 'files', paths: [join(output, 'places.geojson')] } }
  if (format === 'ndjson') return { format, tables: [], target: { kind: 'files', paths: [join(output, 'records.ndjson')] } }
  return { format, tables: [], target: { kind: 'folder', folder: output, extension: format === 'json' ? '.json' : '.txt' } }
}

const formatsByEnding: Readonly<Record<string, OutputFormat>> = {
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.csv': 'csv',
  '.xlsx': 'xlsx',
  '.geojson': 'geojson',
  '.htm': 'html',
  '.html': 'html',
  '.txt': 'view',
}

const formatByName = (output: string): OutputFormat => formatsByEnding[extname(output).toLowerCase()] ?? 'json'

const tablesForOneSheet = (format: OutputFormat, table: readonly TableName[] | undefined): readonly TableName[] => {
  if (format === 'geojson') return chooseGeojsonTables(table)
  if (format !== 'csv') return []
  if (table?.length === 1) return table
  const found = table
    ? `--table ${table.join(',')} asks for several tables in one place`
    : 'CSV on standard output needs to know which table'
  throw wrongUse(found, `Name one with --table: ${tableNames.join(', ')}; or write all of them to a folder with -o FOLDER.`)
}

/** Points of several kinds go together on one map. */
const chooseGeojsonTables = (table: readonly TableName[] = ['places']): readonly TableName[] => {
  const other = table.find((name) => !geojsonTables.some((allowed) => allowed === name))
  if (other === undefined) return table
  throw wrongUse(`--table ${other} has no points for a map`, `GeoJSON takes one or more of: ${geojsonTables.join(', ')}.`)
}

const chooseCsvFiles = (output: string, table: readonly TableName[] | undefined): Destination => {
  const oneFile = !isFolder(output) && (extname(output).toLowerCase() === '.csv' || isSpecial(output))
  if (oneFile) return { format: 'csv', tables: tablesForOneSheet('csv', table), target: { kind: 'files', paths: [output] } }
  const found = statPath(output)
  if (found && !found.isDirectory())
    throw wrongUse(
      `-o "${output}" is a file, and the tables of CSV go to a folder`,
      'Give a folder, or a name that ends with .csv and --table.',
    )
  const tables = table ?? tableNames
  return { format: 'csv', tables, target: { kind: 'files', paths: tables.map((name) => join(output, `${name}.csv`)) } }
}

const chooseWorkbook = (output: string, table: readonly TableName[] = tableNames): Destination => {
  if (isSpecial(output)) throw wrongUse(`-o "${output}" is no file, and a workbook needs one`, 'Name it: -o report.xlsx')
  const path = isFolder(output) ? join(output, 'records.xlsx') : output
  return { format: 'xlsx', tables: table, target: { kind: 'workbook', path } }
}

const isFolder = (path: string): boolean => /[\\/]$/.test(path) || (statPath(path)?.isDirectory() ?? false)

/** Pages have an ending, so a name without one that nothing has yet is meant for a folder. */
const isFolderToBe = (path: string): boolean => extname(path) === '' && statPath(path) === null

/** A device or named pipe. */
const isSpecial = (path: string): boolean => {
  const found = statPath(path)
  return found !== null && !found.isFile() && !found.isDirectory()
}

/** Output must not take the place of an input, nor lie in a folder that is read: the next run would take it for articles. */
export const ensureApart = (output: string, inputs: readonly Input[]): void => {
  for (const input of inputs) {
    if (input.kind === 'folder' && isWithin(output, input.path)) {
      throw wrongUse(`"${output}" lies in the folder "${input.path}" that is read`, 'Write to a folder beside it.')
    }
    const paths = input.kind === 'file' ? [input.path] : input.kind === 'glob' ? input.paths : []
    if (paths.some((path) => resolve(path) === resolve(output))) throw wrongUse(`"${output}" is itself an input`, 'Write to another file.')
  }
}

const isWithin = (path: string, folder: string): boolean => {
  const way = relative(resolve(folder), resolve(path))
  return way === '' || !/^\.\.(?:[\\/]|$)/.test(way)
}
