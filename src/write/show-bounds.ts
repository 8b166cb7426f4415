import type { Count } from '../record/index.js'

/** The figure of a count or a toll: «27», «≥ 27», «20–30». */
export const showBounds = ({ value, min, max, modifier }: Pick<Count, 'value' | 'min' | 'max' | 'modifier'>): string => {
  const write = (number: number | null): string => (number === null ? '?' : number.toLocaleString('en-US'))
  switch (modifier) {
    case 'exact':
      return write(value)
    case 'approx':
      return `~ ${write(value)}`
    case 'at_most':
      return `≤ ${write(max)}`
    case 'range':
      return `${write(min)}–${write(max)}`
    case 'at_least':
    case 'vague':
      return `≥ ${write(min)}`
  }
}
