import type { ChildNode, Document, Element } from 'domhandler'
import { isNamedAround, isNamedBody, isNamedOutside, readClassWords } from './class-words.js'
import { listElements, readAttribute, readWords, walkUp } from './dom.js'
import { collectLines, type Line } from './lay-text.js'

/**
 * Finds the lines of a page that are its article: first what names and roles say is none is left out, then the part of
 * the page is taken in which the running text is, a part that calls itself the article's body before others.
 */
export const findBody = (page: Document): Line[] => {
  const elements = listElements(page)
  const isLeftOut = judgeElements(page, elements)
  const lines = collectLines(page.children, isLeftOut)
  const root = chooseRoot(elements, lines)
  const inside = root.length === 0 ? lines : collectLines(root, isLeftOut)
  return inside
}

/** Which elements can't hold the article. */
const judgeElements = (page: Document, elements: readonly Element[]): ((element: Element) => boolean) => {
  const kept = findKept(elements)
  const total = sumText(collectLines(page.children, (element) => isOutside(element) && !kept.has(element)))
  const verdicts = new Map<Element, boolean>()
  const judge = (element: Element): boolean => {
    if (kept.has(element)) return false
    if (isOutside(element)) return true
    if (!isAround(element)) return false
    // such a name around most of the page's text is no sign
    return sumText(collectLines(element.children, (inner) => isOutside(inner) && !kept.has(inner))) < total * 0.4
  }
  return (element) => {
    let verdict = verdicts.get(element)
    if (verdict === undefined) {
      verdict = judge(element)
      verdicts.set(element, verdict)
    }
    return verdict
  }
}

/** Elements around the page's heading, around what is named as its body, and around embedded posts. */
const findKept = (elements: readonly Element[]): Set<Element> => {
  const kept = new Set<Element>()
  for (const element of elements) {
    if (whole.has(element.name)) kept.add(element)
    const isBody = isNamedBody(element) && !isNamedOutside(readClassWords(element).replace(/-(?:text|content|body)-/g, '-'))
    if (isBody) {
      kept.add(element)
      for (const up of walkUp(element)) kept.add(up)
    } else if (isEmbeddedPost(element)) {
      kept.add(element)
      let levels = 0
      for (const up of walkUp(element)) if (levels++ < 4) kept.add(up)
    }
  }
  return kept
}

const whole = new Set(['html', 'body', 'main'])

const embed =
  /-(?:twitter-tweet|twitter-video|bluesky-embed|mastodon-embed|tiktok-embed|fb-post|text-post-media|reddit-embed[a-z-]*|truthsocial-embed)-/

export const isEmbeddedPost = (element: Element): boolean => element.name === 'blockquote' && embed.test(readClassWords(element))

/** Roles and names that are never those of an article. */
const isOutside = (element: Element): boolean => {
  if (outsideTags.has(element.name) || ['hidden', 'placeholder', 'fallback'].some((name) => name in element.attribs)) return true
  if (outsideRoles.has(readAttribute(element, 'role').toLowerCase())) return true
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.attribs.style ?? '')) return true
  if (element.name === 'blockquote' && /-instagram-media-/.test(readClassWords(element))) return true
  return isNamedOutside(readClassWords(element))
}

const outsideTags = new Set(['nav', 'aside', 'figcaption', 'dialog', 'menu', 'figure'])
const outsideRoles = new Set([
  'navigation',
  'complementary',
  'contentinfo',
  'search',
  'dialog',
  'alertdialog',
  'menu',
  'menubar',
  'tablist',
  'toolbar',
  'banner',
])

const isAround = (element: Element): boolean =>
  aroundTags.has(element.name) ? !holdsSubheading(element) : isNamedAround(readClassWords(element)) || isPicture(element)

const aroundTags = new Set(['header', 'footer', 'form'])

/** The head of one entry of many, as live pages have them. */
const holdsSubheading = (element: Element): boolean =>
  element.name === 'header' &&
  listElements(element).some(({ name }) => name === 'h2' || name === 'h3') &&
  !listElements(element).some(({ name }) => name === 'h1')

/** A picture with words below it, laid out by hand. */
const isPicture = (element: Element): boolean => {
  if (!pictureHolders.has(element.name)) return false
  const inside = listElements(element)
  return (
    inside.some(({ name }) => name === 'img' || name === 'amp-img') &&
    !inside.some(({ name }) => /^h\d$/.test(name)) &&
    readWords(element).length <= 160
  )
}

const pictureHolders = new Set(['table', 'div', 'span', 'center', 'dl'])

const sumText = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + Math.max(0, weigh(line)), 0)

/** What a line says for its surroundings being an article: characters of running text, less those of lists of links. */
const weigh = ({ tag, text, linked }: Line): number => {
  const length = text.length
  const share = linked / length
  if (share > 0.6) return -length
  if (tag.startsWith('h')) return share > 0 ? -length : 0
  const ends = /[.!?…:;,]["'”’»)\]]*$/.test(text)
  if (length < 40) return ends ? length / 2 : -length / 4
  return (length - linked) * (ends ? 1 : 0.5)
}

/** The elements whose content is the article. */
const chooseRoot = (elements: readonly Element[], lines: readonly Line[]): ChildNode[] => {
  const scores = new Map<Element, number>()
  for (const line of lines) {
    const weight = weigh(line)
    scores.set(line.element, (scores.get(line.element) ?? 0) + weight)
    for (const up of walkUp(line.element)) scores.set(up, (scores.get(up) ?? 0) + weight)
  }
  let best: Element | null = null
  for (const element of elements) {
    const score = scores.get(element) ?? 0
    // of elements that hold the same text the innermost is taken
    if (score > 0 && (best === null || score >= (scores.get(best) ?? 0))) best = element
  }
  const whole = lines.reduce((sum, line) => sum + weigh(line), 0)
  // a fragment has no element around it
  if (best === null || whole > (scores.get(best) ?? 0)) return []
  const most = scores.get(best) ?? 0
  return findNamedRoot(elements, scores, most) ?? findFirstArticle(elements, scores, best) ?? best.children
}

/** What is named the body, where it holds most of the text; several of one name where they do together. */
const findNamedRoot = (elements: readonly Element[], scores: ReadonlyMap<Element, number>, most: number): ChildNode[] | null => {
  const scoreOf = (element: Element): number => scores.get(element) ?? 0
  const named = elements.filter((element) => isNamedBody(element) && scoreOf(element) > 0)
  let best: Element | null = null
  for (const element of named) if (scoreOf(element) >= most * 0.5 && (!best || scoreOf(element) > scoreOf(best) * 1.02)) best = element
  if (best) return best.children
  for (const first of named) {
    const alike = named.filter((element) => element.attribs.class === first.attribs.class && element.name === first.name)
    const outer = alike.filter((element) => ![...walkUp(element)].some((up) => alike.includes(up)))
    if (outer.length > 1 && outer.reduce((sum, element) => sum + scoreOf(element), 0) >= most * 0.6) return outer
  }
  return null
}

/** Pages that load one article after the other: each has a title of its own, and the first is the page's. */
const findFirstArticle = (elements: readonly Element[], scores: ReadonlyMap<Element, number>, best: Element): ChildNode[] | null => {
  const articles = elements.filter(
    (element) =>
      element.name === 'article' &&
      element !== best &&
      [...walkUp(element)].includes(best) &&
      listElements(element).some(({ name }) => name === 'h1'),
  )
  const [first] = articles
  return articles.length > 1 && first && (scores.get(first) ?? 0) > 200 ? first.children : null
}
