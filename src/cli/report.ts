import { styleText } from 'node:util'

/** What is said to the person who runs the command; all of it goes to standard error. */
export interface Report {
  readonly error: (error: { readonly message: string; readonly hint: string }) => void
  readonly warn: (message: string) => void
  readonly note: (message: string) => void
  /** Lines of a table. */
  readonly table: (lines: string) => void
  /** Calls this before anything is written: a line that changes has to make room. */
  readonly beforeEach: (act: () => void) => void
}

/**
 * @param quiet errors only
 * @param color whether standard error is written to in colour
 */
export const createReport = (quiet: boolean, color: boolean): Report => {
  const style = (format: 'red' | 'yellow' | 'dim', text: string): string => (color ? styleText(format, text) : text)
  const hinted = new Set<string>()
  let makeRoom = (): void => {}
  const write = (lines: string): void => {
    makeRoom()
    process.stderr.write(lines)
  }
  return {
    error: ({ message, hint }) => {
      // thousands of articles can fail for one reason: the way out is told once
      const way = hint === '' || hinted.has(hint) ? '' : `  ${style('dim', visible(hint))}\n`
      hinted.add(hint)
      write(`${style('red', 'error')} ${visible(message)}\n${way}`)
    },
    warn: (message) => {
      if (!quiet) write(`${style('yellow', 'warning')} ${visible(message)}\n`)
    },
    note: (message) => {
      if (!quiet) write(`${visible(message)}\n`)
    },
    table: (lines) => write(`${lines}\n`),
    beforeEach: (act) => {
      makeRoom = act
    },
  }
}

/** File names and parts of articles may hold control characters, which no terminal is to carry out. */
const visible = (text: string): string => text.replace(/\p{Cc}/gu, '\ufffd')
