import { describeSpeed } from './progress.js'

/** A table of where the time went, longest first. The times of several threads are added up. */
export const layTimings = (taken: ReadonlyMap<string, number>, bytes: number): string => {
  const total = [...taken.values()].reduce((sum, one) => sum + one, 0)
  const width = Math.max(...[...taken.keys(), 'all'].map((stage) => stage.length))
  const row = (stage: string, milliseconds: number): string =>
    `${stage.padEnd(width)} ${milliseconds.toFixed(0).padStart(8)} ms ${((100 * milliseconds) / Math.max(total, 1e-9)).toFixed(1).padStart(6)} % ${describeSpeed(bytes, milliseconds).padStart(12)}`
  const rows = [...taken].sort(([, a], [, b]) => b - a).map(([stage, milliseconds]) => row(stage, milliseconds))
  return [...rows, row('all', total)].join('\n')
}
