import * as z from 'zod'
import { invalidLexicon } from '../errors.js'
import { type LexiconEntry, type LexiconEntryInput, lexiconEntrySchema } from '../record/index.js'
import { joinSpaces } from '../text/characters.js'

/** A user's entries, ready to be looked up. */
export interface UserLexicon {
  /** By every name and alias as written, white space made single. */
  readonly byName: ReadonlyMap<string, LexiconEntry>
  /** First word of each name → most words of a name that opens with it. */
  readonly starts: ReadonlyMap<string, number>
}

const listColumns = new Set(['aliases', 'roles'])

/**
 * Reads a lexicon file: JSON (an array of entries) or TSV (a first line with the columns' names; lists parted by
 * semicolons; lines that start with # are left out).
 *
 * @throws DatelineError `invalid-lexicon` with file and line where the file is neither or an entry breaks its schema
 */
export const readUserLexicon = (text: string, file: string): LexiconEntry[] => {
  const body = text.replace(/^\uFEFF/, '')
  return /^\s*[[{]/.test(body) ? readJson(body, file) : readTsv(body, file)
}

/** Checks entries that a program hands over and makes them ready for look-ups; the same array is read once. */
export const openUserLexicon = (entries: readonly LexiconEntryInput[]): UserLexicon => {
  const known = opened.get(entries)
  if (known) return known
  const byName = new Map<string, LexiconEntry>()
  const starts = new Map<string, number>()
  for (const [i, input] of entries.entries()) {
    const entry = checkEntry(input, 'options.lexicon', () => `entry ${i + 1}`)
    for (const name of [entry.name, ...entry.aliases, ...(entry.acronym === null ? [] : [entry.acronym])]) {
      // a mention's span leaves the article out
      const key = joinSpaces(name).replace(/^the (?=.)/i, '')
      byName.set(key, entry)
      addStart(starts, key)
      // as headlines and datelines have it; what is short may be another's acronym then («Unita», «IS»)
      const capitals = key.toUpperCase()
      if (key.length < 6 || byName.has(capitals)) continue
      byName.set(capitals, entry)
      addStart(starts, capitals)
    }
  }
  const lexicon = { byName, starts }
  opened.set(entries, lexicon)
  return lexicon
}

const addStart = (starts: Map<string, number>, name: string): void => {
  const start = /^[\p{L}\p{M}\p{N}]+/u.exec(name)?.[0] ?? name.charAt(0)
  // a name's words may be cut into more tokens than it has blanks
  starts.set(start, Math.max(starts.get(start) ?? 0, name.split(/[\s\p{P}]+/u).length * 2))
}

/** Entries are handed over with each article; they are checked once. */
const opened = new WeakMap<readonly LexiconEntryInput[], UserLexicon>()

const readJson = (text: string, file: string): LexiconEntry[] => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw invalidLexicon(file, 'the file', `it is no valid JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (!Array.isArray(value)) throw invalidLexicon(file, 'line 1', 'JSON must be an array of entries: [{"name": …, "kind": …}]')
  return value.map((entry, i) => checkEntry(entry, file, () => `line ${findLine(text, i)} (entry ${i + 1})`))
}

/** The line where an entry of a JSON array opens; the array is known to be valid JSON. */
const findLine = (text: string, entry: number): number => {
  let depth = 0
  let commas = 0
  for (const { 0: piece, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{},]|[^\s[\]{},"]+/g)) {
    if (depth === 1 && commas === entry) return text.slice(0, index).split(/\r\n|\n|\r/).length
    if (piece === '[' || piece === '{') depth++
    else if (piece === ']' || piece === '}') depth--
    else if (piece === ',' && depth === 1) commas++
  }
  return 1
}

const readTsv = (text: string, file: string): LexiconEntry[] => {
  const lines = text.split(/\r\n|\n|\r/)
  const headerAt = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#'))
  if (headerAt < 0) return []
  const columns = (lines[headerAt] ?? '').split('\t').map((column) => column.trim())
  if (!columns.includes('name') || !columns.includes('kind'))
    throw invalidLexicon(file, `line ${headerAt + 1}`, 'the first line must name the columns, with name and kind among them')
  return lines.flatMap((line, i) => {
    if (i <= headerAt || line.trim() === '' || line.startsWith('#')) return []
    const cells = line.split('\t')
    if (cells.length > columns.length)
      throw invalidLexicon(file, `line ${i + 1}`, `there are ${cells.length} cells for ${columns.length} columns`)
    const row = columns.flatMap((column, c) => {
      const cell = cells[c]?.trim() ?? ''
      if (cell === '') return []
      const list = cell
        .split(';')
        .map((part) => part.trim())
        .filter(Boolean)
      return [[column, listColumns.has(column) ? list : cell] as const]
    })
    return [checkEntry(Object.fromEntries(row), file, () => `line ${i + 1}`)]
  })
}

const checkEntry = (entry: unknown, file: string, where: () => string): LexiconEntry => {
  const checked = lexiconEntrySchema.safeParse(entry)
  if (checked.success) return checked.data
  throw invalidLexicon(
    file,
    where(),
    z
      .prettifyError(checked.error)
      .replace(/(?<!\s)\s*\n\s*/g, ' ')
      .replace(/^✖ /, ''),
  )
}
