import { usualNames } from '../row-names.js'
import { foldName } from '../row-value.js'

/** Where several fit as well, the first is taken. */
export const delimiters = [',', '\t', ';', '|'] as const

export type Delimiter = (typeof delimiters)[number]

const known: ReadonlySet<string> = new Set(Object.values(usualNames).flat())
const texts: ReadonlySet<string> = new Set(usualNames.text)

/** Whether the first line is a header with a column for the text and one more that is known: prose never begins so. */
export const beginsAsTable = (head: string): boolean => {
  const end = head.search(/[\r\n]/)
  if (end < 0) return false
  const line = head.slice(0, end).replace(/^\ufeff/, '')
  return delimiters.some((delimiter) => {
    const names = line.split(delimiter).map((name) => foldName(name.replace(/^\s*"|"\s*$/g, '')))
    return names.filter((name) => known.has(name)).length >= 2 && names.some((name) => texts.has(name))
  })
}
