/** A fault in a list: file, line, what is wrong and how to mend it. */
export class ListError extends Error {
  constructor(file: string, line: number, reason: string, cure: string) {
    super(`${file}:${line}: ${reason}. ${cure}`)
    this.name = 'ListError'
  }
}

/** The entries of a list without its header, a line each. */
export const readListBody = (source: string): string[] => {
  const lines = source.replace(/\n$/, '').split('\n')
  const headerEnd = lines.findIndex((line) => !line.startsWith('#'))
  return headerEnd < 0 ? [] : lines.slice(headerEnd)
}

const compareStrings = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Checks a list and turns it into the source of a TypeScript module with `rows()` in it.
 *
 * The header lines (`# key: value`) must name `source`, `date` and `columns`. A column whose name ends in `?` may be
 * empty; `# check NAME: PATTERN` holds every cell of a column against a regular expression. Entries stand sorted by
 * their first cell in code-unit order, each first cell once (unless `# repeats: yes`).
 *
 * @throws ListError at the first fault
 */
export const compileList = (file: string, source: string): string => {
  const entries = readListBody(source)
  const lines = source.replace(/\n$/, '').split('\n')
  const header = lines.slice(0, lines.length - entries.length)
  const headerValue = (key: string): string | undefined =>
    header.map((line) => new RegExp(`^# ${key}: (.*)$`).exec(line)?.[1]).find((value) => value !== undefined)
  for (const key of ['source', 'date', 'columns']) {
    if (!headerValue(key)) throw new ListError(file, 1, `the header has no line «# ${key}: …»`, 'Add it above the entries.')
  }
  const named = (headerValue('columns') ?? '').split(/\s+/)
  const columns = named.map((name) => name.replace(/\?$/, ''))
  const checks = columns.map((column) => headerValue(`check ${column}`))
  const patterns = checks.map((check) => (check === undefined ? null : new RegExp(`^(?:${check})$`, 'u')))
  let previous = ''
  entries.forEach((line, i) => {
    const at = header.length + i + 1
    if (line.startsWith('#') || line.trim() === '')
      throw new ListError(file, at, 'a comment or an empty line stands between the entries', 'Move it to the header or take it out.')
    const cells = line.split('\t')
    if (cells.length !== columns.length) {
      throw new ListError(
        file,
        at,
        `${cells.length} cells where the header names ${columns.length} columns`,
        `Write ${named.join(' <tab> ')}.`,
      )
    }
    cells.forEach((cell, c) => {
      if (cell !== cell.trim()) throw new ListError(file, at, `white space around «${cell}»`, 'Take it out.')
      if (cell === '' && !named[c]?.endsWith('?'))
        throw new ListError(file, at, `the cell «${columns[c]}» is empty`, 'Fill it or take the line out.')
      if (cell !== '' && patterns[c]?.test(cell) === false)
        throw new ListError(file, at, `«${cell}» is no «${columns[c]}»`, `It must match ${checks[c]}.`)
    })
    const first = cells[0] ?? ''
    const order = compareStrings(previous, first)
    if (i > 0 && order > 0)
      throw new ListError(file, at, `«${first}» stands after «${previous}»`, 'Sort the entries by code unit (LC_ALL=C sort).')
    if (i > 0 && order === 0 && headerValue('repeats') !== 'yes')
      throw new ListError(file, at, `«${first}» stands twice`, 'Join the two entries.')
    previous = first
  })
  const body = entries.join('\n')
  // by number, since taking a list apart by its pattern is slow in code that runs once
  const row = columns.map((column, i) => `${column}: cells[${i}] ?? ''`).join(', ')
  return `// Compiled from lists/${file}; change that file, not this one.
export const text = ${JSON.stringify(body)}

/** One entry a line, its cells by column; an empty optional cell is an empty string. */
export const rows = () =>
  text.split('\\n').map((line) => {
    const cells = line.split('\\t')
    return { ${row} }
  })
`
}
