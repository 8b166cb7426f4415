/**
 * Measures the command over many articles with one thread and with two, warm, from a pipe into nothing.
 *
 * A machine that has other work besides is slower in one minute than in the next, and one process has better luck with what
 * V8 compiles than another. So both commands run side by side and are let go on in turn, a few seconds each, while the other is
 * stopped; that is done again with new processes, and the medians are given. What feeds them takes less than a hundredth of a
 * core. It takes five minutes, and a system that can stop a process, which Windows can't.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { devNull } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../bin/dateline.js', import.meta.url))

const rounds = 5
/** Enough for V8 to have compiled what is hot in every thread. */
const warmUpSeconds = 12
const turns = 4
const turnSeconds = 4

/** Less than what the command reads at a time, so that what it has taken is known well. */
const chunkBytes = 16_384

/** Bytes a second that the command does with one thread and with two once it is warm, and how many times as fast two are. */
export const measureJobs = async (articles: readonly string[]): Promise<{ one: number; two: number; gain: number }> => {
  const rows = Buffer.from(articles.map((text, i) => `${JSON.stringify({ id: String(i), text })}\n`).join(''))
  const rates: { one: number; two: number }[] = []
  for (let i = 0; i < rounds; i++) rates.push(await measureRound(rows))
  return {
    one: median(rates.map(({ one }) => one)),
    two: median(rates.map(({ two }) => two)),
    gain: median(rates.map(({ one, two }) => two / one)),
  }
}

const median = (figures: readonly number[]): number => [...figures].sort((a, b) => a - b)[figures.length >> 1] ?? 0

const measureRound = async (rows: Buffer): Promise<{ one: number; two: number }> => {
  const one = startCommand(rows, 1)
  const two = startCommand(rows, 2)
  try {
    two.stop()
    await one.goOn(warmUpSeconds)
    await two.goOn(warmUpSeconds)
    const sums = { one: 0, two: 0 }
    for (let i = 0; i < turns; i++) {
      sums.one += await one.goOn(turnSeconds)
      sums.two += await two.goOn(turnSeconds)
    }
    return { one: sums.one / turns, two: sums.two / turns }
  } finally {
    await Promise.all([one.end(), two.end()])
  }
}

interface Command {
  readonly stop: () => void
  /** Lets it go on for some seconds, stops it again, and gives how many bytes a second it took. */
  readonly goOn: (seconds: number) => Promise<number>
  readonly end: () => Promise<void>
}

/** Starts the command and gives it the same rows again and again, as fast as it takes them. */
const startCommand = (rows: Buffer, jobs: number): Command => {
  const output = openSync(devNull, 'w')
  const child = spawn(process.execPath, [program, '--from', 'ndjson', '--to', 'ndjson', '-q', '--jobs', String(jobs)], {
    stdio: ['pipe', output, 'inherit'],
  })
  closeSync(output)
  const ended = once(child, 'exit')
  let taken = 0
  void feed(child, rows, (bytes) => {
    taken += bytes
  })
  const stop = (): void => {
    if (!child.kill('SIGSTOP')) throw new Error(`the command ended with ${child.exitCode ?? child.signalCode} while it was measured`)
  }
  return {
    stop,
    goOn: async (seconds) => {
      const before = taken
      const begun = performance.now()
      child.kill('SIGCONT')
      await wait(seconds * 1000)
      const rate = (taken - before) / ((performance.now() - begun) / 1000)
      stop()
      return rate
    },
    end: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

const feed = async ({ stdin }: ChildProcess, rows: Buffer, onTaken: (bytes: number) => void): Promise<void> => {
  if (!stdin) throw new Error('the command has no standard input')
  // ended commands break the pipe; what that means is said where they are stopped
  stdin.on('error', () => {})
  for (let at = 0; ; at = at + chunkBytes < rows.length ? at + chunkBytes : 0) {
    const chunk = rows.subarray(at, at + chunkBytes)
    const error = await new Promise<unknown>((resolve) => {
      stdin.write(chunk, resolve)
    })
    if (error) return
    onTaken(chunk.length)
  }
}
