import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { DatelineError } from '../../src/errors.js'
import { extractRecord } from '../../src/pipeline.js'
import type { Article } from '../../src/read/article.js'
import { readPage } from '../../src/read/html/read-page.js'
import type { ArticleRecord } from '../../src/record/index.js'
import { outputFormats, tableNames } from '../../src/write/formats.js'
import { createSheets } from '../../src/write/index.js'
import { checkRecord } from '../helpers/check-record.js'
import { mutate } from './mutate.js'
import { createRandom } from './random.js'

/** How many; `npm run fuzz` sets it for a night. `DATELINE_FUZZ_FROM` begins with another mutant, to repeat one that failed. */
const mutants = Number(process.env.DATELINE_FUZZ ?? 2000)
const first = Number(process.env.DATELINE_FUZZ_FROM ?? 0)
const mutantsInTest = 500
const mostMilliseconds = 1000

const samples = new URL('../../samples/', import.meta.url)
const texts = readdirSync(samples).map((slug) => readFileSync(new URL(`${slug}/article.txt`, samples), 'utf8'))

const escapeMarkup = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

const pages = texts.map((text) => {
  const [head = '', ...rest] = text.split(/\n+/).map(escapeMarkup)
  return [
    `<!doctype html><html lang="en"><head><title>${head} | The Daily</title><meta property="article:published_time" content="2026-01-06T09:00:00Z">`,
    `<script type="application/ld+json">{"@type":"NewsArticle","headline":${JSON.stringify(head)},"author":{"name":"Ann Berg"}}</script></head>`,
    `<body><nav><ul><li><a href="/">Home</a></li></ul></nav><main><article><h1>${head}</h1><p class="byline">By Ann Berg</p>`,
    ...rest.map((line, i) => (i % 3 === 2 ? `<blockquote><p>${line}</p></blockquote>` : `<p>${line}<br><a href="#">more</a></p>`)),
    '</article><aside><h2>Most read</h2><p>Five die in crash</p></aside></main><footer>© The Daily</footer></body></html>',
  ].join('\n')
})

const sheets = (
  await Promise.all(
    outputFormats.map((format) =>
      createSheets({
        format,
        tables: tableNames,
        several: true,
        explain: true,
        withText: true,
        csvGuard: true,
        csvBom: false,
        context: 1,
        color: true,
        width: 80,
      }),
    ),
  )
).flat()

/** Works through one article as the command does, all formats included. */
const workThrough = (article: Article, mutant: number): ArticleRecord => {
  const record = extractRecord(article, {
    date: mutant % 3 === 0 ? '2026-01-06' : undefined,
    dateOrder: mutant % 5 === 0 ? 'mdy' : 'dmy',
    withHtml: mutant % 10 === 1,
    explain: mutant % 2 === 0,
  })
  // the formats change less often than the rules, and take longer
  if (mutant % 20 === 0) for (const sheet of sheets) sheet.format(record, article.text, article.blocks)
  return record
}

const timeOf = (run: () => unknown): number => {
  const begun = performance.now()
  run()
  return performance.now() - begun
}

const noSource = { path: null, url: null, title: null, byline: null, publisher: null, language: null }

const blocks = Array.from({ length: Math.ceil(mutants / mutantsInTest) }, (_, i): [from: number, to: number] => [
  first + i * mutantsInTest,
  first + Math.min(mutants, (i + 1) * mutantsInTest),
])

describe('a mutant of a sample throws nothing, takes less than a second, and its record is valid with true offsets', () => {
  test.each(blocks)('%d to %d', { timeout: 600_000 }, async (from, to) => {
    for (let mutant = from; mutant < to; mutant++) {
      const random = createRandom(mutant)
      // every tenth is a saved page
      const text = mutant % 10 === 3 ? null : mutate(random.pick(texts), texts, random)
      const page = text === null ? mutate(random.pick(pages), pages, random) : null
      const known = {
        id: 'mutant',
        source: { ...noSource, title: mutant % 4 === 0 ? random.pick(texts).slice(0, 60) : null },
        published: null,
      }
      try {
        const begun = performance.now()
        const article: Article | null = page === null ? { ...known, text: text ?? '' } : await readMutant(page)
        if (article === null) continue
        const record = workThrough(article, mutant)
        // another process may have had the processor meanwhile: what is slow is slow twice
        if (performance.now() - begun > mostMilliseconds) expect(timeOf(() => workThrough(article, mutant))).toBeLessThan(mostMilliseconds)
        checkRecord(record, article.text)
      } catch (error) {
        throw new Error(
          `mutant ${mutant} (to repeat it: DATELINE_FUZZ=1 DATELINE_FUZZ_FROM=${mutant}): ${(error as Error).message}\n${JSON.stringify(text ?? page)}`,
          { cause: error },
        )
      }
    }
  })
})

/** A page may be refused, in words for people; nothing else may be thrown. */
const readMutant = async (page: string): Promise<Article | null> => {
  try {
    const { source, ...article } = await readPage(page, null, 'the mutant')
    return { ...article, id: 'mutant', source: { ...source, path: null } }
  } catch (error) {
    if (error instanceof DatelineError) return null
    throw error
  }
}
