import type { Token } from '../../document/document.js'
import type { Modifier } from '../../record/index.js'
import { readNumber, type ReadNumber } from '../../text/number-words.js'
import { type Bound, countLexicon, numberWords } from './lexicon.js'
import { findPhrase } from './phrases.js'
import { WordSet } from '../../text/word-map.js'
import { noAnswers } from '../../text/answers.js'
import { entryAt } from '../../text/entry-at.js'

/** A number with the words that bound it: a half-open range of tokens and what they say. */
export interface Quantity {
  readonly from: number
  readonly to: number
  readonly value: number | null
  readonly min: number | null
  readonly max: number | null
  readonly modifier: Modifier
  /** number, vague («dozens»), article («a woman»), both, none («no one»). */
  readonly kind: 'number' | 'vague' | 'article' | 'both' | 'none'
  /** Where the number itself starts, behind its modifiers. */
  readonly core: number
  /** It is told by what it makes up («six-member»). */
  readonly members: boolean
  /** It has words before it that bound or blur it, so it is a quantity for sure. */
  readonly bounded: boolean
  readonly digits: boolean
}

/** Reads the quantity that opens at `from` within its sentence; null where none does. */
export const readQuantity = (tokens: readonly Token[], from: number, limit: number): Quantity | null => {
  const { modifiers, openers } = countLexicon()
  const first = tokens[from]
  if (!first) return null
  if (first.kind !== 'number' && !openers.hasLower(first) && !mayOpenNumber(first)) return null
  if (isParticle(tokens, from)) return null
  let bound: Bound = 'plain'
  let core = from
  // a modifier may itself open the number: «a», «some»
  for (let turn = 0; turn < 4; turn++) {
    const found = findPhrase(modifiers, tokens, core, limit)
    if (!found || readCore(tokens, core, limit)?.kind === 'number') break
    if (found.meaning !== 'plain') bound = bound === 'plain' || bound === 'about' ? found.meaning : bound
    core = found.end
  }
  const read = readCore(tokens, core, limit) ?? (core > from && bound === 'about' ? null : readCore(tokens, from, limit))
  if (!read) return null
  if (read.core < core) return withBounds(read, 'plain', from)
  if (read.kind === 'article' && core > from && tokens[from]?.lower !== 'another') return null
  return withBounds(read, bound, from)
}

/** «hands over two bodies»: the word belongs to the verb. */
const isParticle = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'over' && /^(?:hand|turn|sign|win|took|take)(?:s|ed|ing|ning|n)?$/.test(entryAt(tokens, at - 1)?.lower ?? '')

interface Core {
  readonly kind: Quantity['kind']
  readonly core: number
  readonly end: number
  readonly value: number | null
  readonly min: number | null
  readonly max: number | null
  readonly digits: boolean
  readonly members?: boolean
}

const mayOpenNumber = ({ kind, lower, hyphenated }: Token): boolean => {
  if (kind !== 'word' || !hyphenated) return false
  return /.-(?:member|person|strong)$/.test(lower) || numberWords.has(lower.slice(lower.lastIndexOf('-') + 1))
}

const readCore = (tokens: readonly Token[], from: number, limit: number): Core | null => {
  const word = tokens[from]?.lower ?? ''
  if (word === 'between' || word === 'from') return readBetween(tokens, from, limit)
  const vague = findPhrase(countLexicon().vague, tokens, from, limit)
  const number = readNumber(tokens, from, limit)
  if (vague && (!number || vague.end >= number.end)) {
    return { kind: 'vague', core: from, end: vague.end, value: null, min: vague.meaning, max: null, digits: false }
  }
  if (number) return readRange(tokens, from, limit, number)
  if (word === 'both') return exactly('both', from, from + 1, 2)
  if (word === 'a' && tokens[from + 1]?.lower === 'couple') return exactly('number', from, from + 2, 2)
  if (word === 'not' && tokens[from + 1]?.lower === 'one') return exactly('none', from, from + 2, 0)
  if (word === 'no' && tokens[from + 1]?.lower === 'one') return exactly('none', from, from + 2, 0)
  if (word === 'no' || word === 'none' || word === 'nobody' || word === 'neither') return exactly('none', from, from + 1, 0)
  const members = readMembers(tokens[word === 'a' || word === 'an' || word === 'the' ? from + 1 : from])
  if (members !== null)
    return { ...exactly('number', from, word === 'a' || word === 'an' || word === 'the' ? from + 2 : from + 1, members), members: true }
  // «two were killed and a third was wounded», not «a third of the workers»
  if ((word === 'a' || word === 'an') && ordinals.hasLower(tokens[from + 1]) && tokens[from + 2]?.lower !== 'of')
    return exactly('article', from, from + 2, 1)
  if (word === 'a' || word === 'an' || word === 'another') return exactly('article', from, from + 1, 1)
  return null
}

