import type { Document, Token } from '../../document/document.js'
import { openGazetteer } from '../../gazetteer/index.js'
import { actorLexicon } from './lexicon.js'
import { countryEndingAt, demonymEndingAt, placeProminence } from './place-evidence.js'
import type { Segment } from './segments.js'

/**
 * The country that the words give an actor: «the Oslo-based X», «Iran's X», «the Iranian X», and for an organization that
 * governs or fights the country in its name («Bank of Spain»). What a rights group watches is not its home.
 */
export const findHomeCountry = (document: Document, { first, end, title }: Segment, kind: string | null): string | null => {
  const { tokens } = document
  const opens = title ? Math.min(title.first, first) : first
  return (
    findBase(tokens[opens - 1]) ??
    findOwner(tokens, opens) ??
    findDemonymBefore(tokens, opens) ??
    (kind === 'organization' ? findInName(tokens, first, end) : null)
  )
}

/** «Oslo-based», «Norway-based»; also two words («New York-based»). */
const findBase = (token: Token | undefined): string | null => {
  const base = token && /^(.+)-(?:based|born|registered|headquartered)$/.exec(token.text)?.[1]
  if (!base) return null
  const place = openGazetteer().find(base)[0]
  return place && placeProminence(base) > 0.3 ? place.country : null
}

/** «Iran's Supreme Leader», «Germany's Agriculture Ministry». */
export const findOwner = (tokens: readonly Token[], first: number): string | null => {
  const mark = tokens[first - 1]
  if (!mark || (mark.pos !== 'possessive' && mark.text !== "'" && mark.text !== '’')) return null
  return countryEndingAt(tokens, first - 2)
}

const findDemonymBefore = (tokens: readonly Token[], first: number): string | null => {
  for (let i = first - 1; i >= first - 4 && i >= 0; i--) {
    const token = tokens[i] as Token
    if (token.kind !== 'word' || token.sentence !== tokens[first]?.sentence) return null
    const demonym = demonymEndingAt(tokens, i)
    if (demonym) return demonym.country
    if (token.capitalised || (token.pos !== 'noun' && token.pos !== 'adjective')) return null
  }
  return null
}

const findInName = (tokens: readonly Token[], first: number, end: number): string | null => {
  const { orgHeads } = actorLexicon()
  let country: string | null = null
  let isBound = false
  for (let i = first; i < end; i++) {
    const token = tokens[i] as Token
    if (token.lower === 'rights') return null
    const head = orgHeads.getLower(token)
    if (head?.roles.some((role) => role !== 'NGO' && role !== 'IGO')) isBound = true
    if (token.capitalised) country ??= demonymEndingAt(tokens, i)?.country ?? countryEndingAt(tokens, i)
  }
  return isBound ? country : null
}
