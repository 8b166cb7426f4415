import type { ArticleRecord, DateRecord, Published } from '../../../record/index.js'
import { groupBy } from '../group-by.js'
import { html, join, type Markup, words } from '../markup.js'
import { showPeriod } from '../wording.js'
import { fact, layEntry, layPanel, linkMention } from './entry.js'
import type { References } from './references.js'

/** A timeline: what the words of the text come to, in the order of the calendar. */
export const layDates = ({ dates, published }: ArticleRecord, references: References): Markup | null => {
  const placed = dates.filter(({ earliest, latest }) => earliest !== null || latest !== null)
  const others = dates.filter(({ earliest, latest }) => earliest === null && latest === null)
  const periods = [...groupBy(placed, ({ earliest, latest }) => `${earliest ?? ''}/${latest ?? ''}`)]
  const day = published.date && `${published.date}/${published.date}`
  if (day && !periods.some(([period]) => period === day)) periods.push([day, []])
  periods.sort(([a], [b]) => compareDays(a, b))
  return layPanel(
    'dates',
    'Timeline',
    dates.length,
    html`${placed.length === 0 ? null : html`<ol class="timeline">${periods.map(([period, own]) => layPeriod(period, own, period === day ? published : null, references))}</ol>`}
${
  others.length === 0
    ? null
    : html`<h3 class="aside">Durations, repeated and unknown times</h3>
<ul class="records">${others.map((date) => layDate(date, references))}</ul>`
}
`,
  )
}

const layPeriod = (period: string, dates: readonly DateRecord[], published: Published | null, references: References): Markup => {
  const [earliest = '', latest = ''] = period.split('/')
  return html`<li${published ? html` class="published"` : null}><h3>${showPeriod(earliest || null, latest || null)}${published ? html` <span class="flag">published${published.time === null ? '' : ` ${published.time}`}</span>` : null}</h3>
${dates.length === 0 ? null : html`<ul class="records">${dates.map((date) => layDate(date, references))}</ul>`}</li>
`
}

const layDate = (date: DateRecord, references: References): Markup =>
  layEntry({
    kind: 'dates',
    id: date.id,
    head: html`<p class="head">${linkMention(date.id, words(date.text))}</p>`,
    facts: [
      join(
        [
          html`<span class="what">${date.type.toLowerCase()}</span> <code>${date.value}</code>`,
          date.relative
            ? fact('counted from', date.anchor === 'published' ? 'the publication date' : references.linkDate(date.anchor))
            : null,
        ],
        ' · ',
      ),
    ],
    rules: date.rules,
  })

/** Years before our era and before 1000 sort by number, too. */
const compareDays = (a: string, b: string): number => {
  const [first, second] = [a, b].map((period) => {
    const [, year = '0', rest = ''] = /^(-?\d+)(.*)/.exec(period.replace(/^\//, '')) ?? []
    return { year: Number(year), rest }
  }) as [{ year: number; rest: string }, { year: number; rest: string }]
  return first.year - second.year || (first.rest < second.rest ? -1 : first.rest > second.rest ? 1 : 0)
}
