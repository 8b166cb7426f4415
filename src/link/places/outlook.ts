import type { Document } from '../../document/document.js'
import type { GazetteerPlace, Near } from '../../gazetteer/index.js'
import { rows as cueRows } from '../../lexicon/generated/place-country-cues.js'
import { WordMap } from '../../text/word-map.js'
import { distance } from './votes.js'

/** Where a document's places are to be expected, before any name is looked at. */
export interface Outlook {
  /** How much speaks for each country. */
  readonly countries: ReadonlyMap<string, number>
  readonly near: Near | null
}

/** Words and signs that one country's news uses («sheriff», «crore»), lower case, with the country. */
const cues = new WordMap(cueRows().map((row) => [row.word, row.country]))
/** Top-level domains that are no ISO code. */
const domainCountries: Readonly<Record<string, string>> = { uk: 'GB' }
/** Country codes that are sold to all the world. */
const openDomains = new Set(['tv', 'me', 'io', 'co', 'ai', 'fm', 'ly', 'to', 'ws', 'cc', 'gg', 'eu'])

/** Reads the vocabulary, the address of the article and the user's own word for where the news is from. */
export const readOutlook = (document: Document, url: string | null, near: Near | null): Outlook => {
  const countries = new Map<string, number>()
  const add = (country: string, weight: number): void => void countries.set(country, (countries.get(country) ?? 0) + weight)
  const seen = new Map<string, number>()
  for (const token of document.tokens) {
    const country = cues.getLower(token)
    if (country !== undefined) seen.set(country, (seen.get(country) ?? 0) + 1)
  }
  for (const [country, count] of seen) add(country, Math.min(2, Math.log2(1 + count) * 0.8))
  const domain = /^https?:\/\/[^/?#:]+\.([a-z]{2})(?:[/:?#]|$)/i.exec(url ?? '')?.[1]?.toLowerCase()
  if (domain && !openDomains.has(domain)) add(domainCountries[domain] ?? domain.toUpperCase(), 1.2)
  if (near?.country) add(near.country, 3)
  return { countries, near }
}

/** What the outlook says for a place. */
export const weighOutlook = ({ countries, near }: Outlook, place: GazetteerPlace): number => {
  // whole countries are named in anybody's news
  let score = place.feature === 'country' || place.country === null ? 0 : (countries.get(place.country) ?? 0)
  if (near?.lat != null && near.lon != null && place.feature !== 'country' && place.feature !== 'world')
    score += 4 * Math.exp(-distance({ lat: near.lat, lon: near.lon }, place) / 400)
  return score
}
