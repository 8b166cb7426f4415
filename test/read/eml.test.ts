import { describe, expect, test } from 'vitest'
import { readMail } from '../../src/read/eml/read-mail.js'
import { makeFolder, parseLines, runDateline } from '../helpers/run-dateline.js'

const read = (mail: string, encoding: BufferEncoding = 'utf8') =>
  readMail(Buffer.from(mail, encoding), { path: 'a.eml', id: 'a.eml' }, 'a.eml')

const head = 'From: Ann Lee <ann@example.org>\nSubject: Bridge falls\nDate: Tue, 06 Jan 2026 14:03:00 +0100\n'
const parts = (...all: string[]) =>
  `${head}MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="b"\n\n${all.map((part) => `--b\n${part}\n`).join('')}--b--\n`

describe('the head', () => {
  test('subject, sender, date and language', async () => {
    expect(await read(`${head}Content-Language: en-GB\nArchived-At: <https://example.org/a>\n\nFive people were killed.\n`)).toEqual({
      id: 'a.eml',
      text: 'Five people were killed.',
      source: { path: 'a.eml', url: 'https://example.org/a', title: 'Bridge falls', byline: 'Ann Lee', publisher: null, language: 'en-GB' },
      published: { value: 'Tue, 06 Jan 2026 14:03:00 +0100', from: 'metadata' },
    })
  })

  test('words that are encoded, over two lines; a sender without a name', async () => {
    const { source, published } = await read(
      'From: desk@example.org\nSubject: =?utf-8?B?QnLDvGNrZQ==?=\n =?iso-8859-1?Q?_f=E4llt?=\n\nA.\n',
    )
    expect([source.title, source.byline, published]).toEqual(['Brücke fällt', 'desk@example.org', null])
  })

  test.each(['', 'hello world\n\nThis is no mail.', '\0\u0001\u0002'.repeat(1000)])('%j is no mail', async (content) => {
    await expect(read(content)).rejects.toThrow('a.eml is no e-mail that can be read')
  })
})

describe('the body', () => {
  const long = 'Five people were killed in Cairo on Monday, police said. '.repeat(20).trim()

  test.each<[string, string, string]>([
    ['plain', `${head}\nOne.\n\nTwo.\n`, 'One.\n\nTwo.'],
    ['line ends of Windows', `${head}\nOne.\n\nTwo.\n`.replaceAll('\n', '\r\n'), 'One.\n\nTwo.'],
    ['text before HTML', parts(`Content-Type: text/plain\n\n${long}`, 'Content-Type: text/html\n\n<p>Other.</p>'), long],
    [
      'HTML alone',
      `${head}Content-Type: text/html\n\n<style>p{}</style><div style="display:none">Peek</div><p>One <b>is</b>.</p><p>Two.</p>`,
      'One is.\n\nTwo.',
    ],
    [
      'HTML where the text says nothing',
      parts('Content-Type: text/plain\n\nRead this in a browser.', `Content-Type: text/html\n\n<p>${long}</p>`),
      long,
    ],
    ['a short text with HTML of the same', parts('Content-Type: text/plain\n\nOne.', 'Content-Type: text/html\n\n<p>One.</p>'), 'One.'],
    [
      'quoted-printable',
      `${head}Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nCaf=E9 =\nblast.`,
      'Café blast.',
    ],
    ['base64', `${head}Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nQ2Fmw6kgYmxhc3Qu\n`, 'Café blast.'],
    ['lines that flow', `${head}Content-Type: text/plain; format=flowed\n\nFive people were \nkilled.\n`, 'Five people were killed.'],
    ['no signature', `${head}\nOne.\n\n-- \nAnn Lee\nThe Wire\n`, 'One.'],
    ['nothing', `${head}\n`, ''],
  ])('%s', async (_, mail, text) => {
    expect((await read(mail)).text).toBe(text)
  })

  test('attachments are left out', async () => {
    const mail = `${head}MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\nOne.\n--b\nContent-Type: text/plain; name="a.txt"\nContent-Disposition: attachment\n\nTwo.\n--b\nContent-Type: message/rfc822\n\nSubject: Three\n\nThree.\n--b--\n`
    expect((await read(mail)).text).toBe('One.')
  })

  test('8-bit text in an old charset', async () => {
    expect((await read(`${head}Content-Type: text/plain; charset=windows-1252\n\nCaf\xe9 \x93no\x94`, 'latin1')).text).toBe('Café “no”')
  })

  test.each<[string, string]>([
    [
      'parts in parts',
      `${head}Content-Type: multipart/mixed; boundary=a0\n\n${Array.from({ length: 1000 }, (_, i) => `--a${i}\nContent-Type: multipart/mixed; boundary=a${i + 1}\n\n`).join('')}`,
    ],
    ['a long head', `${head}X: ${'y'.repeat(3_000_000)}\n\nA.`],
  ])('%s beyond reason', async (_, mail) => {
    await expect(read(mail)).rejects.toThrow('a.eml is no e-mail that can be read')
  })
})

test('known by name and by its head', async () => {
  const mail = `Received: by x\nMessage-ID: <1@x>\n${head}\nFive people were killed yesterday.\n`
  const memo = 'From: the desk\nTo: all\nSubject: the bridge\n\nFive people were killed.\n'
  const cwd = makeFolder({ 'a.eml': mail, mail, memo, 'b.eml': '' })
  const { stdout, stderr, code } = await runDateline(['a.eml', 'mail', 'memo', 'b.eml', '--to', 'ndjson', '--with-text'], { cwd })
  const expected = {
    text: 'Five people were killed yesterday.',
    published: { date: '2026-01-06', time: '14:03:00+01:00', from: 'metadata' },
  }
  expect(parseLines(stdout)).toMatchObject([expected, expected, { text: memo }])
  expect(stderr).toContain('b.eml is no e-mail that can be read')
  expect(code).toBe(1)
})
