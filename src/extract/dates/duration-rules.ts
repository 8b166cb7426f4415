import { pad } from '../../text/calendar.js'
import { type Expression, fixed, type Rule } from './rule.js'
import { formatDuration, isSpeed, readQuantity, readUnit, type Scan } from './scan.js'
import { months, numbers, pluralUnits, references, sets, type Unit, units } from './words.js'
import { WordSet } from '../../text/word-map.js'

const stretches = new WordSet(['past', 'last', 'next', 'first', 'coming', 'final', 'previous'])

const stretchers = new WordSet(['more', 'full', 'straight', 'consecutive', 'long', 'other'])

/** «two weeks», «the past three years», «24-hour», «several months», «decades». */
export const duration: Rule = (scan, i) => {
  const word = scan.lower(i)
  const compound = scan.token(i)?.hyphenated
    ? /^([a-z]+|\d+)-(second|minute|hour|day|week|month|year|decade|century)(?:-long)?$/.exec(word)
    : null
  if (compound) {
    const [, quantity = ''] = compound
    const amount = /^\d/.test(quantity) ? Number(quantity) : quantity === 'a' || quantity === 'an' ? 1 : numbers.get(quantity)
    const unit = units.get(compound[2] ?? '')
    if (unit && amount !== undefined)
      return { rule: 'date/compound-duration', from: i, to: i + 1, resolve: () => fixed('DURATION', formatDuration(amount, unit)) }
  }
  const half = readHalf(scan, i)
  if (half) return half
  // «2 1/2 hours» is no two hours
  if (scan.lower(i - 1) === '/') return null
  let at = i
  if (scan.lower(at) === 'the') at++
  if (stretches.hasLower(scan.token(at))) at++
  const quantity = readQuantity(scan, at)
  if (quantity) {
    const more = stretchers.hasLower(scan.token(quantity.end)) ? quantity.end + 1 : quantity.end
    const unit = readUnit(scan.token(more))
    if (!unit || unit === 'WE') return null
    // «24 hours a day», «six years old»
    if (scan.lower(more + 1) === 'old' || scan.lower(more + 1) === 'a') return null
    const single = isArticle(scan, at) && quantity.value === 1
    if (at > i && quantity.value === 1 && !single && scan.lower(at) !== 'one') return null
    // «a second», «a day» without a preposition of duration say too little
    if (single && (unit === 'S' || unit === 'TM' || isSpeed(scan, i))) return null
    if (unit === 'S' && quantity.value !== null && quantity.value < 2) return null
    return { rule: 'date/duration', from: i, to: more + 1, resolve: () => fixed('DURATION', formatDuration(quantity.value, unit)) }
  }
  const bare = pluralUnits.getLower(scan.token(at))
  if (bare && (at > i || scan.lower(at + 1) === 'of' || ['for', 'in', 'within', 'after', 'of'].includes(scan.lower(i - 1))))
    return { rule: 'date/bare-duration', from: i, to: at + 1, resolve: () => fixed('DURATION', formatDuration(null, bare)) }
  return null
}

/** «half an hour», «half a century», «a year and a half»: in the next smaller unit. */
const halves: ReadonlyMap<Unit, readonly [number, Unit]> = new Map([
  ['TM', [30, 'S']],
  ['H', [30, 'TM']],
  ['D', [12, 'H']],
  ['Y', [6, 'M']],
  ['E', [5, 'Y']],
  ['C', [50, 'Y']],
])

const isArticle = (scan: Scan, i: number): boolean => scan.lower(i) === 'a' || scan.lower(i) === 'an'

const readHalf = (scan: Scan, i: number): Expression | null => {
  if (scan.lower(i) === 'half' && isArticle(scan, i + 1)) {
    const half = halves.get(readUnit(scan.token(i + 2)) ?? 'F')
    return half ? { rule: 'date/half-unit', from: i, to: i + 3, resolve: () => fixed('DURATION', formatDuration(...half)) } : null
  }
  // «two and a half years»
  const count = numbers.getLower(scan.token(i))
  const counted = readUnit(scan.token(i + 4))
  if (count !== undefined && counted && scan.lower(i + 1) === 'and' && scan.lower(i + 2) === 'a' && scan.lower(i + 3) === 'half')
    return { rule: 'date/number-and-a-half', from: i, to: i + 5, resolve: () => fixed('DURATION', formatDuration(count + 0.5, counted)) }
  // «2 1/2 hours»
  if (scan.lower(i + 1) === '1' && scan.lower(i + 2) === '/' && /^\d{1,2}$/.test(scan.lower(i)) && scan.lower(i + 3) === '2' && counted)
    return {
      rule: 'date/number-and-a-half',
      from: i,
      to: i + 5,
      resolve: () => fixed('DURATION', formatDuration(Number(scan.lower(i)) + 0.5, counted)),
    }
  const unit = readUnit(scan.token(i + 1))
  const half = halves.get(unit ?? 'F')
  if (!isArticle(scan, i) || !half || scan.lower(i + 2) !== 'and' || scan.lower(i + 3) !== 'a' || scan.lower(i + 4) !== 'half') return null
  return { rule: 'date/unit-and-a-half', from: i, to: i + 5, resolve: () => fixed('DURATION', formatDuration(half[0] * 3, half[1])) }
}

/** «every Friday», «each year», «daily». */
export const recurring: Rule = (scan, i) => {
  const word = scan.lower(i)
  const simple = sets.getLower(scan.token(i))
  // «the daily Granma» is a newspaper
  if (simple && scan.token(i + 1)?.capitalised) return null
  // «a quarterly dividend» is a kind of dividend, «paid quarterly» says when
  if (word === 'quarterly' && ['noun', 'adjective', 'verb'].includes(scan.token(i + 1)?.pos ?? '')) return null
  if (simple) return { rule: 'date/adverb-set', from: i, to: i + 1, resolve: () => fixed('SET', simple) }
  if (word !== 'every' && word !== 'each') return null
  const next = scan.lower(i + 1)
  const unit = units.getLower(scan.token(i + 1))
  if (unit)
    return {
      rule: 'date/every-unit',
      from: i,
      to: i + 2,
      resolve: () => fixed('SET', unit === 'WE' ? 'XXXX-WXX-WE' : formatDuration(1, unit)),
    }
  const weekday = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].indexOf(next) + 1
  if (weekday > 0) return { rule: 'date/every-weekday', from: i, to: i + 2, resolve: () => fixed('SET', `XXXX-WXX-${weekday}`) }
  const month = months.getLower(scan.token(i + 1))
  if (month !== undefined) return { rule: 'date/every-month', from: i, to: i + 2, resolve: () => fixed('SET', `XXXX-${pad(month)}`) }
  const quantity = readQuantity(scan, i + 1)
  const counted = quantity && readUnit(scan.token(quantity.end))
  if (quantity && counted)
    return {
      rule: 'date/every-counted',
      from: i,
      to: quantity.end + 1,
      resolve: () => fixed('SET', formatDuration(quantity.value, counted)),
    }
  return null
}

/** «now», «recently», «soon», «the future». */
export const reference: Rule = (scan, i) => {
  const word = scan.lower(i)
  const value = references.getLower(scan.token(i))
  if (word === 'soon' && scan.lower(i - 1) === 'as') return null
  if (value) return { rule: 'date/reference', from: i, to: i + 1, resolve: () => fixed('DATE', value) }
  if (word === 'the' && scan.lower(i + 1) === 'future')
    return { rule: 'date/the-future', from: i, to: i + 2, resolve: () => fixed('DATE', 'FUTURE_REF') }
  return null
}

export const durationRules: readonly Rule[] = [recurring, duration, reference]
