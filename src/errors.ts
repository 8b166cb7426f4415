import { describeSystemError } from './text/system-error.js'

/** Every known error of dateline; the wording of each is in this file, beside the way out. */
export type ErrorCode =
  | 'wrong-use'
  | 'input-not-found'
  | 'input-unreadable'
  | 'unknown-format'
  | 'no-article'
  | 'invalid-encoding'
  | 'invalid-json'
  | 'invalid-xml'
  | 'invalid-warc'
  | 'invalid-row'
  | 'invalid-mail'
  | 'invalid-lexicon'
  | 'article-too-large'
  | 'archive-too-large'
  | 'invalid-archive'
  | 'unsupported-archive'
  | 'extract-failed'
  | 'timed-out'
  | 'worker-crashed'
  | 'output-failed'
  | 'output-collision'
  | 'other-journal'
  | 'inputs-changed'

/** A known error: what happened and where, in one sentence, and what to do about it in another. */
export class DatelineError extends Error {
  override readonly name = 'DatelineError'
  readonly code: ErrorCode
  /** What the user can do; empty where the message says it all. */
  readonly hint: string

  constructor(code: ErrorCode, message: string, hint = '') {
    super(message)
    this.code = code
    this.hint = hint
  }
}

/** The command line asks for something that can't be: exit code 2, nothing is done. */
export const wrongUse = (message: string, hint = ''): DatelineError => new DatelineError('wrong-use', message, hint)

export const wrongValue = (flag: string, value: string, allowed: readonly string[], near: string | null): DatelineError =>
  wrongUse(`${flag} can't be "${value}"`, `${didYouMean(near)}It is one of: ${allowed.join(', ')}.`)

export const inputNotFound = (input: string, near: string | null): DatelineError =>
  new DatelineError(
    'input-not-found',
    `no file or folder is called "${input}"`,
    near ? didYouMean(near).trim() : 'Check the path; run dateline --help for examples.',
  )

export const globMatchesNothing = (glob: string): DatelineError =>
  new DatelineError(
    'input-not-found',
    `no file matches "${glob}"`,
    'Hidden files and links are left out; ** stands for any number of folders.',
  )

export const inputUnreadable = (path: string, reason: unknown): DatelineError =>
  new DatelineError(
    'input-unreadable',
    `${path} can't be read: ${describeSystemError(reason)}`,
    'Check that it is there and that you may read it.',
  )

export const lexiconUnreadable = (path: string, reason: unknown): DatelineError =>
  new DatelineError(
    'invalid-lexicon',
    `--lexicon ${path} can't be read: ${describeSystemError(reason)}`,
    'Give the path of a TSV or JSON file with your own actors and places.',
  )

export const invalidLexicon = (file: string, where: string, reason: string): DatelineError =>
  new DatelineError(
    'invalid-lexicon',
    `${file}, ${where}: ${reason}`,
    'An entry has a name and a kind (person, organization, group or place), and may have aliases, title, roles, country and acronym.',
  )

export const unknownFormat = (path: string, format: string): DatelineError =>
  new DatelineError(
    'unknown-format',
    `${path} looks like ${format}, which is not read`,
    'Convert it to plain text, HTML or another format that is read; --from text takes the file as plain text all the same.',
  )

export const noArticle = (path: string, what: string): DatelineError =>
  new DatelineError('no-article', `${path} is ${what}, no article`, 'In folders and archives such files are left out.')

export const invalidUtf8 = (where: string, offset: number, byte: number | undefined): DatelineError =>
  new DatelineError(
    'invalid-encoding',
    `${where} is not valid UTF-8: byte ${offset}${byte === undefined ? '' : ` (0x${byte.toString(16).padStart(2, '0')})`} fits no character`,
    'If the text has another encoding, name it: --encoding windows-1252',
  )

