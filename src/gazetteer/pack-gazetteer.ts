import { foldName } from './fold-name.js'
import { features, hashSpace, headerWords, magic, packDegrees } from './layout.js'
import { foldHash, hashStart, hashText } from '../text/fnv.js'
import type { SourcePlace } from './source-place.js'

/** No name in the file stands for more places than this; the least prominent go. */
const mostPlaces = 100
const filterBits = 1 << 20

/** Packs places into the bytes of a gazetteer; countries must come first. */
export const packGazetteer = (places: readonly SourcePlace[]): Buffer => {
  const countries = places.filter((place) => place.feature === 'country').map((place) => place.country)
  const countryNumber = new Map(countries.map((code, i) => [code, i + 1]))
  const firsts = numberDivisions(places, 'division1')
  const seconds = numberDivisions(places, 'division2')
  const { holders, written } = gatherNames(places)
  const { blob, offsets } = packNames(places, holders, written)
  const { slots, filter } = indexNames(offsets)

  const header = new Uint32Array(headerWords)
  header.set([magic, places.length, slots.length, filter.length, firsts.list.length, seconds.list.length, blob.length, countries.length])
  const columns = new Uint32Array(places.length * 4)
  const divisions = new Uint16Array(places.length * 2)
  places.forEach((place, i) => {
    columns[i * 4] = ((packDegrees(place.lat, 90) << 8) | features.indexOf(place.feature)) >>> 0
    columns[i * 4 + 1] = ((packDegrees(place.lon, 180) << 8) | (countryNumber.get(place.country) ?? 0)) >>> 0
    columns[i * 4 + 2] = ((place.geonameId << 8) | Math.min(255, place.prominence)) >>> 0
    columns[i * 4 + 3] = offsets.get(foldName(place.names[0] ?? '')) ?? 0
    divisions[i * 2] = firsts.numbers.get(place.admin1) ?? 0
    divisions[i * 2 + 1] = seconds.numbers.get(place.admin2) ?? 0
  })
  const codes = Buffer.from(countries.join('').padEnd(Math.ceil(countries.length / 2) * 4, ' '), 'latin1')
  return Buffer.concat(
    [header, columns, slots, filter, Uint32Array.from(firsts.list), Uint32Array.from(seconds.list), divisions]
      .map((words) => Buffer.from(words.buffer))
      .concat([codes, blob]),
  )
}

const numberDivisions = (places: readonly SourcePlace[], feature: 'division1' | 'division2') => {
  const list: number[] = []
  const numbers = new Map<string, number>()
  places.forEach((place, i) => {
    if (place.feature === feature) numbers.set(feature === 'division1' ? place.admin1 : place.admin2, list.push(i))
  })
  return { list, numbers }
}

const foldable = /^(?:[a-z0-9 &/,()]{3,60}|u[ks]|eu|k2)$/

/** Folded names with the places that bear them, and how each is written. */
const gatherNames = (places: readonly SourcePlace[]) => {
  const holders = new Map<string, number[]>()
  const written = new Map<string, string>()
  places.forEach((place, i) => {
    place.names.forEach((name, n) => {
      const folded = foldName(name)
      if (!foldable.test(folded)) return
      const list = holders.get(folded)
      if (!list) holders.set(folded, [i])
      else if (list.at(-1) !== i) list.push(i)
      if (n === 0 || !written.has(folded)) written.set(folded, name)
    })
  })
  return { holders, written }
}

const titleCase = (folded: string): string =>
  folded.replace(/(^|[ ])([a-z])/g, (_match, space: string, letter: string) => space + letter.toUpperCase())

const packNames = (
  places: readonly SourcePlace[],
  holders: ReadonlyMap<string, readonly number[]>,
  written: ReadonlyMap<string, string>,
) => {
  const bytes: number[] = []
  const offsets = new Map<string, number>()
  for (const [folded, list] of holders) {
    offsets.set(folded, bytes.length)
    const kept = [...list].sort((a, b) => (places[b]?.prominence ?? 0) - (places[a]?.prominence ?? 0) || a - b).slice(0, mostPlaces)
    const form = (written.get(folded) ?? folded).normalize('NFD').replace(/[^\x20-\x7e]/g, '')
    const own = form === titleCase(folded) ? null : form
    bytes.push(folded.length, ...Buffer.from(folded, 'latin1'), kept.length | (own === null ? 0 : 0x80))
    for (const place of kept) bytes.push(place & 255, (place >> 8) & 255, place >> 16)
    if (own !== null) bytes.push(own.length, ...Buffer.from(own, 'latin1'))
  }
  return { blob: Buffer.from(bytes), offsets }
}

const indexNames = (offsets: ReadonlyMap<string, number>) => {
  let size = 1024
  while (size * 0.75 < offsets.size) size *= 2
  const slots = new Uint32Array(size)
  const filter = new Uint32Array(filterBits / 32)
  for (const [folded, offset] of offsets) {
    let slot = foldHash(hashText(hashStart, folded)) & (size - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1)
    slots[slot] = offset + 1
    for (let space = folded.indexOf(' '); space > 0; space = folded.indexOf(' ', space + 1)) {
      const bit = foldHash(hashSpace(hashText(hashStart, folded.slice(0, space)))) & (filterBits - 1)
      filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31))
    }
  }
  return { slots, filter }
}
