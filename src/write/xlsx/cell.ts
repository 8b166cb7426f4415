import type { Cell } from '../tables/column.js'
import { joinList } from '../tables/rows.js'
import { cellStyle } from './parts.js'

/** The most UTF-16 units that Excel takes in a cell. */
const mostUnits = 32_767

/** One cell in SpreadsheetML: numbers and days as numbers, all else as text, which no spreadsheet runs. */
export const toCellMarkup = (cell: Cell, isDay: boolean, guard: boolean): string => {
  if (cell === null || cell === '') return '<c/>'
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c><v>${cell}</v></c>` : '<c/>'
  if (typeof cell === 'boolean') return `<c t="b"><v>${cell ? 1 : 0}</v></c>`
  const text = typeof cell === 'string' ? cell : joinList(cell)
  const day = isDay ? readDay(text) : null
  if (day !== null) return `<c s="${cellStyle.day}"><v>${day}</v></c>`
  return toTextCell(text, guard && formulaStart.test(text) ? cellStyle.text : cellStyle.plain)
}

export const headerCell = (name: string): string => toTextCell(name, cellStyle.header)

/** Text that would become a formula were the cell edited. */
const formulaStart = /^[=+\-@\t\r]/

const toTextCell = (text: string, style: number): string => {
  if (text === '') return '<c/>'
  return `<c t="inlineStr"${style === cellStyle.plain ? '' : ` s="${style}"`}><is><t xml:space="preserve">${escapeText(cut(text))}</t></is></c>`
}

const cut = (text: string): string => {
  if (text.length <= mostUnits) return text
  const kept = text.slice(0, mostUnits - 1)
  return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}…`
}

const escapeText = (text: string): string =>
  text
    // what looks like the format's own way of writing a character by its number
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replace(/\r\n?/g, '\n')
    .replace(notXml, '\ufffd')
    .replace(/[&<>\n]/g, (character) => entities[character] ?? character)

/** Characters that XML can't hold, half characters among them. */
const notXml = /(?![\t\n\u007f-\u009f])[\p{Cc}\p{Cs}\ufffe\uffff]/gu

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\n': '&#10;' }

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/
const millisecondsOfDay = 86_400_000
const dayZero = Date.UTC(1899, 11, 30)

/** A spreadsheet counts days from 1900 on, and takes that year for a leap year: before its March programs differ. */
const firstCertainDay = 61

/** The number that a spreadsheet has for a day; null for what is no day or too early for it. */
const readDay = (text: string): number | null => {
  const [, year, month, day] = (isoDay.exec(text) ?? []).map(Number)
  if (year === undefined || month === undefined || day === undefined) return null
  const time = new Date(Date.UTC(year, month - 1, day))
  const number = (time.getTime() - dayZero) / millisecondsOfDay
  return number >= firstCertainDay && time.toISOString().startsWith(text) ? number : null
}
