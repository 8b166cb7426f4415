/**
 * Compiles every `lists/*.tsv` to `generated/*.ts`, and the general word lists to one table that opens without being
 * parsed. Run by `npm run lexicon`; a bad list stops it with file and line.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { packWordTable } from '../text/word-table.js'
import { compileList, ListError, readListBody } from './compile-list.js'
import { readNameLetters } from './name-use.js'
import { readClassLetters } from './word-class.js'

/** Tables of words and what their letters mean; a word that stands in several lists of a table has the letters of the last. */
const tables = [
  { name: 'word-classes.bin', lists: ['word-classes.tsv', 'closed-words.tsv'], read: readClassLetters },
  { name: 'name-words.bin', lists: ['name-words.tsv'], read: readNameLetters },
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
    const entries = new Map<string, number>()
    for (const line of table.lists.flatMap((file) => readListBody(readFileSync(new URL(file, lists), 'utf8')))) {
      const [word = '', letters = ''] = line.split('\t')
      entries.set(word, table.read(letters))
    }
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
