import { type Element, isTag, isText } from 'domhandler'
import { foldSpace, foldWords, readAttribute, readWords } from './dom.js'
import type { LinkedFacts } from './json-ld.js'
import { firstOf, type Meta } from './meta.js'

/** The headline: as JSON-LD has it, else the cards for other sites, else the page's heading or its title without the site's name. */
export const findTitle = (
  elements: readonly Element[],
  meta: Meta,
  linked: LinkedFacts | null,
  headings: readonly string[],
  titleElement: Element | undefined,
  sites: readonly (string | null)[],
): string | null => {
  const shown = titleElement ? readWords(titleElement).slice(0, mostTitle) : ''
  const named = elements.find((element) => /\bheadline\b/i.test(readAttribute(element, 'itemprop')) && element.name !== 'meta')
  const candidates = [
    linked?.headline,
    firstOf(meta, [
      'og:title',
      'twitter:title',
      'itemprop:headline',
      'sailthru.title',
      'parsely-title',
      'dc.title',
      'dcterms.title',
      'citation_title',
      'hdl',
      'title',
    ]),
    named ? readWords(named) : null,
  ].flatMap((title) => (title ? [stripSite(title.slice(0, mostTitle), sites)] : []))
  const bare = stripSite(shown, sites)
  const heading = headings.find((text) => text.length > 10 && [...candidates, bare, shown].some((title) => alike(title, text))) ?? null
  const [best] = candidates
  if (best) {
    // JSON-LD and cards cut long headlines off
    const cut = best.replace(/(?<!\s)\s*(?:…|\.\.\.)$/, '')
    if (cut !== best)
      return [heading, ...candidates, bare].find((title) => title && title !== best && title.startsWith(cut.slice(0, -1))) ?? best
    return best
  }
  if (heading) return heading
  const only = headings.length === 1 ? headings[0] : undefined
  const onPage = findShownTitle(elements, shown)
  if (onPage) return onPage
  return (only && !sites.some((site) => site && foldWords(site) === foldWords(only)) ? only : null) ?? (bare || null)
}

/** The part of the page's title that the page shows by itself. */
const findShownTitle = (elements: readonly Element[], title: string): string | null => {
  const whole = foldWords(title)
  let best: string | null = null
  for (const { name, children } of elements) {
    if (name === 'title' || name === 'script' || children.length === 0 || children.length > 4) continue
    const text = foldSpace(
      children
        .map((child) =>
          isText(child) ? child.data.slice(0, mostTitle) : isTag(child) && child.children.length < 3 ? readWords(child, mostTitle) : '',
        )
        .join(' '),
    )
    if (text.length > title.length || text.length <= (best?.length ?? 14)) continue
    const words = foldWords(text)
    if (words.split(' ').length >= 4 && (whole.startsWith(`${words} `) || whole.endsWith(` ${words}`))) best = text
  }
  return best
}

const mostTitle = 1000

const alike = (a: string, b: string): boolean => {
  const x = foldWords(a)
  const y = foldWords(b)
  return x !== '' && y !== '' && (x.includes(y) || y.includes(x))
}

const separator = /((?<!\s)(?:\s+(?:[|•·»«–—:-]|::|\/\/)\s+|\s*\|\s*))/

/** «Headline - The Daily» without the site's name. */
const stripSite = (title: string, sites: readonly (string | null)[]): string => {
  const parts = title.split(separator)
  for (let end = parts.length - 1; end >= 2; end -= 2) {
    const tail = foldWords(parts.slice(end).join(''))
    const known = sites.some(
      (site) =>
        site &&
        (foldWords(site) === tail ||
          foldWords(site).startsWith(`${tail} `) ||
          tail.startsWith(`${foldWords(site)} `) ||
          tail.endsWith(` ${foldWords(site)}`)),
    )
    if (known)
      return parts
        .slice(0, end - 1)
        .join('')
        .trim()
  }
  const head = parts.slice(0, -2).join('').trim()
  const bar = parts.length >= 3 ? (parts.at(-2) ?? '') : ''
  if (/[|»«]|::/.test(bar) && head.split(' ').length >= 4) return stripSite(head, sites)
  if (
    /[-–—]/.test(bar) &&
    head.split(' ').length >= 4 &&
    /(?:^|\b)(?:news|times|post|daily|herald|tribune|guardian|reuters|bbc|cnn|ap|press|journal|gazette|chronicle|observer|today|online|tv|radio|media|agency|\w+\.(?:com|org|net|co|news|info))\b/i.test(
      parts.at(-1) ?? '',
    ) &&
    (parts.at(-1) ?? '').split(' ').length <= 5
  )
    return head
  return title
}
