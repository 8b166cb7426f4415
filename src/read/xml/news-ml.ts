import type { Element } from 'domhandler'
import { foldSpace } from '../html/dom.js'
import { layFragment, layNodes } from '../html/read-page.js'
import { layNitfBody, readNitf } from './nitf.js'
import type { ReadPart } from './read-part.js'
import { attributeOf, childOf, childrenOf, findAll, rawText, renameElements, wordsOf } from './tree.js'

/** A newsItem of NewsML-G2. */
export const readNewsItem: ReadPart = (item, _root, where) => {
  const about = childOf(item, 'itemmeta')
  const meta = childOf(item, 'contentmeta')
  const title = wordsOf(childOf(meta, 'headline')) ?? wordsOf(childOf(about, 'title'))
  const published =
    wordsOf(childOf(about, 'firstcreated')) ??
    wordsOf(childOf(meta, 'contentcreated')) ??
    wordsOf(childOf(about, 'versioncreated')) ??
    wordsOf(childOf(meta, 'contentmodified'))
  const provider = childOf(about, 'provider')
  const rights = childOf(item, 'rightsinfo')
  return {
    ...layContent(item, where, title),
    id: attributeOf(item, 'guid'),
    published: published === null ? null : { value: published, from: 'input' },
    source: {
      url: attributeOf(childOf(about, 'link'), 'href'),
      title,
      byline:
        childrenOf(meta, 'by')
          .map(wordsOf)
          .filter(Boolean)
          .map((by) => by?.replace(/^by:? /i, ''))
          .join('; ') || nameOf(childOf(meta, 'creator')),
      publisher:
        nameOf(provider) ??
        attributeOf(provider, 'literal') ??
        nameOf(childOf(rights, 'copyrightholder')) ??
        attributeOf(childOf(rights, 'copyrightholder'), 'literal'),
      language: attributeOf(childOf(meta, 'language'), 'tag') ?? attributeOf(item, 'xml:lang'),
    },
  }
}

/** A NewsItem of NewsML 1, whose content is NITF, XHTML or text. */
export const readNewsMl1Item: ReadPart = (item, _root, where) => {
  const [nitf] = findAll(item, 'nitf')
  const inner = nitf ? readNitf(nitf, nitf, where) : null
  const lines = findAll(item, 'newslines')[0] ?? null
  const title = wordsOf(childOf(lines, 'headline')) ?? inner?.source.title ?? null
  const published = wordsOf(findAll(item, 'firstcreated')[0] ?? null) ?? wordsOf(findAll(item, 'thisrevisioncreated')[0] ?? null)
  return {
    ...(nitf ? layNitfBody(nitf, title) : layData(findAll(item, 'datacontent'), where, title)),
    id: wordsOf(findAll(item, 'publicidentifier')[0] ?? null) ?? wordsOf(findAll(item, 'newsitemid')[0] ?? null),
    published: published === null ? (inner?.published ?? null) : { value: published, from: 'input' },
    source: {
      url: null,
      title,
      byline: wordsOf(childOf(lines, 'byline'))?.replace(/^by:? /i, '') ?? inner?.source.byline ?? null,
      publisher:
        attributeOf(findAll(item, 'provider').flatMap((one) => findAll(one, 'party'))[0] ?? null, 'formalname') ??
        inner?.source.publisher ??
        null,
      language: attributeOf(findAll(item, 'language')[0] ?? null, 'formalname') ?? inner?.source.language ?? null,
    },
  }
}

const nameOf = (element: Element | null): string | null => wordsOf(childOf(element, 'name'))

/** What stands in the item itself: NITF, XHTML or text; content that is elsewhere is not fetched. */
const layContent = (item: Element, where: string, title: string | null): ReturnType<typeof layNodes> => {
  const set = childOf(item, 'contentset')
  for (const inline of childrenOf(set, 'inlinexml')) {
    const [nitf] = findAll(inline, 'nitf')
    const laid = nitf ? layNitfBody(nitf, title) : layData([inline], where, title)
    if (laid.text !== '') return laid
  }
  return layData(childrenOf(set, 'inlinedata'), where, title)
}

const layData = (elements: readonly Element[], where: string, title: string | null): ReturnType<typeof layNodes> => {
  for (const element of elements) {
    const body = findAll(element, 'body')[0] ?? element
    if (body.children.some(({ type }) => type === 'tag')) {
      const laid = layNodes(stripPrefixes(body), title)
      if (laid.text !== '') return laid
    } else if (foldSpace(rawText(body)) !== '') return layFragment(rawText(body), where, title)
  }
  return { text: '', blocks: [] }
}

const stripPrefixes = (element: Element): Element['children'] => renameElements(element.children, {})
