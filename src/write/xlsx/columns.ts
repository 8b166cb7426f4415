/** Columns of days. What is no whole day there, such as a week, stays text. */
const dayColumns: ReadonlySet<string> = new Set([
  'published',
  'value',
  'earliest',
  'latest',
  'date_value',
  'date_earliest',
  'date_latest',
  'dateline_date',
])

export const isDayColumn = (name: string): boolean => dayColumns.has(name)

const widths: Readonly<Record<string, number>> = {
  article: 28,
  title: 40,
  name: 28,
  aliases: 24,
  text: 40,
  counts: 30,
  others: 24,
  partOf: 24,
  place_name: 18,
  source: 24,
  speaker: 24,
  speaker_actor: 24,
  sentence: 90,
  before: 60,
  after: 60,
  rules: 30,
  path: 28,
  url: 28,
}

/** In characters: wide enough for most cells or for the name and the button of its filter. */
export const columnWidth = (name: string): number => Math.max(widths[name] ?? (isDayColumn(name) ? 12 : 0), name.length + 4)

/** The letters that a spreadsheet calls a column by: A, B … Z, AA. */
export const columnLetters = (index: number): string =>
  (index < 26 ? '' : columnLetters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))
