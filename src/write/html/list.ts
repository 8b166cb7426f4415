import type { ArticleRecord } from '../../record/index.js'
import { showBounds } from '../show-bounds.js'
import { nameArticle } from './article.js'
import { nameCountry } from '../../gazetteer/country-names.js'
import { kinds } from '../../record/names.js'
import { findWords } from './client/find-words.js'
import { html, join, type Markup, words } from './markup.js'
import { showDay } from './wording.js'

/**
 * What a list is filtered by; the script fills in what the articles have.
 *
 * @param needing what does not work without the script
 */
export const layFilter = (needing: string): Markup => html`<h1>Articles</h1>
<form class="filter" role="search" aria-label="Filter the articles">
<label>Words <input type="search" name="words" autocomplete="off"></label>
<label>With <select name="has"><option value="">anything</option></select></label>
<label>Country <select name="country"><option value="">any</option></select></label>
<label>From <input type="date" name="from"></label>
<label>To <input type="date" name="to"></label>
<label>Order <select name="order"><option value="">as given</option><option value="newest">newest first</option><option value="oldest">oldest first</option><option value="title">by title</option></select></label>
<button type="reset">Clear</button>
</form>
<p class="found" role="status"></p>
<noscript><p class="warning"><b>Note</b> To ${needing} needs JavaScript, which this browser does not run.</p></noscript>
`

/** @param address where the article is; @param content the article itself where the list is to hold it */
export const layListEntry = (record: ArticleRecord, text: string, address: string, content: Markup | null = null): Markup => {
  const { source, published } = record
  const countries = listCountries(record)
  const has = [...kinds.filter((kind) => record[kind].length > 0), ...record.tolls.map(({ outcome }) => outcome)]
  const tolls = record.tolls.map((toll) => html`<b>${showBounds(toll)}</b> ${toll.outcome}`)
  const actors = record.actors
    .filter(({ kind }) => kind !== 'group')
    .sort((a, b) => b.mentions.length - a.mentions.length)
    .slice(0, 4)
  return html`<li class="entry" data-date="${published.date ?? ''}" data-countries="${countries.join(' ')}" data-has="${has.join(' ')}" data-words="${listWords(record, text)}">
<h2 dir="auto"><a href="${address}">${nameArticle(record)}</a></h2>
<p class="facts">${join(
    [
      published.date === null ? html`no date` : html`<time datetime="${published.date}">${showDay(published.date)}</time>`,
      source.publisher === null ? null : words(source.publisher),
      source.title === null ? null : html`<span class="id">${words(record.id)}</span>`,
      countries.length === 0 ? null : html`${countries.slice(0, 5).map(nameCountry).join(', ')}`,
    ],
    ' · ',
  )}</p>
<p class="lead" dir="auto">${cutLead(text)}</p>
${tolls.length === 0 ? null : html`<p class="figures">${join(tolls, ' · ')}</p>`}
${
  actors.length === 0
    ? null
    : html`<p class="who">${join(
        actors.map(({ name }) => words(name)),
        ' · ',
      )}</p>`
}
${content === null ? null : html`<template>${content}</template>`}</li>
`
}

/** Countries of the places, the most mentioned first. */
const listCountries = ({ places }: ArticleRecord): string[] => {
  const mentions = new Map<string, number>()
  for (const place of places)
    if (place.country !== null) mentions.set(place.country, (mentions.get(place.country) ?? 0) + place.mentions.length)
  return [...mentions].sort((a, b) => b[1] - a[1]).map(([country]) => country)
}

/** More than that of a long article would make the list slow. */
const mostCharacters = 20_000

/** Each word once: enough to look for, a fraction of the text. */
const listWords = ({ source, id, actors, places }: ArticleRecord, text: string): string => {
  const all = [
    source.title,
    source.publisher,
    source.byline,
    id,
    ...actors.map(({ name }) => name),
    ...places.map(({ name }) => name),
    text,
  ]
  const found = findWords(all.filter((one) => one !== null).join(' '))
  return [...new Set(found)].join(' ').slice(0, mostCharacters)
}

const leadLength = 220

const cutLead = (text: string): string => {
  const opening = text
    .trimStart()
    .slice(0, leadLength * 2)
    .replace(/\s+/g, ' ')
  if (opening.length <= leadLength) return opening
  return `${opening.slice(0, Math.max(opening.lastIndexOf(' ', leadLength), leadLength / 2))} …`
}
