import { fixed, type Rule } from './rule.js'
import { formatDuration, readQuantity, readUnit } from './scan.js'
import { dayParts, weekdays } from './words.js'

/** «on Tuesdays», «Friday nights», «weekends»: plural days recur. */
export const pluralDay: Rule = (scan, i) => {
  const word = scan.lower(i)
  if (word === 'weekends') return { rule: 'date/plural-day', from: i, to: i + 1, resolve: () => fixed('SET', 'XXXX-WXX-WE') }
  if (!scan.token(i)?.capitalised) return null
  const number = word.endsWith('s') ? weekdays.get(word.slice(0, -1)) : undefined
  if (number !== undefined) return { rule: 'date/plural-day', from: i, to: i + 1, resolve: () => fixed('SET', `XXXX-WXX-${number}`) }
  const day = weekdays.getLower(scan.token(i))
  if (day === undefined) return null
  const part = scan.lower(i + 1)
  const partCode = part.endsWith('s') ? dayParts.get(part.slice(0, -1)) : undefined
  if (partCode === undefined) return null
  return { rule: 'date/plural-day-part', from: i, to: i + 2, resolve: () => fixed('SET', `XXXX-WXX-${day}T${partCode}`) }
}

/** «every other week», «every second day», «once every two years», «three times a month». */
export const interval: Rule = (scan, i) => {
  if (scan.lower(i) === 'every' && ['other', 'second'].includes(scan.lower(i + 1))) {
    const unit = readUnit(scan.token(i + 2))
    return unit && { rule: 'date/every-other', from: i, to: i + 3, resolve: () => fixed('SET', formatDuration(2, unit)) }
  }
  if (scan.lower(i) === 'once' && scan.lower(i + 1) === 'every') {
    const quantity = readQuantity(scan, i + 2)
    const unit = quantity && readUnit(scan.token(quantity.end))
    if (!quantity || !unit) return null
    const { value } = quantity
    return { rule: 'date/once-every', from: i, to: quantity.end + 1, resolve: () => fixed('SET', formatDuration(value, unit)) }
  }
  const times = readQuantity(scan, i)
  if (!times || scan.lower(times.end) !== 'times' || !['a', 'an', 'each', 'every', 'per'].includes(scan.lower(times.end + 1))) return null
  const unit = readUnit(scan.token(times.end + 2))
  return unit && { rule: 'date/times-a-unit', from: i, to: times.end + 3, resolve: () => fixed('SET', formatDuration(1, unit)) }
}

export const setRules: readonly Rule[] = [pluralDay, interval]
