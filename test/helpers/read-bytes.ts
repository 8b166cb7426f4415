import { Readable } from 'node:stream'
import { ByteSource } from '../../src/read/byte-source.js'
import type { Reader, Reading } from '../../src/read/reader.js'

/** What a reader makes of bytes, or of text in UTF-8. */
export const readBytes = async (reader: Reader, content: string | Uint8Array, encoding: string | null = null): Promise<Reading[]> => {
  const bytes = Buffer.from(content)
  // small chunks, so that what stands across two of them is met
  const chunks = Array.from({ length: Math.ceil(bytes.length / 1000) }, (_, i) => bytes.subarray(i * 1000, (i + 1) * 1000))
  const found: Reading[] = []
  const source = new ByteSource(Readable.from(chunks, { objectMode: true }))
  for await (const reading of reader.read({ path: 'in.xml', id: 'in.xml' }, source, { encoding, fields: new Map() })) found.push(reading)
  return found
}
