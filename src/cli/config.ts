import { availableParallelism } from 'node:os'
import { unknownEncoding, wrongUse, wrongValue } from '../errors.js'
import { readNear } from '../gazetteer/index.js'
import { nameEncoding } from '../read/encoding.js'
import { inputFormats } from '../read/formats.js'
import { readPublished } from '../read/published.js'
import { articleFields } from '../read/reader.js'
import { kinds } from '../record/names.js'
import { closest } from '../text/closest.js'
import { outputFormats, tableNames } from '../write/formats.js'
import type { Flags } from './flags.js'

/** What the command line asks for, checked; nothing after this point sees a flag. */
export type Config = ReturnType<typeof readConfig>

/**
 * Checks the options of the command line. Each flag has a check of its own that says what is allowed, so a schema would add
 * nothing but the time to load it.
 *
 * @throws DatelineError `wrong-use`, which names the option, its value and what is allowed
 */
export const readConfig = (flags: Flags) => ({
  from: readChoice('--from', flags.from, ['auto', ...inputFormats]),
  to: flags.to === undefined ? undefined : readChoice('--to', flags.to, outputFormats),
  table: flags.table && readList('--table', flags.table, tableNames),
  output: flags.output === undefined ? undefined : readPath('--output', flags.output),
  date: flags.date === undefined ? undefined : readDate(flags.date),
  only: flags.only && readList('--only', flags.only, kinds),
  field: new Map((flags.field ?? []).flatMap((word) => word.split(',')).map(readFieldPair)),
  include: flags.include ?? [],
  exclude: flags.exclude ?? [],
  hidden: flags.hidden ?? false,
  encoding: flags.encoding === undefined ? null : (nameEncoding(flags.encoding) ?? rejectEncoding(flags.encoding)),
  color: readChoice('--color', flags.color, ['auto', 'always', 'never']),
  jobs: flags.jobs === undefined ? availableParallelism() : readNumber('--jobs', flags.jobs, 1, 256, true),
  unordered: flags.unordered ?? false,
  timeout:
    flags.timeoutPerArticle === undefined ? null : readNumber('--timeout-per-article', flags.timeoutPerArticle, 0.1, 86_400, false) * 1000,
  failed: flags.failed === undefined ? undefined : readPath('--failed', flags.failed),
  retry: flags.retry === undefined ? undefined : readPath('--retry', flags.retry),
  resume: flags.resume ?? false,
  progress: readChoice('--progress', flags.progress, ['auto', 'plain', 'none']),
  timings: flags.timings ?? false,
  dateOrder: flags.dateOrder === undefined ? undefined : readChoice('--date-order', flags.dateOrder, ['dmy', 'mdy']),
  near: flags.near === undefined ? undefined : checkNear(flags.near),
  lexicon: (flags.lexicon ?? []).map((path) => readPath('--lexicon', path)),
  withText: flags.withText ?? false,
  withHtml: flags.withHtml ?? false,
  explain: flags.explain ?? false,
  csvGuard: flags.csvGuard ?? true,
  csvBom: flags.csvBom ?? false,
  context: readNumber('--context', flags.context ?? '0', 0, 100, true),
  quiet: flags.quiet ?? false,
})

const readChoice = <const T extends readonly [string, ...string[]]>(flag: string, value: string, values: T): T[number] => {
  if (values.includes(value)) return value
  throw wrongValue(flag, value, values, closest(value, values))
}

const readPath = (flag: string, path: string): string => {
  if (path !== '') return path
  throw wrongUse(`${flag} is empty`, 'Give the path of a file or folder.')
}

const isoDate = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/

const readDate = (value: string): string => {
  if (isoDate.test(value) && readPublished(value)) return value
  throw wrongUse(`--date can't be "${value}"`, 'Write the day as YYYY-MM-DD, for example --date 2026-01-06')
}

const checkNear = (value: string): string => {
  if (readNear(value)) return value
  throw wrongUse(
    `--near can't be "${value}"`,
    'Write a country, by ISO code or English name, or a point in degrees: --near KE, --near Kenya, --near -1.29,36.82',
  )
}

const readList = <T extends string>(flag: string, words: readonly string[], allowed: readonly T[]): T[] => {
  const asked = words
    .flatMap((word) => word.split(','))
    .map((word) => word.trim())
    .filter((word) => word !== '')
  for (const word of asked) if (!allowed.includes(word as T)) throw wrongValue(flag, word, allowed, closest(word, allowed))
  if (asked.length === 0) throw wrongUse(`${flag} names nothing`, `It takes one or more of: ${allowed.join(', ')}.`)
  return allowed.filter((value) => asked.includes(value))
}

const readFieldPair = (pair: string): [(typeof articleFields)[number], string] => {
  const [field = '', ...rest] = pair.split('=')
  const name = rest.join('=')
  if (name === '') throw wrongUse(`--field can't be "${pair}"`, 'Write FIELD=NAME, for example --field text=body')
  const known = articleFields.find((one) => one === field)
  if (!known)
    throw wrongValue(
      '--field',
      pair,
      articleFields.map((one) => `${one}=NAME`),
      closest(field, articleFields),
    )
  return [known, name]
}

const readNumber = (flag: string, value: string, least: number, most: number, whole: boolean): number => {
  const number = /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : Number.NaN
  if (number >= least && number <= most && (!whole || Number.isInteger(number))) return number
  throw wrongUse(`${flag} can't be "${value}"`, `It is a ${whole ? 'whole ' : ''}number from ${least} to ${most}.`)
}

const rejectEncoding = (label: string): never => {
  throw unknownEncoding(
    label,
    closest(label, [
      'utf-8',
      'utf-16le',
      'utf-16be',
      'windows-1252',
      'windows-1251',
      'iso-8859-1',
      'latin1',
      'shift_jis',
      'gbk',
      'big5',
      'euc-kr',
    ]),
  )
}
