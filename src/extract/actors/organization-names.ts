import type { Document, Token } from '../../document/document.js'
import { NameUse } from '../../lexicon/name-words.js'
import { WordClass } from '../../lexicon/word-classes.js'
import { actorLexicon, type KnownOrganization, organizationKey } from './lexicon.js'
import { findCountry, placeProminence } from './place-evidence.js'
import { matchTitle } from './titles.js'
import { WordSet } from '../../text/word-map.js'
import { joinSpaces } from '../../text/characters.js'

export const orgHeadAt = (tokens: readonly Token[], i: number): boolean => actorLexicon().orgHeads.hasLower(tokens[i])

/** «Lehman Brothers International», «Toyota Australia»: a division or seat behind a listed name belongs to it. */
export const extendKnown = (document: Document, from: number, end: number): number => {
  if (from >= end) return from
  const rest = document.tokens.slice(from, end)
  if (rest.some((token) => token.kind !== 'word' || !token.capitalised)) return from
  if (rest.length === 1 && findCountry(rest[0] as Token) !== null) return end
  const isPlain = rest.every((token) => (token.classes & WordClass.known) !== 0 && !token.upper && (token.nameUse & NameUse.given) === 0)
  if (!isPlain || !divisions.has(rest.at(-1)?.lower ?? '')) return from
  return end
}

const divisions = new WordSet(
  'international markets association europe asia america group capital students school institute online world television radio sport sports news business foundation entertainment research global youth'.split(
    ' ',
  ),
)

export const joiners = new WordSet(['of', 'for', 'on', 'to', 'against', 'in', 'and', 'the'])

/** The end of a company's name with its legal form («… Inc.»), or 0. */
export const findLegalForm = (tokens: readonly Token[], first: number, end: number): number => {
  const { orgHeads } = actorLexicon()
  for (let i = first + 1; i < end; i++)
    if (orgHeads.getLower(tokens[i])?.mark === 'c') {
      let stop = i + 1
      while (stop < end && orgHeads.getLower(tokens[stop])?.mark === 'c') stop++
      return stop
    }
  return 0
}

/** Where a title begins behind an organization's name («Bank of England Governor …»), or the end of the run. */
export const findNameEnd = (document: Document, from: number, end: number): number => {
  for (let i = from + 2; i < end; i++) {
    const title = matchTitle(document, i, end)
    if (title && title.use !== 'j') return i
    // «Liberal Party of Canada Frank Oliver»
    const token = document.tokens[i] as Token
    if ((token.nameUse & NameUse.frequentGiven) !== 0 && i + 1 < end && (token.classes & WordClass.known) === 0) return i
    if ((token.nameUse & NameUse.given) !== 0 && i + 2 === end && placeProminence(document.tokens[i - 1]?.text ?? '') > 0.6) return i
  }
  return end
}

/** A listed organization, and the position behind its name. */
interface FoundOrganization {
  readonly end: number
  readonly organization: KnownOrganization
}

/** The longest name of the list that opens at a token; it may reach over the end of the run. */
export const matchOrganization = (document: Document, at: number, runEnd: number): FoundOrganization | null => {
  const { tokens } = document
  const { orgHeads } = actorLexicon()
  const found = findOrganization(document, at)
  if (!found) return null
  const { end, organization } = found
  if (end < runEnd && end - at === 1) {
    if (organization.mark === 'w' && !isTitleStart(document, end, runEnd)) return null
    const first = tokens[at] as Token
    const next = tokens[end] as Token
    if (!first.upper && first.nameUse !== 0 && !isTitleStart(document, end, runEnd) && next.nameUse !== 0 && !orgHeads.hasLower(next))
      return null
    if (orgHeads.hasLower(tokens[runEnd - 1]) && !personalTitle(document, end, runEnd)) return null
  }
  return found
}

/** Only what is as long as a name of the list with the same first word is cut out and looked up. */
const findOrganization = ({ tokens, text }: Document, at: number): FoundOrganization | null => {
  const { organizationStarts, organizations } = actorLexicon()
  const first = tokens[at] as Token
  const lengths = organizationStarts.getLower(first)
  if (!lengths) return null
  let found: FoundOrganization | null = null
  let length = 0
  let before = first.start
  for (let end = at + 1; end <= Math.min(tokens.length, at + lengths.words); end++) {
    const last = tokens[end - 1] as Token
    if (last.sentence !== first.sentence) break
    length += (last.start > before ? 1 : 0) + last.end - last.start
    before = last.end
    if ((lengths.characters & (1 << (length & 31))) === 0) continue
    const organization = organizations.get(organizationKey(joinSpaces(text.slice(first.start, last.end))))
    if (organization) found = { end, organization }
  }
  return found
}

/** The end of a listed name that is no actor's, or 0. */
export const matchOtherName = (document: Document, at: number, end: number): number => {
  const { otherNames, otherNameStarts } = actorLexicon()
  if (!otherNameStarts.hasLower(document.tokens[at])) return 0
  for (let stop = Math.min(end, at + 5); stop > at; stop--) {
    const words = document.text.slice(document.tokens[at]?.start, document.tokens[stop - 1]?.end)
    if (otherNames.has(words.toLowerCase().replaceAll('’', "'"))) return stop
  }
  return 0
}

const isTitleStart = (document: Document, at: number, end: number): boolean => matchTitle(document, at, end) !== null

export const endsWithOrgHead = (tokens: readonly Token[], first: number, end: number): boolean => {
  const { orgHeads } = actorLexicon()
  if (end - first < 2) return false
  const last = orgHeads.getLower(tokens[end - 1])
  if (last && last.position !== 'f' && last.position !== 'x') return true
  for (let i = first; i + 1 < end; i++) {
    const head = orgHeads.getLower(tokens[i])
    if (head && joiners.hasText(tokens[i + 1]) && head.position !== 'l') return true
  }
  return false
}

/** A title inside the run before a person's name: the organization's head at its end would be a surname. */
export const personalTitle = (document: Document, first: number, end: number): boolean => {
  for (let i = first; i < end - 1; i++) {
    const title = matchTitle(document, i, end)
    if (title && title.end < end && (title.use === 'h' || title.use === 'r' || title.use === 'o')) {
      const next = document.tokens[title.end] as Token
      // «the Attorney General's Office»
      if (next.pos === 'possessive') continue
      const plain = (next.classes & WordClass.known) !== 0 && (next.nameUse & NameUse.given) === 0
      if (!plain && !document.tokens.slice(title.end, end).some((token) => token.text === 'of')) return true
    }
  }
  return false
}
