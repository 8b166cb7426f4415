import type { Document, Token } from '../../document/document.js'
import { WordClass } from '../../lexicon/word-classes.js'
import { findNameUse, NameUse } from '../../lexicon/name-words.js'
import { actorLexicon, type KnownOrganization, organizationKey } from './lexicon.js'
import { findCountry, findDemonym, placeProminence } from './place-evidence.js'
import type { NameRun } from './runs.js'
import { joinTitles, matchTitle, type TitleSpan } from './titles.js'

/** One name, or a title on its own, cut out of a run. */
export interface Segment {
  readonly first: number
  readonly end: number
  readonly kind: 'name' | 'organization' | 'title'
  readonly title: TitleSpan | null
  /** Of a demonym before it: ISO code. */
  readonly country: string | null
  readonly known: KnownOrganization | null
  readonly opener: boolean
}

/** Parts a run into names: «EU Farm Commissioner Franz Fischler» → EU, Franz Fischler with the title «Farm Commissioner». */
export const segmentRun = (document: Document, run: NameRun): Segment[] => {
  const { tokens } = document
  const segments: Segment[] = []
  let at = run.first
  let country: string | null = null
  let title: TitleSpan | null = null
  const push = (first: number, end: number, kind: Segment['kind'], known: KnownOrganization | null = null): void => {
    segments.push({ first, end, kind, title: kind === 'name' ? title : null, country, known, opener: run.opener && first === run.first })
    title = null
    country = null
  }
  while (at < run.end) {
    if (!tokens[at]?.capitalised && joiner.test(tokens[at]?.text ?? '')) {
      at++
      continue
    }
    const legal = title ? 0 : findLegalForm(tokens, at, run.end)
    if (legal > 0) {
      push(at, legal, 'organization')
      at = legal
      continue
    }
    const other = title ? 0 : matchOtherName(document, at, run.end)
    const known = title ? null : matchOrganization(document, at, run.end)
    if (known && other <= known.end && known.end < run.end && joiner.test(tokens[known.end]?.text ?? '')) {
      // «Liberal Party» in «Liberal Party of Canada»
      const end = findNameEnd(document, known.end, run.end)
      push(at, end, 'organization', null)
      at = end
      continue
    }
    if (known && other <= known.end) {
      const end = extendKnown(document, known.end, run.end)
      push(at, end, 'organization', known.organization)
      at = end
      continue
    }
    if (other > at + 1 || (other > at && !endsWithOrgHead(tokens, at, run.end))) {
      at = other
      country = null
      continue
    }
    if (!title && endsWithOrgHead(tokens, at, run.end) && !personalTitle(document, at, run.end)) {
      const skip = demonymLength(tokens, at, run.end)
      if (skip > 0 && dropsDemonym(tokens, run.end)) {
        country = demonymCountry(tokens, at, skip)
        at += skip
      }
      if (at < run.end) push(at, run.end, 'organization')
      break
    }
    const skip = demonymLength(tokens, at, run.end)
    if (skip > 0 && !title) {
      country = demonymCountry(tokens, at, skip)
      at += skip
      continue
    }
    const here = matchTitle(document, at, run.end)
    if (here?.use === 'n' && (here.end === run.end ? here.end - at > 1 : here.end + 1 === run.end)) {
      title = here
      push(at, run.end, 'name')
      break
    }
    if (here && here.use !== 'n' && here.end < run.end && !isNameNotTitle(tokens, here, run.end)) {
      title = title ? joinTitles(document, title, here) : here
      at = here.end
      continue
    }
    if (
      here &&
      here.end === run.end &&
      !title &&
      here.use !== 'j' &&
      (at > run.first || here.end - here.first > 0) &&
      !isOwnName(tokens, at, run)
    ) {
      segments.push({ first: at, end: run.end, kind: 'title', title: here, country, known: null, opener: run.opener && at === run.first })
      break
    }
    const split = title ? 0 : findGivenName(tokens, at, run.end)
    if (split > 0) {
      push(at, split, orgHeadAt(tokens, split - 1) ? 'organization' : 'name')
      at = split
      continue
    }
    const later = findLaterTitle(document, at, run.end)
    if (!later) {
      push(at, run.end, 'name')
      break
    }
    if (later.from > at) push(at, later.from, endsWithOrgHead(tokens, at, later.from) ? 'organization' : 'name')
    title = joinTitles(document, { ...later.title, first: later.from, end: later.title.first, text: '' }, later.title)
    at = later.title.end
    if (at >= run.end) {
      segments.push({ first: title.first, end: run.end, kind: 'title', title, country, known: null, opener: false })
      break
    }
  }
  return segments
}

