import { openGazetteer } from './open-gazetteer.js'

/** Where news is from, as the user says it: a country, a point, or a country with the point. */
export interface Near {
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
}

const point = /^\s*([+-]?\d{1,2}(?:\.\d+)?)\s*[,;]\s*([+-]?\d{1,3}(?:\.\d+)?)\s*$/

/** Reads a country (ISO code or usual name) or «LAT,LON» in degrees; null where the text is neither. */
export const readNear = (text: string): Near | null => {
  const numbers = point.exec(text)
  if (numbers) {
    const [lat, lon] = [Number(numbers[1]), Number(numbers[2])]
    return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { country: null, lat, lon } : null
  }
  const country = findCountry(text.trim())
  return country === null ? null : { country, lat: null, lon: null }
}

const findCountry = (text: string): string | null => {
  const gazetteer = openGazetteer()
  if (/^[a-z]{2}$/i.test(text)) {
    const code = text.toUpperCase()
    return gazetteer.hasCountry(code) ? code : code === 'UK' ? 'GB' : null
  }
  return gazetteer.find(text).find((place) => place.feature === 'country')?.country ?? null
}
