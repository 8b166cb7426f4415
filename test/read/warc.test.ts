import { brotliCompressSync, gzipSync } from 'node:zlib'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { ByteSource } from '../../src/read/byte-source.js'
import { GunzipMembers } from '../../src/read/gunzip-members.js'
import type { Reading } from '../../src/read/reader.js'
import { warc } from '../../src/read/warc/index.js'

const page = (name: string): string =>
  `<html><head><title>${name}</title></head><body><p>Twelve people were killed in ${name} on Tuesday, the ministry said.</p></body></html>`

const record = (type: string, address: string, block: string | Uint8Array, length?: number): Buffer => {
  const bytes = Buffer.from(block)
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${address}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${length ?? bytes.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n\r\n')])
}

const answer = (body: string | Uint8Array, headers = 'Content-Type: text/html; charset=utf-8', status = '200 OK'): Buffer =>
  Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n`), Buffer.from(body)])

const pageRecord = (name: string): Buffer => record('response', `https://post.example/${name}`, answer(page(name)))

const info = record('warcinfo', '', 'software: test\r\n')

/** What is read of an archive, in chunks of that many bytes. */
const read = async (bytes: Buffer, isPacked: boolean, chunkLength = 100): Promise<Reading[]> => {
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunkLength) }, (_, i) =>
    bytes.subarray(i * chunkLength, (i + 1) * chunkLength),
  )
  const stream = Readable.from(chunks, { objectMode: true })
  const source = new ByteSource(isPacked ? stream.pipe(new GunzipMembers()) : stream)
  const found: Reading[] = []
  for await (const reading of warc.read({ path: 'a.warc', id: 'a.warc' }, source, { encoding: null, fields: new Map() }))
    found.push(reading)
  return found
}

const brief = (readings: readonly Reading[]): string[] =>
  readings.map((reading) => ('error' in reading ? `${reading.id}: ${reading.error.message}` : `${reading.id}: ${reading.source.title}`))

const packed = (...records: readonly Buffer[]): Buffer => Buffer.concat(records.map((one) => gzipSync(one)))

const ok = (name: string): string => `https://post.example/${name}: ${name}`

describe('pages of an archive', () => {
  const records = [info, pageRecord('a'), record('request', 'https://post.example/a', 'GET /a HTTP/1.1\r\n\r\n'), pageRecord('b')]

  test.each<[string, Buffer, boolean]>([
    ['plain', Buffer.concat(records), false],
    ['a member for each record', packed(...records), true],
    ['packed as a whole', gzipSync(Buffer.concat(records)), true],
  ])('%s', async (_title, bytes, isPacked) => {
    for (const length of [7, 100, 100_000]) expect(brief(await read(bytes, isPacked, length))).toEqual([ok('a'), ok('b')])
  })

  test('text, address and id', async () => {
    const [reading] = await read(Buffer.concat(records), false)
    expect(reading).toMatchObject({
      id: 'https://post.example/a',
      text: 'Twelve people were killed in a on Tuesday, the ministry said.',
      source: { path: 'a.warc', url: 'https://post.example/a' },
    })
  })

  test.each<[string, Buffer]>([
    [
      'chunks',
      answer(
        `10\r\n${page('a').slice(0, 16)}\r\n${(page('a').length - 16).toString(16)}\r\n${page('a').slice(16)}\r\n0\r\n\r\n`,
        'Content-Type: text/html\r\nTransfer-Encoding: chunked',
      ),
    ],
    ['chunks that a crawler has joined', answer(page('a'), 'Content-Type: text/html\r\nTransfer-Encoding: chunked')],
    ['gzip', answer(gzipSync(page('a')), 'Content-Type: text/html\r\nContent-Encoding: gzip')],
    ['gzip that a crawler has unpacked', answer(page('a'), 'Content-Type: text/html\r\nContent-Encoding: gzip')],
    ['Brotli', answer(brotliCompressSync(page('a')), 'Content-Type: text/html\r\nContent-Encoding: br')],
    ['no type', answer(page('a'), 'Server: x')],
  ])('%s', async (_title, block) => {
    expect(brief(await read(record('response', 'https://post.example/a', block), false))).toEqual([ok('a')])
  })

  test.each<[string, Buffer]>([
    ['a picture', answer('GIF89a', 'Content-Type: image/gif')],
    ['an error page', answer(page('a'), 'Content-Type: text/html', '404 Not Found')],
    ['a redirection', answer('', 'Location: /b', '301 Moved')],
  ])('%s is no article', async (_title, block) => {
    expect(await read(record('response', 'https://post.example/a', block), false)).toEqual([])
  })

  test('the charset of the answer goes before that of the page', async () => {
    const body = Buffer.from(page('a').replace('<title>a', '<meta charset=utf-8><title>caf\u00e9'), 'latin1')
    const block = answer(body, 'Content-Type: text/html; charset=ISO-8859-1')
    expect((await read(record('response', 'https://post.example/a', block), false))[0]).toMatchObject({ source: { title: 'café' } })
  })

  test('an address that comes twice', async () => {
    expect((await read(Buffer.concat([pageRecord('a'), pageRecord('a')]), false)).map(({ id }) => id)).toEqual([
      'https://post.example/a',
      'https://post.example/a#2',
    ])
  })
})

