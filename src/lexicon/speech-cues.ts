import { WordMap } from '../text/word-map.js'
import type { AskedWord } from '../text/answers.js'
import { rows as nounRows } from './generated/speech-nouns.js'
import { rows as verbRows } from './generated/speech-verbs.js'

/** Which form of a verb a word is; `past` also where past and participle are one («said»). */
export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing'

export interface SpeechVerb {
  readonly lemma: string
  /** Letters of the frames that it stands in, as the head of lists/speech-verbs.tsv explains them. */
  readonly frames: string
  readonly prepositions: readonly string[]
  readonly form: VerbForm
}

export interface SpeechNoun {
  readonly lemma: string
  readonly frames: string
}

const doubled = (lemma: string): string => lemma + lemma.slice(-1)

/** Third person, past, participle and -ing of a verb by the plain rules of spelling; irregular ones come from the list. */
const inflect = (lemma: string, forms: string): [string, VerbForm][] => {
  const stem = forms === '+' ? doubled(lemma) : lemma
  const y = /[^aeiou]y$/.test(lemma)
  const third = y ? `${lemma.slice(0, -1)}ies` : /(?:s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`
  const ing = /[^eo]e$/.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${stem}ing`
  const regular = lemma.endsWith('e') ? `${lemma}d` : y ? `${lemma.slice(0, -1)}ied` : `${stem}ed`
  const [past = regular, participle = past] = forms === '' || forms === '+' ? [] : forms.split(' ')
  // «labelled» and «labeled»
  const american: [string, VerbForm][] =
    forms === '+' && lemma.endsWith('l')
      ? [
          [`${lemma}ing`, 'ing'],
          [`${lemma}ed`, 'past'],
        ]
      : []
  return [...american, [participle, 'participle'], [lemma, 'base'], [third, 's'], [ing, 'ing'], [past, 'past']]
}

const verbs = new WordMap<SpeechVerb>()
for (const { lemma, frames, forms, prepositions } of verbRows()) {
  for (const [word, form] of inflect(lemma, forms)) {
    verbs.set(word, { lemma, frames, prepositions: prepositions === '' ? [] : prepositions.split(','), form })
  }
}

const nouns = new WordMap<SpeechNoun>()
for (const { lemma, frames } of nounRows()) {
  nouns.set(lemma, { lemma, frames })
  nouns.set(/[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : /(?:s|x|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`, {
    lemma,
    frames,
  })
}

/** The reporting verb that a token in lower case is a form of, or undefined. */
export const findSpeechVerb = (token: AskedWord | undefined): SpeechVerb | undefined => verbs.getLower(token)

/** The noun for something said that a token in lower case is, singular or plural, or undefined. */
export const findSpeechNoun = (token: AskedWord): SpeechNoun | undefined => nouns.getLower(token)
