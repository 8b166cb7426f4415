import { type ArticleRecord, kinds } from '../../record/index.js'
import type { Sheet } from '../sheet.js'
import { collectMarks, type Mark, markLine } from './marks.js'
import { toPrintable } from './printable.js'
import { layTables } from './tables.js'
import { createTheme, type Theme } from './theme.js'
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
        ...layHead(record, theme),
        '',
        ...markText(toPrintable(text), collectMarks(record), theme, Math.min(width, mostTextWidth)),
        ...layLegend(record, theme),
        ...layTables(record, theme, Math.min(width, mostTableWidth)),
        ...record.warnings.map(({ message }) => `\n${theme.warning('warning')} ${message}`),
      ].join('\n')}\n`,
  }
}

const layHead = ({ id, source, published }: ArticleRecord, theme: Theme): string[] => {
  const from = published.from === null ? '' : theme.faint(` (from the ${published.from})`)
  const day = published.date === null ? theme.faint('publication date unknown') : `published ${published.date}${from}`
  const by = [source.byline, source.publisher].filter((one) => one !== null)
  const facts = [theme.faint(toPrintable(id)), ...by.map(toPrintable), day]
  return [...(source.title === null ? [] : [theme.heading(toPrintable(source.title))]), facts.join(theme.faint(' · '))]
}

/** Every line with the marks that touch it; both are in text order, so each is looked at once. */
const markText = (text: string, marks: readonly Mark[], theme: Theme, width: number): string[] => {
  const shown = text.trimEnd()
  const lineIsParagraph = !/\n[^\S\n]*\n/.test(shown)
  let next = 0
  let live: Mark[] = []
  return wrapText(shown, width).flatMap((line: LineSpan) => {
    live = live.filter(({ end }) => end > line.start)
    for (let mark = marks[next]; mark && mark.start < Math.max(line.end, line.start + 1); mark = marks[++next]) live.push(mark)
    const marked = markLine(text, line, live, theme)
    return lineIsParagraph && shown[line.end] === '\n' ? [marked, ''] : [marked]
  })
}

const layLegend = (record: ArticleRecord, theme: Theme): string[] => {
  const found = kinds.filter((kind) => record[kind].length > 0)
  if (!theme.color || found.length === 0) return []
  return ['', found.map((kind) => theme.kinds[kind](kind)).join(theme.faint(' · '))]
}
