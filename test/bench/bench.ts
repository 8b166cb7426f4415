/**
 * Measures this tool's cost beside its libraries' and a peer's, in one run on the same articles, and the cold start of
 * the command beside that of bare Node.js. Prints ratios: a bare time says little on another machine.
 *
 *     npm run bench [-- --seconds 4] [--check]
 *
 * `--check` fails where a ratio misses its limit.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as chrono from 'chrono-node/en'
import nlp from 'compromise'
import nlpOne from 'compromise/one'
import winkModel from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'

const root = fileURLToPath(new URL('../../', import.meta.url))
const secondsAt = process.argv.indexOf('--seconds')
const seconds = secondsAt < 0 ? 3 : Number(process.argv[secondsAt + 1])

const readArticles = (): string[] => {
  const folder = new URL('../../samples/', import.meta.url)
  return readdirSync(folder).map((slug) => readFileSync(new URL(`${slug}/article.txt`, folder), 'utf8'))
}

interface Contender {
  readonly name: string
  readonly run: (text: string) => unknown
}

/** Characters a second, the median of three rounds after a warm-up. */
const measure = (contender: Contender, articles: readonly string[]): number => {
  const pass = (until: number): number => {
    const begun = performance.now()
    let characters = 0
    while (performance.now() - begun < until) {
      for (const text of articles) {
        contender.run(text)
        characters += text.length
      }
    }
    return characters / ((performance.now() - begun) / 1000)
  }
  pass(seconds * 250)
  const rounds = [pass(seconds * 250), pass(seconds * 250), pass(seconds * 250)].sort((a, b) => a - b)
  return rounds[1] ?? 0
}

/** Milliseconds from start to end of a command, the median of several runs. */
const coldStart = (args: readonly string[], input: string): number => {
  const times = Array.from({ length: 11 }, () => {
    const begun = performance.now()
    const child = spawnSync(process.execPath, args, { cwd: root, input, encoding: 'utf8' })
    if (child.status !== 0) throw new Error(`node ${args.join(' ')} ended with ${child.status}: ${child.stderr}`)
    return performance.now() - begun
  }).sort((a, b) => a - b)
  return times[5] ?? 0
}

/** Peak resident memory of one process over `count` articles, in megabytes. */
const peakMemory = (articles: readonly string[], count: number): number => {
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
  return Number(/(\d+)$/.exec(child.stderr)?.[1] ?? 0) / 1024
}

const main = async (): Promise<void> => {
  const built = `${root}dist/index.js`
  const { extract } = (await import(built)) as typeof import('../../src/index.js')
  const articles = readArticles()
  const wink = winkNlp(winkModel)
  const reference = new Date(Date.UTC(2025, 0, 15))
  const contenders: Contender[] = [
    { name: 'dateline, all five kinds, validated', run: (text) => extract(text, { date: '2025-01-15' }) },
    { name: 'compromise', run: (text) => nlp(text) },
    { name: 'compromise/one', run: (text) => nlpOne(text) },
    { name: 'chrono-node, dates only', run: (text) => chrono.parse(text, reference) },
    { name: 'wink-nlp readDoc', run: (text) => wink.readDoc(text) },
  ]
  const size = articles.reduce((sum, text) => sum + text.length, 0)
  console.log(`Throughput, one core, warm, ${articles.length} articles of ${Math.round(size / articles.length)} characters on average`)
  const speeds = new Map(contenders.map((contender) => [contender.name, measure(contender, articles)]))
  const compromise = speeds.get('compromise') ?? 1
  for (const [name, speed] of speeds)
    console.log(
      `  ${name.padEnd(38)} ${(speed / 1e6).toFixed(2).padStart(7)} MB/s ${(speed / compromise).toFixed(1).padStart(7)}× compromise`,
    )

  console.log('Cold start, from nothing to one record')
  const node = coldStart(['--eval', '0'], '')
  const command = coldStart(['bin/dateline.js', '--to', 'json'], articles[0] ?? '')
  console.log(`  bare node                              ${node.toFixed(0).padStart(7)} ms`)
  console.log(
    `  dateline                               ${command.toFixed(0).padStart(7)} ms ${(command / node).toFixed(1).padStart(7)}× bare node`,
  )

  console.log('Peak memory')
  console.log(`  1,000 articles                         ${peakMemory(articles, 1000).toFixed(0).padStart(7)} MB`)
  console.log(`  10,000 articles                        ${peakMemory(articles, 10_000).toFixed(0).padStart(7)} MB`)

  const ours = speeds.get(contenders[0]?.name ?? '') ?? 0
  const limits: [string, boolean][] = [
    ['throughput at least twice bare compromise', ours >= 2 * compromise],
    ['cold start at most six times bare node', command <= 6 * node],
  ]
  for (const [name, held] of limits) console.log(`${held ? 'held  ' : 'MISSED'} ${name}`)
  if (process.argv.includes('--check') && limits.some(([, held]) => !held)) process.exitCode = 1
}

await main()
