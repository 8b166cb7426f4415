import type { Actor, ArticleRecord } from '../../../record/index.js'
import { html, join, type Markup, words } from '../markup.js'
import { describeActor } from '../wording.js'
import { fact, layEntry, layPanel, linkMention, linkMentions } from './entry.js'

export const layActors = ({ actors }: ArticleRecord): Markup | null =>
  layPanel('actors', 'Actors', actors.length, html`<ul class="records">${actors.map(layActor)}</ul>`)

const layActor = ({ id, name, title, acronym, aliases, mentions, rules, ...actor }: Actor): Markup => {
  const also = [...new Set([...(acronym === null ? [] : [acronym]), ...aliases])].filter((other) => other !== name)
  return layEntry({
    kind: 'actors',
    id,
    head: html`<h3>${linkMention(id, words(name))}</h3>`,
    facts: [
      join(
        [
          title === null ? null : words(title),
          html`<span class="what">${describeActor({ id, name, title, acronym, aliases, mentions, ...actor })}</span>`,
        ],
        ' · ',
      ),
      also.length === 0 ? null : fact('also', join(also.map(words), ', ')),
      linkMentions(id, mentions),
    ],
    rules,
  })
}
