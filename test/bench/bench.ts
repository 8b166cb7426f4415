/**
 * Measures this tool's cost beside its libraries' and a peer's, in one run on the same articles, and the cold start of
 * the command beside that of bare Node.js. Prints ratios: a bare time says little on another machine.
 *
 *     npm run bench [-- --seconds 4] [--check]
 *
 * `--check` fails where a ratio misses its limit.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { readArticles } from './articles.js'
import { contenders } from './contenders.js'
import { measureJobs } from './parallel.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const secondsAt = process.argv.indexOf('--seconds')
const seconds = secondsAt < 0 ? '3' : (process.argv[secondsAt + 1] ?? '3')

const runScript = (script: string, ...args: readonly string[]): string =>
  execFileSync(process.execPath, ['--import', 'tsx', fileURLToPath(new URL(script, import.meta.url)), ...args], {
    cwd: root,
    encoding: 'utf8',
  })

/** Milliseconds from start to end of a command, the median of several runs. */
const measureColdStart = (args: readonly string[], input: string): number => {
  const times = Array.from({ length: 15 }, () => {
    const begun = performance.now()
    const child = spawnSync(process.execPath, args, { cwd: root, input, encoding: 'utf8' })
    if (child.status !== 0) throw new Error(`node ${args.join(' ')} ended with ${child.status}: ${child.stderr}`)
    return performance.now() - begun
  }).sort((a, b) => a - b)
  return times[7] ?? 0
}

/** Peak resident memory of one process over `count` articles, in megabytes. */
const measurePeakMemory = (articles: readonly string[], count: number): number => {
  const rows = Array.from({ length: count }, (_, i) => JSON.stringify({ id: String(i), text: articles[i % articles.length] })).join('\n')
  const program = `process.argv = [process.argv[0], 'dateline', '--from', 'ndjson', '--to', 'ndjson', '-q']
process.on('exit', () => process.stderr.write(String(process.resourceUsage().maxRSS)))
await import('./bin/dateline.js')`
  const child = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: root,
    input: rows,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  return Number(/(\d+)\s*$/.exec(child.stderr)?.[1] ?? 0) / 1024
}

const articles = readArticles()
const size = articles.reduce((sum, text) => sum + text.length, 0)
console.log(`Throughput, one core, warm, ${articles.length} articles of ${Math.round(size / articles.length)} characters on average`)
const speeds = new Map(Object.keys(contenders).map((name) => [name, Number(runScript('throughput.ts', name, seconds))]))
const compromise = speeds.get('compromise') ?? 1
const ownSpeed = speeds.get('dateline, all five kinds to JSON') ?? 0
for (const [name, speed] of speeds) {
  console.log(
    `  ${name.padEnd(38)} ${(speed / 1e6).toFixed(2).padStart(7)} MB/s ${(speed / compromise).toFixed(1).padStart(7)}× compromise`,
  )
}

/** How many times faster than bare compromise each kind must be, given the parsed document. */
const kindLimits: Readonly<Record<string, number>> = { actors: 25, places: 30, dates: 40, counts: 40, quotes: 40 }
console.log('Each kind, linking included, given the parsed document')
const kindSpeeds = JSON.parse(runScript('stages.ts', seconds)) as Record<string, number>
for (const [kind, speed] of Object.entries(kindSpeeds)) {
  console.log(
    `  ${kind.padEnd(38)} ${(speed / 1e6).toFixed(2).padStart(7)} MB/s ${(speed / compromise).toFixed(1).padStart(7)}× compromise`,
  )
}

console.log('Cold start, from nothing to one record')
const node = measureColdStart(['--eval', '0'], '')
const command = measureColdStart(['bin/dateline.js', '--to', 'json'], articles[0] ?? '')
console.log(`  bare node                              ${node.toFixed(0).padStart(7)} ms`)
console.log(
  `  dateline                               ${command.toFixed(0).padStart(7)} ms   ${(command / node).toFixed(1).padStart(7)}× bare node`,
)

console.log('Peak memory')
for (const count of [1000, 10_000]) {
  console.log(
    `  ${count.toLocaleString('en').padEnd(6)} articles                        ${measurePeakMemory(articles, count).toFixed(0).padStart(7)} MB`,
  )
}

console.log('Cost by length of one article')
const costs = Object.entries(JSON.parse(runScript('lengths.ts')) as Record<string, number>)
for (const [length, cost] of costs)
  console.log(`  ${Number(length).toLocaleString('en').padStart(10)} characters ${cost.toFixed(0).padStart(24)} µs a kB`)

console.log('Two threads beside one, warm, the command from a pipe into nothing')
const { one, two, gain } = await measureJobs(articles)
console.log(`  one thread                             ${(one / 1e6).toFixed(2).padStart(7)} MB/s`)
console.log(`  two threads                            ${(two / 1e6).toFixed(2).padStart(7)} MB/s ${gain.toFixed(2).padStart(7)}× one`)

const longest = costs.at(-1)?.[1] ?? 0
const limits: [string, boolean][] = [
  ['throughput at least five times bare compromise', ownSpeed >= 5 * compromise],
  ['throughput no slower than half of wink-nlp’s readDoc', ownSpeed >= (speeds.get('wink-nlp readDoc') ?? 0) / 2],
  ['two threads at least 1.8 times as fast as one', gain >= 1.8],
  ['a character in 10 MB costs at most twice what it does in 10 kB', longest <= 2 * (costs[1]?.[1] ?? 0)],
  ['cold start at most four times bare node', command <= 4 * node],
  ...Object.entries(kindLimits).map(([kind, times]): [string, boolean] => [
    `${kind} at least ${times} times as fast as bare compromise`,
    (kindSpeeds[kind] ?? 0) >= times * compromise,
  ]),
]
for (const [name, held] of limits) console.log(`${held ? 'held  ' : 'MISSED'} ${name}`)
if (process.argv.includes('--check') && limits.some(([, held]) => !held)) process.exitCode = 1
