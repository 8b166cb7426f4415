/** Every output format by its name. */
export const outputFormats = ['json', 'ndjson', 'csv', 'geojson', 'html', 'view'] as const

export type OutputFormat = (typeof outputFormats)[number]

/** The tables of CSV output, what people look for first before what it comes from. */
export const tableNames = ['tolls', 'actors', 'places', 'dates', 'counts', 'quotes', 'articles'] as const

export type TableName = (typeof tableNames)[number]

/** The tables whose records can lie on a map. */
export const geojsonTables = ['places', 'counts'] as const satisfies readonly TableName[]

export type GeojsonTable = (typeof geojsonTables)[number]
