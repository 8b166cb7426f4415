import { columnLetters, columnWidth } from './columns.js'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Styles by their place in `styles`. */
export const cellStyle = { plain: 0, day: 1, header: 2, text: 3 } as const

/** A sheet of the workbook as it is going to be. */
export interface PlannedSheet {
  readonly title: string
  readonly columns: readonly string[]
  /** The row of column names among them. */
  readonly rows: number
}

/** What stands before the rows of a sheet: the first row stays in sight, columns have their widths. */
export const openSheet = (sheet: PlannedSheet, isFirst: boolean): string =>
  `${head}<worksheet xmlns="${main}"><dimension ref="${rangeOf(sheet)}"/>` +
  `<sheetViews><sheetView workbookViewId="0"${isFirst ? ' tabSelected="1"' : ''}>` +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews>' +
  `<cols>${sheet.columns.map((name, i) => `<col min="${i + 1}" max="${i + 1}" width="${columnWidth(name)}" customWidth="1"/>`).join('')}</cols>` +
  '<sheetData>\n'

/** What stands behind the rows: the filter over all of them. */
export const closeSheet = (sheet: PlannedSheet): string => `</sheetData><autoFilter ref="${rangeOf(sheet)}"/></worksheet>`

/** The parts of a workbook beside its sheets, by their paths. */
export const describeWorkbook = (sheets: readonly PlannedSheet[]): readonly (readonly [path: string, content: string])[] => [
  ['[Content_Types].xml', contentTypes(sheets)],
  [
    '_rels/.rels',
    `${head}<Relationships xmlns="${packages}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
  ],
  ['xl/workbook.xml', workbook(sheets)],
  ['xl/_rels/workbook.xml.rels', workbookRelations(sheets)],
  ['xl/styles.xml', styles],
]

export const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`

const contentTypes = (sheets: readonly PlannedSheet[]): string =>
  `${head}<Types xmlns="${packages}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>` +
  `${sheets.map((_, i) => `<Override PartName="/${sheetPath(i)}" ContentType="${types}.worksheet+xml"/>`).join('')}</Types>`

const workbook = (sheets: readonly PlannedSheet[]): string =>
  `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView/></bookViews>` +
  `<sheets>${sheets.map(({ title }, i) => `<sheet name="${title}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets>` +
  // by this name programs know where a sheet's filter is
  `<definedNames>${sheets.map((sheet, i) => `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">'${sheet.title}'!${fixedRangeOf(sheet)}</definedName>`).join('')}</definedNames>` +
  '</workbook>'

const workbookRelations = (sheets: readonly PlannedSheet[]): string =>
  `${head}<Relationships xmlns="${packages}/relationships">` +
  `${sheets.map((_, i) => relation(i + 1, 'worksheet', sheetPath(i).slice('xl/'.length))).join('')}` +
  `${relation(sheets.length + 1, 'styles', 'styles.xml')}</Relationships>`

const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${relations}/${type}" Target="${target}"/>`

const styles =
  `${head}<styleSheet xmlns="${main}">` +
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="4">' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/>' +
  '</cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'

const rangeOf = ({ columns, rows }: PlannedSheet): string => `A1:${columnLetters(columns.length - 1)}${rows}`

const fixedRangeOf = ({ columns, rows }: PlannedSheet): string => `$A$1:$${columnLetters(columns.length - 1)}$${rows}`
