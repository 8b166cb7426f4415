import { readFileSync } from 'node:fs'
import { extract, type Place } from '../../src/index.js'
import { distance } from '../../src/link/places/votes.js'

interface Annotated {
  readonly id: string
  readonly text: string
  readonly title?: string
  readonly gold: { readonly places: readonly { start: number; end: number; lat?: number; lon?: number }[] }
}

/** Places within this of the annotated point are right, as in the literature (100 miles). */
const near = 161
const bins = 5

/**
 * Holds the confidence of places against how often they are right: prints a line for each fifth of the scale and gives
 * one less the expected calibration error.
 */
export const measureReliability = (file: string): Record<string, number> => {
  const rows = Array.from({ length: bins }, () => ({ count: 0, right: 0, confidence: 0 }))
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const { text, title, gold } = JSON.parse(line) as Annotated
    const mentions = indexMentions(extract({ text, ...(title === undefined ? {} : { title }) }).places)
    for (const { start, end, lat, lon } of gold.places) {
      const place = mentions.get(`${start}-${end}`)
      if (lat === undefined || lon === undefined || place?.lat == null || place.lon === null) continue
      const { confidence = 0 } = place
      const row = rows[Math.min(bins - 1, Math.floor(confidence * bins))]
      if (!row) continue
      row.count++
      row.confidence += confidence
      if (distance({ lat, lon }, { lat: place.lat, lon: place.lon }) <= near) row.right++
    }
  }
  const total = rows.reduce((sum, { count }) => sum + count, 0)
  let error = 0
  for (const [i, { count, right, confidence }] of rows.entries()) {
    if (count === 0) continue
    console.log(
      `confidence ${(i / bins).toFixed(1)}–${((i + 1) / bins).toFixed(1)}: ${count} mentions, said ${(confidence / count).toFixed(2)}, right ${(right / count).toFixed(2)}`,
    )
    error += Math.abs(right - confidence) / total
  }
  return { 'places calibration': 1 - error }
}

const indexMentions = (places: readonly Place[]): Map<string, Place> =>
  new Map(places.flatMap((place) => place.mentions.map(({ start, end }) => [`${start}-${end}`, place] as const)))
