import { isUtf8 } from 'node:buffer'
import { Parser } from 'htmlparser2'
import { unknownCharset } from '../../errors.js'
import { decodeBytes, detectEncoding, nameEncoding } from '../encoding.js'

export interface Charsets {
  /** What the user asked for. */
  readonly asked: string | null
  /** What the server said. */
  readonly header?: string | null
}

/** How much of a page is searched for the charset that it names; the standard asks for 1024 bytes, pages need more. */
const headLength = 16_384

/**
 * Decodes a page: by its byte-order mark, else as the user or the server says, else as the page itself says, else as
 * UTF-8, and as windows-1252 where it is no UTF-8. Bytes that fit no character become U+FFFD, as in browsers.
 *
 * @throws DatelineError `invalid-encoding` where the charset that is named is none and the bytes are no UTF-8
 */
export const decodePage = (bytes: Buffer, { asked, header = null }: Charsets, where: string): string => {
  const mark = detectEncoding(bytes.subarray(0, 3), null)
  if (mark.markLength > 0) return decodeAs(bytes.subarray(mark.markLength), mark.name, where)
  const said = asked ?? header ?? findCharset(bytes.subarray(0, headLength))
  const known = said === null ? null : nameEncoding(said)
  if (said !== null && known === null && !isUtf8(bytes)) throw unknownCharset(where, said)
  // a page can't name itself UTF-16 in bytes that are ASCII
  const name = known === null || (known.startsWith('utf-16') && !isWide(bytes)) ? 'utf-8' : known
  if (name !== 'utf-8' || isUtf8(bytes)) return decodeAs(bytes, name, where)
  return asked === null && !isMostlyUtf8(bytes) ? decodeAs(bytes, 'windows-1252', where) : decodeAs(bytes, 'utf-8', where)
}

const decodeAs = (bytes: Buffer, name: string, where: string): string =>
  name === 'windows-1252' ? decodeBytes(bytes, { name, unit: 1, markLength: 0 }, where, 0) : new TextDecoder(name).decode(bytes)

const isWide = (bytes: Buffer): boolean => bytes.subarray(0, 64).includes(0)

/** A page that names itself UTF-8 and has a few broken bytes is UTF-8; one with no whole character but ASCII is not. */
const isMostlyUtf8 = (bytes: Buffer): boolean => {
  const text = new TextDecoder().decode(bytes)
  let broken = 0
  let whole = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0xfffd) broken++
    else if (code > 0x7f) whole++
  }
  return whole > broken
}

/** The charset that a page names in its XML declaration or its `meta` elements. */
export const findCharset = (head: Buffer): string | null => {
  let found: string | null = null
  const take = (label: string | undefined): void => {
    const name = label?.trim().replace(/^["']|["']$/g, '')
    if (found === null && name) found = name
  }
  const readDeclaration = (content: string): void => {
    if (content.startsWith('?xml')) take(/encoding\s*=\s*["']([^"']{1,40})/i.exec(content)?.[1])
  }
  const parser = new Parser({
    // what HTML takes an XML declaration for
    oncomment: readDeclaration,
    onprocessinginstruction: (_name, content) => readDeclaration(content),
    onopentag(name, attributes) {
      if (name !== 'meta') return
      take(attributes.charset)
      if (attributes['http-equiv']?.toLowerCase() === 'content-type')
        take(/charset\s*=\s*([^\s;]{1,40})/i.exec(attributes.content ?? '')?.[1])
    },
  })
  parser.end(head.toString('latin1'))
  return found
}
