/**
 * Compiles every `lists/*.tsv` to `generated/*.ts`, and the general word lists to one table that opens without being
 * parsed. Run by `npm run lexicon`; a bad list stops it with file and line.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { packWordTable } from '../text/word-table.js'
import { compileList, ListError, readListBody } from './compile-list.js'
import { readClassLetters } from './word-class.js'

/** Lists of words and their classes; a word that stands in several has the classes of the last. */
const wordLists = ['word-classes.tsv', 'closed-words.tsv']

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
  const kept = new Set(['word-classes.bin'])
  const classes = new Map<string, number>()
  for (const file of sources) {
    const source = readFileSync(new URL(file, lists), 'utf8')
    const compiled = compileList(file, source)
    if (wordLists.includes(file)) continue
    const name = file.replace(/\.tsv$/, '.ts')
    writeIfNew(name, compiled)
    kept.add(name)
  }
  for (const file of wordLists) {
    for (const line of readListBody(readFileSync(new URL(file, lists), 'utf8'))) {
      const [word = '', letters = ''] = line.split('\t')
      classes.set(word, readClassLetters(letters))
    }
  }
  writeIfNew('word-classes.bin', packWordTable(classes))
  for (const file of readdirSync(generated)) if (!kept.has(file)) rmSync(new URL(file, generated))
}

try {
  compileLists()
} catch (error) {
  if (!(error instanceof ListError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
