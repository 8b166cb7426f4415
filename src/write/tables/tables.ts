import type { Actor, ArticleRecord, Count, DateRecord, Place, Quote, Toll } from '../../record/index.js'
import { type Kind, kinds } from '../../record/names.js'
import type { TableName } from '../formats.js'
import { type Column, defineTable, ownFields, type Table } from './column.js'

/** Actors and places have a row an entity: how often it is mentioned, and where first. */
const firstMention = <Entry extends { mentions: Actor['mentions'] }>(): Column<Entry>[] => [
  ['mentions', ({ mentions }) => mentions.length],
  ['start', ({ mentions }) => mentions[0]?.start ?? null],
  ['end', ({ mentions }) => mentions[0]?.end ?? null],
  ['text', ({ mentions }) => mentions[0]?.text ?? null],
  ['form', ({ mentions }) => mentions[0]?.form ?? null],
]

/** The date that a count or a quote refers to, in words and in days. */
const dateColumns = <Entry extends { date: string | null }>(): Column<Entry>[] => [
  ['date', ({ date: id }, { date }) => date(id)?.text ?? null],
  ['date_value', ({ date: id }, { date }) => date(id)?.value ?? null],
  ['date_earliest', ({ date: id }, { date }) => date(id)?.earliest ?? null],
  ['date_latest', ({ date: id }, { date }) => date(id)?.latest ?? null],
]

/** The place that a count or a toll refers to. */
const placeColumns = <Entry extends { place: string | null }>(): Column<Entry>[] => [
  ['place_name', ({ place: id }, { place }) => place(id)?.name ?? null],
  ['country', ({ place: id }, { place }) => place(id)?.country ?? null],
  ['admin1', ({ place: id }, { place }) => place(id)?.admin1 ?? null],
  ['lat', ({ place: id }, { place }) => place(id)?.lat ?? null],
  ['lon', ({ place: id }, { place }) => place(id)?.lon ?? null],
]

/** Who a number is from: an actor's name, or the words where no actor stands for them. */
const sourceColumn = <Entry extends { source: string | null }>(): Column<Entry> => [
  'source',
  ({ source }, { actor }) => actor(source)?.name ?? source,
]

const tolls = defineTable<Toll>({
  entries: (record) => record.tolls,
  span: ({ counts: [first] }, { count }) => count(first) ?? undefined,
  columns: [
    ...ownFields<Toll>('outcome', 'value', 'min', 'max', 'modifier', 'unit'),
    ...placeColumns<Toll>(),
    ...dateColumns<Toll>(),
    sourceColumn<Toll>(),
    ...ownFields<Toll>('scope'),
    ['counts', ({ counts }, { count }) => counts.map((id) => count(id)?.text ?? id)],
    ['others', ({ others }, { count }) => others.map((id) => count(id)?.text ?? id)],
    ['start', ({ counts: [first] }, { count }) => count(first)?.start ?? null],
    ['end', ({ counts: [first] }, { count }) => count(first)?.end ?? null],
    ['text', ({ counts: [first] }, { count }) => count(first)?.text ?? null],
  ],
})

const actors = defineTable<Actor>({
  entries: (record) => record.actors,
  span: ({ mentions }) => mentions[0],
  rules: ({ rules }) => rules ?? [],
  columns: [...ownFields<Actor>('id', 'name', 'kind', 'title', 'roles', 'country', 'acronym', 'aliases'), ...firstMention<Actor>()],
})

const places = defineTable<Place>({
  entries: (record) => record.places,
  span: ({ mentions }) => mentions[0],
  rules: ({ rules }) => rules ?? [],
  columns: [
    ...ownFields<Place>('id', 'name', 'kind', 'country', 'admin1', 'lat', 'lon', 'geonameId'),
    ['confidence', ({ confidence }) => confidence ?? null],
    ['focus', ({ id }, { record }) => record.focus === id],
    ...firstMention<Place>(),
  ],
})

const dates = defineTable<DateRecord>({
  entries: (record) => record.dates,
  span: (date) => date,
  rules: ({ rules }) => rules ?? [],
  columns: [
    ...ownFields<DateRecord>('id', 'start', 'end', 'text', 'type', 'value', 'earliest', 'latest', 'relative'),
    ['anchor', ({ anchor }, { date }) => (anchor === 'published' ? anchor : (date(anchor)?.text ?? null))],
  ],
})

