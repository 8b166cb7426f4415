/** Named values that make up one article: a line of NDJSON, an object of JSON, a row of a table. */
export type Row = Readonly<Record<string, unknown>>

/** A row by its names in one spelling: small letters, no spaces, dashes and underscores. */
export type FoldedRow = ReadonlyMap<string, unknown>

export const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Where names differ in spelling alone, the first is taken. */
export const foldRow = (row: Row): FoldedRow => {
  const folded = new Map<string, unknown>()
  for (const name of Object.keys(row)) {
    const key = foldName(name)
    if (!folded.has(key)) folded.set(key, row[name])
  }
  return folded
}

/** A leading underscore is kept: `_id` is not what people call `id`. */
export const foldName = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/(?!^)[\s_-]+/g, '')

/** The value of a folded name; where the row has none, `headline.main` is the `main` of the object `headline`. */
export const findFolded = (row: FoldedRow, name: string): unknown => {
  const own = row.get(name)
  const dot = name.indexOf('.')
  if (own !== undefined || dot < 0) return own
  const inner = row.get(name.slice(0, dot))
  return isRow(inner) ? findFolded(foldRow(inner), name.slice(dot + 1)) : undefined
}

/** The value of a name that the user said: as it is written, or by a path of names with dots between them. */
export const findSaid = (row: Row, name: string): unknown => {
  if (Object.hasOwn(row, name)) return row[name]
  let value: unknown = row
  for (const part of name.split('.')) {
    if (!isRow(value) || !Object.hasOwn(value, part)) return undefined
    value = value[part]
  }
  return value
}

const maxDepth = 4

/** Under which names objects hold what they stand for: `{"name": "Wire"}`, `{"rendered": "…"}`, `{"$date": "…"}`. */
const innerNames = ['name', 'main', 'original', 'rendered', 'value', '$date', '$oid'] as const

/** A string, a number, an object that stands for one, or a list of such, as one string; empty where there is nothing to read. */
export const toWords = (value: unknown, depth = 0): string => {
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'number') return String(value)
  if (depth >= maxDepth) return ''
  if (Array.isArray(value))
    return value
      .map((part) => toWords(part, depth + 1))
      .filter(Boolean)
      .join('; ')
  if (!isRow(value)) return ''
  const name = innerNames.find((inner) => Object.hasOwn(value, inner))
  return name === undefined ? '' : toWords(value[name], depth + 1)
}
