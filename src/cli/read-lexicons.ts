import { readFile } from 'node:fs/promises'
import { lexiconUnreadable } from '../errors.js'
import { decodeBytes, detectEncoding } from '../read/encoding.js'
import type { LexiconEntry } from '../record/index.js'

/**
 * Reads the user's lexicon files, UTF-8 unless a byte-order mark says otherwise. Where two give the same name, the later
 * one holds.
 *
 * @returns all their entries in order, or undefined where there is no file
 * @throws DatelineError `invalid-lexicon` where a file can't be read or an entry breaks its schema, `invalid-encoding`
 */
export const readLexicons = async (paths: readonly string[]): Promise<LexiconEntry[] | undefined> => {
  if (paths.length === 0) return undefined
  // with the schema of its entries, more code than runs without one should load
  const { readUserLexicon } = await import('../lexicon/user-lexicon.js')
  const entries: LexiconEntry[] = []
  for (const path of paths) entries.push(...readUserLexicon(await readText(path), path))
  return entries
}

const readText = async (path: string): Promise<string> => {
  const bytes = await readFile(path).catch((reason: unknown) => {
    throw lexiconUnreadable(path, reason)
  })
  const encoding = detectEncoding(bytes, null)
  return decodeBytes(bytes.subarray(encoding.markLength), encoding, path, encoding.markLength)
}