const counts = defineTable<Count>({
  entries: (record) => record.counts,
  span: (count) => count,
  rules: ({ rules }) => rules ?? [],
  columns: [
    ...ownFields<Count>('id', 'start', 'end', 'text', 'value', 'min', 'max', 'modifier', 'unit', 'outcome'),
    ['partOf', ({ partOf }, { count }) => count(partOf)?.text ?? null],
    ...placeColumns<Count>(),
    ...dateColumns<Count>(),
    sourceColumn<Count>(),
    ...ownFields<Count>('scope', 'certainty'),
    ['revises', ({ revises }, { count }) => count(revises)?.text ?? null],
    ...ownFields<Count>('superseded'),
    ['perpetrator', ({ perpetrator }, { actor }) => actor(perpetrator)?.name ?? perpetrator],
    ...ownFields<Count>('cause'),
  ],
})

const quotes = defineTable<Quote>({
  entries: (record) => record.quotes,
  span: (quote) => quote,
  rules: ({ rules }) => rules ?? [],
  columns: [
    ...ownFields<Quote>('id', 'kind', 'start', 'end', 'text'),
    ['spans', ({ spans }) => spans.map(({ start, end }) => `${start}-${end}`)],
    ['speaker', ({ speaker }) => speaker?.text ?? null],
    ['speaker_start', ({ speaker }) => speaker?.start ?? null],
    ['speaker_end', ({ speaker }) => speaker?.end ?? null],
    ['speaker_actor', ({ speaker }, { actor }) => actor(speaker?.actor)?.name ?? null],
    ['speaker_title', ({ speaker }, { actor }) => actor(speaker?.actor)?.title ?? null],
    ['speaker_roles', ({ speaker }, { actor }) => actor(speaker?.actor)?.roles ?? null],
    ['speaker_country', ({ speaker }, { actor }) => actor(speaker?.actor)?.country ?? null],
    ['speaker_anonymous', ({ speaker }) => speaker?.anonymous ?? null],
    ['cue', ({ cue }) => cue?.text ?? null],
    ['cue_start', ({ cue }) => cue?.start ?? null],
    ['cue_end', ({ cue }) => cue?.end ?? null],
    ['cue_lemma', ({ cue }) => cue?.lemma ?? null],
    ['addressee', ({ addressee }) => addressee?.text ?? null],
    ['addressee_actor', ({ addressee }, { actor }) => actor(addressee?.actor)?.name ?? null],
    ...dateColumns<Quote>(),
  ],
})

const articles = defineTable<ArticleRecord>({
  entries: (record) => [record],
  columns: [
    ['published_time', ({ published }) => published.time],
    ['published_from', ({ published }) => published.from],
    ['path', ({ source }) => source.path],
    ['url', ({ source }) => source.url],
    ['title', ({ source }) => source.title],
    ['byline', ({ source }) => source.byline],
    ['publisher', ({ source }) => source.publisher],
    ['language', ({ source }) => source.language],
    ['dateline', ({ dateline }) => dateline?.text ?? null],
    ['dateline_place', ({ dateline }, { place }) => place(dateline?.place)?.name ?? null],
    ['dateline_country', ({ dateline }, { place }) => place(dateline?.place)?.country ?? null],
    ['dateline_agency', ({ dateline }) => dateline?.agency ?? null],
    ['dateline_date', ({ dateline }, { date }) => date(dateline?.date)?.value ?? null],
    ['focus_name', ({ focus }, { place }) => place(focus)?.name ?? null],
    ['focus_country', ({ focus }, { place }) => place(focus)?.country ?? null],
    ['focus_lat', ({ focus }, { place }) => place(focus)?.lat ?? null],
    ['focus_lon', ({ focus }, { place }) => place(focus)?.lon ?? null],
    ...kinds.map((kind: Kind): Column<ArticleRecord> => [kind, (record) => record[kind].length]),
    ['warnings', ({ warnings }) => warnings.map(({ code }) => code)],
  ],
})

/** Every table by its name. */
export const tables = { tolls, actors, places, dates, counts, quotes, articles } as const satisfies Record<TableName, unknown>

/** A table whose entries are of no matter to the caller. */
export const tableByName = (name: TableName): Table<unknown> => tables[name] as Table<unknown>
