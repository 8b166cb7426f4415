/** Whether a stream is written to in colour. */
export type ColorChoice = 'auto' | 'always' | 'never'

/**
 * `--color` goes before all else; then FORCE_COLOR (0 and false switch colour off), NO_COLOR with any value,
 * TERM=dumb, and whether the stream is a terminal.
 */
export const decideColor = (choice: ColorChoice, terminal: boolean, env: Readonly<Record<string, string | undefined>>): boolean => {
  if (choice !== 'auto') return choice === 'always'
  const forced = env.FORCE_COLOR
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false'
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false
  return terminal && env.TERM !== 'dumb'
}
