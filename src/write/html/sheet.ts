import { fileNameOf } from '../file-name.js'
import type { Sheet } from '../sheet.js'
import { layArticle, nameArticle } from './article.js'
import { layFilter, layListEntry } from './list.js'
import { closePage, openPage } from './page.js'
import { pageFolder } from './page-folder.js'
import { html, type Markup } from './markup.js'
import { type Atlas, shareEarth } from './open-atlas.js'

/** A page for one article, whole in itself. */
export const page = (atlas: Atlas): Sheet => ({
  name: 'page',
  head: '',
  separator: '',
  tail: '',
  format: (record, text, blocks) => openPage(nameArticle(record), null) + layArticle(record, text, blocks, atlas).source + closePage(),
})

/** A page for each article of many, with a way back to their list. */
export const linkedPage = (atlas: Atlas): Sheet => ({
  ...page(atlas),
  format: (record, text, blocks) => {
    const depth = fileNameOf(record.id).split('/').length
    return openPage(nameArticle(record), `${'../'.repeat(depth)}index.html`) + layArticle(record, text, blocks, atlas).source + closePage()
  },
})

/** The list of many articles that have pages of their own. */
export const list = (): Sheet => ({
  ...openList(null, 'filter the list'),
  format: (record, text) => {
    const address = [pageFolder, ...`${fileNameOf(record.id)}.html`.split('/')].map(encodeURIComponent).join('/')
    return layListEntry(record, text, address).source
  },
})

/** The list and all articles in one file: each article waits in a template until it is opened. */
export const listWithArticles = (whole: Atlas): Sheet => {
  const { atlas, shared } = shareEarth(whole)
  return {
    ...openList(shared, 'filter the list and open its articles'),
    format: (record, text, blocks) => {
      const article = layArticle(record, text, blocks, atlas)
      return layListEntry(record, text, `#${encodeURIComponent(record.id)}`, article).source
    },
  }
}

const openList = (shared: Markup | null, needing: string) => ({
  name: 'list',
  head: `${openPage('Articles', null)}${html`${shared}<div class="list">${layFilter(needing)}<ol class="entries" role="list">`.source}\n`,
  separator: '',
  tail: `</ol></div>\n<div class="reader" hidden></div>\n${closePage()}`,
})
