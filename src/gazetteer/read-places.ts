import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Feature } from './layout.js'
import { readSettlements } from './read-settlements.js'
import { type SourcePlace, scale, split, tidy } from './source-place.js'

/** Reads all lists of places; countries come first. */
export const readPlaces = (lists: URL): SourcePlace[] => [
  ...readCountries(readRows(lists, 'countries.tsv')),
  ...readNamedRegions(readRows(lists, 'regions.tsv')),
  ...readNatural(readRows(lists, 'natural.tsv')),
  ...readDivisions(readRows(lists, 'divisions.tsv.gz'), readRows(lists, 'division-forms.tsv')),
  ...readSettlements(
    readRows(lists, 'settlements.tsv.gz'),
    readRows(lists, 'english-names.tsv'),
    new Set([
      ...readRows(lists, 'countries.tsv').map(([, name = '']) => name),
      ...readRows(lists, 'regions.tsv').map(([name = '']) => name),
    ]),
  ),
  ...readQuarters(readRows(lists, 'quarters.tsv')),
]

const readRows = (lists: URL, file: string): string[][] => {
  const bytes = readFileSync(new URL(file, lists))
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t').map(tidy))
}

const readCountries = (rows: readonly string[][]): SourcePlace[] =>
  rows.map(([iso = '', name = '', id, lat, lon, population, , , alternates]) => ({
    feature: 'country',
    names: [name, ...split(alternates)],
    country: iso,
    admin1: '',
    admin2: '',
    lat: Number(lat),
    lon: Number(lon),
    geonameId: Number(id),
    prominence: scale(Number(population)) + 15,
  }))

const readNamedRegions = (rows: readonly string[][]): SourcePlace[] =>
  rows.map(([name = '', kind, country = '', lat, lon, prominence, alternates]) =>
    written(kind as Feature, [name, ...split(alternates)], country, lat, lon, prominence),
  )

const readNatural = (rows: readonly string[][]): SourcePlace[] =>
  rows.map(([name = '', , country = '', lat, lon, prominence, alternates]) =>
    written('natural', [name, ...split(alternates)], country, lat, lon, prominence),
  )

const written = (
  feature: Feature,
  names: readonly string[],
  country: string,
  lat: string | undefined,
  lon: string | undefined,
  prominence: string | undefined,
): SourcePlace => ({
  feature,
  names,
  country,
  admin1: '',
  admin2: '',
  lat: Number(lat),
  lon: Number(lon),
  geonameId: 0,
  prominence: Number(prominence),
})

/** Words that a division's name may lack in news: «Ilam» for «Ilam Province». Counties of the US are never so called. */
const divisionWords =
  /^(?:(?:Provincia|Departamento|Municipio|Distrito|Arrondissement|Province|Shahrestan-e|Region|Governorate|State) (?:de la |de |del |d'|du |of )?)?(.+?)(?: (?:Province|Governorate|Region|Oblast|Oblast'|District|Prefecture|County|State|Department|Krai|Kray|Republic|Voivodeship|Canton|Parish|Municipality|Division|Shi|Sheng|Department|Borough|Emirate|City))?$/

const readDivisions = (rows: readonly string[][], forms: readonly string[][]): SourcePlace[] => {
  const middles = new Map(forms.map((row) => [row[0], row] as const))
  return rows.map(([code = '', name = '', alternates, id, lat, lon, population]) => {
    const [country = '', first = '', second] = code.split('.')
    const middle = middles.get(code)
    const bare = country === 'US' && second !== undefined ? name : (divisionWords.exec(name)?.[1] ?? name)
    const others = country === 'US' && second !== undefined ? [] : split(alternates)
    return {
      feature: second === undefined ? 'division1' : 'division2',
      names: [name, ...(bare !== name && bare.length > 3 ? [bare] : []), ...others],
      country,
      admin1: `${country}.${first}`,
      admin2: second === undefined ? '' : code,
      lat: Number(middle?.[3] ?? lat),
      lon: Number(middle?.[4] ?? lon),
      geonameId: Number(id),
      prominence: Math.max(10, scale(Number(population)) - (second === undefined ? 0 : 12)),
    }
  })
}

const readQuarters = (rows: readonly string[][]): SourcePlace[] =>
  rows.map(([name = '', country = '', lat, lon, prominence, alternates]) =>
    written('quarter', [name, ...split(alternates)], country, lat, lon, prominence),
  )
