import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const src = fileURLToPath(new URL('../src/', import.meta.url))
/** Each folder may import itself and the ones before it. */
const order = ['record', 'text', 'lexicon', 'gazetteer', 'read', 'document', 'extract', 'link', 'assemble', 'write', 'batch', 'cli']

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.includes('generated'))

/** What a file imports within `src`, as paths relative to it. */
const importsOf = (file: string): string[] =>
  [...readFileSync(join(src, file), 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)]
    .map((match) => relative(src, resolve(dirname(join(src, file)), match[1] ?? '')).replace(/\.js$/, '.ts'))
    .filter((path) => files.includes(path))

const folderOf = (file: string): string | null => (file.includes('/') ? (file.split('/')[0] ?? null) : null)

describe('one direction of flow', () => {
  test('every folder has a place in the order', () => {
    expect([...new Set(files.map(folderOf))].filter((folder) => folder !== null && !order.includes(folder))).toEqual([])
  })

  test('no file imports a later folder', () => {
    const wrong = files.flatMap((file) => {
      const from = folderOf(file)
      if (from === null) return []
      return importsOf(file)
        .filter((target) => {
          const to = folderOf(target)
          // the pipeline and the errors are named at the top; only the last stages may start the pipeline
          if (to === null) return !(target === 'errors.ts' || ['batch', 'cli'].includes(from))
          return order.indexOf(to) > order.indexOf(from)
        })
        .map((target) => `${file} imports ${target}`)
    })
    expect(wrong).toEqual([])
  })

  test('no extractor imports another', () => {
    const wrong = files.flatMap((file) => {
      const kind = /^extract\/([a-z]+)\//.exec(file)?.[1]
      if (!kind) return []
      return importsOf(file)
        .filter((target) => /^extract\/[a-z]+\//.test(target) && !target.startsWith(`extract/${kind}/`))
        .map((target) => `${file} imports ${target}`)
    })
    expect(wrong).toEqual([])
  })

  test('there is no circle', () => {
    const done = new Set<string>()
    const visit = (file: string, path: readonly string[]): string[] | null => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
      if (done.has(file)) return null
      for (const target of importsOf(file)) {
        const circle = visit(target, [...path, file])
        if (circle) return circle
      }
      done.add(file)
      return null
    }
    expect(files.map((file) => visit(file, [])).find((circle) => circle !== null) ?? null).toBeNull()
  })
})

describe('extraction is pure', () => {
  // what makes files when the package is built is no stage
  const engine = files.filter(
    (file) =>
      ['record', 'text', 'document', 'extract', 'link', 'assemble'].includes(folderOf(file) ?? '') && !/\/build[-a-z]*\.ts$/.test(file),
  )

  test.each([
    ['the clock', /\bDate\.now\(|new Date\(\)|performance\.now\(/],
    ['the console', /\bconsole\./],
    ['files or processes', /from '(?:node:)?(?:fs|child_process|http|https|net)|process\./],
    ['chance', /Math\.random\(/],
    ['the locale', /toLocale(?:String|UpperCase|LowerCase|DateString)\(|localeCompare\(|Intl\./],
  ])('no stage touches %s', (_title, pattern) => {
    expect(engine.filter((file) => pattern.test(readFileSync(join(src, file), 'utf8')))).toEqual([])
  })
})

test('zod is taken as a namespace: by its name «z» all of it, with forty languages, would go into the command', () => {
  expect(files.filter((file) => /import (?:\{[^}]*\bz\b[^}]*\}|z) from 'zod'/.test(readFileSync(join(src, file), 'utf8')))).toEqual([])
})

describe('files stay readable', () => {
  test('none is longer than 300 lines', () => {
    const long = files
      .map((file) => [file, readFileSync(join(src, file), 'utf8').split('\n').length] as const)
      .filter(([, lines]) => lines > 305)
    expect(long).toEqual([])
  })
})
