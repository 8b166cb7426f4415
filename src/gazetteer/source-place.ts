import type { Feature } from './layout.js'

/** A place as the lists have it. */
export interface SourcePlace {
  readonly feature: Feature
  readonly names: readonly string[]
  readonly country: string
  /** Codes of the divisions that it lies in, or its own («US.TX», «US.TX.001»). */
  readonly admin1: string
  readonly admin2: string
  readonly lat: number
  readonly lon: number
  readonly geonameId: number
  /** 0 to 255, ten a power of ten of people; more for countries and capitals. */
  readonly prominence: number
}

/** Names in a cell of a list, parted by bars. */
export const split = (cell: string | undefined): string[] => (cell ? cell.split('|') : [])

/** Marks left out when the names were made ASCII leave two blanks behind. */
export const tidy = (name: string): string => name.replace(/\s+/g, ' ').trim()

/** People as prominence: ten a power of ten. */
export const scale = (people: number): number => Math.round(10 * Math.log10(people + 1))
