import { toArticleError, invalidXml, unknownCharset, unreadXml } from '../../errors.js'
import type { ByteSource } from '../byte-source.js'
import { decodeBytes, detectEncoding, nameEncoding } from '../encoding.js'
import { findCharset } from '../html/decode-page.js'
import { maxArticleBytes } from '../limits.js'
import { nameApart } from '../name-apart.js'
import { type InputFile, nameFile, type Reading, type ReadOptions } from '../reader.js'
import { readAtomEntry, readRssItem } from './feed.js'
import { readNewsItem, readNewsMl1Item } from './news-ml.js'
import { readNitf } from './nitf.js'
import type { ReadPart } from './read-part.js'
import { type XmlPart, XmlParts } from './parse-xml.js'

/** By the file's outermost element: which elements are articles, and how they are read. */
const kinds: Readonly<Record<string, { readonly part: string; readonly read: ReadPart }>> = {
  rss: { part: 'item', read: readRssItem },
  rdf: { part: 'item', read: readRssItem },
  feed: { part: 'entry', read: readAtomEntry },
  entry: { part: 'entry', read: readAtomEntry },
  newsmessage: { part: 'newsitem', read: readNewsItem },
  newsitem: { part: 'newsitem', read: readNewsItem },
  newsml: { part: 'newsitem', read: readNewsMl1Item },
  nitf: { part: 'nitf', read: readNitf },
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1)

/** XML in any of the forms that news comes in, one article after the other. */
export async function* readXml(file: InputFile, source: ByteSource, options: ReadOptions): AsyncGenerator<Reading> {
  const where = nameFile(file)
  const parts = new XmlParts((name, root) => kinds[bare(root.name)]?.part === bare(name), maxArticleBytes)
  const ids = new Map<string, number>()
  let position = 0
  let broken = false
  const toReading = (part: XmlPart): Reading => {
    position++
    const at = `${where}, line ${part.line}`
    const fallback = file.id && (parts.root === part.element ? file.id : `${file.id}:${position}`)
    try {
      broken ||= part.fault !== null
      if (part.fault) throw invalidXml(`${where}, line ${part.fault.line}`, part.fault.reason)
      const root = parts.root ?? part.element
      const article = (kinds[bare(root.name)] as (typeof kinds)[string]).read(part.element, root, at)
      return { ...article, id: nameApart(article.id, ids) ?? fallback, source: { path: file.path, ...article.source } }
    } catch (error) {
      return { id: fallback, path: file.path, error: toArticleError(error, at) }
    }
  }
  for await (const chunk of decodeXml(source, options.encoding, where)) {
    for (const part of parts.write(chunk)) yield toReading(part)
    if (parts.root && !(bare(parts.root.name) in kinds)) throw unreadXml(where, parts.root.name)
  }
  for (const part of parts.end()) yield toReading(part)
  if (!parts.root) throw invalidXml(where, parts.fault?.reason ?? 'there is no element in it')
  // behind a broken part the elements around it are out of step, too
  if (parts.fault && !broken) throw invalidXml(`${where}, line ${parts.fault.line}`, parts.fault.reason)
}

/** Decodes XML as its byte-order mark, the user or its declaration says. */
async function* decodeXml(source: ByteSource, asked: string | null, where: string): AsyncGenerator<string> {
  const head = await source.peek(1024)
  const mark = detectEncoding(head, null)
  const said = mark.markLength > 0 ? mark.name : (asked ?? findCharset(head) ?? 'utf-8')
  const name = nameEncoding(said)
  if (name === null) throw unknownCharset(where, said)
  const decoder = new TextDecoder(name)
  for await (const chunk of source)
    yield name === 'windows-1252' ? decodeBytes(chunk, { name, unit: 1, markLength: 0 }, where, 0) : decoder.decode(chunk, { stream: true })
  yield name === 'windows-1252' ? '' : decoder.decode()
}
