import { parseDocument } from '../document/parse-document.js'
import type { ArticleRecord, Place } from '../record/index.js'
import type { Cell, RowContext, Table } from './tables/column.js'
import { createRowContext } from './tables/row-context.js'
import { tables } from './tables/tables.js'
import type { GeojsonTable } from './formats.js'
import type { Sheet } from './sheet.js'

export interface GeojsonOptions {
  /** What becomes features: places, and counts and tolls that have a place. */
  readonly tables: readonly GeojsonTable[]
  /** Adds the names of the rules that made each record. */
  readonly explain: boolean
}

/**
 * One FeatureCollection (RFC 7946) of points, a feature a line. Properties are flat, since programs for maps show each as
 * a column; they have the names of the columns of CSV. What has no coordinates is left out.
 */
export const geojson = ({ tables: names, explain }: GeojsonOptions): Sheet => ({
  name: 'records',
  head: '{"type":"FeatureCollection","features":[\n',
  separator: ',\n',
  tail: '\n]}\n',
  format: (record, text) => {
    const context = createRowContext(record, text, () => parseDocument(text).sentences)
    const { place } = context
    const makers: Readonly<Record<GeojsonTable, () => string[]>> = {
      places: () => makeFeatures('place', tables.places, context, (entry) => entry, explain),
      counts: () => makeFeatures('count', tables.counts, context, (entry) => place(entry.place), explain),
      tolls: () => makeFeatures('toll', tables.tolls, context, (entry) => place(entry.place), explain),
    }
    return names.flatMap((name) => makers[name]()).join(separatorOfFeatures)
  },
})

const separatorOfFeatures = ',\n'

const makeFeatures = <Entry>(
  record: 'place' | 'count' | 'toll',
  table: Table<Entry>,
  context: RowContext,
  placeOf: (entry: Entry) => Place | null,
  explain: boolean,
): string[] =>
  table.entries(context.record).flatMap((entry) => {
    const { lat, lon } = placeOf(entry) ?? { lat: null, lon: null }
    if (lat === null || lon === null) return []
    const properties = { ...describeArticle(context.record), record, ...describeEntry(table, entry, context, explain) }
    return [JSON.stringify({ type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties })]
  })

const describeArticle = ({ id, published, source }: ArticleRecord) => ({ article: id, published: published.date, title: source.title })

const describeEntry = <Entry>(table: Table<Entry>, entry: Entry, context: RowContext, explain: boolean): Record<string, Flat> => {
  const span = table.span?.(entry, context)
  return {
    // the coordinates are the feature's geometry already
    ...Object.fromEntries(
      table.columns.filter(([name]) => name !== 'lat' && name !== 'lon').map(([name, cell]) => [name, flatten(cell(entry, context))]),
    ),
    ...(explain && table.rules ? { rules: flatten(table.rules(entry)) } : {}),
    sentence: span ? context.sentence(span.start, span.end) : null,
  }
}

type Flat = string | number | boolean | null

const flatten = (cell: Cell): Flat => (typeof cell === 'object' && cell !== null ? cell.join('; ') : cell)
