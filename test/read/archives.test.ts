import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import * as zlib from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { makeTar, makeZip, type PackedFile } from '../helpers/make-archive.js'
import { makeFolder, parseLines, runDateline, toLines } from '../helpers/run-dateline.js'

const report = 'GENEVA — At least 12 people were killed on Tuesday, the ministry said.\n'
const rows = toLines([
  { id: 'r1', text: report },
  { id: 'r2', text: report },
])
const page = `<!doctype html><html><head><title>Flood</title></head><body><article><p>${report.repeat(4)}</p></article></body></html>`
const files: PackedFile[] = [
  { name: 'b.txt', content: report },
  { name: 'sub/', content: '' },
  { name: 'sub/a.txt', content: report },
  { name: 'sub/drafts/é.txt', content: report },
  { name: 'rows.ndjson', content: rows },
  { name: 'dump', content: rows },
  { name: 'packed.txt.gz', content: gzipSync(report) },
  { name: 'page.html', content: page },
  { name: '__MACOSX/sub/a.txt', content: report },
  { name: 'sub/._a.txt', content: report },
  { name: '.DS_Store', content: '\u0000\u0001' },
]
const shown = ['b.txt', 'sub/a.txt', 'sub/drafts/é.txt', 'r1', 'r2', 'r1', 'r2', 'packed.txt.gz', 'page.html']

const run = async (words: readonly string[], cwd: string) => {
  const { stdout, stderr, code } = await runDateline([...words, '--to', 'ndjson', '--only', 'counts'], { cwd })
  return { records: parseLines(stdout), ids: parseLines(stdout).map(({ id }) => id), stderr, code }
}

const inArchive = (archive: string, names: readonly string[]): string[] =>
  names.map((name) => (/^r\d$/.test(name) ? name : `${archive}/${name}`))

describe('members are read as files are', () => {
  const formats: [string, Buffer][] = [
    ['a.zip', makeZip(files)],
    ['a.tar', makeTar(files)],
    ['a.tar.gz', gzipSync(makeTar(files))],
    ['a.tgz', gzipSync(makeTar(files))],
    ['download', makeZip(files)],
    ['download2', gzipSync(makeTar(files))],
  ]

  test.each(formats)('%s', async (name, bytes) => {
    const cwd = makeFolder({ [name]: bytes })
    const { records, ids, code } = await run([name], cwd)
    expect(ids).toEqual(inArchive(name, shown))
    expect(records.map(({ source }) => source.path)).toContain(`${name}/sub/a.txt`)
    expect(records.at(-1)?.source.title, 'a page is read as a page').toBe('Flood')
    expect(code).toBe(0)
    expect(readdirSync(cwd), 'nothing is unpacked').toEqual([name])
  })

  test.each(formats)('%s in a folder, with files around it', async (name, bytes) => {
    const cwd = makeFolder({ 'in/0.txt': report, [`in/x/${name}`]: bytes, 'in/z.txt': report })
    const { records, ids } = await run(['in'], cwd)
    expect(ids).toEqual(['0.txt', ...inArchive(`x/${name}`, shown), 'z.txt'])
    expect(records.map(({ source }) => source.path)).toContain(`in/x/${name}/sub/a.txt`)
  })

  test('by a glob', async () => {
    const cwd = makeFolder({ 'a.zip': makeZip(files.slice(0, 1)), 'b.tar': makeTar(files.slice(0, 1)) })
    expect((await run(['*.{zip,tar}'], cwd)).ids).toEqual(['a.zip/b.txt', 'b.tar/b.txt'])
  })

  test.each([
    ['tar', makeTar(files)],
    ['tar in gzip', gzipSync(makeTar(files))],
  ])('on standard input: %s', async (_, input) => {
    const { stdout, code } = await runDateline(['--to', 'ndjson'], { input })
    expect(parseLines(stdout).map(({ id }) => id)).toEqual(shown)
    expect(code).toBe(0)
  })

  test('a zip on standard input: the way out is told', async () => {
    const { stdout, stderr, code } = await runDateline([], { input: makeZip(files) })
    expect(JSON.parse(stdout)).toEqual([])
    expect(stderr).toContain('standard input is a zip archive, which can be read from a file of its own only')
    expect(code).toBe(1)
  })

  test('an archive is always many articles, one of them or none', async () => {
    const cwd = makeFolder({ 'one.zip': makeZip(files.slice(0, 1)), 'none.tar': makeTar([]) })
    for (const [name, count] of [['one.zip', 1] as const, ['none.tar', 0] as const]) {
      const { stdout, code } = await runDateline([name], { cwd })
      expect(JSON.parse(stdout)).toHaveLength(count)
      expect(code).toBe(0)
    }
  })

  const zstdCompressSync = (zlib as { zstdCompressSync?: (bytes: Buffer) => Buffer }).zstdCompressSync
  const zstdHead = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 0, 0, 0])

  test.runIf(zstdCompressSync)('Zstandard', async () => {
    const pack = zstdCompressSync ?? ((bytes) => bytes)
    const cwd = makeFolder({
      'in/a.txt.zst': pack(Buffer.from(report)),
      'in/b.tar.zst': pack(makeTar(files)),
      'in/c.ndjson.zst': Buffer.concat([pack(Buffer.from(rows)), pack(Buffer.from(rows))]),
    })
    expect((await run(['in'], cwd)).ids).toEqual(['a.txt.zst', ...inArchive('b.tar.zst', shown), 'r1', 'r2', 'r1', 'r2'])
  })

  test.runIf(zstdCompressSync)('Zstandard that is cut off', async () => {
    const packed = zstdCompressSync?.(Buffer.from(report.repeat(500))) ?? Buffer.alloc(0)
    const { stdout, stderr, code } = await runDateline(['a.txt.zst'], { cwd: makeFolder({ 'a.txt.zst': packed.subarray(0, -9) }) })
    expect(stdout).toBe('')
    expect(stderr).toContain("a.txt.zst can't be read: its compressed bytes end too early")
    expect(code).toBe(1)
  })

  test.skipIf(zstdCompressSync)('Zstandard where Node.js does not have it: the version that has is named', async () => {
    const { stderr, code } = await run(['a.txt.zst'], makeFolder({ 'a.txt.zst': zstdHead }))
    expect(stderr).toContain(`a.txt.zst is compressed with Zstandard, which this Node.js (${process.version}) can't unpack`)
    expect(stderr).toContain('22.15')
    expect(code).toBe(1)
  })
})

