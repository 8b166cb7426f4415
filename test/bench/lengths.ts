/**
 * Measures what a character costs in articles of 1 kB to 10 MB, made of the samples: `tsx lengths.ts` prints, as JSON,
 * length → microseconds a kilobyte. The cost must not grow with the length.
 */
import { readArticles } from './articles.js'
import { contenders } from './contenders.js'

const run = await contenders['dateline, one article after the other']?.()
if (!run) throw new Error('the contender is gone')
const whole = readArticles().join('\n\n')
const makeArticle = (length: number): string => whole.repeat(Math.ceil(length / whole.length)).slice(0, length)
const end = performance.now() + 8000
while (performance.now() < end) run([makeArticle(5000)])
const costs = [1_000, 10_000, 100_000, 1_000_000, 10_000_000].map((length) => {
  const text = makeArticle(length)
  const times = Array.from({ length: length > 1e6 ? 1 : 5 }, () => {
    const begun = performance.now()
    run([text])
    return performance.now() - begun
  }).sort((a, b) => a - b)
  return [length, ((times[times.length >> 1] ?? 0) * 1000) / (length / 1000)] as const
})
console.log(JSON.stringify(Object.fromEntries(costs)))
