import { geojsonTables, type OutputFormat, type TableName } from './formats.js'
import { json } from './json.js'
import { ndjson } from './ndjson.js'
import type { Sheet } from './sheet.js'

export interface SheetOptions {
  readonly format: OutputFormat
  /** The inputs are such that there can be several articles. */
  readonly several: boolean
  /** A page for each article and a list of them, for `html`. */
  readonly pages?: boolean
  /** Tables wanted, for `csv`, `xlsx` and `geojson`. */
  readonly tables: readonly TableName[]
  readonly explain: boolean
  readonly withText: boolean
  readonly csvGuard: boolean
  readonly csvBom: boolean
  /** How many sentences before and after each row's own are shown, for `csv` and `xlsx`. */
  readonly context: number
  /** Colour for `view`. */
  readonly color: boolean
  /** Characters in a line, for `view`. */
  readonly width: number
}

/** Makes the sheets of a format; what a format needs is loaded only for it. */
export const createSheets = async (options: SheetOptions): Promise<Sheet[]> => {
  switch (options.format) {
    case 'json':
      return [json(options.several)]
    case 'ndjson':
      return [ndjson()]
    case 'csv': {
      const { csv } = await import('./csv.js')
      return options.tables.map((table) => csv(table, options))
    }
    case 'xlsx': {
      const { xlsx } = await import('./xlsx/sheet.js')
      return options.tables.map((table) => xlsx(table, options))
    }
    case 'geojson': {
      const { geojson } = await import('./geojson.js')
      return [geojson({ tables: geojsonTables.filter((name) => options.tables.includes(name)), explain: options.explain })]
    }
    case 'html': {
      const { linkedPage, list, listWithArticles, openAtlas, page } = await import('./html/index.js')
      const atlas = openAtlas()
      if (options.pages) return [linkedPage(atlas), list()]
      return [options.several ? listWithArticles(atlas) : page(atlas)]
    }
    case 'view': {
      const { view } = await import('./view/sheet.js')
      return [view(options)]
    }
  }
}
