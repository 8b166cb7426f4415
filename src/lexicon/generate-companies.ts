/**
 * Makes `lists/actor-companies.tsv`, words that are companies' names and little else, out of other people's data. Run by
 * hand when the source changes, not by the build:
 *
 *     npm pack @cspell/dict-companies   # and unpack it into FOLDER
 *     npx tsx src/lexicon/generate-companies.ts FOLDER
 *
 * Words that are English words, persons' names or tickers are left out: they would mislead more than they help.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findNameUse } from './name-words.js'
import { findWordClasses } from './word-classes.js'

const folder = process.argv[2]
if (!folder) throw new Error('name the folder that the package is unpacked in')

const words = readFileSync(join(folder, 'package/dict/companies.txt'), 'utf8')
  .split('\n')
  .filter((word) => /^[A-Z][A-Za-z&]*[a-z][A-Za-z&]*$/.test(word) && word.length >= 4)
  .filter((word) => findNameUse(word) === 0 && findWordClasses(word.toLowerCase()) === 0)
const rows = [...new Set(words.map((word) => word.toLowerCase()))].sort()
writeFileSync(
  new URL('lists/actor-companies.tsv', import.meta.url),
  `# Words that are names of companies and brands, or part of one, and little else.
# source: @cspell/dict-companies 3.2.13 (MIT). Made by generate-companies.ts.
# date: 2026-11-23
# columns: word
${rows.join('\n')}
`,
)
