// apart from the schemas: what only names kinds and outcomes need not load zod

export const schemaVersion = 'dateline/1'

/** The kinds of record that the extractor finds, in the order in which they stand in a record. */
export const kinds = ['actors', 'places', 'dates', 'counts', 'quotes'] as const

export type Kind = (typeof kinds)[number]

/** What becomes of those who are counted. */
export const outcomes = [
  'killed',
  'injured',
  'arrested',
  'missing',
  'displaced',
  'kidnapped',
  'rescued',
  'infected',
  'participants',
  'affected',
] as const
