import type { Token } from '../../document/document.js'
import type { Outcome } from '../../record/index.js'
import { type Counted, type Frame, frame } from './frame.js'
import { countLexicon } from './lexicon.js'
import { entryAt } from '../../text/entry-at.js'
import { WordMap } from '../../text/word-map.js'

/** «27 deaths», «five hostages», «the three defendants», «12 bodies». */
export const findNounFrame = (counted: Counted): Frame | null => (counted.phrase.cue?.use === 'person' ? null : readNoun(counted))

/** «five hostages», «the three defendants», «two wounded soldiers»: what they are called, where no verb says more. */
export const findPersonFrame = ({ tokens, quantity, phrase }: Counted): Frame | null => {
  const { cue, head } = phrase
  if (!head) return null
  for (let k = quantity.to; k < head.index; k++) {
    const token = tokens[k] as Token
    const verb = countLexicon().verbs.getLower(token)
    const outcome = modifierOutcomes.getLower(token) ?? (verb?.forms.has('participle') && verb.frame !== 's' ? verb.outcome : undefined)
    if (outcome) return frame('number-wounded-people', outcome, k)
  }
  return cue?.use === 'person' ? frame('number-outcome-noun', cue.outcome, head.index) : null
}

const modifierOutcomes = new WordMap<Outcome>([
  ['dead', 'killed'],
  ['missing', 'missing'],
  ['homeless', 'displaced'],
  ['slain', 'killed'],
])

const readNoun = ({ tokens, quantity, phrase, first, limit }: Counted): Frame | null => {
  const { cue, head } = phrase
  if (!cue || !head) return null
  if (
    head.lower === 'death' &&
    /^(?:row|penalty|sentence|threat|squad|certificate|camp|benefit|knell|march|wish|trap)$/.test(tokens[head.index + 1]?.lower ?? '')
  )
    return null
  // «his body bore multiple injuries»
  if (quantity.kind === 'vague' && cue.outcome === 'injured' && !/^(?:were|was|have|had|reported)$/.test(tokens[phrase.to]?.lower ?? ''))
    return null
  if (cue.use === 'case') {
    for (let k = quantity.to; k < phrase.to; k++)
      if (/^(?:confirmed|suspected|new|active|positive|probable)$/.test(tokens[k]?.lower ?? ''))
        return frame('number-cases', 'infected', head.index)
    const of = tokens[phrase.to]
    return of?.lower === 'of' && phrase.to < limit && isDisease(tokens[phrase.to + 1])
      ? frame('number-cases', 'infected', head.index)
      : null
  }
  if (cue.use === 'life') {
    for (let k = quantity.from - 1; k >= first && k > quantity.from - 4; k--) {
      const word = tokens[k]?.lower ?? ''
      if (/^(?:claim|cost|t[ao]k)/.test(word) || word === 'lost') return frame('claimed-number-lives', 'killed', k)
      if (/^sav/.test(word)) return frame('claimed-number-lives', 'rescued', k)
    }
    if (
      /^(?:were|have|are|had)$/.test(tokens[phrase.to]?.lower ?? '') &&
      /\blost\b/.test(`${tokens[phrase.to + 1]?.lower} ${tokens[phrase.to + 2]?.lower}`)
    ) {
      return frame('number-lives-were-lost', 'killed', phrase.to)
    }
    if (tokens[phrase.to]?.lower === 'lost') return frame('number-lives-were-lost', 'killed', phrase.to)
    return null
  }
  return frame('number-outcome-noun', cue.outcome, head.index)
}

const isDisease = (token: Token | undefined): boolean =>
  token !== undefined &&
  /cholera|covid|ebola|measles|malaria|flu$|influenza|virus|pox$|polio|dengue|zika|hiv|aids|infection|disease|tubercul|diphtheria|typhoid|meningitis|plague|fever/.test(
    token.lower,
  )

/** «the deaths of 27 people», «the arrest of a teacher», «the bodies of the four», «injuries to 12». */
export const findOfFrame = ({ tokens, quantity, phrase, first }: Counted): Frame | null => {
  let j = quantity.from - 1
  while (j >= first && quantity.from - j < 3 && /^(?:the|all|his|her|their|its)$/.test(tokens[j]?.lower ?? '')) j--
  const of = entryAt(tokens, j)?.lower
  if (of !== 'of' && of !== 'to') return null
  const noun = entryAt(tokens, j - 1)
  if (!noun || j - 1 < first) return null
  const shooting = /^(?:shooting|stabbing|beating)s?$/.test(noun.lower)
  if (shooting && of === 'of')
    return frame('deaths-of-number', /^(?:fatal|deadly)$/.test(priorAdjectives(tokens, j - 1, first)) ? 'killed' : 'injured', j - 1)
  if (of === 'of' && noun.lower === 'loss' && phrase.person) return frame('deaths-of-number', 'killed', j - 1)
  const cue = countLexicon().nouns.getLower(noun)
  if (!cue || cue.use === 'person' || cue.use === 'case') {
    if (
      of === 'of' &&
      /^(?:rescue|evacuation|capture|imprisonment|release|killing|beheading|lynching|massacre|execution|torture|rape)s?$/.test(noun.lower)
    ) {
      const verb = countLexicon().verbs.get(ofVerbs[noun.lower.replace(/s$/, '')] ?? '')
      return verb ? frame('deaths-of-number', verb.outcome, j - 1) : null
    }
    return null
  }
  if (of === 'to' && (cue.outcome !== 'injured' || quantity.kind === 'article')) return null
  return frame('deaths-of-number', cue.outcome, j - 1)
}

const ofVerbs: Readonly<Record<string, string>> = {
  rescue: 'rescue',
  evacuation: 'evacuate',
  capture: 'capture',
  imprisonment: 'imprison',
  release: 'release',
  killing: 'kill',
  beheading: 'behead',
  lynching: 'lynch',
  massacre: 'massacre',
  execution: 'execute',
  torture: 'torture',
  rape: 'rape',
}

const priorAdjectives = (tokens: readonly Token[], noun: number, first: number): string => {
  for (let k = noun - 1; k >= first && k > noun - 8; k--)
    if (/^(?:fatal|deadly)$/.test(tokens[k]?.lower ?? '')) return tokens[k]?.lower ?? ''
  return ''
}
