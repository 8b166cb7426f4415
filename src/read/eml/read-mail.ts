import PostalMime, { type Address, type Email } from 'postal-mime'
import { invalidMail } from '../../errors.js'
import type { Article } from '../article.js'
import { mendWindows1252 } from '../encoding.js'
import type { InputFile } from '../reader.js'

/** Reads an e-mail: its text, else its HTML; who sent it and when, and under what subject. */
export const readMail = async (bytes: Buffer, file: InputFile, where: string): Promise<Article> => {
  const mail = await parseMail(bytes, where)
  if (!mail.headers.some(({ key }) => key === 'from' || key === 'date' || key === 'subject'))
    throw invalidMail(where, 'it has no sender, date or subject')
  const title = mail.subject?.replace(/\s+/g, ' ').trim() || null
  const header = (name: string): string | null => mail.headers.find(({ key }) => key === name)?.value.trim() || null
  const date = header('date')
  return {
    id: file.id,
    ...(await chooseBody(mail, where, title)),
    source: {
      path: file.path,
      url: /^<?(https?:[^\s>]+)>?$/.exec(header('archived-at') ?? '')?.[1] ?? null,
      title,
      byline: nameSender(mail.from),
      publisher: null,
      language: /^[a-z]{2,3}(?:-[a-z\d]+)*/i.exec(header('content-language') ?? '')?.[0] ?? null,
    },
    published: date === null ? null : { value: date, from: 'metadata' },
  }
}

const parseMail = async (bytes: Buffer, where: string): Promise<Email> => {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true })
  } catch (error) {
    throw invalidMail(where, (error as Error).message)
  }
}

/** Newsletters put «see this mail in a browser» where the text should be. */
const isStub = (text: string, laid: string): boolean => text.length < 500 && laid.length > 3 * text.length

const chooseBody = async ({ text = '', html }: Email, where: string, title: string | null): Promise<Pick<Article, 'text' | 'blocks'>> => {
  // the parser decodes with what Node.js has, and old versions take windows-1252 for ISO 8859-1
  const plain = cutSignature(mendWindows1252(text).replaceAll('\r\n', '\n')).trimEnd()
  if (html === undefined || plain.length >= 500) return { text: plain }
  const { layFragment } = await import('../html/read-page.js')
  const laid = layFragment(mendWindows1252(html), where, title)
  return isStub(plain, laid.text) ? laid : { text: plain }
}

/** From the line with two dashes and a space on. */
const cutSignature = (text: string): string => {
  const at = text.search(/^-- $/m)
  return at < 0 ? text : text.slice(0, at)
}

const nameSender = (from: Address | undefined): string | null => from?.name.trim() || from?.address || null
