/**
 * Measures the command over many articles with one thread and with two, warm, from a file and into nothing: whoever fed it
 * through a pipe and read from it would take a part of the second core. A run of few articles is taken from one of many, so
 * that start and warm-up drop out. `measureJobs` gives the rate; it takes one to two minutes.
 */
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { devNull, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../bin/dateline.js', import.meta.url))

/** Enough for V8 to have compiled what is hot in every thread, and as many again. */
const few = 16_000
const many = 32_000

/** Characters a second that the command does with so many threads once it is warm. */
export const measureJobs = (articles: readonly string[], jobs: number): number => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
  try {
    const seconds = [few, many].map((count) => {
      const file = join(folder, `${count}.ndjson`)
      const rows = Array.from({ length: count }, (_, i) => `${JSON.stringify({ id: String(i), text: articles[i % articles.length] })}\n`)
      writeFileSync(file, rows.join(''))
      return measureRun(file, jobs)
    })
    const size = articles.reduce((sum, text) => sum + text.length, 0) / articles.length
    return ((many - few) * size) / ((seconds[1] ?? 0) - (seconds[0] ?? 0))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const measureRun = (file: string, jobs: number): number => {
  const input = openSync(file, 'r')
  const output = openSync(devNull, 'w')
  const begun = performance.now()
  const child = spawnSync(process.execPath, [program, '--from', 'ndjson', '--to', 'ndjson', '-q', '--jobs', String(jobs)], {
    stdio: [input, output, 'inherit'],
  })
  const seconds = (performance.now() - begun) / 1000
  closeSync(input)
  closeSync(output)
  if (child.status !== 0) throw new Error(`the command ended with ${child.status}`)
  return seconds
}
