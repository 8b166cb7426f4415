import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { type ArticleRecord, recordSchema } from '../../src/record/index.js'

export const program = fileURLToPath(new URL('../../bin/dateline.js', import.meta.url))

export interface RunOptions {
  readonly cwd?: string
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
}

export interface RunResult {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Starts the built command; standard input stays open until it is ended. */
export const startDateline = (words: readonly string[], { cwd, env = {} }: RunOptions = {}): ChildProcess => {
  const { NO_COLOR: _, FORCE_COLOR: __, ...clean } = process.env
  return spawn(process.execPath, [program, ...words], { cwd, env: { ...clean, ...env } })
}

/** Runs the built command to its end. */
export const runDateline = (words: readonly string[], options: RunOptions = {}): Promise<RunResult> =>
  new Promise((resolve, reject) => {
    const child = startDateline(words, options)
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout?.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr?.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }))
    child.stdin?.on('error', () => {})
    child.stdin?.end(options.input ?? '')
  })

/** A folder for one test with these files in it; it goes when the test ends. */
export const makeFolder = (files: Readonly<Record<string, string | Uint8Array>> = {}): string => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
  return folder
}

/** Records of NDJSON output, each held against the schema. */
export const parseLines = (stdout: string): ArticleRecord[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => recordSchema.parse(JSON.parse(line)))

/** Lines of NDJSON input. */
export const toLines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('')