export const invalidEncoding = (where: string, encoding: string, offset: number | null): DatelineError =>
  new DatelineError(
    'invalid-encoding',
    `${where} is not valid ${encoding}${offset === null ? '' : `: byte ${offset} fits no character`}`,
    'Name the encoding that the file has with --encoding.',
  )

export const unknownCharset = (where: string, label: string): DatelineError =>
  new DatelineError(
    'invalid-encoding',
    `${where} says that its charset is "${label.slice(0, 40)}", which is not known, and it is no UTF-8`,
    'Name the encoding that it has with --encoding.',
  )

export const unknownEncoding = (label: string, near: string | null): DatelineError =>
  wrongUse(`--encoding can't be "${label}"`, `${didYouMean(near)}Examples: utf-8, utf-16le, windows-1252, iso-8859-2, shift_jis.`)

export const invalidJson = (where: string, reason: string): DatelineError =>
  new DatelineError(
    'invalid-json',
    `${where} is no valid JSON: ${reason}`,
    'Each line must hold one whole JSON object; this line is left out.',
  )

export const invalidXml = (where: string, reason: string): DatelineError =>
  new DatelineError(
    'invalid-xml',
    `${where} is no valid XML: ${reason}`,
    'What else the file holds is read; ask for the file anew where it was cut off.',
  )

export const invalidWarc = (where: string, reason: string): DatelineError =>
  new DatelineError('invalid-warc', `${where} can't be read: ${reason}`, 'The other records of the archive are read.')

export const unreadXml = (where: string, root: string): DatelineError =>
  new DatelineError(
    'unknown-format',
    `${where} is XML whose root element <${root.slice(0, 40)}> is not known`,
    'What is read is RSS, Atom, NewsML and NITF; --from html takes the file for a page.',
  )

export const brokenJson = (where: string, reason: string): DatelineError =>
  new DatelineError('invalid-json', `${where} is no valid JSON: ${reason}`, 'The articles before it were read; what follows is left out.')

export const invalidRow = (where: string, reason: string, hint: string): DatelineError =>
  new DatelineError('invalid-row', `${where}: ${reason}`, hint)

export const invalidMail = (where: string, reason: string): DatelineError =>
  new DatelineError('invalid-mail', `${where} is no e-mail that can be read: ${reason}`, '--from text takes the file as plain text.')

/** A row of a table with more or fewer cells than the table has columns. */
export const brokenRow = (where: string, found: number, expected: number): DatelineError =>
  invalidRow(
    where,
    `the row has ${found === 1 ? 'one cell' : `${found} cells`} where the header has ${expected} columns`,
    'Cells that hold a delimiter, a quotation mark or a line break must stand in quotation marks; the row is left out.',
  )

export const tableCut = (name: string, line: number, reason: string): DatelineError =>
  invalidRow(`${name}, line ${line}`, reason, 'The rows before it were read; what follows is left out.')

export const noRows = (name: string): DatelineError =>
  invalidRow(name, 'the table has no header', 'The first row must say what the columns are called.')

export const articleTooLarge = (where: string, limit: number): DatelineError =>
  new DatelineError(
    'article-too-large',
    `${where} is larger than ${Math.round(limit / 1_000_000)} MB, the most that one article may have`,
    'If it holds several articles, give each for itself, or one a line as NDJSON with --from ndjson.',
  )

export const tooManyElements = (where: string, limit: number): DatelineError =>
  new DatelineError(
    'article-too-large',
    `${where} has more than ${limit.toLocaleString('en')} elements, the most that a page may have`,
    'Save the article alone, or give its text with --from text.',
  )

export const unpackedTooLarge = (where: string, size: string): DatelineError =>
  new DatelineError(
    'archive-too-large',
    `${where} grows to ${size} when it is unpacked, and was given up`,
    'If you know where it is from, unpack it yourself and give the folder.',
  )

export const invalidArchive = (where: string, reason: string): DatelineError =>
  new DatelineError(
    'invalid-archive',
    `${where} is damaged, or no archive: ${reason}`,
    'What could be read of the archive was read; fetch it again, or unpack it yourself and give the folder.',
  )

