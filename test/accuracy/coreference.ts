import { parseDocument } from '../../src/document/parse-document.js'
import { actors } from '../../src/extract/actors/index.js'
import { joinActors } from '../../src/link/coreference.js'
import { type MentionKey, readChainSamples } from './chains.js'

type Chain = ReadonlySet<MentionKey>

interface Sum {
  key: number
  keyTotal: number
  response: number
  responseTotal: number
}

/**
 * Measures how mentions are joined into actors: F1 of MUC (Vilain et al. 1995), B³ (Bagga and Baldwin 1998) and CEAF-e
 * (Luo 2005) over all samples, and their mean, as in the CoNLL-2012 shared task. Mentions match by exact span.
 */
export const measureCoreference = (): Record<string, number> => {
  const sums = { muc: emptySum(), b3: emptySum(), 'ceaf-e': emptySum() }
  let chains = 0
  for (const { text, chains: key } of readChainSamples()) {
    const response = findChains(text)
    chains += key.length
    addMuc(sums.muc, key, response)
    addB3(sums.b3, key, response)
    addCeaf(sums['ceaf-e'], key, response)
  }
  const figures = Object.fromEntries(Object.entries(sums).map(([name, sum]) => [`coreference ${name}`, f1(sum)]))
  const conll = Object.values(figures).reduce((total, figure) => total + figure, 0) / 3
  return { 'coreference chains': chains, ...figures, 'coreference conll': conll }
}

/** The actors of a text with two mentions or more. */
const findChains = (text: string): Chain[] => {
  const document = parseDocument(text)
  const context = {
    source: { path: null, url: null, title: null, byline: null, publisher: null, language: null },
    published: { date: null, time: null, from: null },
  }
  return joinActors(document, actors.extract(document, context), [])
    .map((actor) => new Set<MentionKey>(actor.mentions.map(({ start, end }): MentionKey => `${start}-${end}`)))
    .filter((chain) => chain.size > 1)
}

const emptySum = (): Sum => ({ key: 0, keyTotal: 0, response: 0, responseTotal: 0 })

const f1 = ({ key, keyTotal, response, responseTotal }: Sum): number => {
  const recall = keyTotal === 0 ? 0 : key / keyTotal
  const precision = responseTotal === 0 ? 0 : response / responseTotal
  return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision)
}

const chainOf = (chains: readonly Chain[]): ReadonlyMap<MentionKey, Chain> =>
  new Map(chains.flatMap((chain) => [...chain].map((mention) => [mention, chain] as const)))

/** Links: a chain of n mentions in p parts of the other side has n − p of its n − 1 links. */
const addMuc = (sum: Sum, key: readonly Chain[], response: readonly Chain[]): void => {
  const countLinks = (chains: readonly Chain[], other: readonly Chain[]): [number, number] => {
    const others = chainOf(other)
    let found = 0
    let total = 0
    for (const chain of chains) {
      const parts = new Set([...chain].map((mention) => others.get(mention) ?? mention))
      found += chain.size - parts.size
      total += chain.size - 1
    }
    return [found, total]
  }
  const [recall, keyTotal] = countLinks(key, response)
  const [precision, responseTotal] = countLinks(response, key)
  addTo(sum, recall, keyTotal, precision, responseTotal)
}

/** Mentions: the share of each one's chain that the other side has with it. */
const addB3 = (sum: Sum, key: readonly Chain[], response: readonly Chain[]): void => {
  const countShares = (chains: readonly Chain[], other: readonly Chain[]): [number, number] => {
    const others = chainOf(other)
    let found = 0
    let total = 0
    for (const chain of chains) {
      for (const mention of chain) found += overlap(chain, others.get(mention)) / chain.size
      total += chain.size
    }
    return [found, total]
  }
  const [recall, keyTotal] = countShares(key, response)
  const [precision, responseTotal] = countShares(response, key)
  addTo(sum, recall, keyTotal, precision, responseTotal)
}

/** Entities: the best one-to-one match of chains by 2·|shared| / (|a| + |b|). */
const addCeaf = (sum: Sum, key: readonly Chain[], response: readonly Chain[]): void => {
  const similarity = key.map((a) => response.map((b) => (2 * overlap(a, b)) / (a.size + b.size)))
  const best = matchBest(similarity)
  addTo(sum, best, key.length, best, response.length)
}

const addTo = (sum: Sum, key: number, keyTotal: number, response: number, responseTotal: number): void => {
  sum.key += key
  sum.keyTotal += keyTotal
  sum.response += response
  sum.responseTotal += responseTotal
}

const overlap = (a: Chain, b: Chain | undefined): number => (b ? [...a].filter((mention) => b.has(mention)).length : 0)

/** The greatest sum of a one-to-one choice (Kuhn–Munkres in its O(n³) form with potentials, on negated weights). */
const matchBest = (weights: readonly (readonly number[])[]): number => {
  const size = Math.max(weights.length, weights[0]?.length ?? 0)
  const cost = (row: number, column: number): number => -(weights[row - 1]?.[column - 1] ?? 0)
  const rowPotential = new Array<number>(size + 1).fill(0)
  const columnPotential = new Array<number>(size + 1).fill(0)
  const rowOf = new Array<number>(size + 1).fill(0)
  for (let row = 1; row <= size; row++) {
    const way = new Array<number>(size + 1).fill(0)
    const slack = new Array<number>(size + 1).fill(Number.POSITIVE_INFINITY)
    const used = new Array<boolean>(size + 1).fill(false)
    rowOf[0] = row
    let column = 0
    do {
      used[column] = true
      const current = rowOf[column] ?? 0
      let delta = Number.POSITIVE_INFINITY
      let next = 0
      for (let j = 1; j <= size; j++) {
        if (used[j]) continue
        const reduced = cost(current, j) - (rowPotential[current] ?? 0) - (columnPotential[j] ?? 0)
        if (reduced < (slack[j] ?? 0)) {
          slack[j] = reduced
          way[j] = column
        }
        if ((slack[j] ?? 0) < delta) {
          delta = slack[j] ?? 0
          next = j
        }
      }
      for (let j = 0; j <= size; j++) {
        if (used[j]) {
          rowPotential[rowOf[j] ?? 0] = (rowPotential[rowOf[j] ?? 0] ?? 0) + delta
          columnPotential[j] = (columnPotential[j] ?? 0) - delta
        } else slack[j] = (slack[j] ?? 0) - delta
      }
      column = next
    } while (rowOf[column] !== 0)
    do {
      const previous = way[column] ?? 0
      rowOf[column] = rowOf[previous] ?? 0
      column = previous
    } while (column !== 0)
  }
  let total = 0
  for (let j = 1; j <= size; j++) total -= cost(rowOf[j] ?? 0, j)
  return total
}
