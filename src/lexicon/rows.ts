/** One entry of a list: column name → cell; an empty optional cell is an empty string. */
export type Row<Column extends string> = Readonly<Record<Column, string>>

/** Reads the compiled text of a list: one entry a line, cells parted by tabs, in the order of `columns`. */
export const readRows = <Column extends string>(columns: readonly Column[], text: string): Row<Column>[] =>
  text.split('\n').map((line) => {
    const cells = line.split('\t')
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ''])) as Row<Column>
  })
