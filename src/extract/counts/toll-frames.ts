import type { Token } from '../../document/document.js'
import type { Outcome } from '../../record/index.js'
import { type Counted, type Frame, frame } from './frame.js'
import { countLexicon } from './lexicon.js'
import { findPhrase } from './phrases.js'
import { WordMap, WordSet } from '../../text/word-map.js'
import { entryAt } from '../../text/entry-at.js'

const tollLinks = new WordSet([
  'to',
  'of',
  'at',
  'from',
  'than',
  'reached',
  'reaches',
  'reaching',
  'hit',
  'hits',
  'passed',
  'passes',
  'topped',
  'tops',
  'surpassed',
  'exceeded',
  'exceeds',
  'surpasses',
  'is',
  'was',
  'now',
  ':',
  'numbered',
  'numbering',
  'as',
  'past',
  'above',
  'beyond',
  'were',
  'totaled',
  'totalled',
  '—',
  '–',
  'around',
])
const tollNouns = new WordMap<Outcome>(
  Object.entries({
    toll: 'killed',
    deaths: 'killed',
    dead: 'killed',
    killed: 'killed',
    fatalities: 'killed',
    victims: 'killed',
    wounded: 'injured',
    injured: 'injured',
    injuries: 'injured',
    missing: 'missing',
    arrests: 'arrested',
    arrested: 'arrested',
    detained: 'arrested',
    detainees: 'arrested',
    displaced: 'displaced',
    refugees: 'displaced',
    infections: 'infected',
    cases: 'infected',
    crowd: 'participants',
    turnout: 'participants',
    attendance: 'participants',
  } as const),
)

/** «the death toll rose to 31 from 27», «put the number of dead at 12», «fatalities: 12», «the victims numbered 213». */
export const findTollFrame = ({ tokens, quantity, phrase, to, first, limit }: Counted): Frame | null => {
  if (phrase.head && !phrase.person && !phrase.cue) return null
  const inverted = findInvertedToll(tokens, to, limit)
  if (inverted) return inverted
  const link = quantity.from - 1
  // «deaths climbed above 90»: the bound is a part of the number
  const isLinked =
    tollLinks.hasLower(tokens[link]) || (quantity.bounded && /^(?:climb|rose|rise|jump|grew|grow|soar)/.test(tokens[link]?.lower ?? ''))
  if (link < first || !isLinked) return null
  const isColon = tokens[link]?.text === ':'
  if (isColon) {
    const outcome = tollNouns.getLower(entryAt(tokens, link - 1))
    return outcome ? frame('toll-colon-number', outcome, link - 1) : null
  }
  for (let k = link - 1; k >= first && k > link - 28; k--) {
    const { lower, text } = tokens[k] as Token
    if (text === ';') return null
    const outcome = tollNouns.get(lower)
    if (!outcome || (lower === 'cases' && !areInfections(tokens, k, first, limit))) continue
    if (lower === 'toll' || lower === 'tolls') {
      const kind = entryAt(tokens, k - 1)?.lower ?? ''
      return frame(
        'toll-rose-to-number',
        kind === 'injury' || kind === 'casualty' ? (kind === 'injury' ? 'injured' : 'affected') : 'killed',
        k,
      )
    }
    // «organisers put the crowd at 12,000»
    if (/^(?:crowd|turnout|attendance)$/.test(lower)) {
      if (!phrase.head && link - k < 5) return frame('crowd-at-number', outcome, k)
      continue
    }
    const isNumbered = /^(?:number(?:s|ed)?|count|total|tally|figure)$/.test(tokens[link]?.lower ?? '')
    for (let n = k - 1; n >= first && n > k - 6; n--)
      if (/^(?:number|numbers|count|total|tally|figure)$/.test(tokens[n]?.lower ?? '')) return frame('number-of-dead-at-number', outcome, k)
    if (isNumbered && link - k < 12) return frame('number-of-dead-at-number', outcome, k)
    // «confirmed deaths reached 40»
    if (!phrase.head && /^(?:deaths|fatalities|injuries|arrests|infections|cases)$/.test(lower) && link - k < 5)
      return frame('number-of-dead-at-number', outcome, k)
  }
  return null
}

const illness =
  /^(?:confirmed|infections?|suspected|active|positive)$|cholera|covid|corona|ebola|measles|malaria|flu$|virus|pox$|polio|dengue|zika|disease|fever|outbreak/

/** Cases of a disease, not of a court. */
const areInfections = (tokens: readonly Token[], at: number, first: number, limit: number): boolean => {
  for (let k = Math.max(first, at - 4); k < Math.min(limit, at + 5); k++) if (illness.test(tokens[k]?.lower ?? '')) return true
  return false
}

/** «brought to nine the number of people in custody», «bringing to 40 the number of dead». */
const findInvertedToll = (tokens: readonly Token[], to: number, limit: number): Frame | null => {
  const words = tokens.slice(to, Math.min(limit, to + 9)).map(({ lower }) => lower)
  if (words[0] !== 'the' || words[1] !== 'number' || words[2] !== 'of') return null
  for (let k = 3; k < words.length; k++) {
    const word = words[k] ?? ''
    const outcome =
      findPhrase(countLexicon().states, tokens, to + k, limit)?.meaning ?? tollNouns.get(word) ?? countLexicon().verbs.get(word)?.outcome
    if (outcome) return frame('to-number-the-number-of', outcome, to + k)
  }
  return null
}

/** «among the dead were two children», «three of them were among those killed». */
export const findAmongFrame = ({ tokens, to, quantity, first, limit }: Counted): Frame | null => {
  for (let k = to; k < limit && k < to + 12; k++) {
    if (tokens[k]?.text === ';') break
    if (tokens[k]?.lower === 'among') {
      const found = readAmong(tokens, k, limit)
      if (found) return frame('number-among-the-dead', found, k)
    }
  }
  for (let k = quantity.from - 1; k >= first && k > quantity.from - 7; k--) {
    if (tokens[k]?.lower === 'among') {
      const found = readAmong(tokens, k, limit)
      if (found) return frame('among-the-dead-number', found, k)
    }
  }
  return null
}

const readAmong = (tokens: readonly Token[], at: number, limit: number): Outcome | null => {
  for (let k = at + 1; k < limit && k < at + 5; k++) {
    const word = tokens[k]?.lower ?? ''
    const outcome = tollNouns.get(word) ?? countLexicon().verbs.get(word)?.outcome
    if (outcome && word !== 'toll') return outcome
  }
  return null
}
