/**
 * Compiles every `lists/*.tsv` to `generated/*.ts`, and the general word lists to one table that opens without being
 * parsed. Run by `npm run lexicon`; a bad list stops it with file and line.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { packWordTable } from '../text/word-table.js'
import { compileList, ListError, readListBody } from './compile-list.js'
import { readNameLetters } from './name-use.js'
import { PeopleNumber } from './people-number.js'
import { readClassLetters } from './word-class.js'

type Entries = Map<string, number>
type ReadLine = (cells: readonly string[], entries: Entries) => void

/** A word and what its letters mean; one that stands in several lists of a table has the letters of the last. */
const readLetters =
  (read: (letters: string) => number): ReadLine =>
  ([word = '', letters = ''], entries) =>
    void entries.set(word, read(letters))

/** A noun for one and its plural for several. */
const readPeople: ReadLine = ([noun = '', plural = ''], entries) => {
  entries.set(noun, (entries.get(noun) ?? 0) | PeopleNumber.one)
  entries.set(plural, (entries.get(plural) ?? 0) | PeopleNumber.several)
}

const tables = [
  { name: 'word-classes.bin', lists: ['word-classes.tsv', 'closed-words.tsv'], read: readLetters(readClassLetters) },
  { name: 'name-words.bin', lists: ['name-words.tsv'], read: readLetters(readNameLetters) },
  { name: 'count-people.bin', lists: ['count-people.tsv'], read: readPeople },
]
const tableLists = tables.flatMap((table) => table.lists)

const lists = new URL('lists/', import.meta.url)
const generated = new URL('generated/', import.meta.url)

const writeIfNew = (name: string, content: string | Uint8Array): void => {
  const target = new URL(name, generated)
  if (existsSync(target) && readFileSync(target).equals(Buffer.from(content as string))) return
  writeFileSync(target, content)
}

const compileLists = (): void => {
  mkdirSync(generated, { recursive: true })
  const sources = readdirSync(lists)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
  const kept = new Set(tables.map((table) => table.name))
  for (const file of sources) {
    const source = readFileSync(new URL(file, lists), 'utf8')
    const compiled = compileList(file, source)
    if (tableLists.includes(file)) continue
    const name = file.replace(/\.tsv$/, '.ts')
    writeIfNew(name, compiled)
    kept.add(name)
  }
  for (const table of tables) {
    const entries: Entries = new Map()
    for (const line of table.lists.flatMap((file) => readListBody(readFileSync(new URL(file, lists), 'utf8'))))
      table.read(line.split('\t'), entries)
    writeIfNew(table.name, packWordTable(entries))
  }
  for (const file of readdirSync(generated)) if (!kept.has(file)) rmSync(new URL(file, generated))
}

try {
  compileLists()
} catch (error) {
  if (!(error instanceof ListError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
