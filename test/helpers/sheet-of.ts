import type { WorkBook, WorkSheet } from '@e965/xlsx'

/** A sheet of a workbook, which must have it. */
export const sheetOf = (book: WorkBook, name: string): WorkSheet => {
  const sheet = book.Sheets[name]
  if (!sheet) throw new Error(`no sheet "${name}" among ${book.SheetNames.join(', ')}`)
  return sheet
}
