import type { Element } from 'domhandler'
import { decodeEntities } from './entities.js'
import { foldSpace, foldWords } from './dom.js'

/** What a page's JSON-LD says of its article; strings as they stand there, markup taken out. */
export interface LinkedFacts {
  readonly headline: string | null
  readonly byline: string | null
  readonly publisher: string | null
  readonly language: string | null
  readonly url: string | null
  /** Publication dates, the best first. */
  readonly published: readonly string[]
  readonly modified: string | null
}

type Node = Readonly<Record<string, unknown>>

/**
 * Reads what the JSON-LD of a page says of its article.
 *
 * @param titles what else the page calls itself, and the addresses it goes by: of several articles the one that bears them is taken
 */
export const readJsonLd = async (
  scripts: readonly string[],
  titles: readonly string[],
  urls: readonly string[],
): Promise<LinkedFacts | null> => {
  const nodes: Node[] = []
  for (const script of scripts) collectNodes(await parseLoosely(script), nodes, 0)
  const byId = new Map(
    nodes.flatMap((node) => (typeof node['@id'] === 'string' && Object.keys(node).length > 1 ? [[node['@id'], node] as const] : [])),
  )
  const article = chooseArticle(nodes, titles.map(foldWords), urls)
  const page = nodes.find((node) => typesOf(node).some((type) => type === 'webpage' || type === 'itempage'))
  const main = article ?? page
  if (!main) return null
  const publisher = nodes.find((node) => typesOf(node).some((type) => type === 'newsmediaorganization'))
  const site = nodes.find((node) => typesOf(node).includes('website'))
  return {
    headline: article ? (toText(article.headline) ?? toText(article.name)) : null,
    byline: article ? (readPeople(article.author ?? article.creator, byId) ?? null) : null,
    publisher:
      readPeople(main.publisher, byId) ?? readPeople(main.sourceOrganization, byId) ?? toText(publisher?.name) ?? toText(site?.name),
    language: toText(main.inLanguage) ?? toText((main.inLanguage as Node | undefined)?.alternateName),
    url: toText(main.url) ?? readId(main.mainEntityOfPage),
    published: [main.datePublished, page?.datePublished, main.dateCreated, main.uploadDate].flatMap((value) => toText(value) ?? []),
    modified: toText(main.dateModified),
  }
}

/** Pages carry JSON that is slightly broken: comments, line breaks in strings, commas too many. */
const parseLoosely = async (script: string): Promise<unknown> => {
  const json = script
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*(?:;\s*)?$/, '')
    .trim()
  try {
    return JSON.parse(json)
  } catch {
    if (json.length > 300_000) return null
    try {
      const { jsonrepair } = await import('jsonrepair')
      return JSON.parse(jsonrepair(json))
    } catch {
      return null
    }
  }
}

/** All objects at any depth, the outer ones first. */
const collectNodes = (value: unknown, nodes: Node[], depth: number): void => {
  if (depth > 12 || nodes.length > 5000 || typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const one of value) collectNodes(one, nodes, depth + 1)
    return
  }
  nodes.push(value as Node)
  for (const inner of Object.values(value)) collectNodes(inner, nodes, depth + 1)
}

const typesOf = (node: Node): string[] =>
  [node['@type'] ?? node.type].flat().flatMap((type) => (typeof type === 'string' ? (type.toLowerCase().split(/[/#:]/).at(-1) ?? '') : []))

const isArticle = (node: Node): boolean =>
  typesOf(node).some((type) => /(?:article|report|posting|newsclip|review)$/.test(type) && type !== 'jobposting')

/** The article that bears the page's title or address, else the first with a headline and a date. */
const chooseArticle = (nodes: readonly Node[], titles: readonly string[], urls: readonly string[]): Node | null => {
  const articles = nodes.filter(isArticle).filter((node) => node.headline !== undefined || node.datePublished !== undefined)
  const score = (node: Node): number => {
    const headline = foldWords(toText(node.headline) ?? toText(node.name) ?? '')
    const address = toText(node.url) ?? readId(node.mainEntityOfPage) ?? readId(node)
    return (
      (headline !== '' && titles.some((title) => title === headline)
        ? 4
        : headline.length > 10 && titles.some((title) => title.includes(headline) || headline.includes(title))
          ? 3
          : 0) +
      (address !== null && urls.some((url) => sameAddress(url, address)) ? 3 : 0) +
      (node.datePublished === undefined ? 0 : 1) +
      (typesOf(node).includes('liveblogposting') ? 1 : 0)
    )
  }
  let best: Node | null = null
  for (const node of articles) if (best === null || score(node) > score(best)) best = node
  return best
}

const sameAddress = (a: string, b: string): boolean => bareAddress(a) === bareAddress(b)
const bareAddress = (url: string): string =>
  url
    .replace(/^https?:\/\/(?:www\.|m\.|amp\.)?/, '')
    .replace(/[?#][\s\S]*/, '')
    .replace(/\/(?:amp\/?)?$/, '')

const readId = (value: unknown): string | null =>
  typeof value === 'string'
    ? value
    : typeof value === 'object' && value !== null
      ? (toText((value as Node)['@id']) ?? toText((value as Node).url))
      : null

/** Names of persons or organizations, parted by «; ». */
const readPeople = (value: unknown, byId: ReadonlyMap<unknown, Node>): string | null => {
  const names = [value].flat(3).flatMap((one): string[] => {
    if (typeof one === 'string') return /^https?:|^#|^\//.test(one) ? readNames(byId.get(one)) : [toText(one) ?? ''].filter(Boolean)
    const node = one as Node | null | undefined
    if (typeof node !== 'object' || node === null) return []
    const own = readNames(node)
    return own.length > 0 ? own : readNames(byId.get(node['@id']))
  })
  return [...new Set(names)].join('; ') || null
}

const readNames = (node: Node | undefined): string[] => {
  if (!node) return []
  const names = [node.name].flat().flatMap((name) => toText(name) ?? [])
  if (names.length > 0) return names
  const parts = [toText(node.givenName), toText(node.familyName)].filter(Boolean).join(' ')
  return parts === '' ? [] : [parts]
}

const toText = (value: unknown): string | null => {
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return toText(value[0])
  if (typeof value === 'object' && value !== null) return toText((value as Node)['@value'])
  if (typeof value !== 'string') return null
  return foldSpace(decodeEntities(value)) || null
}

export const isJsonLd = (element: Element): boolean =>
  element.name === 'script' && /^application\/ld\+json/i.test(element.attribs.type?.trim() ?? '')
