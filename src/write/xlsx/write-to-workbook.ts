import { DatelineError, outputFailed, workbookTooLarge } from '../../errors.js'
import { gatherInFiles, type Output, type SheetFile } from '../output.js'
import type { TemporaryFile } from '../temporary-file.js'
import { closeSheet, describeWorkbook, openSheet, sheetPath } from './parts.js'
import { excelLimits, planSheets, readRows, type RowFile } from './plan-sheets.js'
import { ZipTooLarge, ZipWriter } from './zip.js'

/**
 * All tables in one workbook. Their rows gather in files of their own, since the parts of an archive stand one behind the
 * other; when all are there, they are packed a piece at a time, so memory stays flat however many there are.
 *
 * @param files tables, and where their rows gather; these files go in the end
 * @param openWorkbook called when the workbook is to be packed
 * @param beforePlacing called when all is written and nothing is in its place
 */
export const writeToWorkbook = (files: readonly SheetFile[], openWorkbook: () => TemporaryFile, beforePlacing = (): void => {}): Output => {
  const { finish, ...gathering } = gatherInFiles(files)
  return {
    ...gathering,
    commit: async () => {
      finish()
      const workbook = openWorkbook()
      try {
        await packWorkbook(
          files.map(({ sheet, file }) => ({ name: sheet.name, columns: sheet.columns ?? [], head: sheet.head, path: file.writtenPath })),
          workbook,
        )
      } catch (error) {
        workbook.discard()
        if (error instanceof ZipTooLarge) throw workbookTooLarge(workbook.path)
        throw error instanceof DatelineError ? error : outputFailed(workbook.path, error)
      }
      beforePlacing()
      workbook.commit()
      gathering.discard()
    },
  }
}

const packWorkbook = async (tables: readonly RowFile[], workbook: TemporaryFile): Promise<void> => {
  const sheets = (await Promise.all(tables.map((table) => planSheets(table, excelLimits)))).flat()
  const zip = new ZipWriter((bytes) => workbook.writeBytes(bytes))
  for (const [path, content] of describeWorkbook(sheets)) await zip.add(path, [Buffer.from(content)])
  for (const [i, sheet] of sheets.entries()) {
    const rows = async function* (): AsyncGenerator<Buffer> {
      yield Buffer.from(openSheet(sheet, i === 0))
      yield* readRows(sheet)
      yield Buffer.from(closeSheet(sheet))
    }
    await zip.add(sheetPath(i), rows())
  }
  zip.finish()
  workbook.flush()
}