describe('which members', () => {
  test.each<[string[], string[]]>([
    [
      ['a.zip', '--include', '*.txt'],
      ['a.zip/b.txt', 'a.zip/sub/a.txt', 'a.zip/sub/drafts/é.txt'],
    ],
    [['a.zip', '--include', 'sub/*'], ['a.zip/sub/a.txt']],
    [
      ['a.zip', '--include', '*.txt', '--exclude', 'drafts'],
      ['a.zip/b.txt', 'a.zip/sub/a.txt'],
    ],
    [['in', '--include', 'b.txt'], ['a.zip/b.txt']],
    [['in', '--include', 'a.zip/sub/*'], ['a.zip/sub/a.txt']],
    [['in', '--include', '*.zip', '--exclude', 'sub', '--exclude', '*.{ndjson,html,gz}', '--exclude', 'dump'], ['a.zip/b.txt']],
    [['in', '--exclude', '*.zip'], []],
    [
      ['a.zip', '--hidden', '--include', '*a.txt'],
      ['a.zip/sub/a.txt', 'a.zip/__MACOSX/sub/a.txt', 'a.zip/sub/._a.txt'],
    ],
    [['a.zip/sub/a.txt'], ['a.zip/sub/a.txt']],
    [['a.zip/sub'], ['a.zip/sub/a.txt', 'a.zip/sub/drafts/é.txt']],
    [['a.zip/sub/._a.txt', '--exclude', '*.txt'], ['a.zip/sub/._a.txt']],
  ])('%j', async (words, expected) => {
    const packed = makeZip(files)
    expect((await run(words, makeFolder({ 'a.zip': packed, 'in/a.zip': packed }))).ids).toEqual(expected)
  })

  test('one that is not there', async () => {
    const { stderr, code } = await run(['a.zip/nothing.txt'], makeFolder({ 'a.zip': makeZip(files) }))
    expect(stderr).toContain('"a.zip/nothing.txt"')
    expect(code).toBe(1)
  })
})

