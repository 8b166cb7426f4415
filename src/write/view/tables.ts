import type { Actor, ArticleRecord, Kind } from '../../record/index.js'
import { layColumns, type ViewColumn } from './columns.js'
import { showBounds } from '../show-bounds.js'
import { toPrintable } from './printable.js'
import type { Theme } from './theme.js'

/** The records as tables: one kind after the other, those without records left out. */
export const layTables = (record: ArticleRecord, theme: Theme, width: number): string[] => {
  const lay = <Entry extends { rules?: string[] | undefined }>(
    kind: Kind,
    entries: readonly Entry[],
    columns: readonly ViewColumn<Entry>[],
  ): string[] => {
    if (entries.length === 0) return []
    const shown = columns.map((column) => ({
      ...column,
      cell: (entry: Entry) => toPrintable(column.cell(entry)).replace(/\s+/g, ' ').trim(),
    }))
    const rules: ViewColumn<Entry> = { name: 'rules', cell: ({ rules }) => (rules ?? []).join(' '), style: theme.faint, flexible: true }
    const indented = layColumns(entries, [...shown, rules], width - 2, theme.label).map((line) => `  ${line}`)
    return ['', `${theme.kinds[kind](kind.toUpperCase())} ${theme.faint(String(entries.length))}`, ...indented]
  }
  const actor = (id: string | null | undefined): string => record.actors.find((one) => one.id === id)?.name ?? ''
  const place = (id: string | null): string => record.places.find((one) => one.id === id)?.name ?? ''
  const date = (id: string | null): string => record.dates.find((one) => one.id === id)?.value ?? ''
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

/** «Kurdistan Democratic Party of Iran (KDPI)», «Ali Khamenei (Khamenei), Supreme Leader». */
const nameActor = ({ name, acronym, aliases, title }: Actor): string => {
  const also = [...new Set([...(acronym === null ? [] : [acronym]), ...aliases])]
  return `${name}${also.length > 0 ? ` (${also.join(', ')})` : ''}${title === null ? '' : `, ${title}`}`
}
