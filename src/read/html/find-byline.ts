import { type Element, isTag } from 'domhandler'
import { readClassWords } from './class-words.js'
import { foldSpace, listElements, readAttribute, readWords, walkUp } from './dom.js'
import type { LinkedFacts } from './json-ld.js'
import type { Meta } from './meta.js'

const notNames = /^(?:https?:|www\.|@|admin$|editor$|staff$|web ?desk$|webmaster)/i

/** Who wrote the article: as JSON-LD, `meta` and microdata say, else as the page shows it. Several are parted by «; ». */
export const findByline = (elements: readonly Element[], meta: Meta, linked: LinkedFacts | null): string | null => {
  // an office that signs its own articles says less than a name that the page shows
  const isOffice = linked?.byline !== null && linked?.byline === linked?.publisher
  const shown = isOffice ? findShownByline(elements) : null
  const names: (string | null)[] = [shown ?? linked?.byline ?? null]
  for (const key of [
    'author',
    'article:author',
    'article:author_name',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
    'byl',
    'byline',
    'citation_author',
    'itemprop:author',
    'authors',
    'cxenseparse:author',
    'og:article:author',
  ])
    names.push([...new Set(meta.get(key) ?? [])].filter((name) => !/^https?:|^www\.|\//.test(name)).join('; '))
  for (const name of names) {
    const cleaned = name ? cleanByline(name) : null
    if (cleaned && !notNames.test(cleaned)) return cleaned
  }
  return findShownByline(elements)
}

/** Of more elements than these that are named so, most are about others. */
const mostMarked = 50

const findShownByline = (elements: readonly Element[]): string | null => {
  const marked = elements
    .filter((element) => /\bauthor\b/i.test(readAttribute(element, 'itemprop')) || /\bauthor\b/i.test(readAttribute(element, 'rel')))
    .slice(0, mostMarked)
  const named = elements.filter((element) => bylineClass.test(readClassWords(element))).slice(0, mostMarked)
  for (const group of [marked, named]) {
    const found = new Set<string>()
    for (const element of group) {
      if (group.some((other) => other !== element && [...walkUp(other)].includes(element)) && group === marked) continue
      if (isInComments(element)) continue
      const text = readName(element)
      if (text && text.length <= 80 && !notNames.test(text) && /\p{L}/u.test(text)) found.add(text)
      if (found.size > 0 && group === named) break
    }
    if (found.size > 0) return [...found].slice(0, 6).join('; ')
  }
  const plain = elements.find(
    ({ name, children }) =>
      textual.has(name) &&
      children.length < 6 &&
      children.every((child) => child.type === 'text' || ('name' in child && inline.has(child.name))) &&
      plainByline.test(readShort(children)),
  )
  return plain ? cleanByline(readWords(plain)) : null
}

/** The name in an element that shows who wrote the article, without office, address and buttons. */
const readName = (element: Element): string | null => {
  const inside = listElements(element)
  const inner = inside.find((one) => /\bname\b/i.test(readAttribute(one, 'itemprop')))
  if (inner) return cleanByline(readWords(inner))
  const leaves = inside.filter(({ children }) => children.length > 0 && !children.some(isTag))
  const whole = readWords(element)
  // one name in an element of its own, with other words beside it
  const names = leaves.map((node) => readWords(node)).filter((text) => personName.test(text))
  const [only] = names
  if (leaves.length > 1 && only !== undefined && new Set(names).size === 1) return cleanByline(only)
  return cleanByline(names.length > 1 && whole.length > 80 ? [...new Set(names)].join('; ') : whole)
}

const personName = /^(?:\p{Lu}[\p{L}.'’-]+)(?: (?:\p{Lu}[\p{L}.'’-]*|de|da|di|del|van|von|bin|al|el)){1,4}$/u

const textual = new Set(['p', 'div', 'span', 'td', 'font', 'b', 'i', 'em', 'strong', 'h4', 'h5', 'h6', 'address', 'small'])
const inline = new Set(['a', 'b', 'i', 'em', 'strong', 'span', 'font', 'br', 'small'])
const plainByline =
  /^by:? \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}(?:(?:,| and| &) \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3})* ?(?:[,|–—•·-].{0,60})?$/iu
const readShort = (children: Element['children']): string => {
  const text = foldSpace(children.map((child) => readWords(child, 200)).join(' '))
  return text.length <= 120 && /^by\b/i.test(text) && /^by:? \p{Lu}/iu.test(text) && /^[Bb][Yy]:? \p{Lu}/u.test(text) ? text : ''
}
const bylineClass =
  /-(?:by-?line|byline-name|author-name|author|article-author|post-author|story-author|entry-author|c-byline|byline-author|byline-block|authors|submitted|writer|reporter|article-byline|story-byline|byl)-/
const isInComments = (element: Element): boolean =>
  [...walkUp(element)].some((up) => /-(?:comments?|comment-list|commentlist|related|recommended|sidebar)-/.test(readClassWords(up)))

/** «By Ann Lee, Staff Writer | January 5» → «Ann Lee». */
const cleanByline = (text: string): string | null => {
  // white space is single spaces from here on
  const cleaned = foldSpace(text)
    .replace(/^(?:(?:posted|published|submitted|written|reported|story|words|article|text|report) )?by\b ?:? ?/i, '')
    .replace(/^(?:author|authors|writer|reporter|from) ?: ?/i, '')
    .replace(/ ?(?:[|•·]| [–—-] ).*/, '')
    .replace(/ ?,? ?(?:on |at )?(?:published|updated|posted|last modified)\b.*/i, '')
    .replace(
      / ?,? ?(?:on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{4}-\d\d|\d{1,2}[/:.]\d).*/i,
      '',
    )
    .replace(/(?<![\s,;])[\s,;]+$/, '')
  return cleaned === '' || cleaned.length > 200 ? null : cleaned
}