export const damagedMember = (where: string, reason: string): DatelineError =>
  new DatelineError(
    'invalid-archive',
    `${where} can't be unpacked: ${reason}`,
    'Fetch the archive again, or ask for the file where it is from.',
  )

/** @param how «encrypted», «packed by LZMA» */
export const memberUnreadable = (where: string, how: string): DatelineError =>
  new DatelineError('unsupported-archive', `${where} is ${how}, which is not read`, 'Unpack the archive yourself and give the folder.')

export const nestedArchive = (where: string): DatelineError =>
  new DatelineError(
    'unsupported-archive',
    `${where} is an archive within an archive, or packed twice, and is not opened`,
    'Unpack the outer one and give the folder.',
  )

export const zipNeedsFile = (where: string): DatelineError =>
  new DatelineError(
    'unsupported-archive',
    `${where} is a zip archive, which can be read from a file of its own only: its list of members stands at the end`,
    'Save it and give its path; on standard input a tar archive can be read.',
  )

export const zstdUnknown = (where: string, version: string): DatelineError =>
  new DatelineError(
    'unsupported-archive',
    `${where} is compressed with Zstandard, which this Node.js (${version}) can't unpack`,
    `Use Node.js 22.15 or newer, or unpack it first: zstd -d`,
  )

/** An error as it is told of one article: a fault of dateline's own costs no more than the article that showed it. */
export const toArticleError = (error: unknown, where: string): DatelineError =>
  error instanceof DatelineError ? error : extractFailed(where, error)

export const extractFailed = (where: string, reason: unknown): DatelineError =>
  new DatelineError(
    'extract-failed',
    `${where} could not be worked through: ${reason instanceof Error ? reason.message : String(reason)}`,
    'This is a fault in dateline, not in the article; please report it with the article.',
  )

export const articleTimedOut = (where: string, timeout: number): DatelineError =>
  new DatelineError(
    'timed-out',
    `${where} took longer than ${timeout / 1000} s and was given up`,
    'Raise --timeout-per-article, or look at what is in the article.',
  )

export const workerCrashed = (where: string, reason: unknown): DatelineError =>
  new DatelineError(
    'worker-crashed',
    `${where} ended the thread that worked on it: ${reason instanceof Error ? reason.message : String(reason)}`,
    'If it ran out of memory, give the article in parts, or more memory: NODE_OPTIONS=--max-old-space-size=8000',
  )

export const outputFailed = (path: string, reason: unknown): DatelineError =>
  new DatelineError(
    'output-failed',
    `${path} can't be written: ${describeSystemError(reason)}`,
    'Check the folder, your rights there and the free space.',
  )

export const workbookTooLarge = (path: string): DatelineError =>
  new DatelineError(
    'output-failed',
    `${path} can't be written: a workbook may have 4 GB, and there is more`,
    'Write tables with --to csv -o FOLDER, or fewer of them with --table.',
  )

export const outputCollision = (where: string, path: string): DatelineError =>
  new DatelineError(
    'output-collision',
    `${where} would be written to ${path}, where another article of this run is already`,
    'Give the articles different ids, or write them to one file with --to ndjson.',
  )

export const otherJournal = (path: string): DatelineError =>
  new DatelineError(
    'other-journal',
    `${path} was kept for a run with other inputs or options`,
    'Repeat that run with --resume, or delete the file to begin anew.',
  )

export const inputsChanged = (articles: number): DatelineError =>
  new DatelineError(
    'inputs-changed',
    `the first ${articles.toLocaleString('en-US')} articles of the inputs are not those that the earlier run has worked through`,
    'Put the inputs back as they were, or delete the journal beside the output to begin anew.',
  )

const didYouMean = (near: string | null): string => (near === null ? '' : `Did you mean "${near}"? `)
