import { rows as modifierRows } from '../../lexicon/generated/count-modifiers.js'
import { rows as vagueRows } from '../../lexicon/generated/count-vague.js'
import { rows as nounRows } from '../../lexicon/generated/outcome-nouns.js'
import { rows as stateRows } from '../../lexicon/generated/outcome-states.js'
import { rows as verbRows } from '../../lexicon/generated/outcome-verbs.js'
import type { Outcome } from '../../record/index.js'
import { inflectVerb } from './inflect.js'
import { indexPhrases, type Phrases } from './phrases.js'
import { type ReadonlyWordMap, type ReadonlyWordSet, WordMap, WordSet } from '../../text/word-map.js'

/** What a word before a number does to its bounds. */
export type Bound = 'least' | 'over' | 'most' | 'under' | 'about' | 'plain'

/** A verb form that says what happened to someone. */
export interface VerbCue {
  readonly outcome: Outcome
  /** o befalls the object, s the subject, b either. */
  readonly frame: string
  readonly lemma: string
  /** The form can be: base, -s, past, participle, -ing. */
  readonly forms: ReadonlySet<'base' | 's' | 'past' | 'participle' | 'ing'>
}

export interface NounCue {
  readonly outcome: Outcome
  readonly use: string
  readonly plural: boolean
}

interface CountLexicon {
  readonly modifiers: Phrases<Bound>
  readonly vague: Phrases<number>
  readonly states: Phrases<Outcome>
  readonly verbs: ReadonlyWordMap<VerbCue>
  readonly nouns: ReadonlyWordMap<NounCue>
  /** Every word that can open a quantity. */
  readonly openers: ReadonlyWordSet
}

let lexicon: CountLexicon | undefined

/** The lists of this extractor, read once. */
export const countLexicon = (): CountLexicon => {
  lexicon ??= readLexicon()
  return lexicon
}

const readLexicon = (): CountLexicon => {
  const modifiers = indexPhrases(modifierRows().map(({ words, bound }) => [words, bound as Bound] as const))
  const vague = indexPhrases(vagueRows().map(({ words, min }) => [words, Number(min)] as const))
  const nouns = new WordMap<NounCue>()
  for (const { noun, plural, use, outcome } of nounRows()) {
    nouns.set(noun, { outcome: outcome as Outcome, use, plural: plural === '' })
    if (plural !== '') nouns.set(plural, { outcome: outcome as Outcome, use, plural: true })
  }
  return {
    modifiers,
    vague,
    states: indexPhrases(stateRows().map(({ state, outcome }) => [state, outcome as Outcome] as const)),
    verbs: readVerbs(),
    nouns,
    openers: new WordSet([
      ...numberWords,
      ...modifiers.keys(),
      ...vague.keys(),
      'a',
      'an',
      'no',
      'none',
      'nobody',
      'both',
      'between',
      'from',
      'neither',
      'not',
    ]),
  }
}

/** Words that a number can open with, or end with behind a hyphen («half-million», «twenty-five»). */
export const numberWords = new WordSet(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen ' +
    'twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen half'
  ).split(' '),
)

const readVerbs = (): ReadonlyWordMap<VerbCue> => {
  const verbs = new WordMap<VerbCue>()
  for (const { verb, frame, outcome, past, participle, ing } of verbRows()) {
    for (const [form, name] of inflectVerb(verb, past, participle, ing)) {
      const known = verbs.get(form)
      verbs.set(form, { outcome: outcome as Outcome, frame, lemma: verb, forms: new Set([...(known?.forms ?? []), name]) })
    }
  }
  return verbs
}
