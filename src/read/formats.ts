import { extname } from 'node:path'
import { noArticle, unknownFormat } from '../errors.js'
import type { ByteSource } from './byte-source.js'
import { detectEncoding } from './encoding.js'
import { eml } from './eml/index.js'
import { html } from './html/index.js'
import { csv, tsv } from './csv/index.js'
import { json } from './json/index.js'
import { markdown } from './markdown/index.js'
import { ndjson } from './ndjson.js'
import { describeNoArticle } from './no-article.js'
import { type InputFile, nameFile, type Reader } from './reader.js'
import { text } from './text.js'
import { warc } from './warc/index.js'
import { atom, newsml, nitf, rss } from './xml/index.js'

/** Every input format by its name; the order is that in which contents are tried, text takes what is left. */
export const readers = {
  eml,
  ndjson,
  json,
  ninjs: json,
  html,
  rss,
  atom,
  newsml,
  nitf,
  warc,
  csv,
  tsv,
  markdown,
  text,
} as const satisfies Readonly<Record<string, Reader>>

export type InputFormat = keyof typeof readers

export const inputFormats = Object.keys(readers) as InputFormat[]

const headLength = 1024

/** Chooses the reader of a file: by its name's ending, else by how it begins. */
export const detectReader = async (file: InputFile, bytes: ByteSource, encoding: string | null): Promise<Reader> => {
  const all: readonly Reader[] = Object.values(readers)
  const name = nameWithoutPacking(file.path ?? '')
  const head = await bytes.peek(headLength)
  const none = describeNoArticle(name, head)
  if (none !== null) throw noArticle(nameFile(file), none)
  const named = findByName(name)
  if (named) return named
  const characters = decodeHead(head, encoding) + (head.length < headLength ? '\n' : '')
  const recognized = all.find((reader) => reader.recognizes(characters))
  if (recognized) return recognized
  const format = otherFormats[extname(name)]
  if (format !== undefined) throw unknownFormat(nameFile(file), format)
  return text
}

/** A file's name in lower case, without the ending that says that it is compressed. */
export const nameWithoutPacking = (path: string): string => path.toLowerCase().replace(/\.(?:gz|zst)$/, '')

/** Whether the ending of such a name is that of a format, be it one that is not read. */
export const isNamedFormat = (name: string): boolean => findByName(name) !== undefined || Object.hasOwn(otherFormats, extname(name))

const findByName = (name: string): Reader | undefined =>
  Object.values<Reader>(readers).find(({ extensions }) => extensions.some((extension) => name.endsWith(extension)))

/** Files that would be taken for text by mistake, or fail with a word about bytes that helps nobody. */
const otherFormats: Readonly<Record<string, string>> = {
  '.doc': 'a Word document',
  '.docx': 'a Word document',
  '.7z': 'an archive',
  '.bz2': 'a compressed file',
  '.epub': 'a book',
  '.mbox': 'a mailbox',
  '.msg': 'an Outlook message',
  '.odt': 'a text document',
  '.pptx': 'slides',
  '.rar': 'an archive',
  '.pdf': 'PDF',
  '.xlsx': 'a spreadsheet',
  '.xml': 'XML',
  '.xz': 'a compressed file',
}

/** The first characters, for a look only: what can't be decoded does no harm. */
const decodeHead = (head: Buffer, asked: string | null): string => {
  const { name, markLength } = detectEncoding(head, asked)
  return new TextDecoder(name).decode(head.subarray(markLength))
}