describe('names lead nowhere', () => {
  const names = ['../../up.txt', '/etc/abs.txt', 'C:\\win\\drive.txt', './same.txt', '..', 'a/../b.txt']
  const clean = ['up.txt', 'etc/abs.txt', 'win/drive.txt', 'same.txt', 'unnamed', 'a/b.txt']
  const bad = names.map((name) => ({ name, content: report }))

  test.each([
    ['a.zip', makeZip(bad)],
    ['a.tar', makeTar(bad)],
  ])('%s', async (name, bytes) => {
    const cwd = makeFolder({ [name]: bytes })
    expect((await run([name], cwd)).ids).toEqual(inArchive(name, clean))
    await runDateline([name, '--to', 'json', '-o', 'out/'], { cwd })
    expect(readdirSync(cwd).sort()).toEqual([name, 'out'])
    const written = readdirSync(join(cwd, 'out'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'))
    expect(written.sort()).toEqual(
      inArchive(name, clean)
        .map((path) => `${path}.json`)
        .sort(),
    )
  })

  test('links are left out', async () => {
    const linked = makeZip([{ name: 'link.txt', content: '/etc/passwd', zip: { mode: 0o120777 } }, ...files.slice(0, 1)])
    expect((await run(['a.zip'], makeFolder({ 'a.zip': linked }))).ids).toEqual(['a.zip/b.txt'])
  })
})

describe('what is wrong with a member costs that member', () => {
  const around = (bad: PackedFile): Buffer => makeZip([files[0] as PackedFile, bad, { name: 'z.txt', content: report }])

  test.each<[string, PackedFile, string]>([
    ['encrypted', { name: 'x.txt', content: report, zip: { flags: 1 } }, 'a.zip/x.txt is encrypted'],
    ['another method', { name: 'x.txt', content: report, zip: { method: 14 } }, 'a.zip/x.txt is packed by LZMA'],
    ['a method unheard of', { name: 'x.txt', content: report, zip: { method: 77 } }, 'a.zip/x.txt is packed by method 77'],
    ['other bytes', { name: 'x.txt', content: report, zip: { crc: 1 } }, "a.zip/x.txt can't be unpacked: its bytes are not those"],
    ['another length', { name: 'x.txt', content: report, zip: { size: 9 } }, "a.zip/x.txt can't be unpacked"],
    ['another encoding', { name: 'x.txt', content: Uint8Array.of(0x61, 0xff) }, 'a.zip/x.txt is not valid UTF-8: byte 1'],
    ['another format', { name: 'x.pdf', content: '%PDF-1.7' }, 'a.zip/x.pdf looks like PDF'],
    ['a zip', { name: 'x.zip', content: makeZip(files) }, 'a.zip/x.zip is an archive within an archive'],
    ['a tar without a name', { name: 'x', content: makeTar(files) }, 'a.zip/x is an archive within an archive'],
    ['a packed tar', { name: 'x.tgz', content: gzipSync(makeTar(files)) }, 'a.zip/x.tgz is an archive within an archive'],
    ['too much', { name: 'x.txt', content: Buffer.alloc(21_000_000, 0x20) }, 'a.zip/x.txt is larger than 20 MB'],
  ])('%s', async (_, bad, said) => {
    const { ids, stderr, code } = await run(['a.zip'], makeFolder({ 'a.zip': around(bad) }))
    expect(stderr).toContain(said)
    expect(ids).toEqual(['a.zip/b.txt', 'a.zip/z.txt'])
    expect(code).toBe(1)
  })

  test.each<[string, Buffer, string[], string]>([
    [
      'cut off in a member',
      makeTar(files).subarray(0, 1024 + 512 + 512 + 20),
      ['b.txt'],
      "a.tar/sub/a.txt can't be unpacked: the archive ends",
    ],
    ['cut off at a header', makeTar(files).subarray(0, 1024), ['b.txt'], ''],
    ['without its end', makeTar(files.slice(0, 1)).subarray(0, 1024), ['b.txt'], ''],
    ['with rubbish behind its end', Buffer.concat([makeTar(files.slice(0, 1)), Buffer.alloc(99_999, 'x')]), ['b.txt'], ''],
    [
      'a spoilt header',
      spoil(makeTar(files.slice(0, 3)), 1024),
      ['b.txt', 'sub/a.txt'],
      'a.tar is damaged, or no archive: checksum failure',
    ],
    ['no tar', Buffer.alloc(5000, 'x'), [], 'a.tar is damaged, or no archive'],
    ['empty', Buffer.alloc(0), [], 'a.tar is damaged, or no archive'],
  ])('tar: %s', async (_, bytes, expected, said) => {
    const { ids, stderr, code } = await run(['a.tar'], makeFolder({ 'a.tar': bytes }))
    expect(ids).toEqual(inArchive('a.tar', expected))
    expect(stderr).toContain(said)
    expect(code).toBe(said === '' ? 0 : 1)
  })

  test('tar in gzip that is cut off', async () => {
    const noise = Array.from({ length: 400 }, (_, i) => ({ name: `${i}.txt`, content: `${report}${Math.sin(i)}` }))
    const packed = gzipSync(makeTar(noise))
    const { ids, stderr, code } = await run(['a.tgz'], makeFolder({ 'a.tgz': packed.subarray(0, packed.length / 2) }))
    expect(ids.length).toBeGreaterThan(50)
    expect(ids.length).toBeLessThan(400)
    expect(stderr).toContain('its compressed bytes end too early')
    expect(code).toBe(1)
  })

  test.each([
    ['cut off', makeZip(files).subarray(0, 600)],
    ['no zip', Buffer.from('no zip at all')],
    ['empty', Buffer.alloc(0)],
  ])('zip: %s', async (_, bytes) => {
    const cwd = makeFolder({ 'in/a.zip': bytes, 'in/b.txt': report })
    const { ids, stderr, code } = await run(['in'], cwd)
    expect(ids).toEqual(['b.txt'])
    expect(stderr).toContain('in/a.zip is damaged, or no archive')
    expect(code).toBe(1)
  })
})

function spoil(bytes: Buffer, at: number): Buffer {
  bytes.fill(0xff, at, at + 100)
  return bytes
}

describe('what grows without measure is given up', () => {
  test('a member of a zip', { timeout: 60_000 }, async () => {
    // 300 MB in 300 kB
    const cwd = makeFolder({ 'a.zip': makeZip([{ name: 'rows.ndjson', content: Buffer.alloc(300_000_000, 0x20) }, ...files.slice(0, 1)]) })
    const { stderr, code } = await run(['a.zip'], cwd)
    expect(stderr).toContain('a.zip grows to more than 1000 times its size')
    expect(code).toBe(1)
  })

  test('a tar in gzip, with memory that would not hold it', { timeout: 60_000 }, async () => {
    const packed = gzipSync(makeTar([...files.slice(0, 1), { name: 'x.txt', content: Buffer.alloc(300_000_000, 0x20) }]), { level: 9 })
    const cwd = makeFolder({ 'in/a.tgz': packed, 'in/b.txt': report })
    const { stdout, stderr, code } = await runDateline(['in', '--to', 'ndjson'], { cwd, env: { NODE_OPTIONS: '--max-old-space-size=96' } })
    expect(parseLines(stdout).map(({ id }) => id)).toEqual(['a.tgz/b.txt', 'b.txt'])
    expect(stderr).toContain('a.tgz/x.txt is larger than 20 MB')
    expect(stderr).toContain('in/a.tgz grows to more than 1000 times its size')
    expect(code).toBe(1)
  })
})

test('--failed names members by paths that can be given again', async () => {
  const cwd = makeFolder({ 'in/a.zip': makeZip([{ name: 'x/bad.txt', content: Uint8Array.of(0xff) }, ...files.slice(0, 1)]) })
  await run(['in', '--failed', 'failed.ndjson'], cwd)
  const failed = JSON.parse(readFileSync(join(cwd, 'failed.ndjson'), 'utf8'))
  expect(failed).toMatchObject({ id: 'a.zip/x/bad.txt', path: 'in/a.zip/x/bad.txt', code: 'invalid-encoding' })
  expect((await run([failed.path, '--encoding', 'windows-1252'], cwd)).ids).toEqual(['in/a.zip/x/bad.txt'])
})
