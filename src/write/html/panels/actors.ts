import type { Actor, ActorKind, ArticleRecord } from '../../../record/index.js'
import { groupBy } from '../group-by.js'
import { html, join, type Markup, words } from '../markup.js'
import { describeActor } from '../wording.js'
import { fact, layEntry, layPanel, linkMention, linkMentions } from './entry.js'

const groups: readonly (readonly [kind: ActorKind, title: string])[] = [
  ['person', 'People'],
  ['organization', 'Organizations'],
  ['group', 'Groups without a name'],
]

/** People, organizations and groups, each with the most mentioned first. */
export const layActors = ({ actors }: ArticleRecord): Markup | null => {
  const byKind = groupBy(actors, ({ kind }) => kind)
  return layPanel('actors', 'Actors', actors.length, html`${groups.map(([kind, title]) => layGroup(title, byKind.get(kind) ?? []))}`)
}

const layGroup = (title: string, actors: readonly Actor[]): Markup | null => {
  const sorted = [...actors].sort((a, b) => b.mentions.length - a.mentions.length)
  return sorted.length === 0
    ? null
    : html`<h3 class="group">${title}</h3>
<ul class="records">${sorted.map(layActor)}</ul>
`
}

const layActor = (actor: Actor): Markup => {
  const { id, name, title, acronym, aliases, mentions, rules } = actor
  const also = [...new Set([...(acronym === null ? [] : [acronym]), ...aliases])].filter((other) => other !== name)
  return layEntry({
    kind: 'actors',
    id,
    head: html`<h4>${linkMention(id, words(name))}</h4>`,
    facts: [
      join([title === null ? null : words(title), html`<span class="what">${describeActor(actor)}</span>`], ' · '),
      also.length === 0 ? null : fact('also', join(also.map(words), ', ')),
      linkMentions(id, mentions),
    ],
    rules,
  })
}
