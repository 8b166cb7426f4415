import type { Document, Paragraph } from '../../document/document.js'
import type { Span } from '../../record/index.js'
import { type Attribution, makeAttribution } from './attribution.js'

const lineMark = /^>\s?(?=[^\s>])/
/** «— Ana Ruiz, mayor» as the last line of a block. */
const signature = /^\s*[—–―-]{1,3}\s*(\p{Lu}[^,(\n]{1,60})/u
const quotationMark = /^["“‘«„'`]/

/**
 * Block quotes as the input lays them out, and lines behind `>`: one quote for a run of paragraphs. Whose it is, the
 * paragraph before says, or the line that signs it. What another block has taken, or quotation marks say, is left out.
 */
export const findSetApart = (
  document: Document,
  introductions: ReadonlyMap<number, Attribution>,
  others: readonly Attribution[],
): Attribution[] => {
  const { text, paragraphs } = document
  const taken = new Set(others.flatMap(({ spans }) => spans.map(({ start }) => start)))
  const found: Attribution[] = []
  let b = 0
  for (let p = 0; p < paragraphs.length; p++) {
    while ((document.setApart[b]?.end ?? Number.POSITIVE_INFINITY) < (paragraphs[p]?.end ?? 0)) b++
    const runs = readRun(document, p, document.setApart[b])
    if (runs.length === 0) continue
    const signed = runs.length > 1 ? signature.exec(text.slice(runs.at(-1)?.start, runs.at(-1)?.end)) : null
    const spans = signed ? runs.slice(0, -1) : runs
    const introduction = introductions.get(p)
    const last = runs.at(-1) as Span
    const from = last.start + (signed ? signed[0].length - (signed[1]?.length ?? 0) : 0)
    if (!taken.has(spans[0]?.start ?? -1) && !quotationMark.test(text.charAt(spans[0]?.start ?? 0)))
      found.push(
        makeAttribution({
          rule: 'quote/set-apart',
          spans: [...spans],
          speaker: signed ? { start: from, end: from + (signed[1]?.trimEnd().length ?? 0) } : (introduction?.speaker ?? null),
          cue: signed ? null : (introduction?.cue ?? null),
          kind: 'block',
        }),
      )
    p += countParagraphs(paragraphs, p, last.end) - 1
  }
  return found
}

/** The paragraphs from `p` on that are set apart together, without the marks before their lines. */
const readRun = ({ text, paragraphs }: Document, p: number, next: Span | undefined): Span[] => {
  const block = next && next.start <= (paragraphs[p]?.start ?? -1) ? next : undefined
  const run: Span[] = []
  for (let i = p; i < paragraphs.length; i++) {
    const { start, end } = paragraphs[i] as Paragraph
    const mark = lineMark.exec(text.slice(start, start + 4))
    if (block ? end > block.end : !mark) break
    const from = start + (block ? 0 : (mark?.[0].length ?? 0))
    if (end > from) run.push({ start: from, end })
  }
  return run
}

const countParagraphs = (paragraphs: readonly Paragraph[], p: number, end: number): number => {
  let count = 1
  while ((paragraphs[p + count]?.start ?? Number.POSITIVE_INFINITY) < end) count++
  return count
}
