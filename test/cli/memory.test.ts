import { readFileSync } from 'node:fs'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { startDateline } from '../helpers/run-dateline.js'

/** The most memory that a process has held, in MB; null where the system does not tell. */
const readPeak = (pid: number | undefined): number | null => {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
  } catch {
    return null
  }
}

test('a long stream needs no more memory than a short one', { timeout: 60_000 }, async () => {
  const row = `${JSON.stringify({ text: 'At least 12 people were killed.', html: 'x'.repeat(50_000) })}\n`
  const rows = 3000
  const child = startDateline(['--from', 'ndjson', '--to', 'ndjson'], { env: { NODE_OPTIONS: '--max-old-space-size=96' } })
  let records = 0
  let early: number | null = null
  let peak: number | null = null
  child.stdout?.on('data', (chunk: Buffer) => {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) records++
    peak = readPeak(child.pid) ?? peak
    if (records < rows / 5) early = peak
  })
  const closed = once(child, 'close')
  for (let i = 0; i < rows; i++) if (child.stdin?.write(row) === false) await once(child.stdin, 'drain')
  child.stdin?.end()
  expect((await closed)[0]).toBe(0)
  expect(records).toBe(rows)
  if (peak !== null && early !== null) expect(peak - early).toBeLessThan(60)
})
