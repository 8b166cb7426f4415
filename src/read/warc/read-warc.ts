import { articleTooLarge, toArticleError, invalidWarc } from '../../errors.js'
import { describeSystemError } from '../../text/system-error.js'
import type { ByteSource } from '../byte-source.js'
import { decodePage } from '../html/decode-page.js'
import { readPage } from '../html/read-page.js'
import { maxArticleBytes } from '../limits.js'
import { nameApart } from '../name-apart.js'
import { type InputFile, nameFile, type Reading, type ReadOptions } from '../reader.js'
import { looksLikeMarkup, readResponse } from './http.js'
import { cutRecords, type RecordFault, type WarcRecord } from './records.js'

/** Every page of a web archive that a server answered with, one after the other. */
export async function* readWarc(file: InputFile, source: ByteSource, options: ReadOptions): AsyncGenerator<Reading> {
  source.toleratesDamage = true
  const ids = new Map<string, number>()
  let position = 0
  for await (const record of cutRecords(source, isPage, maxArticleBytes)) {
    position++
    const address = readAddress(record)
    const where = `${nameFile(file)}, record ${position}${address === null ? '' : ` (${address})`}`
    try {
      if (record.fault) {
        if (record.fault.kind === 'too-large') throw articleTooLarge(where, maxArticleBytes)
        throw invalidWarc(where, describeFault(record.fault))
      }
      const article = record.block && (await readRecord(record.block, address, where, options))
      if (!article) continue
      const { source: facts, ...parts } = article
      yield { ...parts, id: nameApart(address, ids) ?? (file.id && `${file.id}:${position}`), source: { path: file.path, ...facts } }
    } catch (error) {
      yield { id: address ?? (file.id && `${file.id}:${position}`), path: file.path, error: toArticleError(error, where) }
    }
  }
}

/** Answers of servers; those that are no pages are known by their own heads. */
const isPage = (headers: ReadonlyMap<string, string>): boolean => {
  const type = headers.get('warc-type')
  const content = headers.get('content-type') ?? ''
  return (
    (type === 'response' && !/^text\/dns/i.test(content)) ||
    (type === 'resource' && pageTypes.has(content.split(';')[0]?.trim().toLowerCase() ?? ''))
  )
}

const pageTypes = new Set(['text/html', 'application/xhtml+xml'])

const readAddress = ({ headers }: WarcRecord): string | null => headers.get('warc-target-uri')?.replace(/^<|>$/g, '') || null

const readRecord = async (
  block: Buffer,
  address: string | null,
  where: string,
  { encoding }: ReadOptions,
): Promise<Awaited<ReturnType<typeof readPage>> | null> => {
  let response: ReturnType<typeof readResponse>
  try {
    response = readResponse(block, maxArticleBytes)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw articleTooLarge(where, maxArticleBytes)
    throw invalidWarc(where, describeSystemError(error))
  }
  // a resource is the page itself
  const { status, type, charset, body } = response ?? { status: 200, type: 'text/html', charset: null, body: block }
  const isRead = status >= 200 && status < 300 && (type === null ? looksLikeMarkup(body) : pageTypes.has(type))
  return isRead ? readPage(decodePage(body, { asked: encoding, header: charset }, where), address, where) : null
}

const describeFault = (fault: RecordFault): string =>
  fault.kind === 'damaged'
    ? describeSystemError(fault.error)
    : fault.kind === 'cut-off'
      ? 'the file ends within it'
      : 'it does not begin as a record does, or has no length'
