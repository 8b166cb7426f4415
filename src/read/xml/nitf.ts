import type { Element } from 'domhandler'
import { layNodes } from '../html/read-page.js'
import type { ReadPart } from './read-part.js'
import { attributeOf, childOf, childrenOf, descend, findAll, renameElements, wordsOf } from './tree.js'

/** An article in the News Industry Text Format. */
export const readNitf: ReadPart = (nitf) => {
  const head = childOf(nitf, 'head')
  const facts = childOf(head, 'docdata')
  const pubdata = childOf(head, 'pubdata')
  const top = descend(nitf, 'body', 'body.head')
  const headline = childOf(top, 'hedline')
  const title = wordsOf(childOf(headline, 'hl1')) ?? wordsOf(headline) ?? wordsOf(childOf(head, 'title'))
  const published =
    attributeOf(childOf(facts, 'date.issue'), 'norm') ??
    attributeOf(pubdata, 'date.publication') ??
    attributeOf(childOf(facts, 'date.release'), 'norm') ??
    attributeOf(descend(top, 'dateline', 'story.date'), 'norm')
  return {
    ...layNitfBody(nitf, title),
    id: attributeOf(childOf(facts, 'doc-id'), 'id-string'),
    published: published === null ? null : { value: published, from: 'input' },
    source: {
      url: attributeOf(pubdata, 'ex-ref'),
      title,
      byline: childrenOf(top, 'byline').map(readByline).filter(Boolean).join('; ') || null,
      publisher:
        attributeOf(childOf(facts, 'doc.copyright'), 'holder') ?? wordsOf(descend(top, 'distributor')) ?? attributeOf(pubdata, 'name'),
      language: attributeOf(nitf, 'xml:lang') ?? attributeOf(childOf(nitf, 'body'), 'xml:lang'),
    },
  }
}

/** The text of a NITF document; its dateline, which stands apart there, opens the first paragraph as in print. */
export const layNitfBody = (nitf: Element, title: string | null): ReturnType<typeof layNodes> => {
  const content = descend(nitf, 'body', 'body.content') ?? childOf(nitf, 'body')
  const dateline = descend(nitf, 'body', 'body.head', 'dateline')
  const laid = layNodes(
    renameElements(content?.children.filter((child) => !('name' in child && child.name === 'body.head')) ?? [], htmlNames),
    title,
  )
  const place = wordsOf(dateline)
  if (place === null || laid.text === '' || laid.text.startsWith(place)) return laid
  const opener = `${place.replace(/(?<![\s–—-])[\s–—-]+$/, '')} — `
  return {
    text: opener + laid.text,
    blocks: laid.blocks.map(({ tag, start, end }, i) => ({
      tag,
      start: i === 0 || start === 0 ? 0 : start + opener.length,
      end: end + opener.length,
    })),
  }
}

const readByline = (byline: Element): string | null => {
  const person = findAll(byline, 'person').map(wordsOf).filter(Boolean).join('; ')
  if (person !== '') return person
  const title = wordsOf(childOf(byline, 'byttl'))
  const words = wordsOf(byline)
  return (
    (title && words?.endsWith(title) ? words.slice(0, -title.length).trim() : words)
      ?.replace(/^by:? /i, '')
      .replace(/(?<![,\s])[,\s]+$/, '') || null
  )
}

/** Elements of NITF that HTML calls otherwise; media and their captions are no text. */
const htmlNames: Readonly<Record<string, string>> = {
  hl2: 'h2',
  bq: 'blockquote',
  block: 'div',
  media: 'figure',
  note: 'div',
  pre: 'pre',
  fn: 'aside',
}
