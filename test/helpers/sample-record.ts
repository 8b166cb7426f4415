import { type ArticleRecord, recordSchema } from '../../src/record/index.js'

/** A text with everything that is awkward in a cell, and the spans of its parts. */
export const sampleText = [
  'OSLO, Norway (AP) — Anna "Ann" Berg, head of Relief; Now, said on Tuesday that "at least 27 people,',
  'and more" were killed in Vardø.\r\nIt was "the worst day",  she said.\n\n=SUM(A1) is no name; -5 is no count.\n',
].join('\n')

const span = (words: string, from = 0): { start: number; end: number; text: string } => {
  const start = sampleText.indexOf(words, from)
  if (start < 0) throw new Error(`the sample has no "${words}"`)
  return { start, end: start + words.length, text: words }
}

const quote = '"at least 27 people,\nand more"'

/** A record with every field filled somewhere and null somewhere. */
export const sampleRecord: ArticleRecord = recordSchema.parse({
  schema: 'dateline/1',
  id: 'wire/2026, "first".txt',
  source: {
    path: 'in/a.txt',
    url: 'https://example.org/?a=1,2',
    title: '=HYPERLINK("x")',
    byline: '@desk',
    publisher: null,
    language: 'en',
  },
  published: { date: '2026-01-06', time: '09:30:00Z', from: 'input' },
  dateline: { ...span('OSLO, Norway (AP) —'), place: 'p1', agency: 'AP', date: null },
  actors: [
    {
      id: 'a1',
      name: 'Anna "Ann" Berg',
      kind: 'person',
      title: 'head of Relief; Now',
      roles: ['NGO', 'CVL'],
      country: 'NO',
      acronym: null,
      aliases: ['Berg', 'Ann'],
      mentions: [
        { ...span('Anna "Ann" Berg'), form: 'name' },
        { ...span('she'), form: 'pronoun' },
      ],
      gender: null,
      rules: ['actor/person-name'],
    },
    {
      id: 'a2',
      name: '=SUM(A1)',
      kind: 'organization',
      title: null,
      roles: [],
      country: null,
      acronym: 'SUM',
      aliases: [],
      mentions: [{ ...span('=SUM(A1)'), form: 'name' }],
      rules: ['actor/a', 'actor/b'],
    },
  ],
  places: [
    {
      id: 'p1',
      name: 'Oslo',
      kind: 'city',
      country: 'NO',
      admin1: 'Oslo',
      lat: 59.91273,
      lon: -10.74609,
      geonameId: 3143244,
      mentions: [{ ...span('OSLO'), form: 'name' }],
    },
    {
      id: 'p2',
      name: 'Vardø',
      kind: 'city',
      country: 'NO',
      admin1: null,
      lat: null,
      lon: null,
      geonameId: null,
      mentions: [{ ...span('Vardø'), form: 'name' }],
    },
  ],
  dates: [
    {
      id: 'd1',
      ...span('Tuesday'),
      type: 'DATE',
      value: '2026-01-06',
      earliest: '2026-01-06',
      latest: '2026-01-06',
      relative: true,
      anchor: 'published',
    },
    { id: 'd2', ...span('worst day'), type: 'DURATION', value: 'P1D', earliest: null, latest: null, relative: false, anchor: 'd1' },
  ],
  counts: [
    {
      id: 'c1',
      ...span('at least 27 people'),
      value: 27,
      min: 27,
      max: null,
      modifier: 'at_least',
      unit: 'people',
      outcome: 'killed',
      partOf: null,
      place: 'p2',
      date: 'd1',
      source: 'a1',
      scope: 'incident',
    },
    {
      id: 'c2',
      ...span('-5'),
      value: null,
      min: 2,
      max: 5.5,
      modifier: 'range',
      unit: null,
      outcome: null,
      partOf: 'c1',
      place: null,
      date: null,
      source: 'a ministry',
      scope: null,
    },
  ],
  quotes: [
    {
      id: 'q1',
      kind: 'mixed',
      ...span(quote),
      spans: [{ start: span(quote).start, end: span(quote).end }],
      speaker: { ...span('Anna "Ann" Berg'), actor: 'a1' },
      cue: { ...span('said'), lemma: 'say' },
      addressee: null,
      date: 'd1',
    },
    {
      id: 'q2',
      kind: 'direct',
      ...span('"the worst day"'),
      spans: [span('"the worst day"')],
      speaker: { ...span('she'), actor: null },
      cue: null,
      addressee: { ...span('people'), actor: 'a2' },
      date: null,
    },
  ],
  events: [],
  tolls: [
    {
      outcome: 'killed',
      value: 27,
      min: 27,
      max: null,
      modifier: 'at_least',
      unit: 'people',
      place: 'p2',
      date: 'd1',
      source: 'a1',
      scope: 'incident',
      counts: ['c1'],
      others: [],
    },
  ],
  warnings: [{ code: 'not-english', message: 'The text does not look English.' }],
})
