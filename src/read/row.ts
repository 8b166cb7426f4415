import { invalidRow } from '../errors.js'
import { closest } from '../text/closest.js'
import type { Article } from './article.js'
import type { ArticleField, InputFile } from './reader.js'

/** Named values that make up one article: a line of NDJSON. */
export type Row = Readonly<Record<string, unknown>>

export interface RowPlace {
  readonly file: InputFile
  /** Which row of the file it is, from 1. */
  readonly position: number
  /** File and position in words, for errors. */
  readonly where: string
  /** Article field → the name it has in the row, where it was said. */
  readonly fields: ReadonlyMap<ArticleField, string>
}

/** The names that are looked for, in this order, where none was said. */
const usualNames: Readonly<Record<ArticleField, readonly string[]>> = {
  id: ['id'],
  text: ['text'],
  title: ['title'],
  published: ['published'],
  url: ['url'],
  byline: ['byline', 'author'],
  publisher: ['publisher', 'source'],
  language: ['language'],
}

/**
 * Makes an article of a row.
 *
 * @throws DatelineError `invalid-row` where the row has no text
 */
export const readRow = (row: Row, place: RowPlace): Article => {
  const { file, position, fields } = place
  const published = readField(row, 'published', fields)
  return {
    id: readField(row, 'id', fields) ?? (file.id === null ? null : `${file.id}:${position}`),
    text: readText(row, place),
    source: {
      path: file.path,
      url: readField(row, 'url', fields),
      title: readField(row, 'title', fields),
      byline: readField(row, 'byline', fields),
      publisher: readField(row, 'publisher', fields),
      language: readField(row, 'language', fields),
    },
    published: published === null ? null : { value: published, from: 'input' },
  }
}

const readText = (row: Row, { where, fields }: RowPlace): string => {
  const name = fields.get('text') ?? 'text'
  const text = Object.hasOwn(row, name) ? row[name] : undefined
  if (typeof text === 'string') return text
  const names = Object.keys(row)
  if (text !== undefined)
    throw invalidRow(where, `the field "${name}" is ${describe(text)}, not a string`, 'The text of the article must be a JSON string.')
  const near = closest(name, names) ?? names.find((other) => ['body', 'content', 'article', 'fulltext'].includes(other.toLowerCase()))
  const shown = names.length === 0 ? 'it has no fields' : `it has ${names.slice(0, 12).join(', ')}`
  throw invalidRow(where, `there is no field "${name}" (${shown})`, `Say which field holds the text: --field text=${near ?? 'NAME'}`)
}

/** A string, number or list of strings as one string; null where there is nothing to read. */
const readField = (row: Row, field: ArticleField, fields: ReadonlyMap<ArticleField, string>): string | null => {
  const said = fields.get(field)
  for (const name of said === undefined ? usualNames[field] : [said]) {
    const value = Object.hasOwn(row, name) ? toWords(row[name]) : ''
    if (value !== '') return value
  }
  return null
}

const toWords = (value: unknown): string => {
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(toWords).filter(Boolean).join('; ')
  return ''
}

const describe = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'a list' : `of type ${typeof value}`)
