import { formatDay, type DayNumber, toDayNumber } from '../../text/calendar.js'
import { fullDate } from './calendar-rules.js'
import { fixed, type Rule } from './rule.js'
import { WordSet } from '../../text/word-map.js'

/** Days that go by their date alone, and the words behind it that say so: «the Sept. 11 attacks». */
const attacks = new WordSet(['attack', 'attacks', 'terror', 'terrorist', 'hijackers', 'assault', 'massacre', 'bombings', 'suicide'])
const riots = new WordSet(['riot', 'rioters', 'riots', 'insurrection', 'attack', 'assault', 'committee', 'defendants', 'capitol'])
const known: readonly { readonly day: DayNumber; readonly words: ReadonlySet<string> }[] = [
  { day: toDayNumber(2001, 9, 11), words: attacks },
  { day: toDayNumber(2021, 1, 6), words: riots },
  { day: toDayNumber(2023, 10, 7), words: attacks },
]

/** «9/11», «the Sept. 11 attacks», «the Oct. 7 massacre»: the day that gave the event its name, not the one last past. */
export const knownDay: Rule = (scan, i) => {
  if (scan.lower(i) === '9' && scan.lower(i + 1) === '/' && scan.lower(i + 2) === '11') {
    if (scan.lower(i + 3) === '/' || scan.lower(i - 1) === '/') return null
    return { rule: 'date/known-day', from: i, to: i + 3, resolve: () => fixed('DATE', '2001-09-11') }
  }
  const day = fullDate(scan, i)
  if (day?.rule !== 'date/month-day') return null
  const after = scan.lower(day.to)
  if (!attacks.has(after) && !riots.has(after)) return null
  return {
    ...day,
    resolve: (anchors) => {
      const value = day.resolve(anchors)
      const isIt = (one: (typeof known)[number]): boolean => one.words.has(after) && value?.value.slice(4) === formatDay(one.day).slice(4)
      const event = known.find((one) => isIt(one) && (anchors.published ?? one.day) >= one.day)
      return event ? fixed('DATE', formatDay(event.day)) : value
    },
  }
}
