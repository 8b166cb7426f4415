import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { spawn, spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { exitCode } from '../../src/cli/exit-code.js'
import { recordSchema } from '../../src/record/index.js'
import { outputFormats } from '../../src/write/formats.js'
import { makeFolder, program, runDateline, startDateline, toLines } from '../helpers/run-dateline.js'

const report = 'GENEVA — At least 12 people were killed on Tuesday.\n'

describe('exit codes', () => {
  test('are these', () => {
    expect(exitCode).toEqual({ done: 0, someFailed: 1, wrongUse: 2, bug: 70, outputFailed: 74, interrupted: 130, terminated: 143 })
  })

  test('are told in the help', async () => {
    const { stdout } = await runDateline(['--help'])
    for (const code of [0, 1, 2, 70, 74, 130]) expect(stdout).toMatch(new RegExp(`\\b${code} [a-z]`))
  })

  test('a fault in dateline is its own code, without a stack trace', async () => {
    const broken = 'data:text/javascript,JSON.stringify=()=>{throw new TypeError("sabotage")}'
    const child = spawnSync(process.execPath, ['--import', broken, program, 'schema'], { encoding: 'utf8' })
    expect(child.status).toBe(exitCode.bug)
    expect(child.stderr).toContain('a fault in dateline: ')
    expect(child.stderr).not.toContain('    at ')
  })

  test('an article that throws is reported and the others go on', async () => {
    // only the article «b» meets the fault
    const broken = 'data:text/javascript,const f=Date.UTC;Date.UTC=(y,...r)=>{if(y===1999)throw new TypeError("sabotage");return f(y,...r)}'
    const input = toLines([
      { id: 'a', text: 'A.' },
      { id: 'b', text: 'B.', published: '1999-01-01' },
      { id: 'c', text: 'C.' },
    ])
    const child = spawnSync(process.execPath, ['--import', broken, program, '--from', 'ndjson', '--to', 'ndjson'], {
      input,
      encoding: 'utf8',
    })
    expect(
      child.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual(['a', 'c'])
    expect(child.stderr).toMatch(/(?:b|standard input, line 2) could not be worked through: sabotage/)
    expect(child.status).toBe(exitCode.someFailed)
  })
})

describe('help and version', () => {
  test('--help leads with examples', async () => {
    const { stdout, stderr, code } = await runDateline(['--help'])
    expect([stderr, code]).toEqual(['', 0])
    expect(stdout.indexOf('Examples:')).toBeLessThan(stdout.indexOf('Usage:'))
    expect(stdout.indexOf('Examples:')).toBeGreaterThan(0)
  })

  test('the examples in the help are good command lines', async () => {
    const { stdout } = await runDateline(['--help'])
    const examples = [...stdout.matchAll(/^ {2}(?:cat \S+ \| )?dateline (.*?)(?: {2,}.*)?$/gm)].map((match) => match[1] ?? '')
    expect(examples.length).toBeGreaterThan(5)
    const rows = toLines([{ id: 'a', body: report, text: report }])
    const files = {
      'report.txt': report,
      'articles/a.txt': report,
      'articles.ndjson': rows,
      'export.csv': `id,body\n1,"${report.trim()}"\n`,
    }
    for (const example of examples) {
      const cwd = makeFolder(files)
      const words = example.replace(/ > .*/, '').split(' ')
      const { code, stderr } = await runDateline(words, { cwd, input: files['articles.ndjson'] })
      expect(code, `${example}: ${stderr}`).toBe(0)
    }
  })

  test('--version', async () => {
    for (const word of ['--version', '-V']) expect((await runDateline([word])).stdout).toBe(`${manifest.version}\n`)
  })

  test('help, version and schema start without the language rules', async () => {
    for (const words of [['--help'], ['--version'], ['schema']]) {
      const spy =
        'data:text/javascript,import fs from "node:fs";import{syncBuiltinESMExports as s}from "node:module";const r=fs.readFileSync;fs.readFileSync=(p,...a)=>{if(String(p).endsWith(".bin"))process.stderr.write("opened "+p);return r(p,...a)};s()'
      const child = spawnSync(process.execPath, ['--import', spy, program, ...words], { encoding: 'utf8' })
      expect(child).toMatchObject({ status: 0, stderr: '' })
    }
  })

  test('schema prints the JSON Schema of the records', async () => {
    for (const words of [['schema'], ['schema', '--to', 'json-schema']]) {
      const { stdout, code } = await runDateline(words)
      expect(code).toBe(0)
      expect(JSON.parse(stdout)).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        required: expect.arrayContaining(Object.keys(recordSchema.shape).filter((key) => !['text', 'html'].includes(key))),
      })
    }
  })
})

