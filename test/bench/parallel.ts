/**
 * Measures the command over many articles with one thread and with two, warm: characters a second over the second half of
 * the run. `measureJobs` gives the rate; a run takes half a minute.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../bin/dateline.js', import.meta.url))

/** Characters a second, of `count` articles the last half. */
export const measureJobs = async (articles: readonly string[], jobs: number, count: number): Promise<number> => {
  const child = spawn(process.execPath, [program, '--from', 'ndjson', '--to', 'ndjson', '-q', '--jobs', String(jobs)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let records = 0
  let begun = 0
  child.stdout.on('data', (chunk: Buffer) => {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) records++
    if (begun === 0 && records >= count / 2) begun = performance.now()
  })
  const closed = once(child, 'close')
  for (let i = 0; i < count; i++) {
    const row = `${JSON.stringify({ id: String(i), text: articles[i % articles.length] })}\n`
    if (!child.stdin.write(row)) await once(child.stdin, 'drain')
  }
  child.stdin.end()
  await closed
  const size = articles.reduce((sum, text) => sum + text.length, 0) / articles.length
  return ((count / 2) * size) / ((performance.now() - begun) / 1000)
}
