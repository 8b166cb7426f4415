import { WordClass } from '../../lexicon/word-classes.js'
import type { Scan } from './scan.js'

const futureWords = new Set(['will', "won't", 'shall', "'ll", 'tomorrow', 'upcoming', 'next', 'until', 'till'])
const planWords = new Set(['scheduled', 'expected', 'planned', 'set', 'due', 'slated', 'plans', 'plan', 'to'])

/**
 * Where a bare weekday, month or day lies: behind «will», «is scheduled to», «plans to» in its clause to come, else past.
 * It reads from the expression back to the clause's start, then ahead to its end; the nearest sign decides.
 */
export const findDirection = (scan: Scan, from: number, to: number): 'past' | 'future' => {
  const sentence = scan.document.sentences[scan.token(from)?.sentence ?? 0]
  if (!sentence) return 'past'
  const back = readSigns(scan, from - 1, Math.max(sentence.firstToken, from - 25), -1)
  if (back) return back
  return readSigns(scan, to, Math.min(sentence.endToken - 1, to + 12), 1) ?? 'past'
}

const readSigns = (scan: Scan, start: number, stop: number, step: 1 | -1): 'past' | 'future' | null => {
  for (let i = start; step > 0 ? i <= stop : i >= stop; i += step) {
    const token = scan.token(i)
    if (!token) break
    if (futureWords.has(token.lower)) return 'future'
    if (planWords.has(token.lower) && isPlan(scan, i)) return 'future'
    if (token.pos === 'verb' && (token.classes & WordClass.past) !== 0 && !followsAuxiliary(scan, i)) return 'past'
    if (token.lower === 'was' || token.lower === 'were' || token.lower === 'had' || token.lower === 'did') return 'past'
    if (token.text === ';' || token.text === '”' || token.text === '“') break
  }
  return null
}

const followsAuxiliary = (scan: Scan, i: number): boolean => ['be', 'is', 'are', "'s"].includes(scan.lower(i - 1))

const isPlan = (scan: Scan, i: number): boolean => {
  const word = scan.lower(i)
  if (word === 'to')
    return (
      scan.token(i)?.pos === 'particle' &&
      ['is', 'are', 'scheduled', 'expected', 'planned', 'set', 'due', 'slated', 'plans', 'plan'].includes(scan.lower(i - 1))
    )
  if (word === 'plans' || word === 'plan') return scan.lower(i + 1) === 'to'
  return ['is', 'are', 'be', "'s"].includes(scan.lower(i - 1))
}
