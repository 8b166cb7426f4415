import { markKinds } from '../../../assemble/mark-up/mark-up.js'
import type { Kind, Mention } from '../../../record/index.js'
import { html, join, type Markup, words } from '../markup.js'
import { showNumber } from '../wording.js'

/** One record in a panel. Its first line leads to its first mention; the lines below tell what is known, one thing a line. */
export interface Entry {
  readonly kind: Kind
  readonly id: string
  readonly head: Markup
  readonly facts: readonly (Markup | null)[]
  readonly rules: readonly string[] | undefined
}

export const layEntry = ({ kind, id, head, facts, rules }: Entry): Markup =>
  html`<li class="record" id="${id}" data-kind="${markKinds[kind]}">${head}${facts.map((fact) => fact && html`<p>${fact}</p>`)}${layRules(rules)}</li>
`

/** A link to the first mention, which is the whole of a record that has but one. */
export const linkMention = (id: string, content: Markup): Markup => html`<a class="go" href="#${id}-1">${content}</a>`

/** Longer lists of links would help nobody: the arrow keys lead through all mentions in the text. */
const mostLinks = 24

/** «7 mentions: 1 2 3 …», each a link to one. */
export const linkMentions = (id: string, mentions: readonly Mention[]): Markup | null => {
  if (mentions.length < 2) return null
  const links = mentions
    .slice(0, mostLinks)
    .map(({ text }, i) => html`<a href="#${id}-${i + 1}" aria-label="mention ${i + 1}: ${text}" title="${text}">${i + 1}</a>`)
  return html`<span class="mentions">${showNumber(mentions.length, 'mention')}<span class="numbers">: ${join(links, ' ')}${mentions.length > mostLinks ? ' …' : ''}</span></span>`
}

const layRules = (rules: readonly string[] | undefined): Markup | null =>
  rules && rules.length > 0
    ? html`<p class="rules">${rules.length === 1 ? 'rule' : 'rules'} ${join(
        rules.map((rule) => html`<code>${rule}</code>`),
        ' ',
      )}</p>`
    : null

/** A fact with what it is about: «reported by the ministry». */
export const fact = (label: string, content: Markup | string | null): Markup | null =>
  content === null ? null : html`<span class="label">${label}</span> ${typeof content === 'string' ? words(content) : content}`

/** One section of the side of the page; nothing where there is nothing to show. */
export const layPanel = (name: string, title: string, count: number, content: Markup): Markup | null =>
  count === 0
    ? null
    : html`<section id="panel-${name}" class="panel" aria-labelledby="panel-${name}-title">
<h2 id="panel-${name}-title">${title} <span class="number">${count}</span></h2>
${content}</section>
`
