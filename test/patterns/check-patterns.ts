/**
 * Holds every regular expression of the source against recheck, which looks for input that takes more than linear time:
 * an attacker's article must not hold up a run. What it finds is tried in Node.js itself; what is slow there, too, is
 * rewritten, or reviewed in `reviewed.ts` with the reason.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { findPatterns, type FoundPattern, recordMade } from './find-patterns.js'
import type { Question, Verdict } from './judge-pattern.js'
import { reviewed } from './reviewed.js'

/** That the judges are awake: one that calls these otherwise is worth nothing. */
const known: readonly (readonly [pattern: string, kind: Verdict['kind']])[] = [
  ['^(?:a|a)*b', 'slow'],
  ['\\s+$', 'slow'],
  ['^a*b', 'linear'],
]

/** What a judge may take for one pattern, its start included. */
const mostSeconds = 30

const begun = performance.now()
const { literals, made } = findPatterns()
const { seen, unseen } = await recordMade(made)
const found = [...literals, ...seen]
const nameQuestion = ({ pattern, flags }: Question): string => `/${pattern}/${flags}`
const questions = new Map<string, Question>(found.map(({ pattern, flags }) => [nameQuestion({ pattern, flags }), { pattern, flags }]))
for (const [pattern] of known) questions.set(nameQuestion({ pattern, flags: '' }), { pattern, flags: '' })

const verdicts = await askJudges([...questions.values()])
for (const [pattern, kind] of known) {
  const verdict = verdicts.get(`/${pattern}/`)
  if (verdict?.kind !== kind) throw new Error(`/${pattern}/ is ${kind}, and was called ${verdict?.kind}`)
}

const unused = new Set(reviewed)
const isReviewed = ({ file, pattern }: FoundPattern): boolean => {
  const review = reviewed.find((one) => one.file === file && one.pattern === pattern)
  if (review) unused.delete(review)
  return review !== undefined
}
const nameOf = ({ file, line, pattern, flags }: FoundPattern): string => `src/${file}:${line} /${pattern}/${flags}`
const complaints: string[] = []
const notes: string[] = []
for (const place of unseen) {
  if (!isReviewed(place))
    complaints.push(`${nameOf(place)}\n  is made in a function, where it can't be checked: make it when the module is loaded`)
}
for (const one of found) {
  const verdict = verdicts.get(nameQuestion(one))
  if (!verdict || verdict.kind === 'linear') continue
  if (isReviewed(one)) continue
  if (verdict.kind === 'slow') complaints.push(`${nameOf(one)}\n  ${verdict.why}`)
  else notes.push(`${nameOf(one)}\n  could not be judged: ${verdict.why}`)
}
for (const { file, pattern } of unused) {
  // what is undecided on one machine is judged linear on a faster one: such a review stays
  const isThere = [...found, ...unseen].some((one) => one.file === file && one.pattern === pattern)
  if (!isThere) complaints.push(`reviewed.ts has /${pattern}/ of src/${file}, which is gone`)
}

const seconds = Math.round((performance.now() - begun) / 1000)
for (const note of notes) console.warn(`note: ${note}\n`)
for (const complaint of complaints) console.error(`${complaint}\n`)
console.log(
  `${found.length} regular expressions checked in ${seconds} s: ${complaints.length} to look at, ${notes.length} not judged, ${reviewed.length} reviewed`,
)
if (complaints.length > 0) process.exitCode = 1

/** A judge a core; each takes the next question when it is done with one. One that comes to no end is replaced. */
async function askJudges(questions: readonly Question[]): Promise<Map<string, Verdict>> {
  const verdicts = new Map<string, Verdict>()
  const waiting = [...questions]
  const path = fileURLToPath(new URL('./judge-pattern.ts', import.meta.url))
  const work = async (): Promise<void> => {
    for (let judge = fork(path), question = waiting.pop(); ; question = waiting.pop()) {
      if (!question) return judge.disconnect()
      const verdict = await askJudge(judge, question)
      verdicts.set(nameQuestion(question), verdict ?? { kind: 'undecided', why: `no answer within ${mostSeconds} s` })
      if (verdict) continue
      judge.kill('SIGKILL')
      judge = fork(path)
    }
  }
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work))
  return verdicts
}

/** The judge's verdict, or null where it takes too long: not all of recheck's ways look at its own clock. */
function askJudge(judge: ChildProcess, question: Question): Promise<Verdict | null> {
  return new Promise((resolve, reject) => {
    const end = (verdict: Verdict | null): void => {
      clearTimeout(timer)
      judge.removeAllListeners()
      resolve(verdict)
    }
    const timer = setTimeout(() => end(null), mostSeconds * 1000)
    judge.on('message', (verdict: Verdict) => end(verdict))
    judge.on('exit', (code) => reject(new Error(`a judge ended with ${code} over ${nameQuestion(question)}`)))
    judge.send(question)
  })
}
