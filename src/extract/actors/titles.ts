import type { Document, Token } from '../../document/document.js'
import type { Role } from '../../record/index.js'
import type { Gender } from './candidate.js'
import { actorLexicon, type Title } from './lexicon.js'

/** The title words before a name, or on their own. */
export interface TitleSpan {
  readonly first: number
  readonly end: number
  readonly text: string
  readonly roles: readonly Role[]
  readonly gender: Gender | null
  readonly use: string
}

/** The longest title that opens at a token. */
export const matchTitle = (document: Document, at: number, end: number): TitleSpan | null => {
  const { titles, titleStarts } = actorLexicon()
  const first = document.tokens[at] as Token
  const longest = titleStarts.has(first.lower) ? 4 : 1
  for (let stop = Math.min(end, at + longest); stop > at; stop--) {
    const last = document.tokens[stop - 1] as Token
    const words = stop - at === 1 ? first.lower : document.text.slice(first.start, last.end).toLowerCase().replace(/\s+/g, ' ')
    const title = titles.get(words)
    if (title) return toTitleSpan(document, at, stop, title)
  }
  return null
}

const toTitleSpan = (document: Document, first: number, end: number, title: Title): TitleSpan => ({
  first,
  end,
  text: document.text.slice(document.tokens[first]?.start, document.tokens[end - 1]?.end),
  roles: title.roles,
  gender: title.gender,
  use: title.use,
})

const rank: Readonly<Record<string, number>> = { o: 3, r: 2, h: 1, j: 0 }

/** «Supreme Leader» before «Ayatollah»: the office counts for more than the honorific. */
export const joinTitles = (document: Document, left: TitleSpan, right: TitleSpan): TitleSpan => {
  if (left.first < left.end && left.text && (rank[left.use] ?? 0) > (rank[right.use] ?? 0) && right.use === 'h') {
    return { ...left, gender: left.gender ?? right.gender, roles: [...new Set([...left.roles, ...right.roles])] }
  }
  const first = Math.min(left.first, right.first)
  return {
    ...right,
    first,
    text: document.text.slice(document.tokens[first]?.start, document.tokens[right.end - 1]?.end),
    roles: [...new Set([...left.roles, ...right.roles])],
    gender: left.gender ?? right.gender,
  }
}
