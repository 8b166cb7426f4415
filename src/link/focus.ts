import type { Document } from '../document/document.js'
import { foldName } from '../gazetteer/index.js'
import type { Span } from '../record/index.js'
import type { LinkedCount, LinkedPlace } from './linked.js'

/** What a mention counts by where it stands; each further mention counts less. */
const inTitle = 3.5
const inDateline = 2.2
const inLead = 2.4
const later = 1
/** A count of people hurt, held or moved says where it happened. */
const perCount = 1.2
const mostCounts = 4
/** Less than this, and nothing is what the story is about. */
const enough = 1.2
/** A part takes the whole's place where it has this share of what speaks for the whole itself, and of all its parts. */
const overWhole = 0.6
/** A capital takes its country's place only where more speaks for it: statements are made there. */
const capitalOverWhole = 1.25
const ofParts = 0.5

/**
 * The place that the story is about: weighed by title, dateline, lead, what happened where and how often it is named;
 * then from the country down to the smallest place that most of it is about. Null where no place stands out.
 */
export const findFocus = (
  document: Document,
  places: readonly LinkedPlace[],
  counts: readonly LinkedCount[],
  title: string | null,
): LinkedPlace | null => {
  const lead = findLead(document)
  const weights = new Map(places.map((place) => [place, weighPlace(document, lead, place, title)]))
  const counted = new Map<LinkedPlace, number>()
  for (const { place, outcome, background } of counts)
    if (place && outcome && !background) counted.set(place, (counted.get(place) ?? 0) + 1)
  for (const [place, count] of counted) weights.set(place, (weights.get(place) ?? 0) + perCount * Math.min(mostCounts, count))
  const countries = new Map<string, LinkedPlace[]>()
  for (const place of places) {
    const key = place.country ?? `of none: ${place.name}`
    countries.set(key, [...(countries.get(key) ?? []), place])
  }
  let best: readonly LinkedPlace[] = []
  let most = 0
  for (const group of countries.values()) {
    const total = sum(group, weights)
    if (total <= most) continue
    most = total
    best = group
  }
  return most < enough ? null : descend(best, weights)
}

const sum = (places: readonly LinkedPlace[], weights: ReadonlyMap<LinkedPlace, number>): number =>
  places.reduce((total, place) => total + (weights.get(place) ?? 0), 0)

const weighPlace = (document: Document, lead: Span | null, place: LinkedPlace, title: string | null): number => {
  let weight = 0
  let rest = 0
  for (const mention of place.mentions) {
    const headline = headlineAt(document, mention)
    const share = isAside(document.text, mention, mention.rule) ? 0.3 : mention.rule === 'place/in-name' ? 1.3 : 1
    if (document.dateline && isWithin(mention, document.dateline)) weight += inDateline
    else if (headline) weight += inTitle * share
    else if (lead && isWithin(mention, lead)) weight += inLead * share
    else rest += later * share
  }
  if (title && place.mentions.some((mention) => includesWord(title, document.text.slice(mention.start, mention.end)))) weight += inTitle
  weight = Math.sqrt(weight * 2.5) + Math.sqrt(rest)
  // where something stands in a city the city is asked for; a continent is rarely what a story is about
  if (place.kind === 'facility') return weight * 0.4
  if (place.country === null && place.kind === 'region') return weight * 0.7
  return weight
}

const isWithin = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** The first paragraph of running text, at most its first 400 characters. */
const findLead = (document: Document): Span | null => {
  const paragraph = document.paragraphs.find((candidate) => !candidate.headline && candidate.end - candidate.start > 40)
  return paragraph ? { start: paragraph.start, end: Math.min(paragraph.end, paragraph.start + 400) } : null
}

const headlineAt = (document: Document, { start }: Span): boolean => {
  for (const paragraph of document.paragraphs.slice(0, 3))
    if (paragraph.headline && paragraph.start <= start && start < paragraph.end) return true
  return false
}

/** A place that only tells of what kind or whose something is («Oslo-based», «Iran-backed», «Washington said»). */
const isAside = (text: string, { end }: Span, rule: string): boolean =>
  rule === 'place/name-based' ||
  rule === 'place/name-state' ||
  rule === 'place/state-abbreviation' ||
  /^(?:-(?:based|backed|born|led|made)| said\b| says\b| has said\b| denied\b| warned\b)/.test(text.slice(end, end + 12))

const includesWord = (title: string, word: string): boolean => {
  const at = title.toLowerCase().indexOf(word.toLowerCase())
  return at >= 0 && !/\p{L}/u.test(title.charAt(at - 1)) && !/\p{L}/u.test(title.charAt(at + word.length))
}

/** From a country's places the one that most of the story is about. */
const descend = (places: readonly LinkedPlace[], weights: ReadonlyMap<LinkedPlace, number>): LinkedPlace | null => {
  const country = places.find((place) => place.kind === 'country')
  const inside = places.filter((place) => place !== country)
  const regions = new Map<string, LinkedPlace[]>()
  for (const place of inside) {
    const key = isFirstDivision(place, inside)
      ? divisionKey(place.name)
      : place.admin1
        ? divisionKey(place.admin1)
        : `of none: ${place.name}`
    regions.set(key, [...(regions.get(key) ?? []), place])
  }
  // «Darfur» may hold the others of the story, so it is no rival of theirs
  const rivals = inside.filter((place) => !(place.kind === 'region' && place.geonameId === null && !isFirstDivision(place, inside)))
  const region = choosePart([...regions.values()], country ? (weights.get(country) ?? 0) : 0, sum(rivals, weights), weights)
  if (!region) return country ?? heaviest(places, weights)
  const whole = region.find((place) => isFirstDivision(place, inside))
  const parts = region.filter((place) => place !== whole)
  const part = choosePart(
    parts.map((place) => [place]),
    whole ? (weights.get(whole) ?? 0) : 0,
    sum(parts, weights),
    weights,
  )
  return part?.[0] ?? whole ?? (country && parts.length > 2 ? country : heaviest(region, weights))
}

/** «Ilam» and «Ilam Province» are one division. */
const divisionKey = (name: string): string =>
  foldName(name).replace(/ (?:province|region|governorate|state|oblast|department|prefecture|district|county)$/, '')

/** Whether other places of the document lie in it. */
const isFirstDivision = (place: LinkedPlace, others: readonly LinkedPlace[]): boolean =>
  place.kind === 'region' &&
  place.admin1 === null &&
  (place.geonameId !== null || others.some((other) => other.admin1 !== null && divisionKey(other.admin1) === divisionKey(place.name)))

const choosePart = (
  parts: readonly (readonly LinkedPlace[])[],
  whole: number,
  total: number,
  weights: ReadonlyMap<LinkedPlace, number>,
): readonly LinkedPlace[] | null => {
  let best: readonly LinkedPlace[] | null = null
  let most = 0
  for (const part of parts) {
    const weight = sum(part, weights)
    if (weight > most) {
      most = weight
      best = part
    }
  }
  const isCapital = best?.some((place) => place.capital) ?? false
  return best && most >= whole * (isCapital ? capitalOverWhole : overWhole) && most >= total * ofParts ? best : null
}

const heaviest = (places: readonly LinkedPlace[], weights: ReadonlyMap<LinkedPlace, number>): LinkedPlace | null =>
  places.reduce<LinkedPlace | null>((best, place) => (best && (weights.get(best) ?? 0) >= (weights.get(place) ?? 0) ? best : place), null)
