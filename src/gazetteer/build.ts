/** Compiles the lists of places to `generated/gazetteer.bin` (see `layout.ts`). Run by `npm run lexicon`. */
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { packGazetteer } from './pack-gazetteer.js'
import { readCountryNames, readDemonyms } from './read-demonyms.js'
import { readPlaces } from './read-places.js'

const target = new URL('generated/gazetteer.bin', import.meta.url)
const sources = [
  'build.ts',
  'fold-name.ts',
  'layout.ts',
  'pack-gazetteer.ts',
  'read-demonyms.ts',
  'read-places.ts',
  'read-settlements.ts',
  'source-place.ts',
  ...[
    'countries.tsv',
    'demonyms.tsv',
    'division-forms.tsv',
    'divisions.tsv.gz',
    'english-names.tsv',
    'natural.tsv',
    'quarters.tsv',
    'regions.tsv',
    'settlements.tsv.gz',
  ].map((file) => `lists/${file}`),
]

const changed = (url: URL): number => statSync(fileURLToPath(url)).mtimeMs

if (!existsSync(target) || sources.some((file) => changed(new URL(file, import.meta.url)) > changed(target))) {
  mkdirSync(new URL('.', target), { recursive: true })
  const lists = new URL('lists/', import.meta.url)
  const demonyms = JSON.stringify(readDemonyms(lists))
  writeFileSync(
    new URL('demonyms.ts', target),
    `// Compiled from lists/countries.tsv and demonyms.tsv; change those, not this one.\nexport const demonymText =\n  ${demonyms}\n`,
  )
  const names = readCountryNames(lists)
    .map(([iso, name]) => `  ${iso}: ${JSON.stringify(name)},\n`)
    .join('')
  writeFileSync(
    new URL('country-names.ts', target),
    `// Compiled from lists/countries.tsv; change that, not this one.\nexport const countryNames: Readonly<Record<string, string>> = {\n${names}}\n`,
  )
  const packed = packGazetteer(readPlaces(lists))
  writeFileSync(target, packed)
}
