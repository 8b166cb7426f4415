import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { createSheets } from '../../src/write/index.js'
import { type TableName, tableNames } from '../../src/write/formats.js'
import { sampleRecord, sampleText } from '../helpers/sample-record.js'
import { plainSheets } from '../helpers/plain-sheets.js'

const write = async (
  table: TableName,
  options: { csvGuard?: boolean; csvBom?: boolean; context?: number; explain?: boolean; withText?: boolean } = {},
): Promise<string> => {
  const [sheet] = await createSheets({
    format: 'csv',
    tables: [table],
    several: false,
    explain: false,
    withText: false,
    csvGuard: false,
    csvBom: false,
    context: 0,
    color: false,
    width: 80,
    ...options,
  })
  return `${sheet?.head}${sheet?.format(sampleRecord, sampleText)}${sheet?.tail}`
}

const readTable = async (table: TableName, options = {}): Promise<Record<string, string>[]> =>
  parse(await write(table, options), { columns: true, bom: true })

describe('columns', () => {
  test.each(tableNames)('%s: article and published come first, the sentence last', async (table) => {
    const [names = []] = parse(await write(table), { to: 1 }) as string[][]
    expect(names.slice(0, 2)).toEqual(['article', 'published'])
    if (table !== 'articles') expect(names.at(-1)).toBe('sentence')
    expect(new Set(names).size, 'no name twice').toBe(names.length)
  })

  test('every field of the schema has its column', async () => {
    const dissolved: Record<string, string[]> = { place: ['place_name', 'country'], rules: [], date: ['date', 'date_value'] }
    for (const kind of ['tolls', 'actors', 'places', 'dates', 'counts', 'quotes'] as const) {
      const names = Object.keys((await readTable(kind))[0] ?? {})
      for (const field of sampleRecord[kind].flatMap((entry) => Object.keys(entry))) {
        for (const name of dissolved[field] ?? [field]) expect(names, `${kind}.${field}`).toContain(name)
      }
    }
  })

  test('--explain adds the rules, --with-text the text', async () => {
    expect((await readTable('actors', { explain: true })).map(({ rules }) => rules)).toEqual(['actor/person-name', 'actor/a; actor/b'])
    expect((await readTable('articles', { withText: true }))[0]?.text).toBe(sampleText)
  })
})

