import type { Document, Element } from 'domhandler'
import { isNamedAround, isNamedBody, isNamedOutside, readClassWords } from './class-words.js'
import { listElements, readAttribute, readWords, walkUp } from './dom.js'
import { collectLines } from './lay-text.js'
import { sumByElement, weigh } from './weigh-lines.js'

/** A name of something around articles is no sign on an element that holds more than this share of the page's text. */
const mostAround = 0.4

/** Says which elements of a page can't hold its article. */
export const judgeElements = (page: Document, elements: readonly Element[]): ((element: Element) => boolean) => {
  const kept = findKept(elements)
  const lines = collectLines(page.children, (element) => !kept.has(element) && isOutside(element))
  const sums = sumByElement(lines, (line) => Math.max(0, weigh(line)))
  const total = lines.reduce((sum, line) => sum + Math.max(0, weigh(line)), 0)
  const verdicts = new Map<Element, boolean>()
  const judge = (element: Element): boolean => {
    if (kept.has(element)) return false
    if (isOutside(element)) return true
    return isAround(element) && (sums.get(element) ?? 0) < total * mostAround
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
  aroundTags.has(element.name) ? !holdsSubheading(element) : isNamedAround(readNames(element)) || isPicture(element)

/** Paragraphs behind a paywall are the article's, where the page has them; appeals to subscribe stand in boxes. */
const readNames = (element: Element): string =>
  element.name === 'p' ? readClassWords(element).replaceAll('-paywall-', '-') : readClassWords(element)

const aroundTags = new Set(['header', 'footer', 'form'])

/** The head of one entry of many, as live pages have them. */
const holdsSubheading = (element: Element): boolean =>
  element.name === 'header' &&
  listElements(element).some(({ name }) => name === 'h2' || name === 'h3') &&
  !listElements(element).some(({ name }) => name === 'h1')

/** A picture with words below it, laid out by hand. */
const isPicture = (element: Element): boolean => {
  if (!pictureHolders.has(element.name)) return false
  if (readWords(element, mostCaption).length > mostCaption) return false
  const names = listElements(element).map(({ name }) => name)
  return names.some((name) => name === 'img' || name === 'amp-img') && !names.some((name) => /^h\d$/.test(name))
}

const mostCaption = 160
const pictureHolders = new Set(['table', 'div', 'span', 'center', 'dl'])
