/** Compiles every `lists/*.tsv` to `generated/*.ts`. Run by `npm run lexicon`; a bad list stops it with file and line. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { compileList, ListError } from './compile-list.js'

const lists = new URL('lists/', import.meta.url)
const generated = new URL('generated/', import.meta.url)
mkdirSync(generated, { recursive: true })
const sources = readdirSync(lists)
  .filter((file) => file.endsWith('.tsv'))
  .sort()
const wanted = new Set(sources.map((file) => file.replace(/\.tsv$/, '.ts')))
for (const file of readdirSync(generated)) if (!wanted.has(file)) rmSync(new URL(file, generated))
try {
  for (const file of sources) {
    const compiled = compileList(file, readFileSync(new URL(file, lists), 'utf8'))
    const target = new URL(file.replace(/\.tsv$/, '.ts'), generated)
    if (!existsSync(target) || readFileSync(target, 'utf8') !== compiled) writeFileSync(target, compiled)
  }
} catch (error) {
  if (!(error instanceof ListError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
