import type { Document, Token } from '../../document/document.js'
import { findNameUse, NameUse } from '../../lexicon/name-words.js'
import { WordClass } from '../../lexicon/word-classes.js'
import type { Role } from '../../record/index.js'
import type { Gender } from './candidate.js'
import { actorLexicon, type Title } from './lexicon.js'
import type { NameRun } from './runs.js'
import { joinSpaces } from '../../text/characters.js'

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
  const longest = titleStarts.hasLower(first) ? 4 : 1
  for (let stop = Math.min(end, at + longest); stop > at; stop--) {
    const last = document.tokens[stop - 1] as Token
    const words = stop - at === 1 ? first.lower : joinSpaces(document.text.slice(first.start, last.end).toLowerCase())
    const title =
      (stop - at === 1 ? titles.getLower(first) : titles.get(words)) ??
      (stop - at === 1 && words.startsWith('ex-') ? titles.get(words.slice(3)) : undefined)
    if (title) return toTitleSpan(document, at, stop, title)
  }
  const several = at + 1 < end ? findPluralTitle(document, at) : undefined
  return several ? toTitleSpan(document, at, at + 1, several) : null
}

/** «Justices Ana Ruiz and Leo Kim», «Majs. Ruiz and Kim»; in «Sacramento Kings Mike …» it belongs to the name before it. */
const findPluralTitle = ({ tokens }: Document, at: number): Title | undefined => {
  const { lower, capitalised } = tokens[at] as Token
  const next = tokens[at + 1]
  if (!capitalised || !plural.test(lower) || tokens[at - 1]?.capitalised || ((next?.nameUse ?? 0) & NameUse.given) === 0) return undefined
  const title = actorLexicon().titles.get(
    lower
      .replace(/ies$/, 'y')
      .replace(/men$/, 'man')
      .replace(/s(\.?)$/, '$1'),
  )
  return title && /[hro]/.test(title.use) ? title : undefined
}
const plural = /..s\.?$|.men$/

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

/** «Star Wars», «Model T»: a plain word that is a job only before a person's name. */
export const isNameNotTitle = (tokens: readonly Token[], title: TitleSpan, end: number): boolean => {
  const next = tokens[title.end] as Token
  const { orgHeads, otherHeads } = actorLexicon()
  const last = tokens[end - 1]?.lower ?? ''
  if (orgHeads.has(last) && (findNameUse(last) === 0 || (title.use !== 'h' && title.use !== 'r'))) return true
  if (otherHeads.has(last) && findNameUse(last) === 0) return true
  return title.use === 'j' && (next.classes & WordClass.known) !== 0 && (next.nameUse & NameUse.given) === 0
}

/** «Larry King», «King» alone as a surname: what stands before it in the run is no title's modifier. */
export const isOwnName = (tokens: readonly Token[], at: number, run: NameRun): boolean =>
  at > run.first && (tokens[at - 1]?.nameUse ?? 0) !== 0

/** A title further on: plain words right before it belong to it («Farm Commissioner»). */
export const findLaterTitle = (document: Document, at: number, end: number): { from: number; title: TitleSpan } | null => {
  const { tokens } = document
  for (let i = at + 1; i < end; i++) {
    const title = matchTitle(document, i, end)
    if (!title || (title.use === 'j' && title.end < end) || title.use === 'h' || title.use === 'n') continue
    if (title.end === end && title.use !== 'o') continue
    let from = i
    while (from > at && isModifier(tokens[from - 1] as Token)) from--
    const before = tokens[from - 1]
    // «Martin Luther King», «John Major»: a given name before it
    if (from === i && before && (before.nameUse & NameUse.given) !== 0 && (before.classes & WordClass.known) === 0 && title.end >= end - 1)
      continue
    return { from, title }
  }
  return null
}

const isModifier = (token: Token): boolean =>
  (token.classes & WordClass.known) !== 0 &&
  !token.upper &&
  (token.classes & (WordClass.noun | WordClass.adjective | WordClass.plural)) !== 0 &&
  (token.nameUse & NameUse.frequentGiven) === 0
