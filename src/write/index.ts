/** Every output format by its name. */
export const outputFormats = ['json', 'ndjson', 'csv', 'view'] as const

export type OutputFormat = (typeof outputFormats)[number]
