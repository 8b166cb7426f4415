import { describe, expect, test } from 'vitest'
import { makeFolder, runDateline } from '../helpers/run-dateline.js'

const words = 'Ramón said “no” in Zürich — €5.'
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()

/** The text as the record has it, or what was said on standard error. */
const readBack = async (content: Uint8Array, ...flags: string[]): Promise<string> => {
  const cwd = makeFolder({ 'a.txt': content })
  const { stdout, stderr, code } = await runDateline(['a.txt', '--with-text', ...flags], { cwd })
  expect(code).toBe(stdout === '' ? 1 : 0)
  return stdout === '' ? stderr : JSON.parse(stdout).text
}

describe('text in every encoding', () => {
  test.each<[string, Uint8Array, string[]]>([
    ['UTF-8', Buffer.from(words), []],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${words}`), []],
    ['UTF-16LE with a mark', Buffer.from(`\ufeff${words}`, 'utf16le'), []],
    ['UTF-16BE with a mark', utf16be(`\ufeff${words}`), []],
    ['UTF-16LE by name', Buffer.from(words, 'utf16le'), ['--encoding', 'utf-16le']],
    ['a mark goes before the name', Buffer.from(`\ufeff${words}`), ['--encoding', 'windows-1252']],
    ['windows-1252', Buffer.from('Ram\xf3n said \x93no\x94 in Z\xfcrich \x97 \x805.', 'latin1'), ['--encoding', 'windows-1252']],
    [
      'latin1 is windows-1252, as on the web',
      Buffer.from('Ram\xf3n said \x93no\x94 in Z\xfcrich \x97 \x805.', 'latin1'),
      ['--encoding', 'latin1'],
    ],
  ])('%s', async (_, content, flags) => {
    expect(await readBack(content, ...flags)).toBe(words)
  })

  test('Cyrillic and Japanese encodings', async () => {
    expect(await readBack(Buffer.from([0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0]), '--encoding', 'windows-1251')).toBe('Москва')
    expect(await readBack(Buffer.from([0x93, 0x8c, 0x8b, 0x9e]), '--encoding', 'shift_jis')).toBe('東京')
  })

  test('nothing in the text is altered', async () => {
    const odd = '  \r\n\ttwo\u00a0 spaces \r\n\n“q”\u0000\u2028\n\n'
    expect(await readBack(Buffer.from(odd))).toBe(odd)
  })
})

describe('bytes that fit no character', () => {
  test.each<[string, number[], number, string]>([
    ['a lone byte', [0x61, 0x62, 0xe9, 0x63], 2, '0xe9'],
    ['a character cut off at the end', [0x61, 0xe2, 0x82], 1, '0xe2'],
    ['an overlong form', [0xc0, 0x80], 0, '0xc0'],
    ['a surrogate', [0x61, 0xed, 0xa0, 0x80], 1, '0xed'],
    ['counted from the start of the file, mark included', [0xef, 0xbb, 0xbf, 0x61, 0xff], 4, '0xff'],
    ['after characters of two, three and four bytes', [0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80, 0xb0], 9, '0xb0'],
  ])('%s', async (_, bytes, offset, byte) => {
    const said = await readBack(Uint8Array.from(bytes))
    expect(said).toContain(`a.txt is not valid UTF-8: byte ${offset} (${byte})`)
    expect(said).toContain('--encoding windows-1252')
  })

  test('UTF-16 with half a pair', async () => {
    expect(await readBack(Buffer.from([0xff, 0xfe, 0x61, 0x00, 0x00, 0xd8, 0x62, 0x00]))).toContain('a.txt is not valid UTF-16LE: byte 4')
  })

  test('an encoding that there is not', async () => {
    const { stderr, code } = await runDateline(['--encoding', 'windows-1253x'])
    expect(stderr).toContain('--encoding can\'t be "windows-1253x"')
    expect(code).toBe(2)
  })
})
