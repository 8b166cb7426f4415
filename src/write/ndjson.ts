import type { Sheet } from './sheet.js'

/** A compact record a line. */
export const ndjson = (): Sheet => ({
  name: 'records',
  head: '',
  separator: '',
  tail: '',
  format: (record) => `${JSON.stringify(record)}\n`,
})