const ordinals = new WordSet('second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' '))

/** «another», «a third»: one more, whose noun may be left out. */
export const isOneMore = (tokens: readonly Token[], { core, to }: Quantity): boolean =>
  tokens[core]?.lower === 'another' || (to === core + 2 && ordinals.hasLower(tokens[core + 1]))

/** «six-member», «40-strong»: how many belong to what follows. */
const readMembers = (token: Token | undefined): number | null => {
  const match = token?.hyphenated && /^(.+)-(?:member|person|strong)$/.exec(token.lower)
  if (!match) return null
  const lower = match[1] ?? ''
  const word = { lower, answers: noAnswers(), start: 0, end: 0 }
  return readNumber([word], 0, 1)?.value ?? null
}

const exactly = (kind: Core['kind'], core: number, end: number, value: number): Core => ({
  kind,
  core,
  end,
  value,
  min: value,
  max: value,
  digits: false,
})

const rangeJoints = new WordSet(['to', 'or', '-', '–', '—'])

/** «20 to 30», «20–30», «five or six»; the second number is larger. */
const readRange = (tokens: readonly Token[], from: number, limit: number, number: ReadNumber): Core => {
  const joint = tokens[number.end]
  const second = joint && number.end + 1 < limit && rangeJoints.hasLower(joint) ? readNumber(tokens, number.end + 1, limit) : null
  const value = number.value
  if (joint && second) {
    const isTight = joint.lower === 'to' || joint.lower === 'or' || joint.start === entryAt(tokens, number.end - 1)?.end
    const first = scaleLike(value, second.value, tokens, second.end)
    if (isTight && second.value > first && second.digits === number.digits) {
      return { kind: 'number', core: from, end: second.end, value: null, min: first, max: second.value, digits: number.digits }
    }
  }
  return { kind: 'number', core: from, end: number.end, value, min: value, max: value, digits: number.digits }
}

/** «2 to 3 million»: the first number shares the scale of the second. */
const scaleLike = (first: number, second: number, tokens: readonly Token[], end: number): number => {
  const word = entryAt(tokens, end - 1)?.lower
  const scale = word === 'million' ? 1e6 : word === 'thousand' ? 1000 : word === 'hundred' ? 100 : 1
  return scale > 1 && first < 1000 && first * scale < second ? first * scale : first
}

const readBetween = (tokens: readonly Token[], from: number, limit: number): Core | null => {
  const first = readNumber(tokens, from + 1, limit)
  if (!first) return null
  const joint = tokens[first.end]?.lower
  if (joint !== (tokens[from]?.lower === 'between' ? 'and' : 'to')) return null
  const second = readNumber(tokens, first.end + 1, limit)
  if (!second || second.value <= first.value || tokens[from]?.lower === 'from') return null
  const min = scaleLike(first.value, second.value, tokens, second.end)
  return { kind: 'number', core: from, end: second.end, value: null, min, max: second.value, digits: first.digits }
}

const withBounds = (read: Core, bound: Bound, from: number): Quantity => {
  const { kind, core, end, digits, value } = read
  const { min, max, modifier } = judgeBounds(read, bound)
  return { from, to: end, value, min, max, modifier, kind, core, members: read.members ?? false, bounded: bound !== 'plain', digits }
}

const judgeBounds = ({ value, min, max }: Core, bound: Bound): Pick<Quantity, 'min' | 'max' | 'modifier'> => {
  if (value === null && max !== null) return { min, max, modifier: 'range' }
  if (value === null) return { min: bound === 'most' || bound === 'under' ? null : min, max, modifier: 'vague' }
  switch (bound) {
    case 'least':
      return { min: value, max: null, modifier: 'at_least' }
    case 'over':
      return { min: value + 1, max: null, modifier: 'at_least' }
    case 'most':
      return { min: null, max: value, modifier: 'at_most' }
    case 'under':
      return { min: null, max: Math.max(0, value - 1), modifier: 'at_most' }
    case 'about':
      return { min: null, max: null, modifier: 'approx' }
    case 'plain':
      return { min, max, modifier: 'exact' }
  }
}
