import { invalidRow } from '../errors.js'
import { closest } from '../text/closest.js'
import type { Article } from './article.js'
import { readPublished } from './published.js'
import type { ArticleField, InputFile } from './reader.js'
import { usualNames } from './row-names.js'
import { type FoldedRow, findFolded, findSaid, foldRow, isRow, type Row, toWords } from './row-value.js'

export interface RowPlace {
  readonly file: InputFile
  /** Which row of the file it is, from 1; null where it is the only one that the file can hold. */
  readonly position: number | null
  /** File and position in words, for errors. */
  readonly where: string
  /** Article field → the name it has in the row, where it was said. */
  readonly fields: ReadonlyMap<ArticleField, string>
  /** What is taken where the row itself says nothing. */
  readonly defaults?: Partial<Readonly<Record<'publisher' | 'language', string | null>>>
}

/**
 * Makes an article of a row. A text that is HTML is laid out, and offsets are those of the text that comes out.
 *
 * @throws DatelineError `invalid-row` where the row has no text
 */
export const readRow = async (row: Row, place: RowPlace): Promise<Article> => {
  const folded = foldRow(row)
  ensureNoRecord(folded, place.where)
  const text = readText(row, folded, place)
  const facts = await readFacts(row, folded, place)
  return { ...facts, ...(isMarkup(text) ? await layMarkup(text, place.where, facts.source.title) : { text }) }
}

/** What a row says of the article beside its text. */
export const readFacts = async (
  row: Row,
  folded: FoldedRow,
  { file, position, fields, defaults }: RowPlace,
): Promise<Omit<Article, 'text' | 'blocks'>> => {
  const read = (field: ArticleField): string | null => readField(row, folded, field, fields)
  const [title, byline] = await Promise.all([readPlain(read('title')), readPlain(read('byline'))])
  const published = readDate(row, folded, fields)
  return {
    id: read('id') ?? nameRow(file, position),
    position: nameRow(file, position) ?? undefined,
    source: {
      path: file.path,
      url: read('url'),
      title,
      byline,
      publisher: read('publisher') ?? defaults?.publisher ?? null,
      language: read('language') ?? defaults?.language ?? null,
    },
    published: published === null ? null : { value: published, from: 'input' },
  }
}

/** The id of a row that has none of its own. */
export const nameRow = (file: InputFile, position: number | null): string | null =>
  file.id === null || position === null ? file.id : `${file.id}:${position}`

/** Whether rows that have these names have a text, as far as names can tell. */
export const hasTextName = (names: readonly string[], said: string | undefined): boolean => {
  const row = Object.fromEntries(names.map((name) => [name, '']))
  return said === undefined ? findUsual(foldRow(row), 'text') !== undefined : findSaid(row, said) !== undefined
}

/**
 * Says that there is no text and how to name it.
 *
 * @param names what the row, or the table, has instead
 */
export const textMissing = (where: string, said: string | undefined, names: readonly string[], what: 'field' | 'column') => {
  const name = said ?? 'text'
  const near =
    closest(name, names) ??
    names.find((other) => /text|body|content|article|story|descr|summary/i.test(other) && !/id$|url|link|date/i.test(other))
  const shown = names.length === 0 ? `it has no ${what}s` : `it has ${names.slice(0, 12).join(', ')}${names.length > 12 ? ', …' : ''}`
  return invalidRow(where, `there is no ${what} "${name}" (${shown})`, `Say which ${what} holds the text: --field text=${near ?? 'NAME'}`)
}

const ensureNoRecord = (row: FoldedRow, where: string): void => {
  const schema = row.get('schema')
  if (typeof schema !== 'string' || !/^dateline\/\d/.test(schema)) return
  throw invalidRow(where, `this is a record that dateline wrote ("schema": "${schema}"), not an article`, 'Give the articles themselves.')
}

const readText = (row: Row, folded: FoldedRow, { where, fields }: RowPlace): string => {
  const said = fields.get('text')
  const found = said === undefined ? findUsual(folded, 'text') : findSaid(row, said)
  const text = isRow(found) ? toWords(found) || found : found
  if (typeof text === 'string') return text
  if (text === undefined) throw textMissing(where, said, Object.keys(row), 'field')
  const reason = `the field "${said ?? 'text'}" is ${describe(text)}, not a string`
  throw invalidRow(where, reason, 'The text of the article must be a string.')
}

/** The first of the usual names that says something; where none does, what the first that is there has. */
const findUsual = (folded: FoldedRow, field: ArticleField): unknown => {
  let first: unknown
  for (const name of usualNames[field]) {
    const value = findFolded(folded, name)
    if (toWords(value) !== '' && !Array.isArray(value)) return value
    if (first === undefined && value !== null) first = value
  }
  return first
}

const readField = (row: Row, folded: FoldedRow, field: ArticleField, fields: ReadonlyMap<ArticleField, string>): string | null => {
  const [value] = listValues(row, folded, field, fields)
  return value ?? null
}

/** The first that is a date; where none is, the first, which may be told as no date. */
const readDate = (row: Row, folded: FoldedRow, fields: ReadonlyMap<ArticleField, string>): string | null => {
  let first: string | null = null
  for (const value of listValues(row, folded, 'published', fields)) {
    if (readPublished(value)) return value
    first ??= value
  }
  return first
}

/** What the row has under the name that was said, else under the usual names. */
function* listValues(row: Row, folded: FoldedRow, field: ArticleField, fields: ReadonlyMap<ArticleField, string>): Generator<string> {
  const said = fields.get(field)
  for (const name of said === undefined ? usualNames[field] : [said]) {
    const value = toWords(said === undefined ? findFolded(folded, name) : findSaid(row, name))
    if (value !== '') yield value
  }
}

/** Text that closes an element or breaks a line as HTML does. */
const isMarkup = (text: string): boolean =>
  text.includes('<') && /<\/(?:p|div|h[1-6]|li|blockquote|article|section|a|b|i|em|strong|span)>|<br ?\/?>/i.test(text)

/** Content systems keep paragraphs as lines and mark up words alone: then a line is a line. */
const layMarkup = async (html: string, where: string, title: string | null): Promise<Pick<Article, 'text' | 'blocks'>> => {
  const { layFragment } = await import('./html/read-page.js')
  return layFragment(/<(?:p|br|div)\b/i.test(html) ? html : html.replace(/\r?\n/g, '<br>'), where, title)
}

/** Titles and names as content systems export them: `Q&amp;A`. */
const readPlain = async (words: string | null): Promise<string | null> => {
  if (words === null || !/&#?\w+;|<\/?[a-z]/i.test(words)) return words
  const { decodeEntities } = await import('./html/entities.js')
  return decodeEntities(words)
}

const describe = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'a list' : `of type ${typeof value}`)
