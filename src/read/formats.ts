import type { ByteSource } from './byte-source.js'
import { detectEncoding } from './encoding.js'
import { ndjson } from './ndjson.js'
import type { InputFile, Reader } from './reader.js'
import { text } from './text.js'

/** Every input format by its name; the order is that in which contents are tried, text takes what is left. */
export const readers = { ndjson, text } as const satisfies Readonly<Record<string, Reader>>

export type InputFormat = keyof typeof readers

export const inputFormats = Object.keys(readers) as InputFormat[]

/** Chooses the reader of a file: by its name's ending, else by how it begins. */
export const detectReader = async (file: InputFile, bytes: ByteSource, encoding: string | null): Promise<Reader> => {
  const all: readonly Reader[] = Object.values(readers)
  const name = file.path?.toLowerCase() ?? ''
  const named = all.find((reader) => reader.extensions.some((extension) => name.endsWith(extension)))
  if (named) return named
  const head = await bytes.peek(1024)
  const characters = decodeHead(head, encoding)
  return all.find((reader) => reader.recognizes(characters)) ?? text
}

/** The first characters, for a look only: what can't be decoded does no harm. */
const decodeHead = (head: Buffer, asked: string | null): string => {
  const { name, markLength } = detectEncoding(head, asked)
  return new TextDecoder(name).decode(head.subarray(markLength))
}
