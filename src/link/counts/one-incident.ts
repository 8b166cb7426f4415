import type { Document } from '../../document/document.js'
import { WordSet } from '../../text/word-map.js'
import type { LinkedCount, LinkedDate, LinkedPlace } from '../linked.js'

/** A count whose place and date may still be filled in. */
export type OpenCount = { -readonly [Key in keyof LinkedCount]: LinkedCount[Key] }

/** What an incident does to people; who was arrested or marched may have been elsewhere. */
const suffered = new WordSet(['killed', 'injured', 'missing', 'rescued', 'kidnapped', 'affected'])

/** Words that tell of other incidents, or of all of them together. */
const elsewhere =
  /\b(?:has|have|had|since|previous(?:ly)?|similar|other|earlier|recent|last (?:week|month|year)|ago|every|each year|annually|so far|across|nationwide|over the|between|dozens of (?:attacks|strikes)|in (?:19|20)\d\d)\b/i

/**
 * Gives the place and the day of an article's one incident to the counts that come after it and name none («Four others
 * were hurt»). Where counts with places tell of several, or a count's sentence may look beyond the incident, nothing is filled in.
 */
export const spreadIncident = (
  { text }: Document,
  counts: readonly OpenCount[],
  sentenceOf: (at: number) => { start: number; end: number },
): void => {
  const told = counts.filter(isOfIncident)
  const first = told[0]
  if (!first?.place) return
  const place = onlyPlace(told)
  const date = onlyDate(told)
  if (!place) return
  for (const count of told) {
    if (count === first || (count.place && count.date) || (count.place && count.place !== place)) continue
    const sentence = sentenceOf(count.start)
    if (elsewhere.test(text.slice(Math.max(sentence.start, count.start - 300), Math.min(sentence.end, count.end + 300)))) continue
    count.place ??= place
    count.date ??= date
  }
}

const isOfIncident = (count: OpenCount): boolean =>
  suffered.has(count.outcome ?? '') &&
  !count.background &&
  !count.superseded &&
  count.scope !== 'cumulative' &&
  count.modifier !== 'vague' &&
  (count.certainty === 'stated' || count.certainty === 'feared')

/** The place of all that have one; a country beside a place in it says no more. */
const onlyPlace = (counts: readonly OpenCount[]): LinkedPlace | null => {
  const places = new Set(counts.flatMap(({ place }) => place ?? []))
  const [place, ...others] = [...places].filter((one) => one.kind !== 'country' || places.size === 1)
  if (!place || others.length > 0) return null
  return [...places].every(({ country }) => country === place.country) ? place : null
}

const onlyDate = (counts: readonly OpenCount[]): LinkedDate | null => {
  const dates = counts.flatMap(({ date }) => date ?? [])
  const [date] = dates
  return date && dates.every(({ value }) => value === date.value) ? date : null
}
