import type { Diagnostics, Parameters, VulnerableDiagnostics } from 'recheck'

export interface Question {
  readonly pattern: string
  readonly flags: string
}

export interface Verdict {
  readonly kind: 'linear' | 'slow' | 'undecided'
  readonly why: string
}

// what the other ways of running recheck need is not on every machine
process.env.RECHECK_BACKEND = 'pure'
const { check } = await import('recheck')

/** First as recheck thinks best; where it comes to no end, by trial with made input. */
const attempts: readonly Parameters[] = [{ timeout: 1000 }, { checker: 'fuzz', timeout: 15_000 }]

const mostCharacters = 100_000
const mostMilliseconds = 100

process.on('message', (question: Question) => void judge(question).then((verdict) => process.send?.(verdict)))

const judge = async ({ pattern, flags }: Question): Promise<Verdict> => {
  let found: Diagnostics | null = null
  for (const attempt of attempts) {
    found = await check(pattern, flags, attempt)
    if (found.status !== 'unknown') break
  }
  if (found?.status === 'safe') return { kind: 'linear', why: '' }
  if (found?.status !== 'vulnerable') return { kind: 'undecided', why: found?.error.kind ?? '' }
  const why = `takes ${found.complexity.summary} time: ${found.attack.pattern.slice(0, 200)}`
  return { kind: found.complexity.type === 'exponential' || isSlowHere({ pattern, flags }, found) ? 'slow' : 'linear', why }
}

/** recheck counts the steps of an engine of its own; Node.js skips many of them. Longer and longer attacks tell. */
const isSlowHere = ({ pattern, flags }: Question, { attack }: VulnerableDiagnostics): boolean => {
  for (let characters = 250; characters <= mostCharacters; characters *= 2) {
    const times = attack.pumps.reduce((sum, { pump }) => sum + pump.length, 0)
    const repeated = Math.ceil(characters / Math.max(times, 1))
    const input = attack.pumps.map(({ prefix, pump }) => prefix + pump.repeat(repeated)).join('') + attack.suffix
    // other programs may have the processor meanwhile: what is slow is slow three times
    if ([1, 2, 3].every(() => timeOf(new RegExp(pattern, flags), input) > mostMilliseconds)) return true
  }
  return false
}

const timeOf = (expression: RegExp, input: string): number => {
  const begun = performance.now()
  input.replace(expression, '')
  return performance.now() - begun
}
