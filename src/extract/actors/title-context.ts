import type { Document, Token } from '../../document/document.js'
import type { Role } from '../../record/index.js'
import type { Gender } from './candidate.js'
import { actorLexicon, type Title } from './lexicon.js'
import { findOwner } from './home-country.js'
import { matchOrganization } from './organization-names.js'
import { demonymEndingAt } from './place-evidence.js'
import type { Segment } from './segments.js'
import { WordSet } from '../../text/word-map.js'
import { joinSpaces } from '../../text/characters.js'

/** A title as the text has it, with what it says of its bearer. */
export interface DescribedTitle {
  readonly text: string
  readonly roles: readonly Role[]
  readonly gender: Gender | null
  readonly country: string | null
}

const courtesies = new WordSet('mr mr. mrs mrs. ms ms. miss mister sir dame madam madame mme mme. messrs messrs.'.split(' '))

/** The title before a name: in capitals in the same run («US President»), or small («foreign ministry spokesman»). */
export const findTitleBefore = (document: Document, segment: Segment): DescribedTitle | null => {
  const { tokens } = document
  if (segment.title) {
    if (courtesies.has(segment.title.text.toLowerCase())) return null
    let first = segment.title.first
    const people = tokens[first - 1]?.sentence === tokens[first]?.sentence ? demonymEndingAt(tokens, first - 1) : null
    if (people) first = people.first
    first = takeFormer(tokens, first)
    const text = sliceTokens(document, first, segment.title.end)
    const roles = [...segment.title.roles, ...findRoles(tokens, first, segment.title.end)]
    return { text, roles, gender: segment.title.gender, country: findDemonymIn(tokens, first, segment.title.end) }
  }
  const end = segment.first
  const title = matchTitleEndingAt(document, end)
  if (!title) return null
  let first = title.first
  while (first > 0 && title.first - first < 3) {
    const opens = openTitleModifier(tokens, first - 1, end)
    if (opens < 0) break
    first = opens
  }
  const body = findBodyBefore(document, first)
  first = takeFormer(tokens, body?.first ?? first)
  return {
    text: sliceTokens(document, first, end),
    roles: [...title.title.roles, ...(body?.roles ?? []), ...findRoles(tokens, first, end)],
    gender: title.title.gender,
    country: findDemonymIn(tokens, first, end) ?? (body && (body.country ?? findOwner(tokens, first))),
  }
}

/** «X, a spokesman for the ministry, …»: the description behind a name, up to the next comma or stop. */
export const findTitleAfter = (document: Document, end: number): DescribedTitle | null => {
  const { tokens } = document
  const comma = tokens[end]
  if (comma?.text !== ',') return null
  let first = end + 1
  if (/^(?:an?|the|its|his|her|their)$/.test(tokens[first]?.lower ?? '')) first++
  const { titles } = actorLexicon()
  let title: Title | undefined
  let stop = first
  for (; stop < first + 12; stop++) {
    const token = tokens[stop]
    if (!token || token.sentence !== comma.sentence) break
    if (token.kind === 'punctuation') break
    if (token.pos === 'auxiliary' || /^(?:who|whose|which|and|said|told|says)$/.test(token.lower)) break
    if (!title && stop < first + 5) {
      const pair = `${token.lower} ${tokens[stop + 1]?.lower ?? ''}`
      title = titles.get(pair) ?? titles.getLower(token)
    }
    if (!title && token.pos === 'verb') return null
  }
  if (!title || stop >= first + 12 || !/^[,.;)—–-]+$/.test(tokens[stop]?.text ?? '')) return null
  return {
    text: sliceTokens(document, first, stop),
    roles: [...title.roles, ...findRoles(tokens, first, stop)],
    gender: title.gender,
    country: findDemonymIn(tokens, first, stop),
  }
}

/** «former», «then»: who held an office is told apart from who holds it. */
const takeFormer = (tokens: readonly Token[], first: number): number => {
  const before = tokens[first - 1]
  return before && before.sentence === tokens[first]?.sentence && /^(?:former|ex|late|acting|outgoing|incoming)$/.test(before.lower)
    ? first - 1
    : first
}

/** The body whose name stands before a title: «Foreign Ministry» before «spokesman», «IDF» before «spokeswoman». */
export const findBodyBefore = (
  document: Document,
  end: number,
): { first: number; roles: readonly Role[]; country: string | null } | null => {
  const { tokens } = document
  const { orgHeads } = actorLexicon()
  let first = end
  while (end - first < 5 && tokens[first - 1]?.sentence === tokens[end]?.sentence && tokens[first - 1]?.capitalised) first--
  for (let at = first; at < end; at++) {
    const known = matchOrganization(document, at, end)
    if (known?.end === end && known.organization.mark !== 'w')
      return { first: at, roles: known.organization.roles, country: known.organization.country }
  }
  const head = orgHeads.getLower(tokens[end - 1])
  return head && end - first > 1 && head.position !== 'f' ? { first, roles: head.roles, country: null } : null
}

const sliceTokens = (document: Document, first: number, end: number): string =>
  joinSpaces(document.text.slice(document.tokens[first]?.start, document.tokens[end - 1]?.end))

const matchTitleEndingAt = (document: Document, end: number): { first: number; title: Title } | null => {
  const { titles } = actorLexicon()
  const last = document.tokens[end - 1]
  if (!last || last.kind !== 'word' || last.sentence !== document.tokens[end]?.sentence || last.pos === 'verb') return null
  for (let length = 3; length > 0; length--) {
    const first = document.tokens[end - length]
    if (!first || first.sentence !== last.sentence) continue
    const title = titles.get(length === 1 ? last.lower : document.text.slice(first.start, last.end).toLowerCase())
    if (title && title.use !== 'n') return { first: end - length, title }
  }
  return null
}

/** The first token of what ends at `i` and belongs to a title («the South Sudanese army» before «chief»), or -1. */
const openTitleModifier = (tokens: readonly Token[], i: number, end: number): number => {
  const token = tokens[i] as Token
  if (token.kind !== 'word' || token.sentence !== tokens[end]?.sentence) return -1
  if (token.capitalised) return demonymEndingAt(tokens, i)?.first ?? -1
  return (token.pos === 'noun' || token.pos === 'adjective') && token.lower !== 'former' && token.lower !== 'ex' ? i : -1
}

/** «foreign ministry spokesman» GOV, «police officer» COP: roles of the body that the title belongs to. */
const findRoles = (tokens: readonly Token[], first: number, end: number): Role[] => {
  const { orgHeads, groups } = actorLexicon()
  const roles: Role[] = []
  for (let i = first; i < end; i++) {
    const word = tokens[i]?.lower ?? ''
    roles.push(...(orgHeads.get(word)?.roles ?? []), ...(groups.get(word)?.roles ?? []))
  }
  return roles
}

const findDemonymIn = (tokens: readonly Token[], first: number, end: number): string | null => {
  for (let i = first; i < end; i++) {
    const token = tokens[i] as Token
    const country = token.capitalised ? demonymEndingAt(tokens, i)?.country : null
    if (country) return country
  }
  return null
}
