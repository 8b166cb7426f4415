import type { Document, Token } from '../../document/document.js'
import { type ActorCandidate, type Gender, makeUnnamed } from './candidate.js'
import { findPosition } from './position.js'
import { type ReadonlyWordMap, WordMap, WordSet } from '../../text/word-map.js'

interface PronounForm {
  readonly gender: Gender | null
  readonly plural: boolean
}

const listForms = (words: string, form: PronounForm): [string, PronounForm][] => words.split(' ').map((word) => [word, form])
const forms: ReadonlyWordMap<PronounForm> = new WordMap([
  ...listForms('he him his himself', { gender: 'male', plural: false }),
  ...listForms('she her hers herself', { gender: 'female', plural: false }),
  ...listForms('it its itself', { gender: 'neuter', plural: false }),
  ...listForms('they them their themselves', { gender: null, plural: true }),
])

/** Proposes every pronoun of the third person; those that stand for nothing are dropped when mentions are joined. */
export const findPronouns = (document: Document): ActorCandidate[] => {
  const found: ActorCandidate[] = []
  for (const token of document.tokens) {
    if (token.kind !== 'word' || token.lower.length > 10) continue
    const form = forms.getLower(token)
    if (form && !isEmptyIt(document, token)) found.push(toCandidate(document, token, form))
  }
  return found
}

const emptyVerbs = new WordSet([
  'is',
  'was',
  'rains',
  'rained',
  'seems',
  'seemed',
  'appears',
  'appeared',
  'takes',
  'took',
  "'s",
  'turned',
  'became',
  'remains',
  'remained',
])

/** «It was clear that …», «it takes», «it's»: stands for nothing. */
const isEmptyIt = (document: Document, token: Token): boolean => {
  if (token.lower !== 'it') return false
  const next = document.tokens[token.index + 1]
  return next === undefined || next.sentence !== token.sentence || emptyVerbs.hasLower(next)
}

const toCandidate = (document: Document, token: Token, { gender, plural }: PronounForm): ActorCandidate => {
  const { subject, speaks } = placePronoun(document, token)
  return makeUnnamed({
    start: token.start,
    end: token.end,
    rule: 'actor/pronoun',
    kind: gender === 'neuter' ? 'organization' : plural ? 'group' : 'person',
    form: 'pronoun',
    name: token.text,
    gender,
    plural,
    head: token.lower,
    subject,
    speaks,
  })
}

/** «called it a crime»: a verb of saying before a pronoun has it as its object; only «said he» turns the order round. */
const placePronoun = (document: Document, token: Token): { subject: boolean; speaks: boolean } => {
  const before = document.tokens[token.index - 1]
  const next = document.tokens[token.index + 1]
  const opensClause = next !== undefined && (next.pos === 'verb' || next.pos === 'auxiliary' || next.pos === 'adverb')
  if (before?.pos === 'verb' && !opensClause && !(before.lower === 'said' && token.lower !== 'it')) return { subject: false, speaks: false }
  const position = findPosition(document, token.index, token.index + 1)
  // «X said it had sent a patrol»: what follows the verb of saying is a clause of its own
  return before?.pos === 'verb' && opensClause ? { subject: true, speaks: false } : position
}
