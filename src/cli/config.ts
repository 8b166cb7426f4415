import { availableParallelism } from 'node:os'
import * as z from 'zod'
import { unknownEncoding, wrongUse, wrongValue } from '../errors.js'
import { readNear } from '../gazetteer/index.js'
import { nameEncoding } from '../read/encoding.js'
import { inputFormats } from '../read/formats.js'
import { readPublished } from '../read/published.js'
import { articleFields } from '../read/reader.js'
import { kinds } from '../record/index.js'
import { closest } from '../text/closest.js'
import { outputFormats, tableNames } from '../write/formats.js'
import type { Flags } from './flags.js'

/** What the command line asks for, checked; nothing after this point sees a flag. */
export type Config = z.infer<typeof configSchema>

/**
 * Checks the options of the command line.
 *
 * @throws DatelineError `wrong-use`, which names the option, its value and what is allowed
 */
export const readConfig = ({ timeoutPerArticle: timeout, ...flags }: Flags): Config => configSchema.parse({ ...flags, timeout })

const choice = <const T extends readonly [string, ...string[]]>(flag: string, values: T) =>
  z.string().transform((value): T[number] => {
    if (values.includes(value)) return value
    throw wrongValue(flag, value, values, closest(value, values))
  })

const isoDate = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/

const configSchema = z.object({
  from: choice('--from', ['auto', ...inputFormats]),
  to: choice('--to', outputFormats).optional(),
  table: z
    .array(z.string())
    .transform((words) => readList('--table', words, tableNames))
    .optional(),
  output: z
    .string()
    .transform((path) => path || rejectEmpty('--output'))
    .optional(),
  date: z
    .string()
    .transform((value) => {
      if (isoDate.test(value) && readPublished(value)) return value
      throw wrongUse(`--date can't be "${value}"`, 'Write the day as YYYY-MM-DD, for example --date 2026-01-06')
    })
    .optional(),
  only: z
    .array(z.string())
    .transform((words) => readList('--only', words, kinds))
    .optional(),
  field: z
    .array(z.string())
    .default([])
    .transform((words) => new Map(words.flatMap((word) => word.split(',')).map(readFieldPair))),
  include: z.array(z.string()).default([]),
  exclude: z.array(z.string()).default([]),
  hidden: z.boolean().default(false),
  encoding: z
    .string()
    .transform((label) => nameEncoding(label) ?? rejectEncoding(label))
    .nullable()
    .default(null),
  color: choice('--color', ['auto', 'always', 'never']),
  jobs: z
    .string()
    .transform((value) => readNumber('--jobs', value, 1, 256, true))
    .optional()
    .transform((jobs) => jobs ?? availableParallelism()),
  unordered: z.boolean().default(false),
  timeout: z
    .string()
    .transform((value) => readNumber('--timeout-per-article', value, 0.1, 86_400, false) * 1000)
    .nullable()
    .default(null),
  failed: z
    .string()
    .transform((path) => path || rejectEmpty('--failed'))
    .optional(),
  retry: z
    .string()
    .transform((path) => path || rejectEmpty('--retry'))
    .optional(),
  resume: z.boolean().default(false),
  progress: choice('--progress', ['auto', 'plain', 'none']),
  timings: z.boolean().default(false),
  dateOrder: choice('--date-order', ['dmy', 'mdy']).optional(),
  near: z
    .string()
    .transform((value) => {
      if (readNear(value)) return value
      throw wrongUse(
        `--near can't be "${value}"`,
        'Write a country, by ISO code or English name, or a point in degrees: --near KE, --near Kenya, --near -1.29,36.82',
      )
    })
    .optional(),
  lexicon: z.array(z.string().transform((path) => path || rejectEmpty('--lexicon'))).default([]),
  withText: z.boolean().default(false),
  withHtml: z.boolean().default(false),
  explain: z.boolean().default(false),
  csvGuard: z.boolean().default(true),
  csvBom: z.boolean().default(false),
  context: z
    .string()
    .default('0')
    .transform((value) => readNumber('--context', value, 0, 100, true)),
  quiet: z.boolean().default(false),
})

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

const rejectEmpty = (flag: string): never => {
  throw wrongUse(`${flag} is empty`, 'Give the path of a file or folder.')
}
