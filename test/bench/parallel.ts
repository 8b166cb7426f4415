/**
 * Measures the command over many articles with one thread and with two, warm, from a file and into nothing: whoever fed it
 * through a pipe and read from it would take a part of the second core. A run of few articles is taken from one of many, so
 * that start and warm-up drop out. Both are measured in turn, several times, and the medians are given, that of the gain over runs
 * which follow each other: a machine that has other work besides is slower in one minute than in the next. It takes five minutes.
 */
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { devNull, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../bin/dateline.js', import.meta.url))

/** Enough for V8 to have compiled what is hot in every thread, which takes each some ten seconds of work; and more. */
const few = 16_000
const many = 24_000
const rounds = 5

/** Characters a second that the command does with one thread and with two once it is warm, and how many times as fast two are. */
export const measureJobs = (articles: readonly string[]): { one: number; two: number; gain: number } => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
  try {
    const files = [few, many].map((count) => {
      const file = join(folder, `${count}.ndjson`)
      const rows = Array.from({ length: count }, (_, i) => `${JSON.stringify({ id: String(i), text: articles[i % articles.length] })}\n`)
      writeFileSync(file, rows.join(''))
      return file
    })
    const size = articles.reduce((sum, text) => sum + text.length, 0) / articles.length
    const measure = (jobs: number): number => {
      const [short = 0, long = 0] = files.map((file) => measureRun(file, jobs))
      return ((many - few) * size) / (long - short)
    }
    const rates = Array.from({ length: rounds }, () => ({ one: measure(1), two: measure(2) }))
    return {
      one: median(rates.map(({ one }) => one)),
      two: median(rates.map(({ two }) => two)),
      gain: median(rates.map(({ one, two }) => two / one)),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const median = (figures: readonly number[]): number => [...figures].sort((a, b) => a - b)[figures.length >> 1] ?? 0

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
