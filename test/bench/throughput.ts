/** Measures one contender: `tsx throughput.ts NAME SECONDS` prints characters a second, the median of five rounds after twelve seconds of use. */
import { readArticles } from './articles.js'
import { contenders } from './contenders.js'

const [name = '', seconds = '3'] = process.argv.slice(2)
const run = await contenders[name]?.()
if (!run) throw new Error(`no contender is called «${name}»`)
const articles = readArticles()
const size = articles.reduce((sum, text) => sum + text.length, 0)

const pass = (milliseconds: number): number => {
  const begun = performance.now()
  let characters = 0
  while (performance.now() - begun < milliseconds) {
    run(articles)
    characters += size
  }
  return characters / ((performance.now() - begun) / 1000)
}

const share = (Number(seconds) * 1000) / 5
// as much code as this tool's is compiled only after some ten seconds of use; every contender gets as long
pass(12_000)
const rounds = Array.from({ length: 5 }, () => pass(share)).sort((a, b) => a - b)
console.log(rounds[2])
