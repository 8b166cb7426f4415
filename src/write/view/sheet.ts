import { stripVTControlCharacters } from 'node:util'
import { collectMarks, type Mark } from '../../assemble/mark-up/collect-marks.js'
import type { ArticleRecord } from '../../record/index.js'
import { kinds } from '../../record/names.js'
import type { Sheet } from '../sheet.js'
import { bracketMarks, colorLine } from './marks.js'
import { toPrintable } from './printable.js'
import { layTables, layTolls } from './tables.js'
import { createTheme, type Theme } from './theme.js'
import { measureWidth } from './measure-width.js'
import { type LineSpan, wrapText } from './wrap.js'

export interface ViewOptions {
  readonly color: boolean
  readonly width: number
}

const mostTextWidth = 100
const mostTableWidth = 160

/** For people: the article with its mentions marked, and below it the records as tables. */
export const view = ({ color, width }: ViewOptions): Sheet => {
  const theme = createTheme(color)
  return {
    name: 'records',
    head: '',
    separator: `\n${theme.faint('─'.repeat(Math.min(width, mostTextWidth)))}\n\n`,
    tail: '',
    format: (record, text) =>
      `${[
        ...layHead(record, theme, width),
        ...layTolls(record, theme, Math.min(width, mostTableWidth)),
        '',
        ...layText(toPrintable(text), collectMarks(record), theme, Math.min(width, mostTextWidth)),
        ...layLegend(record, theme),
        ...layTables(record, theme, Math.min(width, mostTableWidth)),
        ...record.warnings.map(({ message }) => `\n${theme.warning('warning')} ${message}`),
      ].join('\n')}\n`,
  }
}

const layHead = ({ id, source, published }: ArticleRecord, theme: Theme, width: number): string[] => {
  const from = published.from === null ? '' : theme.faint(` (from the ${published.from})`)
  const day = published.date === null ? theme.faint('publication date unknown') : `published ${published.date}${from}`
  const by = [source.byline, source.publisher].filter((one) => one !== null)
  const facts = [theme.faint(toPrintable(id)), ...by.map(toPrintable), day]
  const fits = measureWidth(stripVTControlCharacters(facts.join(' · '))) <= width
  const title = toPrintable(source.title ?? '')
  return [
    ...(title === '' ? [] : wrapText(title, width).map(({ start, end }) => theme.heading(title.slice(start, end)))),
    ...(fits ? [facts.join(theme.faint(' · '))] : facts),
  ]
}

/** The text in lines, with an empty one between paragraphs where the text itself has none. */
const layText = (text: string, marks: readonly Mark[], theme: Theme, width: number): string[] => {
  const shown = theme.color ? text.trimEnd() : bracketMarks(text, marks).trimEnd()
  const lineIsParagraph = !/\n[^\S\n]*\n/.test(shown)
  let next = 0
  let live: Mark[] = []
  const color = (line: LineSpan): string => {
    // lines and marks are both in text order, so each mark is looked at only by the lines that it touches
    live = live.filter(({ end }) => end > line.start)
    for (let mark = marks[next]; mark && mark.start < Math.max(line.end, line.start + 1); mark = marks[++next]) live.push(mark)
    return colorLine(shown, line, live, theme)
  }
  return wrapText(shown, width).flatMap((line) => {
    const written = theme.color ? color(line) : shown.slice(line.start, line.end)
    return lineIsParagraph && shown[line.end] === '\n' ? [written, ''] : [written]
  })
}

const layLegend = (record: ArticleRecord, theme: Theme): string[] => {
  const found = kinds.filter((kind) => record[kind].length > 0)
  if (!theme.color || found.length === 0) return []
  return ['', found.map((kind) => theme.kinds[kind](kind)).join(' ')]
}
