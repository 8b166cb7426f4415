import { expect, test } from 'vitest'
import { extract } from '../../src/index.js'

const article = 'BOGOTÁ — Gunmen killed three miners near Quibdó on Monday, Gov. Elena Marín said. “It won’t stop,” Marín said.'

/** Enough words for what is kept of earlier ones to be let go, twice. */
const otherWords = Array.from({ length: 50_000 }, (_, i) => `Name${i.toString(36)}`)

test('what was read before makes no difference, whether it is kept still or let go', () => {
  const first = extract(article, { date: '2025-01-15', explain: true })
  expect(first.counts).toHaveLength(1)
  expect(first.quotes).toHaveLength(2)
  expect(extract(article, { date: '2025-01-15', explain: true })).toEqual(first)
  for (let i = 0; i < otherWords.length; i += 500)
    extract(`They met ${otherWords.slice(i, i + 500).join(', then ')}.`, { date: '2025-01-15' })
  expect(extract(article, { date: '2025-01-15', explain: true })).toEqual(first)
})
