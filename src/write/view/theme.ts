import { Chalk, type ChalkInstance } from 'chalk'
import type { Kind } from '../../record/index.js'

/** How the view looks: a style for each kind, or marks in the text where there is no colour. */
export interface Theme {
  readonly color: boolean
  readonly kinds: Readonly<Record<Kind, (text: string) => string>>
  readonly heading: (text: string) => string
  readonly label: (text: string) => string
  readonly faint: (text: string) => string
  readonly warning: (text: string) => string
}

/** The sixteen basic colours only: they follow the terminal's own scheme, light or dark. */
export const createTheme = (color: boolean): Theme => {
  const chalk: ChalkInstance = new Chalk({ level: color ? 1 : 0 })
  return {
    color,
    kinds: {
      actors: chalk.cyan.bold,
      places: chalk.green.bold,
      dates: chalk.yellow,
      counts: chalk.magenta.bold,
      quotes: chalk.italic,
    },
    heading: chalk.bold,
    label: chalk.dim,
    faint: chalk.dim,
    warning: chalk.yellow,
  }
}
