import type { Token } from '../../document/document.js'
import { rows } from '../../lexicon/generated/count-not-counted.js'
import { WordClass } from '../../lexicon/word-classes.js'
import { isSeveralPeople } from '../../lexicon/people-words.js'
import type { NounPhrase } from './noun-phrase.js'
import type { Quantity } from './quantity.js'
import { type ReadonlyWordMap, WordMap, WordSet } from '../../text/word-map.js'
import { entryAt } from '../../text/entry-at.js'
import { isDigit } from '../../text/characters.js'

let words: ReadonlyWordMap<string> | undefined

/** What a word beside a number makes of it: a unit of measure or money, a month, a label («No.», «Boeing»); undefined for none. */
const roleOf = (token: Token | undefined): string | undefined => {
  words ??= new WordMap(rows().map(({ word, role }) => [word, role]))
  return words.getLower(token)
}

/** Digits alone, or letters. */
const isPlainNumber = (lower: string): boolean => !isDigit(lower, 0) || (isDigit(lower, lower.length - 1) && !lower.includes(':'))

/** Numbers that count nothing: ages, dates, times, money, measures, shares in per cent, scores, labels, addresses. */
export const isNoCount = (tokens: readonly Token[], quantity: Quantity, phrase: NounPhrase): boolean => {
  const before = entryAt(tokens, quantity.from - 1)
  const first = tokens[quantity.core] as Token
  const after = tokens[quantity.to]
  const nextRole = roleOf(after)
  // «20 may have died», «500 march»
  if (nextRole === 'month' && !after?.capitalised) return false
  if (nextRole === 'unit' || nextRole === 'month' || nextRole === 'money') return true
  if (phrase.head && /^(?:unit|money)$/.test(roleOf(phrase.head) ?? '')) return true
  // «how many residents were displaced»
  if (before?.lower === 'how') return true
  if (quantity.kind === 'article' && isApposition(tokens, quantity, phrase)) return true
  if (quantity.kind !== 'number') return false
  if (isCompound(quantity, phrase)) return true
  if (isShareOfAny(tokens, quantity)) return true
  if (before && touches(before, first) && (before.kind === 'symbol' || '-–—/:.#$£€¥+'.includes(before.text))) {
    if (before.kind === 'symbol' || isDigits(entryAt(tokens, quantity.core - 2)) || before.text !== '—') return before.text !== '~'
  }
  if (after && after.start === (entryAt(tokens, quantity.to - 1) as Token).end && /^[-–/:%°′″]$/.test(after.text)) return true
  if (
    before &&
    (before.kind === 'symbol' || roleOf(before) === 'money') &&
    first.kind === 'number' &&
    /^[$€£¥₹]|^(?:rs|rm|us|dlrs|usd|eur|gbp)/i.test(before.text)
  )
    return true
  if (!phrase.head && isCricket(tokens, quantity)) return true
  // «the Group of 20»
  if (before?.lower === 'of' && entryAt(tokens, quantity.from - 2)?.text === 'Group') return true
  const priorRole = roleOf(before)
  if (priorRole === 'label') return true
  if (priorRole === 'month' && quantity.digits && !phrase.person) return true
  if (!isPlainNumber(first.lower) && /^(?:[:\d]+:\d+|\d+(?:st|nd|rd|th|am|pm|s|mm|cm|km|kg|c|f|x|g))$/.test(first.lower)) return true
  if (isYear(tokens, quantity, phrase)) return true
  if (isAge(tokens, quantity, phrase)) return true
  // «Boeing 747», «Route 66», «Apollo 11»: a number right behind a name belongs to it unless it counts a noun
  if (before?.pos === 'proper' && before.kind === 'word' && quantity.digits && !phrase.head && !quantity.bounded) return true
  return false
}

/** «one in three children», «nine out of ten patients», «one of every five soldiers»: a share of any number, from either of its numbers. */
const isShareOfAny = (tokens: readonly Token[], { from, to }: Quantity): boolean => {
  const before = entryAt(tokens, from - 1)?.lower ?? ''
  const behind = tokens[to]?.lower ?? ''
  if (before === 'every' && entryAt(tokens, from - 2)?.lower === 'of' && isNumber(entryAt(tokens, from - 3))) return true
  if (behind === 'of' && tokens[to + 1]?.lower === 'every' && isNumber(tokens[to + 2])) return true
  const whole = behind === 'in' ? to + 1 : behind === 'out' && tokens[to + 1]?.lower === 'of' ? to + 2 : -1
  if (whole > 0) return isNumber(tokens[whole]) && isSeveralPeople(tokens[whole + 1]?.lower ?? '')
  const part = before === 'in' ? from - 2 : before === 'of' && entryAt(tokens, from - 2)?.lower === 'out' ? from - 3 : -1
  return part >= 0 && isNumber(entryAt(tokens, part)) && isSeveralPeople(tokens[to]?.lower ?? '')
}

const isNumber = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind === 'number' || (token.classes & WordClass.number) !== 0)

