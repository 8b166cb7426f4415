/** Every output format by its name. */
export const outputFormats = ['json', 'ndjson', 'csv', 'view'] as const

export type OutputFormat = (typeof outputFormats)[number]

/** The tables of CSV output. */
export const tableNames = ['actors', 'places', 'dates', 'counts', 'quotes', 'articles'] as const

export type TableName = (typeof tableNames)[number]
