import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { parseHeaders } from './records.js'

/** What a server answered. */
export interface HttpResponse {
  readonly status: number
  /** Without parameters, lower case; null where the server said none. */
  readonly type: string | null
  readonly charset: string | null
  readonly body: Buffer
}

/**
 * Reads an answer as it was recorded: head, an empty line, body.
 *
 * @param limit the most bytes that the unpacked body may have
 * @returns null where it is none
 * @throws Error of zlib where the body can't be unpacked
 */
export const readResponse = (block: Buffer, limit: number): HttpResponse | null => {
  const end = findBody(block)
  const head = block.subarray(0, end).toString('latin1')
  const status = Number(/^HTTP\/\d(?:\.\d)? (\d{3})/.exec(head)?.[1])
  if (!status) return null
  const headers = parseHeaders(head)
  const [type = '', ...parameters] = (headers.get('content-type') ?? '').split(';')
  const charset = parameters.flatMap((parameter) => /^\s*charset\s*=\s*["']?([^"'\s]+)/i.exec(parameter)?.[1] ?? [])[0]
  const joined = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '') ? joinChunks(block.subarray(end)) : block.subarray(end)
  return {
    status,
    type: type.trim().toLowerCase() || null,
    charset: charset ?? null,
    body: unpack(joined, headers.get('content-encoding')?.trim().toLowerCase() ?? '', limit),
  }
}

const findBody = (block: Buffer): number => {
  const crlf = block.indexOf('\r\n\r\n')
  if (crlf >= 0) return crlf + 4
  const lf = block.indexOf('\n\n')
  return lf >= 0 ? lf + 2 : block.length
}

/** Crawlers join chunks and leave the header as it was, so a body that does not begin with a length is taken as it is. */
const joinChunks = (body: Buffer): Buffer => {
  const parts: Buffer[] = []
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf('\r\n', at)
    const length =
      end > at && end - at < 100 ? /^([\da-f]{1,8})\s*(?:;|$)/i.exec(body.subarray(at, end).toString('latin1'))?.[1] : undefined
    if (length === undefined) return parts.length === 0 ? body : Buffer.concat(parts)
    const from = end + 2
    parts.push(body.subarray(from, from + Number.parseInt(length, 16)))
    at = from + Number.parseInt(length, 16) + 2
    if (Number.parseInt(length, 16) === 0) break
  }
  return Buffer.concat(parts)
}

/** Crawlers unpack bodies and leave the header as it was, too. */
const unpack = (body: Buffer, coding: string, limit: number): Buffer => {
  const options = { maxOutputLength: limit }
  if (coding === 'gzip' || coding === 'x-gzip') return body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body, options) : body
  if (coding === 'deflate')
    return looksLikeMarkup(body) ? body : (body[0] ?? 0) % 16 === 8 ? inflateSync(body, options) : inflateRawSync(body, options)
  if (coding === 'br') return looksLikeMarkup(body) ? body : brotliDecompressSync(body, options)
  return body
}

export const looksLikeMarkup = (body: Buffer): boolean => /^\ufeff?\s*</.test(body.subarray(0, 64).toString('utf8'))
