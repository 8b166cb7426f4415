import { readdirSync, readFileSync } from 'node:fs'

/** The texts that everything is measured on: the project's own samples. */
export const readArticles = (): string[] => {
  const folder = new URL('../../samples/', import.meta.url)
  return readdirSync(folder).map((slug) => readFileSync(new URL(`${slug}/article.txt`, folder), 'utf8'))
}
