/** Every output format by its name. */
export const outputFormats = ['json', 'ndjson', 'csv', 'xlsx', 'geojson', 'html', 'view'] as const

export type OutputFormat = (typeof outputFormats)[number]

/** The tables of CSV and workbooks, what people look for first before what it comes from. */
export const tableNames = ['tolls', 'counts', 'quotes', 'actors', 'places', 'dates', 'articles'] as const

export type TableName = (typeof tableNames)[number]

/** The tables whose records can lie on a map. */
export const geojsonTables = ['places', 'counts', 'tolls'] as const satisfies readonly TableName[]

export type GeojsonTable = (typeof geojsonTables)[number]