describe('cells come back as they were', () => {
  test('actors: a row an actor, with the number of mentions and the first', async () => {
    expect(await readTable('actors')).toMatchObject([
      {
        article: 'wire/2026, "first".txt',
        published: '2026-01-06',
        id: 'a1',
        name: 'Anna "Ann" Berg',
        kind: 'person',
        title: 'head of Relief; Now',
        roles: 'NGO; CVL',
        country: 'NO',
        acronym: '',
        aliases: 'Berg; Ann',
        mentions: '2',
        start: String(sampleText.indexOf('Anna')),
        text: 'Anna "Ann" Berg',
        form: 'name',
      },
      { id: 'a2', name: '=SUM(A1)', roles: '', country: '', acronym: 'SUM', mentions: '1' },
    ])
  })

  test('places', async () => {
    expect(await readTable('places')).toMatchObject([
      {
        id: 'p1',
        name: 'Oslo',
        kind: 'city',
        country: 'NO',
        admin1: 'Oslo',
        lat: '59.91273',
        lon: '-10.74609',
        geonameId: '3143244',
        mentions: '1',
      },
      { id: 'p2', name: 'Vardø', lat: '', lon: '', geonameId: '' },
    ])
  })

  test('dates: the anchor is resolved to its words', async () => {
    expect(await readTable('dates')).toMatchObject([
      { text: 'Tuesday', type: 'DATE', value: '2026-01-06', earliest: '2026-01-06', relative: 'true', anchor: 'published' },
      { text: 'worst day', value: 'P1D', earliest: '', relative: 'false', anchor: 'Tuesday' },
    ])
  })

  test('counts: place, date, source and whole are resolved to names', async () => {
    expect(await readTable('counts')).toMatchObject([
      {
        text: 'at least 27 people',
        value: '27',
        min: '27',
        max: '',
        place_name: 'Vardø',
        country: 'NO',
        date: 'Tuesday',
        date_value: '2026-01-06',
        source: 'Anna "Ann" Berg',
        partOf: '',
        scope: 'incident',
      },
      { text: '-5', value: '', min: '2', max: '5.5', place_name: '', source: 'a ministry', partOf: 'at least 27 people' },
    ])
  })

  test('tolls: a row an outcome, with the count that it comes from and its sentence', async () => {
    const [row, ...rest] = await readTable('tolls')
    expect(rest).toEqual([])
    expect(row).toMatchObject({
      outcome: 'killed',
      value: '27',
      min: '27',
      max: '',
      modifier: 'at_least',
      unit: 'people',
      place_name: 'Vardø',
      country: 'NO',
      lat: '',
      date: 'Tuesday',
      date_value: '2026-01-06',
      date_latest: '2026-01-06',
      source: 'Anna "Ann" Berg',
      scope: 'incident',
      counts: 'at least 27 people',
      others: '-5',
      start: String(sampleText.indexOf('at least')),
      end: String(sampleText.indexOf('at least') + 18),
      text: 'at least 27 people',
    })
    expect(row?.sentence).toMatch(/^Anna .*at least 27 people, and more" were killed in Vardø\.$/)
  })

  test('quotes: speaker and addressee are resolved to names, line feeds stay', async () => {
    expect(await readTable('quotes')).toMatchObject([
      {
        kind: 'mixed',
        text: '"at least 27 people,\nand more"',
        speaker: 'Anna "Ann" Berg',
        speaker_actor: 'Anna "Ann" Berg',
        speaker_country: 'NO',
        cue: 'said',
        cue_lemma: 'say',
        addressee: '',
        date: 'Tuesday',
      },
      { kind: 'direct', speaker: 'she', speaker_actor: '', cue: '', addressee: 'people', addressee_actor: '=SUM(A1)' },
    ])
  })

  test('articles', async () => {
    expect(await readTable('articles')).toMatchObject([
      {
        published_time: '09:30:00Z',
        published_from: 'input',
        title: '=HYPERLINK("x")',
        byline: '@desk',
        publisher: '',
        dateline: 'OSLO, Norway (AP) —',
        dateline_place: 'Oslo',
        dateline_agency: 'AP',
        actors: '2',
        quotes: '2',
        warnings: 'not-english',
      },
    ])
  })

  test('the sentence is the one around the span, on one line', async () => {
    const rows = await readTable('quotes')
    expect(rows[0]?.sentence).toContain(
      'Berg, head of Relief; Now, said on Tuesday that "at least 27 people, and more" were killed in Vardø.',
    )
    expect(rows[1]?.sentence).toBe('It was "the worst day", she said.')
  })
})

describe('RFC 4180', () => {
  test.each(tableNames)('%s: every line ends with CR LF, every row has all cells', async (table) => {
    const written = await write(table)
    expect(written.endsWith('\r\n')).toBe(true)
    const rows: string[][] = parse(written, { record_delimiter: '\r\n', relax_column_count: true })
    expect(new Set(rows.map((row) => row.length)).size).toBe(1)
    expect(rows.length).toBeGreaterThan(1)
  })

  test('--context adds the sentences around the row, and no more than there are', async () => {
    const rows = await readTable('quotes', { context: 1 })
    expect(Object.keys(rows[0] ?? {}).slice(-3)).toEqual(['before', 'after', 'sentence'])
    const all = await readTable('quotes', { context: 100 })
    rows.forEach((row, i) => {
      const { before = '', sentence = '', after = '' } = all[i] ?? {}
      expect([before, sentence, after].filter((part) => part !== '').join(' ')).toBe(sampleText.replace(/\s+/g, ' ').trim())
      expect(before.endsWith(row.before ?? '')).toBe(true)
      expect(after.startsWith(row.after ?? '')).toBe(true)
    })
    expect(await write('quotes')).not.toContain('before')
  })

  test('a lone CR or LF in a cell stands between quotation marks', async () => {
    expect(await write('quotes')).toContain('"""at least 27 people,\nand more"""')
  })

  test('a table without rows is its header', async () => {
    const [sheet] = await createSheets({ ...plainSheets, format: 'csv', tables: ['counts'], several: false })
    expect(sheet?.format({ ...sampleRecord, counts: [] }, sampleText)).toBe('')
  })
})

describe('spreadsheets', () => {
  test('what would run as a formula is made text', async () => {
    expect((await readTable('articles', { csvGuard: true }))[0]).toMatchObject({ title: '\'=HYPERLINK("x")', byline: "'@desk" })
    expect((await readTable('counts', { csvGuard: true }))[1]?.text).toBe("'-5")
  })

  test.each(['=1+1', '+1', '-1', '@SUM(1)', '\t=1', '\r=1'])('%j is guarded', async (name) => {
    const [sheet] = await createSheets({ ...plainSheets, format: 'csv', tables: ['articles'], several: false })
    const [row] = parse(sheet?.format({ ...sampleRecord, source: { ...sampleRecord.source, title: name } }, sampleText) ?? '') as string[][]
    expect(row).toContain(`'${name}`)
  })

  test('numbers are not guarded', async () => {
    expect((await readTable('places', { csvGuard: true }))[0]?.lon).toBe('-10.74609')
  })

  test('the mark for Excel comes first, and only where asked for', async () => {
    expect((await write('actors', { csvBom: true })).startsWith('\ufeffarticle,')).toBe(true)
    expect((await write('actors')).startsWith('article,')).toBe(true)
  })
})