const orgHeadAt = (tokens: readonly Token[], i: number): boolean => actorLexicon().orgHeads.has(tokens[i]?.lower ?? '')

/** «Near Eastern Affairs | Robert …», «Ontario Liberal Party | Joe …»: a given name behind plain words opens a name of its own; 0 for none. */
const findGivenName = (tokens: readonly Token[], first: number, end: number): number => {
  for (let i = first + 1; i < end - 1; i++) {
    const use = findNameUse(tokens[i]?.text ?? '')
    const before = tokens[i - 1] as Token
    const isPlain = (before.classes & WordClass.known) !== 0 && (findNameUse(before.text) & (NameUse.given | NameUse.frequentSurname)) === 0
    const isGiven = (use & NameUse.frequentGiven) !== 0 && ((tokens[i] as Token).classes & WordClass.known) === 0
    if (isGiven && before.capitalised && (isPlain || orgHeadAt(tokens, i - 1)) && !/^\p{Lu}\.?$/u.test(before.text)) return i
  }
  return 0
}

/** «Lehman Brothers International», «Toyota Australia»: a division or seat behind a listed name belongs to it. */
const extendKnown = (document: Document, from: number, end: number): number => {
  if (from >= end) return from
  const rest = document.tokens.slice(from, end)
  if (rest.some((token) => token.kind !== 'word' || !token.capitalised)) return from
  if (rest.length === 1 && findCountry(rest[0]?.text ?? '') !== null) return end
  const isPlain = rest.every(
    (token) => (token.classes & WordClass.known) !== 0 && !token.upper && (findNameUse(token.text) & NameUse.given) === 0,
  )
  if (!isPlain || !divisions.has(rest.at(-1)?.lower ?? '')) return from
  return end
}
const divisions = new Set(
  'international markets association europe asia america group capital students school institute online world television radio sport sports news business foundation entertainment research global youth'.split(
    ' ',
  ),
)

const joiner = /^(?:of|for|on|to|against|in|and|the)$/

/** The end of a company's name with its legal form («… Inc.»), or 0. */
const findLegalForm = (tokens: readonly Token[], first: number, end: number): number => {
  const { orgHeads } = actorLexicon()
  for (let i = first + 1; i < end; i++)
    if (orgHeads.get(tokens[i]?.lower ?? '')?.mark === 'c') {
      let stop = i + 1
      while (stop < end && orgHeads.get(tokens[stop]?.lower ?? '')?.mark === 'c') stop++
      return stop
    }
  return 0
}

/** Where a title begins behind an organization's name («Bank of England Governor …»), or the end of the run. */
const findNameEnd = (document: Document, from: number, end: number): number => {
  for (let i = from + 2; i < end; i++) {
    const title = matchTitle(document, i, end)
    if (title && title.use !== 'j') return i
    // «Liberal Party of Canada Frank Oliver»
    const token = document.tokens[i] as Token
    if ((findNameUse(token.text) & NameUse.frequentGiven) !== 0 && i + 1 < end && (token.classes & WordClass.known) === 0) return i
    if ((findNameUse(token.text) & NameUse.given) !== 0 && i + 2 === end && placeProminence(document.tokens[i - 1]?.text ?? '') > 0.6)
      return i
  }
  return end
}

/** The longest name of the list that opens at a token; it may reach over the end of the run. */
const matchOrganization = (document: Document, at: number, runEnd: number): { end: number; organization: KnownOrganization } | null => {
  const { tokens, text } = document
  const { organizationStarts, organizations, orgHeads } = actorLexicon()
  const first = tokens[at] as Token
  const longest = organizationStarts.get(first.lower)
  if (longest === undefined) return null
  for (let end = Math.min(tokens.length, at + longest); end > at; end--) {
    const last = tokens[end - 1] as Token
    if (last.sentence !== first.sentence) continue
    const organization = organizations.get(organizationKey(text.slice(first.start, last.end).replace(/\s+/g, ' ')))
    if (!organization) continue
    if (end < runEnd && end - at === 1) {
      const next = tokens[end] as Token
      const use = findNameUse(first.text)
      if (!first.upper && use !== 0 && !isTitleStart(document, end, runEnd) && findNameUse(next.text) !== 0 && !orgHeads.has(next.lower))
        return null
      if (orgHeads.has(tokens[runEnd - 1]?.lower ?? '') && !personalTitle(document, end, runEnd)) return null
    }
    return { end, organization }
  }
  return null
}

