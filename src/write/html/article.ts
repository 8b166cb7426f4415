import { markKinds, markUp } from '../../assemble/mark-up/mark-up.js'
import type { Block } from '../../read/article.js'
import type { ArticleRecord } from '../../record/index.js'
import { kinds } from '../../record/names.js'
import { html, join, Markup, words } from './markup.js'
import type { Atlas } from './open-atlas.js'
import { layActors } from './panels/actors.js'
import { layCounts, layTolls } from './panels/counts.js'
import { layDates } from './panels/dates.js'
import { layPlaces } from './panels/places.js'
import { layQuotes } from './panels/quotes.js'
import { createReferences } from './panels/references.js'
import { showDay } from './wording.js'

/** The article with its mentions marked, and beside it panels with its records. */
export const layArticle = (record: ArticleRecord, text: string, blocks: readonly Block[] | undefined, atlas: Atlas): Markup => {
  const references = createReferences(record)
  const panels = [
    layTolls(record, references),
    layPlaces(record, atlas),
    layActors(record),
    layQuotes(record, references),
    layDates(record, references),
    layCounts(record, references),
  ]
  const marked = new Markup(markUp(record, text, { blocks, ids: true, topHeading: 2 }))
  return html`<div class="reading">
<article id="article" aria-labelledby="title"${langOf(record)}>
${layHead(record)}
${layLegend(record)}
<div class="text">${marked}</div>
</article>
${
  panels.some((panel) => panel !== null)
    ? html`<aside class="panels" id="records" aria-label="Records" tabindex="-1">
${layContents(record)}
${panels}</aside>
`
    : null
}</div>
`
}

/** What the article is called: its title, or the name that it has in the input. */
export const nameArticle = ({ id, source }: ArticleRecord): string => source.title?.trim() || (id.startsWith('sha256:') ? 'Article' : id)

const langOf = ({ source: { language } }: ArticleRecord): Markup | null =>
  language !== null && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language) ? html` lang="${language}"` : null

const layHead = (record: ArticleRecord): Markup => {
  const { id, source, published, warnings } = record
  const day = published.date
  return html`<header>
<h1 id="title" dir="auto" tabindex="-1">${nameArticle(record)}</h1>
<p class="facts">${join(
    [
      source.publisher === null ? null : words(source.publisher),
      source.byline === null ? null : words(source.byline),
      day === null
        ? html`publication date unknown`
        : html`<time datetime="${day}">${showDay(day)}</time>${published.time === null ? '' : ` ${published.time}`} <span class="label">(${published.from === 'option' ? 'as given' : `from the ${published.from ?? 'text'}`})</span>`,
      layUrl(source.url),
      nameArticle(record) === id ? null : html`<span class="id">${words(id)}</span>`,
    ],
    ' · ',
  )}</p>
${warnings.map(({ message }) => html`<p class="warning"><b>Note</b> ${words(message)}</p>`)}</header>`
}

/** Only addresses of the web become links: others could run what they say. */
const layUrl = (url: string | null): Markup | null => {
  if (url === null) return null
  const parsed = URL.canParse(url) ? new URL(url) : null
  if (parsed?.protocol !== 'https:' && parsed?.protocol !== 'http:') return words(url)
  return html`<a href="${parsed.href}" rel="noopener noreferrer nofollow">${words(parsed.host)}</a>`
}

/** How each kind is marked; with the script, what shows and hides its marks. */
const layLegend = (record: ArticleRecord): Markup | null => {
  const found = kinds.filter((kind) => record[kind].length > 0)
  if (found.length === 0) return null
  return html`<div class="legend" role="group" aria-label="Marks in the text">${found.map(
    (kind) =>
      html`<button type="button" data-show="${markKinds[kind]}" aria-pressed="true"><span class="sample" data-kind="${markKinds[kind]}">${kind}</span> ${record[kind].length}</button>`,
  )}<span class="hint">Hover or tap a mark for its record; with the keyboard, Tab to the text, then ← and →.</span><a class="to-records" href="#records">To the records ↓</a></div>`
}

const layContents = (record: ArticleRecord): Markup =>
  html`<nav aria-label="Panels"><ul>${[
    ['tolls', 'Tolls', record.tolls.length] as const,
    ['places', 'Places', record.places.length] as const,
    ['actors', 'Actors', record.actors.length] as const,
    ['quotes', 'Quotes', record.quotes.length] as const,
    ['dates', 'Timeline', record.dates.length] as const,
    ['counts', 'Counts', record.counts.length] as const,
  ].map(([name, title, count]) => (count === 0 ? null : html`<li><a href="#panel-${name}">${title}</a></li>`))}</ul></nav>`