describe('near misses are suggested', () => {
  test.each<[string[], string]>([
    [['--dat', '2026-01-06'], '--date'],
    [['--outptu', 'x'], '--output'],
    [['--with-txt'], '--with-text'],
    [['shcema'], '"schema"'],
    [['--to', 'jsno'], '"json"'],
    [['--from', 'txt'], '"text"'],
    [['--only', 'actor'], '"actors"'],
    [['--table', 'quote'], '"quotes"'],
    [['--color', 'alway'], '"always"'],
    [['--field', 'txt=body'], '"text"'],
    [['--encoding', 'utf8x'], '"utf-8"'],
  ])('%j', async (words, suggested) => {
    const { stdout, stderr, code } = await runDateline(words)
    expect(stderr).toContain(`Did you mean ${suggested}?`)
    expect([stdout, code]).toEqual(['', exitCode.wrongUse])
  })
})

describe('wrong use says what is wrong and what is right', () => {
  test.each<[string[], string, string]>([
    [['--date', '06.01.2026'], '--date can\'t be "06.01.2026"', 'YYYY-MM-DD'],
    [['--date', '2026-02-30'], '--date can\'t be "2026-02-30"', 'YYYY-MM-DD'],
    [['--to', 'xml'], '--to can\'t be "xml"', outputFormats.join(', ')],
    [['--only', ','], '--only names nothing', 'actors, places'],
    [['--field', 'body'], '--field can\'t be "body"', 'text=body'],
    [['--table', 'quotes', '--to', 'json'], '--table has no meaning with --to json', '--to csv'],
    [['--date'], "option '--date <date>' argument missing", 'dateline --help'],
  ])('%j', async (words, wrong, right) => {
    const { stdout, stderr, code } = await runDateline(words)
    expect(stderr).toContain(wrong)
    expect(stderr).toContain(right)
    expect(stderr).not.toContain('    at ')
    expect([stdout, code]).toEqual(['', exitCode.wrongUse])
  })
})

describe('standard error', () => {
  test('-q leaves warnings out and errors in', async () => {
    const input = '{"text":""}\n{broken\n'
    const { stderr } = await runDateline(['--from', 'ndjson', '-q'], { input })
    expect(stderr).toContain('line 2 is no valid JSON')
    expect(stderr).not.toContain('warning')
    expect(stderr).not.toContain('2 articles')
  })

  test('control characters of names are never sent to the terminal', async () => {
    const { stderr } = await runDateline(['\u001b]0;gone\u0007.txt'])
    expect(stderr).not.toContain('\u001b')
  })
})

describe('pipes and signals', () => {
  const many = toLines(Array.from({ length: 20_000 }, (_, i) => ({ id: String(i), text: 'At least 12 people were killed. '.repeat(20) })))

  test('a closed pipe ends quietly', async () => {
    const cwd = makeFolder({ 'in.ndjson': many })
    const child = spawn('sh', ['-c', `"${process.execPath}" "${program}" in.ndjson --to ndjson; echo "code $?" >&2`], { cwd })
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk
    })
    child.stdout.once('data', () => child.stdout.destroy())
    await new Promise((resolve) => child.on('close', resolve))
    expect(stderr).toBe('code 0\n')
  })

  test.each<[NodeJS.Signals, number]>([
    ['SIGINT', exitCode.interrupted],
    ['SIGTERM', exitCode.terminated],
  ])('%s leaves no file', async (signal, expected) => {
    const cwd = makeFolder({ 'in.ndjson': many })
    const child = startDateline(['in.ndjson', '--to', 'csv', '-o', 'out'], { cwd })
    while (!existsSync(join(cwd, 'out')) || readdirSync(join(cwd, 'out')).length < 6) await new Promise((resolve) => setTimeout(resolve, 5))
    child.kill(signal)
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(expected)
    expect(readdirSync(join(cwd, 'out'))).toEqual([])
  })
})

// `script` gives a command a terminal; where there is none, the choice itself is still tested in color.test.ts
describe.skipIf(!existsSync('/usr/bin/script'))('on a terminal', () => {
  const onTerminal = (words: string, env: Record<string, string> = {}) =>
    spawnSync('/usr/bin/script', ['-qec', `"${process.execPath}" "${program}" ${words}`, '/dev/null'], {
      cwd: makeFolder({ 'a.txt': report }),
      encoding: 'utf8',
      env: { PATH: process.env.PATH, TERM: 'xterm', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })

  test('the view in colour', () => {
    const { stdout, status } = onTerminal('a.txt')
    expect(status).toBe(0)
    expect(stdout).toContain('\u001b[')
    expect(stdout).not.toContain('"schema"')
  })

  test.each<[Record<string, string>, string, boolean]>([
    [{ NO_COLOR: '1' }, '', false],
    [{ TERM: 'dumb' }, '', false],
    [{ FORCE_COLOR: '0' }, '', false],
    [{ NO_COLOR: '1' }, '--color always', true],
    [{}, '--color never', false],
  ])('%j %s: colour %s', (env, flags, colored) => {
    expect(onTerminal(`a.txt ${flags}`, env).stdout.includes('\u001b[')).toBe(colored)
  })
})
