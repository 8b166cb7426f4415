import type { Feature } from './layout.js'
import { type SourcePlace, scale, split } from './source-place.js'

const settlementFeatures: Readonly<Record<string, Feature>> = { C: 'capital', '1': 'seat1', '2': 'seat2', P: 'town', X: 'quarter' }
const bonus: Readonly<Record<string, number>> = { C: 8, '1': 4, '2': 1, P: 0, X: -8 }

/** The Arabic article in front of a town's name, which news mostly leaves out: «Al Fallujah», «Ar Ramadi». */
const article = /^(?:Al|Ad|An|Ar|As|Ash|At|Az|El)[ -](?=\p{Lu}\p{Ll}{4,})/u
const leastWithoutArticle = 20_000

/** Reads towns and cities; `english` has names that news uses for some of them, `wider` those of countries and regions. */
export const readSettlements = (rows: readonly string[][], englishRows: readonly string[][], wider: ReadonlySet<string>): SourcePlace[] => {
  const english = readEnglishNames(rows, englishRows)
  const largest = measureNames(rows)
  const isOwn = (name: string, people: number, country: string): boolean => {
    // San Juan is not Puerto Rico, nor Mexico City Mexico, and Mahdia was Africa long ago
    if (wider.has(name)) return false
    const other = largest.get(name) ?? 0
    return other < leastOther || (other < people && other < mostOther && !englishSpeaking.has(country))
  }
  return rows.map(([id = '', name = '', alternates, lat, lon, code = 'P', country = '', first = '', second = '', population]) => ({
    feature: settlementFeatures[code] ?? 'town',
    names: [
      ...nameInEnglish(name, english.get(id)),
      ...(country === 'UA' && Number(population) >= leastRomanized ? romanizeAsUkraine(name) : []),
      ...split(alternates).filter((other) => isOwn(other, Number(population), country)),
      ...(article.test(name) && Number(population) >= leastWithoutArticle && code !== 'X' ? [name.replace(article, '')] : []),
    ],
    country,
    admin1: `${country}.${first}`,
    admin2: second === '' ? '' : `${country}.${first}.${second}`,
    lat: Number(lat),
    lon: Number(lon),
    geonameId: Number(id),
    prominence: Math.max(english.get(id)?.least ?? 5, scale(Number(population)) + (bonus[code] ?? 0)),
  }))
}

/** Where settlements have English names, what else they were called is history: Richmond was once Manchester. */
const englishSpeaking = new Set(['AU', 'CA', 'GB', 'IE', 'NZ', 'US'])
const leastOther = 1000
/** What a town this large is called is not another's name in news: Bethlehem is not Belém, Monterey not Monterrey. */
const mostOther = 40_000
/** What English has a name of its own for is known, be its people uncounted. */
const leastWithOwn = 48

/** Of each name, the people of the largest settlement that has it for its first. */
const measureNames = (rows: readonly string[][]): ReadonlyMap<string, number> => {
  const largest = new Map<string, number>()
  for (const [, name = '', , , , , , , , population] of rows) largest.set(name, Math.max(largest.get(name) ?? 0, Number(population)))
  return largest
}

const leastRomanized = 2000

/** Ukraine's own romanization of 2010, as news has it: «Avdiivka» for Avdiyivka, «Kryvyi» for Kryvyy. */
const romanizeAsUkraine = (name: string): readonly string[] => {
  const own = name
    .replace(/iyi/g, 'ii')
    .replace(/([ao])yi/g, '$1i')
    .replace(/yy\b/g, 'yi')
    .replace(/iy\b/g, 'ii')
    .replace(/([bcdfghklmnprstvz])y([aeu])/g, '$1i$2')
    .replaceAll("'", '')
  return own === name ? [] : [own]
}

interface EnglishNames {
  readonly names: readonly string[]
  /** English calls the city by the first of them: «Geneva», where the settlements have Genève. */
  readonly isOwn: boolean
  readonly least: number
}

const nameInEnglish = (name: string, english: EnglishNames | undefined): readonly string[] =>
  english?.isOwn ? [...english.names, name] : [name, ...(english?.names ?? [])]

/** More names for settlements, by id. A name that none has stops the build. */
const readEnglishNames = (rows: readonly string[][], english: readonly string[][]): ReadonlyMap<string, EnglishNames> => {
  const largest = new Map<string, { id: string; people: number }>()
  for (const [id = '', name = '', , , , , country = '', , , population] of rows) {
    const key = `${country} ${name}`
    const people = Number(population)
    if (people >= (largest.get(key)?.people ?? -1)) largest.set(key, { id, people })
  }
  return new Map(
    english.map(([country = '', name = '', alternates, own, prominence]) => {
      const found = largest.get(`${country} ${name}`)
      if (!found) throw new Error(`english-names.tsv: no settlement «${name}» in ${country}; write the name as settlements.tsv.gz has it`)
      return [
        found.id,
        { names: split(alternates), isOwn: own === 'y', least: prominence ? Number(prominence) : own === 'y' ? leastWithOwn : 5 },
      ]
    }),
  )
}
