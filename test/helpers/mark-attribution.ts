import type { Span } from '../../src/record/index.js'

/** An attribution as a test writes it: «{Ruiz} <told> (reporters) [the bridge was closed]». */
export interface MarkedAttribution {
  readonly text: string
  readonly content: readonly string[]
  readonly speaker: string | null
  readonly cue: string | null
  readonly addressee: string | null
}

const brackets: Readonly<Record<string, 'content' | 'speaker' | 'cue' | 'addressee'>> = {
  '[': 'content',
  '{': 'speaker',
  '<': 'cue',
  '⟨': 'addressee',
}

const anyBracket = /[[\]{}<>⟨⟩]/g

/** Takes the brackets out of a marked text and gives what stood in them. Only an addressee may stand inside other brackets. */
export const readMarked = (marked: string): MarkedAttribution => {
  const found = { content: [] as string[], speaker: [] as string[], cue: [] as string[], addressee: [] as string[] }
  const take = (part: string): void => void found[brackets[part.charAt(0)] ?? 'content'].push(part.replace(anyBracket, ''))
  for (const match of marked.matchAll(/\[[^\]]*\]|\{[^}]*\}|<[^>]*>|⟨[^⟩]*⟩/g)) take(match[0])
  for (const match of marked.matchAll(/\[[^\]⟨]*(⟨[^⟩]*⟩)/g)) take(match[1] ?? '')
  return {
    text: marked.replace(anyBracket, ''),
    content: found.content,
    speaker: found.speaker[0] ?? null,
    cue: found.cue[0] ?? null,
    addressee: found.addressee[0] ?? null,
  }
}

/** The words of a span, or null where there is none. */
export const wordsOf = (text: string, span: Span | null): string | null => span && text.slice(span.start, span.end)
