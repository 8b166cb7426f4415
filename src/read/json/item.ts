import { isRow, type Row } from '../row-value.js'

/** The object that holds an article's fields, where it is wrapped: search engines put it in `_source`, interfaces in `attributes`. */
export const unwrapItem = (row: Row): Row => {
  const name = wrappers.find((wrapper) => isRow(row[wrapper]))
  const inner = name === undefined ? undefined : row[name]
  if (name === undefined || !isRow(inner)) return readParts(row)
  const { [name]: _, ...outer } = row
  return readParts({ ...outer, ...inner })
}

const wrappers = ['_source', 'attributes', 'article', 'document', 'doc'] as const

/** ninjs 2 and 3 have lists where the first has fields: of bodies, headlines and bylines, each in several forms. */
const readParts = (row: Row): Row => {
  if (!Array.isArray(row.bodies) && !Array.isArray(row.headlines)) return row
  const publisher = Array.isArray(row.infosources) ? row.infosources.find(isRow)?.name : undefined
  return {
    ...row,
    ...named('body_text', chooseBody(row.bodies)),
    ...named('headline', choosePart(row.headlines, ['main', 'headline', 'title'])),
    ...named('byline', choosePart(row.bylines, [])),
    ...named('publisher', publisher),
  }
}

const named = (name: string, value: unknown): Row => (value === undefined ? {} : { [name]: value })

const listParts = (parts: unknown): Row[] =>
  Array.isArray(parts) ? parts.filter((part) => isRow(part) && typeof part.value === 'string') : []

const choosePart = (parts: unknown, roles: readonly string[]): unknown => {
  const all = listParts(parts)
  return (all.find(({ role }) => roles.includes(String(role).toLowerCase())) ?? all.find(({ role }) => role === undefined) ?? all[0])?.value
}

/** Text goes before markup, and the whole text before a summary of it. */
const chooseBody = (bodies: unknown): unknown => {
  const all = listParts(bodies)
  const whole = all.filter(({ role }) => !/summary|abstract|caption|teaser|preamble|byline/i.test(String(role ?? '')))
  const candidates = whole.length > 0 ? whole : all
  return (candidates.find(({ contenttype, contentType }) => /plain/i.test(String(contenttype ?? contentType ?? ''))) ?? candidates[0])
    ?.value
}
