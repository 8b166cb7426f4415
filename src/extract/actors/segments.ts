import type { Document, Token } from '../../document/document.js'
import { opensDemonym } from '../../gazetteer/index.js'
import { WordClass } from '../../lexicon/word-classes.js'
import { NameUse } from '../../lexicon/name-words.js'
import { actorLexicon, type KnownOrganization } from './lexicon.js'
import { findDemonym } from './place-evidence.js'
import type { NameRun } from './runs.js'
import { findLaterTitle, isNameNotTitle, isOwnName, joinTitles, matchTitle, type TitleSpan } from './titles.js'
import {
  endsWithOrgHead,
  extendKnown,
  findLegalForm,
  findNameEnd,
  joiners,
  matchOrganization,
  matchOtherName,
  orgHeadAt,
  personalTitle,
} from './organization-names.js'

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

/** All segments are made here, so that they have one hidden class: every rule reads them. */
export const makeSegment = (
  first: number,
  end: number,
  kind: Segment['kind'],
  title: TitleSpan | null,
  country: string | null,
  known: KnownOrganization | null,
  opener: boolean,
): Segment => ({ first, end, kind, title, country, known, opener })

/** Parts a run into names: «EU Farm Commissioner Franz Fischler» → EU, Franz Fischler with the title «Farm Commissioner». */
export const segmentRun = (document: Document, run: NameRun): Segment[] => {
  const { tokens } = document
  const segments: Segment[] = []
  let at = run.first
  let country: string | null = null
  let title: TitleSpan | null = null
  const push = (first: number, end: number, kind: Segment['kind'], known: KnownOrganization | null = null): void => {
    segments.push(makeSegment(first, end, kind, kind === 'name' ? title : null, country, known, run.opener && first === run.first))
    title = null
    country = null
  }
  while (at < run.end) {
    if (!tokens[at]?.capitalised && joiners.hasText(tokens[at])) {
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
    if (known && other <= known.end && known.end < run.end && joiners.hasText(tokens[known.end])) {
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
      segments.push(makeSegment(at, run.end, 'title', here, country, null, run.opener && at === run.first))
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
      segments.push(makeSegment(title.first, run.end, 'title', title, country, null, false))
      break
    }
  }
  return segments
}

/** «Near Eastern Affairs | Robert …», «Ontario Liberal Party | Joe …»: a given name behind plain words opens a name of its own; 0 for none. */
const findGivenName = (tokens: readonly Token[], first: number, end: number): number => {
  for (let i = first + 1; i < end - 1; i++) {
    const use = tokens[i]?.nameUse ?? 0
    const before = tokens[i - 1] as Token
    const isPlain = (before.classes & WordClass.known) !== 0 && (before.nameUse & (NameUse.given | NameUse.frequentSurname)) === 0
    const isGiven = (use & NameUse.frequentGiven) !== 0 && ((tokens[i] as Token).classes & WordClass.known) === 0
    if (isGiven && before.capitalised && (isPlain || orgHeadAt(tokens, i - 1)) && !/^\p{Lu}\.?$/u.test(before.text)) return i
  }
  return 0
}

const dropsDemonym = (tokens: readonly Token[], end: number): boolean => actorLexicon().orgHeads.getLower(tokens[end - 1])?.mark === 'g'

const demonymLength = (tokens: readonly Token[], at: number, end: number): number => {
  const one = tokens[at] as Token
  const two = at + 1 < end ? tokens[at + 1] : undefined
  const three = at + 2 < end ? tokens[at + 2] : undefined
  if (two && opensDemonym(one)) {
    // «Papua New Guinean»
    if (three && findDemonym(`${one.lower} ${two.lower} ${three.lower}`)) return 3
    if (findDemonym(`${one.lower} ${two.lower}`)) return 2
  }
  return findDemonym(one) ? 1 : 0
}
const demonymCountry = (tokens: readonly Token[], at: number, length: number): string | null =>
  findDemonym(
    tokens
      .slice(at, at + length)
      .map((token) => token.lower)
      .join(' '),
  )?.country ?? null