describe('broken archives cost what is broken', () => {
  const members = ['a', 'b', 'c'].map((name) => gzipSync(pageRecord(name)))
  const [a = Buffer.alloc(0), b = Buffer.alloc(0), c = Buffer.alloc(0)] = members
  const withByte = (bytes: Buffer, at: number, byte: number): Buffer => {
    const copy = Buffer.from(bytes)
    copy[at < 0 ? bytes.length + at : at] = byte
    return copy
  }

  test.each<[string, Buffer]>([
    ['a byte changed within', withByte(b, 60, 0xff)],
    ['a wrong check sum', withByte(b, -6, (b.at(-6) ?? 0) ^ 0xff)],
    ['its end missing', b.subarray(0, b.length - 40)],
    ['its middle missing', Buffer.concat([b.subarray(0, 50), b.subarray(90)])],
    ['a broken header', withByte(b, 1, 0)],
    ['zeros within', Buffer.concat([b.subarray(0, 40), Buffer.alloc(60), b.subarray(100)])],
  ])('a member of gzip with %s', async (_title, broken) => {
    for (const length of [9, 100_000]) {
      const found = brief(await read(Buffer.concat([a, broken, c]), true, length))
      expect(found).toHaveLength(3)
      expect(found[0]).toBe(ok('a'))
      expect(found[1]).toMatch(/a\.warc, record 2.* can't be read: its compressed bytes are damaged/)
      expect(found[2]).toBe(ok('c'))
    }
  })

  test('an archive that is cut off', async () => {
    const found = brief(await read(Buffer.concat([a, b.subarray(0, 80)]), true))
    expect(found).toEqual([ok('a'), expect.stringMatching(/record 2.* can't be read: its compressed bytes end too early/)])
    const whole = Buffer.concat([pageRecord('a'), pageRecord('b')])
    expect(brief(await read(whole.subarray(0, whole.length - 60), false))).toEqual([
      ok('a'),
      expect.stringMatching(/record 2 \(https:\/\/post.example\/b\) can't be read: the file ends within it/),
    ])
  })

  test.each<[string, Buffer]>([
    ['a wrong length', record('response', 'https://post.example/b', answer(page('b')), 40)],
    ['no length', Buffer.from('WARC/1.0\r\nWARC-Type: response\r\n\r\nwords\r\n\r\n')],
    ['something else', Buffer.from('these are no headers\r\n\r\n')],
  ])('a record with %s', async (_title, broken) => {
    const found = brief(await read(Buffer.concat([pageRecord('a'), broken, pageRecord('c')]), false))
    expect(found[0]).toBe(ok('a'))
    expect(found.at(-1)).toBe(ok('c'))
    expect(found.slice(1, -1).join()).toMatch(/can't be read: it does not begin as a record does, or has no length/)
  })
})

describe('gzip of other inputs', () => {
  const readAll = async (bytes: Buffer): Promise<string> => {
    const source = new ByteSource(Readable.from([bytes], { objectMode: true }).pipe(new GunzipMembers()))
    const parts: Buffer[] = []
    for await (const chunk of source) parts.push(chunk)
    return Buffer.concat(parts).toString()
  }

  test('several members are one text, padding behind them is none', async () => {
    expect(await readAll(Buffer.concat([gzipSync('one '), gzipSync('two'), Buffer.alloc(20)]))).toBe('one two')
  })

  test('a name and a comment in the header', async () => {
    const [head, rest] = [gzipSync('one').subarray(0, 10), gzipSync('one').subarray(10)]
    head[3] = 8 | 16
    expect(await readAll(Buffer.concat([head, Buffer.from('name\0comment\0'), rest]))).toBe('one')
  })

  test('megabytes come through', async () => {
    const text = 'At least 12 people were killed. '.repeat(200_000)
    expect(await readAll(gzipSync(text))).toBe(text)
  })

  test('damage is an error', async () => {
    await expect(readAll(gzipSync('one two three').subarray(0, 15))).rejects.toMatchObject({ code: 'Z_BUF_ERROR' })
    await expect(readAll(Buffer.concat([gzipSync('one').subarray(0, 12), Buffer.from('xxxxxxxxxxxxxxxx')]))).rejects.toMatchObject({
      code: 'Z_DATA_ERROR',
    })
  })
})
