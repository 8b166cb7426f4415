import type { ArticleRecord, Quote } from '../../../record/index.js'
import { groupBy } from '../group-by.js'
import { html, join, type Markup, words } from '../markup.js'
import { fact, layEntry, layPanel, linkMention } from './entry.js'
import type { References } from './references.js'

/** Who said what, by speaker in the order in which they first speak. */
export const layQuotes = ({ quotes }: ArticleRecord, references: References): Markup | null => {
  const speakers = groupBy(quotes, ({ speaker }) => speaker?.actor ?? speaker?.text.toLowerCase() ?? '')
  return layPanel('quotes', 'Quotes by speaker', quotes.length, html`${[...speakers.values()].map((own) => laySpeaker(own, references))}`)
}

const laySpeaker = (quotes: readonly Quote[], references: References): Markup => {
  const [first] = quotes
  const speaker = first?.speaker ?? null
  const actor = speaker?.actor ? references.actor(speaker.actor) : null
  return html`<h3 class="speaker">${speaker === null ? 'No speaker found' : references.linkActor(speaker.actor ?? speaker.text)}${actor?.title ? html` <small>${words(actor.title)}</small>` : null}</h3>
<ul class="records">${quotes.map((quote) => layQuote(quote, references))}</ul>
`
}

const layQuote = (quote: Quote, references: References): Markup =>
  layEntry({
    kind: 'quotes',
    id: quote.id,
    head: html`<blockquote>${linkMention(quote.id, words(quote.text))}</blockquote>`,
    facts: [
      join(
        [
          html`<span class="what">${quote.kind}</span>`,
          quote.speaker && quote.speaker.actor !== null ? fact('as', quote.speaker.text) : null,
          fact('cue', quote.cue?.text ?? null),
          fact('to', quote.addressee && references.linkActor(quote.addressee.actor ?? quote.addressee.text)),
          fact('when', references.linkDate(quote.date)),
        ],
        ' · ',
      ),
      quote.speaker?.anonymous ? html`<span class="flag">unnamed source</span>` : null,
    ],
    rules: quote.rules,
  })
