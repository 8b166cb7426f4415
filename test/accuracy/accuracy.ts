/**
 * Scores the built command on annotated news and holds every figure against `floors.json`. Where the annotated news is
 * not there, as on a user's machine, it says so and passes. `--raise` writes the figures of this run, rounded down, as
 * the new floors where they are higher.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { measureCoreference } from './coreference.js'
import { measureReliability } from './reliability.js'

type Score = number | { p: number; r: number; f1: number }

const root = fileURLToPath(new URL('../../', import.meta.url))
const scorer = fileURLToPath(new URL('../../../shared/eval/score.mjs', import.meta.url))
const annotatedPlaces = fileURLToPath(new URL('../../../shared/eval/dev/places.ndjson', import.meta.url))
const floorsFile = new URL('floors.json', import.meta.url)

/** Figures where less is better have no floor. */
const hasFloor = (name: string): boolean => !/medianKm|articles|lost|chains/.test(name)

const figureOf = (score: Score): number => (typeof score === 'number' ? score : score.f1)

const scoreKinds = (): Record<string, number> => {
  const printed = execFileSync(
    process.execPath,
    [scorer, '--json', '--', process.execPath, 'bin/dateline.js', '--from', 'ndjson', '--to', 'ndjson', '-q'],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const kinds = JSON.parse(printed) as Record<string, Record<string, Score>>
  return Object.fromEntries(
    Object.entries(kinds).flatMap(([kind, scores]) => Object.entries(scores).map(([name, score]) => [`${kind} ${name}`, figureOf(score)])),
  )
}

const main = (): void => {
  if (!existsSync(scorer)) {
    console.log('no annotated news beside the project: accuracy not measured')
    return
  }
  const floors = JSON.parse(readFileSync(floorsFile, 'utf8')) as Record<string, number>
  const figures = { ...measureCoreference(), ...scoreKinds(), ...measureReliability(annotatedPlaces) }
  let fallen = 0
  for (const [name, figure] of Object.entries(figures)) {
    const floor = floors[name]
    const below = floor !== undefined && figure < floor
    if (below) fallen++
    console.log(
      `${name.padEnd(32)} ${figure.toFixed(3).padStart(8)}${floor === undefined ? '' : `   floor ${floor.toFixed(3)}${below ? '   BELOW' : ''}`}`,
    )
  }
  for (const name of Object.keys(floors)) {
    if (figures[name] !== undefined) continue
    fallen++
    console.log(`${name.padEnd(32)} is not measured any more   BELOW`)
  }
  if (process.argv.includes('--raise')) {
    const raised = Object.entries(figures)
      .filter(([name]) => hasFloor(name))
      .map(([name, figure]) => [name, Math.max(floors[name] ?? 0, Math.floor(figure * 1000) / 1000)] as const)
    writeFileSync(floorsFile, `${JSON.stringify(Object.fromEntries(raised), null, 2)}\n`)
  }
  if (fallen > 0) {
    console.error(`${fallen} figures are below their floor`)
    process.exitCode = 1
  }
}

main()
