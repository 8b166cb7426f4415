import { readWhole } from '../read-whole.js'
import { nameFile, type Reader } from '../reader.js'

/** A message with its attachments, which are not read. */
const maxMailBytes = 100_000_000

/** An e-mail: one article. */
export const eml: Reader = {
  extensions: ['.eml'],
  several: false,
  recognizes: (head) => beginsAsMail(head),
  async *read(file, source) {
    const where = nameFile(file)
    const bytes = await readWhole(source, where, maxMailBytes)
    const { readMail } = await import('./read-mail.js')
    yield await readMail(bytes, file, where)
  },
}

/** Header lines from the first on, with those among them that only machines write. */
const beginsAsMail = (head: string): boolean => {
  const names = new Set<string>()
  for (const line of head.split(/\r?\n/)) {
    const name = /^([a-z][a-z-]*):/i.exec(line)?.[1]?.toLowerCase()
    if (name !== undefined) names.add(name)
    else if (!/^[ \t]+\S/.test(line)) break
  }
  const machine = ['message-id', 'mime-version', 'received', 'return-path', 'delivered-to'].filter((name) => names.has(name))
  return machine.length >= 2 || (machine.length === 1 && names.has('from') && names.has('date'))
}
