import { type Element, isTag } from 'domhandler'
import { appeals, credits, emptyPosts, labels, pointers, rights, tailHeadings } from './apart-phrases.js'
import { foldWords } from './dom.js'
import { isByline, isDateLine } from './head-lines.js'
import type { Line } from './lay-text.js'

export interface PageFacts {
  readonly title: string | null
  readonly byline: string | null
}

/** Leaves out the lines of an article's body that are not its text: links to others, appeals, credits, what the head said already. */
export const dropLines = (lines: readonly Line[], facts: PageFacts): Line[] =>
  dropEmptyHeadings(dropRepeated(dropTail(lines).filter((line, i, all) => !isApart(line, i, all.length, facts))))

const isHeading = ({ tag }: Line): boolean => /^h\d$/.test(tag)

/** How many lines at the start and at the end may repeat what the head of the page says. */
const headLines = 6
const footLines = 3

const isApart = (line: Line, i: number, count: number, facts: PageFacts): boolean => {
  const { text, linked, tag, quote } = line
  if (!/[\p{L}\p{N}]/u.test(text)) return true
  if (quote) return emptyPosts.test(text)
  const share = linked / text.length
  const { length } = text
  if (share > 0.85 && (tag === 'li' || isHeading(line) || length < 180)) return true
  if (share > 0.3 && pointers.test(text)) return true
  if (length <= 80 && !isHeading(line) && labels.test(text)) return true
  if (length <= 200 && credits.test(text)) return true
  if (length <= 300 && rights.test(text)) return true
  if (length <= (share > 0 ? 320 : 220) && appeals.test(text)) return true
  if (i >= headLines && i < count - footLines) return false
  if (facts.title !== null && foldWords(text) === foldWords(facts.title)) return true
  return isDateLine(text) || isByline(text, facts.byline)
}

/** From a heading like «More stories» on, what stands in the second half of a page belongs to others, but for lines that stand beside the article's own. */
const dropTail = (lines: readonly Line[]): readonly Line[] => {
  const total = lines.reduce((sum, { text, linked }) => sum + text.length - linked, 0)
  const own = findMainParent(lines)
  let before = 0
  let isTail = false
  return lines.filter((line) => {
    const { text, linked, quote, element } = line
    before += text.length - linked
    const isShort = text.length <= 60 && quote === null && (isHeading(line) || !/[.!?]$/.test(text))
    if (isShort && before > total * 0.5 && tailHeadings.test(text)) isTail = true
    else if (isTail && element.parent === own && linked === 0 && text.length >= 60) isTail = false
    return !isTail
  })
}

/** The element that most of the text stands in. */
const findMainParent = (lines: readonly Line[]): Element | null => {
  const sums = new Map<Element, number>()
  for (const { text, linked, element } of lines) {
    const { parent } = element
    if (parent && isTag(parent)) sums.set(parent, (sums.get(parent) ?? 0) + text.length - linked)
  }
  let main: Element | null = null
  for (const [parent, sum] of sums) if (main === null || sum > (sums.get(main) ?? 0)) main = parent
  return main
}

/** Pages show some paragraphs twice, for narrow screens or as a pull quote. */
const dropRepeated = (lines: readonly Line[]): readonly Line[] => {
  const seen = new Set<string>()
  const running = lines.filter(({ quote }) => quote === null).map(({ text }) => foldWords(text))
  return lines.filter((line) => {
    const words = foldWords(line.text)
    if (words.length < 50) return true
    if (line.quote && running.some((text) => text.includes(words))) return false
    if (seen.has(words)) return false
    seen.add(words)
    return true
  })
}

/** A heading with nothing below it. */
const dropEmptyHeadings = (lines: readonly Line[]): Line[] => {
  const kept: Line[] = []
  let below = 9
  for (const line of [...lines].reverse()) {
    const level = isHeading(line) ? Number(line.tag.slice(1)) : null
    if (level !== null && (kept.length === 0 || level >= below)) continue
    kept.push(line)
    below = level ?? 9
  }
  return kept.reverse()
}
