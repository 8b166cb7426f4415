import { readdirSync, readFileSync } from 'node:fs'

/** One mention as start and end in the text. */
export type MentionKey = `${number}-${number}`

/** A sample with its chains: mentions that stand for one actor, two or more of them. */
export interface ChainSample {
  readonly name: string
  readonly text: string
  readonly chains: readonly ReadonlySet<MentionKey>[]
}

/**
 * Reads the annotated samples. `{a|Ana Lopes}` marks a mention of the chain `a`; spans are those of the record, without
 * articles, titles and possessives. Chains of one mention are left out, as is usual in measuring coreference.
 */
export const readChainSamples = (): ChainSample[] =>
  readdirSync(new URL('chains/', import.meta.url))
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({ name: file, ...readMarked(readFileSync(new URL(`chains/${file}`, import.meta.url), 'utf8')) }))

const readMarked = (marked: string): { text: string; chains: ReadonlySet<MentionKey>[] } => {
  let text = ''
  let at = 0
  const chains = new Map<string, Set<MentionKey>>()
  for (const match of marked.matchAll(/\{(\w)\|([^{}]+)\}/g)) {
    text += marked.slice(at, match.index)
    const chain = chains.get(match[1] ?? '') ?? new Set()
    chain.add(`${text.length}-${text.length + (match[2] ?? '').length}`)
    chains.set(match[1] ?? '', chain)
    text += match[2]
    at = match.index + match[0].length
  }
  return { text: text + marked.slice(at), chains: [...chains.values()].filter((chain) => chain.size > 1) }
}
