import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { makeFolder } from '../helpers/run-dateline.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const npm = (words: readonly string[], cwd: string): string =>
  execFileSync('npm', [...words, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })

const consumer = `
import { extract, recordSchema, type ArticleRecord } from 'dateline'

const record: ArticleRecord = extract({ text: 'At least 12 people were killed on Tuesday.', id: 'x' }, { date: '2026-01-06' })
// @ts-expect-error the types of the package are known, not any
const wrong: number = record.id
console.log(recordSchema.parse(record).id, typeof wrong)
`

test('the package installs elsewhere: the command runs, the library imports, its types hold', { timeout: 120_000 }, () => {
  const folder = makeFolder({
    'package.json': JSON.stringify({ name: 'consumer', private: true, type: 'module' }),
    'consumer.ts': consumer,
    'article.txt': 'GENEVA — At least 12 people were killed on Tuesday, the ministry said.\n',
  })
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  })
  const [packed] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root)) as [
    { filename: string; files: { path: string }[] },
  ]
  expect(packed.files.map(({ path }) => path).filter((path) => /^(?:src|test|samples)\//.test(path))).toEqual([])
  npm(['install', '--ignore-scripts', '--prefer-offline', join(folder, packed.filename)], folder)

  const run = (file: string, ...words: string[]): string =>
    execFileSync(process.execPath, [file, ...words], { cwd: folder, encoding: 'utf8' })
  const command = join('node_modules', '.bin', 'dateline')
  expect(JSON.parse(run(command, 'article.txt')).schema).toBe('dateline/1')
  expect(run(command, '--version').trim()).toBe(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version)

  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: { strict: true, module: 'NodeNext', target: 'ES2023', types: [], skipLibCheck: false, outDir: 'out' },
      files: ['consumer.ts'],
    }),
  )
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', '.'], { cwd: folder, stdio: 'inherit' })
  expect(run('out/consumer.js')).toBe('x string\n')
})
