import type { ArticleRecord, Count, Toll } from '../../../record/index.js'
import { showBounds } from '../../show-bounds.js'
import { html, join, type Markup, words } from '../markup.js'
import { fact, layEntry, layPanel, linkMention } from './entry.js'
import type { References } from './references.js'

/** The current figure for each outcome, large: what a reader looks for first. */
export const layTolls = ({ tolls }: ArticleRecord, references: References): Markup | null =>
  layPanel('tolls', 'Tolls', tolls.length, html`<ul class="tolls">${tolls.map((toll) => layToll(toll, references))}</ul>`)

const layToll = (toll: Toll, references: References): Markup => html`<li class="toll" data-outcome="${toll.outcome}">
<p class="figure">${showBounds(toll)} <span class="outcome">${toll.outcome}</span></p>
${[
  join(
    [
      toll.unit === null ? null : words(toll.unit),
      fact('in', references.linkPlace(toll.place)),
      fact('when', references.linkDate(toll.date)),
      toll.scope === 'cumulative' ? html`<span class="flag">so far</span>` : null,
    ],
    ' ',
  ),
  fact('reported by', references.linkActor(toll.source)),
  fact('from', join(toll.counts.map(references.linkCount), ', ')),
  toll.others.length === 0 ? null : fact('other figures', join(toll.others.map(references.linkCount), ', ')),
].map((line) => line && html`<p>${line}</p>`)}</li>
`

export const layCounts = ({ counts }: ArticleRecord, references: References): Markup | null =>
  layPanel('counts', 'Counts', counts.length, html`<ul class="records">${counts.map((count) => layCount(count, references))}</ul>`)

const layCount = (count: Count, references: References): Markup =>
  layEntry({
    kind: 'counts',
    id: count.id,
    head: html`<h3>${linkMention(count.id, words(count.text))}</h3>`,
    facts: [
      html`<span class="what"><b>${showBounds(count)}</b>${count.unit === null ? null : html` ${words(count.unit)}`}${count.outcome === null ? '' : `, ${count.outcome}`}</span>`,
      join(
        [
          fact('in', references.linkPlace(count.place)),
          fact('when', references.linkDate(count.date)),
          fact('by', references.linkActor(count.perpetrator)),
          fact('cause', count.cause),
        ],
        ' · ',
      ),
      fact('reported by', references.linkActor(count.source)),
      fact('part of', references.linkCount(count.partOf)),
      fact('replaces', references.linkCount(count.revises)),
      join(
        [
          count.scope === 'cumulative' ? html`<span class="flag">so far</span>` : null,
          count.certainty === 'stated' ? null : html`<span class="flag">${count.certainty}</span>`,
          count.superseded ? html`<span class="flag">replaced by another figure</span>` : null,
        ],
        ' ',
      ),
    ],
    rules: count.rules,
  })
