import type { Sheet } from './sheet.js'

/** Pretty JSON: an array, or the one record by itself. */
export const json = (several: boolean): Sheet =>
  several
    ? { name: 'records', head: '[', separator: ',', tail: '\n]\n', format: (record) => indent(JSON.stringify(record, null, 2)) }
    : { name: 'records', head: '', separator: '', tail: '', format: (record) => `${JSON.stringify(record, null, 2)}\n` }

// line feeds stand between values only: inside strings JSON writes them as \n
const indent = (value: string): string => `\n  ${value.replaceAll('\n', '\n  ')}`
