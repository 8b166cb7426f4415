import type { Actor, ArticleRecord, Kind, Toll } from '../../record/index.js'
import { layColumns, type ViewColumn } from './columns.js'
import { showBounds } from '../show-bounds.js'
import { toPrintable } from './printable.js'
import type { Theme } from './theme.js'

/** What many open an article for: the current figure for each outcome. Empty where there is none. */
export const layTolls = (record: ArticleRecord, theme: Theme, width: number): string[] => {
  const { actor, place, date } = nameReferences(record)
  const words = (ids: readonly string[]): string =>
    ids.map((id) => `${record.counts.find((count) => count.id === id)?.text ?? ''} ${id}`).join(', ')
  const columns: ViewColumn<Toll>[] = [
    { name: 'outcome', cell: ({ outcome }) => outcome },
    { name: 'number', cell: showBounds, style: theme.kinds.counts, align: 'right' },
    { name: 'unit', cell: ({ unit }) => unit ?? '', flexible: true },
    { name: 'where', cell: (toll) => place(toll.place), flexible: true },
    { name: 'when', cell: (toll) => date(toll.date), optional: true },
    { name: 'reported by', cell: ({ source }) => actor(source) || (source ?? ''), flexible: true },
    { name: 'scope', cell: ({ scope }) => scope ?? '', optional: true },
    { name: 'from', cell: ({ counts }) => words(counts), flexible: true, optional: true },
    { name: 'other figures', cell: ({ others }) => words(others), flexible: true, optional: true },
  ]
  return layTable('tolls', theme.kinds.counts, record.tolls, columns, theme, width)
}

/** The records as tables: one kind after the other, those without records left out. */
export const layTables = (record: ArticleRecord, theme: Theme, width: number): string[] => {
  const lay = <Entry extends { rules?: string[] | undefined }>(
    kind: Kind,
    entries: readonly Entry[],
    columns: readonly ViewColumn<Entry>[],
  ): string[] => {
    const rules: ViewColumn<Entry> = { name: 'rules', cell: ({ rules }) => (rules ?? []).join(' '), style: theme.faint, flexible: true }
    return layTable(kind, theme.kinds[kind], entries, [...columns, rules], theme, width)
  }
  const { actor, place, date } = nameReferences(record)
  const id = { name: 'id', cell: (entry: { id: string }) => entry.id, style: theme.faint }
  return [
    ...lay('actors', record.actors, [
      id,
      { name: 'name', cell: nameActor, style: theme.kinds.actors, flexible: true },
      { name: 'kind', cell: ({ kind }) => kind },
      { name: 'roles', cell: ({ roles }) => roles.join(' ') },
      { name: 'country', cell: ({ country }) => country ?? '' },
      { name: 'mentions', cell: ({ mentions }) => String(mentions.length), align: 'right' },
    ]),
    ...lay('places', record.places, [
      id,
      { name: 'name', cell: ({ name }) => name, style: theme.kinds.places, flexible: true },
      { name: 'kind', cell: ({ kind }) => kind },
      { name: 'country', cell: ({ country }) => country ?? '' },
      { name: 'within', cell: ({ admin1 }) => admin1 ?? '', flexible: true, optional: true },
      { name: 'coordinates', cell: ({ lat, lon }) => (lat === null || lon === null ? '' : `${lat.toFixed(3)}, ${lon.toFixed(3)}`) },
      { name: 'mentions', cell: ({ mentions }) => String(mentions.length), align: 'right' },
    ]),
    ...lay('dates', record.dates, [
      id,
      { name: 'words', cell: ({ text }) => text, style: theme.kinds.dates, flexible: true },
      { name: 'type', cell: ({ type }) => type.toLowerCase(), optional: true },
      { name: 'value', cell: ({ value }) => value },
      { name: 'days', cell: ({ earliest, latest }) => (earliest === latest ? (earliest ?? '') : `${earliest ?? '…'} to ${latest ?? '…'}`) },
      {
        name: 'counted from',
        cell: ({ anchor }) => (anchor === null || anchor === 'published' ? (anchor ?? '') : date(anchor)),
        optional: true,
      },
    ]),
    ...lay('counts', record.counts, [
      id,
      { name: 'words', cell: ({ text }) => text, style: theme.kinds.counts, flexible: true },
      { name: 'number', cell: showBounds, align: 'right' },
      { name: 'outcome', cell: ({ outcome }) => outcome ?? '' },
      { name: 'where', cell: (count) => place(count.place), flexible: true },
      { name: 'when', cell: (count) => date(count.date), optional: true },
      { name: 'reported by', cell: ({ source }) => actor(source) || (source ?? ''), flexible: true },
      { name: 'part of', cell: ({ partOf }) => partOf ?? '', optional: true },
      { name: 'scope', cell: ({ scope }) => scope ?? '', optional: true },
    ]),
    ...lay('quotes', record.quotes, [
      id,
      { name: 'speaker', cell: ({ speaker }) => actor(speaker?.actor) || (speaker?.text ?? ''), style: theme.kinds.actors, flexible: true },
      { name: 'cue', cell: ({ cue }) => cue?.text ?? '', flexible: true },
      { name: 'kind', cell: ({ kind }) => kind },
      { name: 'words', cell: ({ text }) => text, style: theme.kinds.quotes, flexible: true },
    ]),
  ]
}

const layTable = <Entry>(
  name: string,
  style: (text: string) => string,
  entries: readonly Entry[],
  columns: readonly ViewColumn<Entry>[],
  theme: Theme,
  width: number,
): string[] => {
  if (entries.length === 0) return []
  const shown = columns.map((column) => ({
    ...column,
    cell: (entry: Entry) => toPrintable(column.cell(entry)).replace(/\s+/g, ' ').trim(),
  }))
  const indented = layColumns(entries, shown, width - 2, theme.label).map((line) => `  ${line}`)
  return ['', `${style(name.toUpperCase())} ${theme.faint(String(entries.length))}`, ...indented]
}

/** What ids stand for in the cells; nothing for no id. */
const nameReferences = (record: ArticleRecord) => ({
  actor: (id: string | null | undefined): string => record.actors.find((one) => one.id === id)?.name ?? '',
  place: (id: string | null): string => record.places.find((one) => one.id === id)?.name ?? '',
  date: (id: string | null): string => record.dates.find((one) => one.id === id)?.value ?? '',
})

/** «Kurdistan Democratic Party of Iran (KDPI)», «Ali Khamenei (Khamenei), Supreme Leader». */
const nameActor = ({ name, acronym, aliases, title }: Actor): string => {
  const also = [...new Set([...(acronym === null ? [] : [acronym]), ...aliases])]
  return `${name}${also.length > 0 ? ` (${also.join(', ')})` : ''}${title === null ? '' : `, ${title}`}`
}