/** The end of a listed name that is no actor's, or 0. */
const matchOtherName = (document: Document, at: number, end: number): number => {
  const { otherNames } = actorLexicon()
  for (let stop = Math.min(end, at + 5); stop > at; stop--) {
    const words = document.text.slice(document.tokens[at]?.start, document.tokens[stop - 1]?.end)
    if (otherNames.has(words.toLowerCase().replaceAll('’', "'"))) return stop
  }
  return 0
}

const isTitleStart = (document: Document, at: number, end: number): boolean => matchTitle(document, at, end) !== null

const endsWithOrgHead = (tokens: readonly Token[], first: number, end: number): boolean => {
  const { orgHeads } = actorLexicon()
  if (end - first < 2) return false
  const last = orgHeads.get(tokens[end - 1]?.lower ?? '')
  if (last && last.position !== 'f' && last.position !== 'x') return true
  for (let i = first; i + 1 < end; i++) {
    const word = tokens[i + 1]?.text
    const head = orgHeads.get(tokens[i]?.lower ?? '')
    if (word && joiner.test(word) && head && head.position !== 'l') return true
  }
  return false
}

/** A title inside the run before a person's name: the organization's head at its end would be a surname. */
const personalTitle = (document: Document, first: number, end: number): boolean => {
  for (let i = first; i < end - 1; i++) {
    const title = matchTitle(document, i, end)
    if (title && title.end < end && (title.use === 'h' || title.use === 'r' || title.use === 'o')) {
      const next = document.tokens[title.end] as Token
      const plain = (next.classes & WordClass.known) !== 0 && (findNameUse(next.text) & NameUse.given) === 0
      if (!plain && !document.tokens.slice(title.end, end).some((token) => token.text === 'of')) return true
    }
  }
  return false
}

const dropsDemonym = (tokens: readonly Token[], end: number): boolean =>
  actorLexicon().orgHeads.get(tokens[end - 1]?.lower ?? '')?.mark === 'g'

const demonymLength = (tokens: readonly Token[], at: number, end: number): number => {
  const one = tokens[at] as Token
  const two = tokens[at + 1]
  if (two && at + 1 < end && findDemonym(`${one.lower} ${two.lower}`)) return 2
  return findDemonym(one.lower) ? 1 : 0
}
const demonymCountry = (tokens: readonly Token[], at: number, length: number): string | null =>
  findDemonym(
    tokens
      .slice(at, at + length)
      .map((token) => token.lower)
      .join(' '),
  )?.country ?? null

/** «Star Wars», «Model T»: a plain word that is a job only before a person's name. */
const isNameNotTitle = (tokens: readonly Token[], title: TitleSpan, end: number): boolean => {
  const next = tokens[title.end] as Token
  const { orgHeads, otherHeads } = actorLexicon()
  const last = tokens[end - 1]?.lower ?? ''
  if (orgHeads.has(last) && (findNameUse(last) === 0 || (title.use !== 'h' && title.use !== 'r'))) return true
  if (otherHeads.has(last) && findNameUse(last) === 0) return true
  return title.use === 'j' && (next.classes & WordClass.known) !== 0 && (findNameUse(next.text) & NameUse.given) === 0
}

/** «Larry King», «King» alone as a surname: what stands before it in the run is no title's modifier. */
const isOwnName = (tokens: readonly Token[], at: number, run: NameRun): boolean =>
  at > run.first && findNameUse(tokens[at - 1]?.text ?? '') !== 0

/** A title further on: plain words right before it belong to it («Farm Commissioner»). */
const findLaterTitle = (document: Document, at: number, end: number): { from: number; title: TitleSpan } | null => {
  const { tokens } = document
  for (let i = at + 1; i < end; i++) {
    const title = matchTitle(document, i, end)
    if (!title || (title.use === 'j' && title.end < end) || title.use === 'h' || title.use === 'n') continue
    if (title.end === end && title.use !== 'o') continue
    let from = i
    while (from > at && isModifier(tokens[from - 1] as Token)) from--
    const before = tokens[from - 1]
    // «Martin Luther King», «John Major»: a given name before it
    if (
      from === i &&
      before &&
      (findNameUse(before.text) & NameUse.given) !== 0 &&
      (before.classes & WordClass.known) === 0 &&
      title.end >= end - 1
    )
      continue
    return { from, title }
  }
  return null
}

const isModifier = (token: Token): boolean =>
  (token.classes & WordClass.known) !== 0 &&
  !token.upper &&
  (token.classes & (WordClass.noun | WordClass.adjective | WordClass.plural)) !== 0 &&
  (findNameUse(token.text) & NameUse.frequentGiven) === 0
