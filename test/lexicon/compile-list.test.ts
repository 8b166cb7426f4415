import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compileList } from '../../src/lexicon/compile-list.js'

const header = '# What it is for.\n# source: own list\n# date: 2026-01-01\n# columns: word lemma?\n# check lemma: [a-z]+\n'

describe('compileList', () => {
  test('turns entries into a module', () => {
    const compiled = compileList('x.tsv', `${header}ran\trun\nsaw\t\n`)
    expect(compiled).toContain('"ran\\trun\\nsaw\\t"')
  })

  test.each([
    ['no source', '# date: 2026-01-01\n# columns: word\na\n', 'x.tsv:1: the header has no line «# source: …»'],
    ['too many cells', `${header}a\tb\tc\n`, 'x.tsv:6: 3 cells where the header names 2 columns'],
    ['an empty cell', `${header}\tb\n`, 'x.tsv:6: the cell «word» is empty'],
    ['white space', `${header}a \tb\n`, 'x.tsv:6: white space around «a »'],
    ['a cell against its check', `${header}a\tB\n`, 'x.tsv:6: «B» is no «lemma»'],
    ['disorder', `${header}b\tb\na\ta\n`, 'x.tsv:7: «a» stands after «b»'],
    ['an entry twice', `${header}a\ta\na\tb\n`, 'x.tsv:7: «a» stands twice'],
    ['a comment between entries', `${header}a\ta\n# no\n`, 'x.tsv:7: a comment or an empty line'],
  ])('refuses %s with file and line', (_title, source, message) => {
    expect(() => compileList('x.tsv', source)).toThrow(message)
  })

  test('rows come back as they were written', async () => {
    const compiled = compileList('x.tsv', `${header}ran\trun\nsaw\t\n`)
    const { rows } = await import(`data:text/javascript,${encodeURIComponent(compiled)}`)
    expect(rows()).toEqual([
      { word: 'ran', lemma: 'run' },
      { word: 'saw', lemma: '' },
    ])
  })
})

describe('lists', () => {
  const folder = new URL('../../src/lexicon/lists/', import.meta.url)
  test.each(readdirSync(folder).filter((file) => file.endsWith('.tsv')))('%s compiles and names its source', (file) => {
    const source = readFileSync(new URL(file, folder), 'utf8')
    expect(compileList(file, source)).toContain('export const text')
    expect(source.normalize('NFC')).toBe(source)
  })
})
