import { JSONParser } from '@streamparser/json'
import { hasTextName } from '../row.js'
import { isRow, type Row } from '../row-value.js'
import { isListName } from './list-names.js'

export interface Item {
  readonly value: unknown
  /** From 1; null for an object that is the whole file. */
  readonly position: number | null
  /** The object that the list stands in, as far as it has been read. */
  readonly around: Row
}

/** Where lists of articles are looked for: the file is one, or it is in an object of the file, or in one of that. */
const paths = ['$', '$.*', '$.*.*', '$.*.*.*']

/**
 * Takes articles out of JSON as its bytes come. What has been taken is let go, so that a long list takes no memory.
 *
 * @param textName what the field of the text is called, where that was said
 */
export class ItemFinder {
  private readonly parser = new JSONParser({ paths })
  private readonly textName: string | undefined
  private found: Item[] = []
  private count = 0
  /** Bytes up to the last token. */
  private offset = 0

  constructor(textName: string | undefined) {
    this.textName = textName
    this.parser.onToken = ({ offset }) => {
      this.offset = offset
    }
    this.parser.onValue = ({ value, key, parent, stack }) => {
      // what stands around the value, from the file on, and by which names
      const holders = [...stack.slice(1).map((one) => one.value), parent]
      const names = [...stack.slice(1).map((one) => one.key), key]
      if (stack.length === 0) this.closeFile(value)
      else if (Array.isArray(parent) && this.isList(holders, names)) {
        this.found.push({ value, position: ++this.count, around: isRow(holders[0]) ? holders[0] : {} })
        parent.length = 0
      }
    }
  }

  /** @throws Error where the bytes are no JSON; what came before can still be taken */
  write(bytes: Buffer): void {
    this.parser.write(bytes)
  }

  /** @throws Error where the JSON is not at its end */
  end(): void {
    if (!this.parser.isEnded) this.parser.end()
  }

  take(): readonly Item[] {
    const { found } = this
    this.found = []
    return found
  }

  /** How many bytes were read without a fault, about. */
  get readBytes(): number {
    return this.offset
  }

  /** The file itself, or a list that goes by its name and is in no object that has a text itself. */
  private isList(holders: readonly unknown[], names: readonly unknown[]): boolean {
    if (holders.length === 1) return true
    const [file] = holders
    return names.slice(0, -1).every(isListName) && isRow(file) && !hasTextName(Object.keys(file), this.textName)
  }

  private closeFile(value: unknown): void {
    if (this.count > 0 || Array.isArray(value)) return
    if (isRow(value) && holdsEmptyList(value) && !hasTextName(Object.keys(value), this.textName)) return
    this.found.push({ value, position: null, around: {} })
  }
}

const holdsEmptyList = (row: Row): boolean =>
  Object.entries(row).some(
    ([name, value]) => isListName(name) && (Array.isArray(value) ? value.length === 0 : isRow(value) && holdsEmptyList(value)),
  )
