import type { ChildNode, Document, Element } from 'domhandler'
import { isNamedBody } from './class-words.js'
import { listElements, walkUp } from './dom.js'
import { collectLines, type Line } from './lay-text.js'
import { judgeElements } from './judge-elements.js'
import { sumByElement, weigh } from './weigh-lines.js'

/**
 * Finds the lines of a page that are its article: first what names and roles say is none is left out, then the part of
 * the page is taken in which the running text is, a part that calls itself the article's body before others.
 */
export const findBody = (page: Document): Line[] => {
  const elements = listElements(page)
  const isLeftOut = judgeElements(page, elements)
  const lines = collectLines(page.children, isLeftOut)
  const root = chooseRoot(elements, lines)
  return root.length === 0 ? lines : collectLines(root, isLeftOut)
}

/** The elements whose content is the article. */
const chooseRoot = (elements: readonly Element[], lines: readonly Line[]): ChildNode[] => {
  const scores = sumByElement(lines, weigh)
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

/** Bodies come in a few parts, and pages load a few articles. */
const mostParts = 100

/** What is named the body, where it holds most of the text; several of one name where they do together. */
const findNamedRoot = (elements: readonly Element[], scores: ReadonlyMap<Element, number>, most: number): ChildNode[] | null => {
  const scoreOf = (element: Element): number => scores.get(element) ?? 0
  const named = elements.filter((element) => isNamedBody(element) && scoreOf(element) > 0).slice(0, mostParts)
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
  const articles = elements
    .filter(({ name }) => name === 'article')
    .slice(0, mostParts)
    .filter((element) => element !== best && [...walkUp(element)].includes(best) && listElements(element).some(({ name }) => name === 'h1'))
  const [first] = articles
  return articles.length > 1 && first && (scores.get(first) ?? 0) > 200 ? first.children : null
}