/** «32 death claims», «12 noon»: a number that is not one does not count a singular noun. */
const isCompound = (quantity: Quantity, { head, person, cue }: NounPhrase): boolean => {
  if (!head || quantity.members || quantity.value === 1 || head.capitalised || (head.classes & WordClass.known) === 0) return false
  if ((head.classes & WordClass.plural) !== 0) return false
  if (person) return !isSeveralPeople(head.lower) && !/-old$/.test(head.lower)
  return cue === null || !cue.plural
}

/** «captured two as Gloucestershire, 252 behind on first innings, slumped» */
const cricketWords = new WordSet(['wicket', 'wickets', 'innings', 'overs', 'batsman', 'batsmen', 'bowler', 'bowlers', 'bowling'])

const isCricket = (tokens: readonly Token[], { from, to }: Quantity): boolean => {
  const sentence = tokens[from]?.sentence
  for (let k = Math.max(0, from - 25); k < Math.min(tokens.length, to + 25); k++)
    if (tokens[k]?.sentence === sentence && cricketWords.hasLower(tokens[k])) return true
  return false
}

/** «Gomez, a native of Mexico, was arrested»: it says who he is. */
const isApposition = (tokens: readonly Token[], { from, core, to }: Quantity, phrase: NounPhrase): boolean => {
  if (from !== core || entryAt(tokens, from - 1)?.text !== ',') return false
  // «Ruiz, 52, a doctor»
  const name =
    entryAt(tokens, from - 2)?.kind === 'number' && entryAt(tokens, from - 3)?.text === ','
      ? entryAt(tokens, from - 4)
      : entryAt(tokens, from - 2)
  if (name?.pos !== 'proper' || !name.capitalised) return false
  for (let k = Math.max(to, phrase.to); k < to + 14; k++) {
    const token = tokens[k]
    if (!token || token.pos === 'verb' || token.pos === 'auxiliary' || token.lower === 'who') return false
    if (token.text === ',') return tokens[k + 1]?.kind !== 'number'
  }
  return false
}

const isDigits = (token: Token | undefined): boolean => token?.kind === 'number'
const touches = (before: Token, token: Token): boolean => before.end === token.start

const yearPrepositions = new WordSet([
  'in',
  'since',
  'of',
  'by',
  'until',
  'from',
  'during',
  'after',
  'before',
  'to',
  'the',
  'early',
  'late',
  'mid',
  ',',
  '(',
])

/** «in 1995», «January 2022», «the 2011 uprising». */
const isYear = (tokens: readonly Token[], quantity: Quantity, phrase: NounPhrase): boolean => {
  const first = tokens[quantity.core] as Token
  if (quantity.bounded || quantity.to !== quantity.core + 1 || !/^(?:1[5-9]|20|21)\d\d$/.test(first.lower)) return false
  if (!phrase.head) return true
  const before = entryAt(tokens, quantity.from - 1)
  if (before && (roleOf(before) === 'month' || /^(?:a|an)$/.test(before.lower))) return true
  // «In 2020 police killed three»
  return before !== undefined && yearPrepositions.hasLower(before) && (!phrase.person || /^(?:in|since|during|until)$/.test(before.lower))
}

const aged = new WordSet(['age', 'aged', 'ages'])
const ageing = new WordSet([...aged, 'turned', 'turning'])
const ageJoints = new WordSet(['and', 'to', 'or', '-', '–'])

/** «Jessica Kay, 18, of Paris», «aged 6 and 9», «at age 81». */
const isAge = (tokens: readonly Token[], quantity: Quantity, phrase: NounPhrase): boolean => {
  const before = entryAt(tokens, quantity.from - 1)
  const after = tokens[quantity.to]
  if (before && ageing.hasLower(before)) return true
  if (before && ageJoints.hasLower(before)) {
    for (let k = quantity.from - 2; k > quantity.from - 6; k--) if (aged.hasLower(tokens[k])) return true
  }
  // «Dan Delaney (18) of Cahir»
  if (
    before?.text === '(' &&
    after?.text === ')' &&
    !phrase.head &&
    quantity.digits &&
    entryAt(tokens, quantity.from - 2)?.pos === 'proper'
  )
    return true
  // «the twins, both 14,», «the victim, also 14,»
  if (
    before &&
    /^(?:also|both|each|now|then|just|only)$/.test(before.lower) &&
    entryAt(tokens, quantity.from - 2)?.text === ',' &&
    quantity.digits &&
    !phrase.head &&
    (after?.text === ',' || after?.text === '.')
  )
    return true
  if (after && /^(?:years?|year-old|months?)$/.test(after.lower)) return true
  if (phrase.head || !quantity.digits || (quantity.value ?? 0) > 120) return false
  const isClosed = after === undefined || /^[,.;)—–―-]$/.test(after.text) || after.lower === 'and'
  return before?.lower === ',' && isClosed && isNameOrPerson(entryAt(tokens, quantity.from - 2))
}

const isNameOrPerson = (token: Token | undefined): boolean => token !== undefined && (token.pos === 'proper' || token.pos === 'noun')
